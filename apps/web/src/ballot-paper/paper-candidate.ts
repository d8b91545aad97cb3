import type { Candidate, CandidateId } from '@tauride/procedure';

/** A name on the paper, with what a voter may want to read before marking it. */
export type PaperCandidate = {
  readonly id: CandidateId;
  readonly name: string;
  /** Faction or branch, in small type after the name. */
  readonly note: string | null;
  /** People on a list, first to last. */
  readonly people: readonly string[];
  readonly statement: string | null;
};

export function isReadable({ people, statement }: PaperCandidate): boolean {
  return people.length > 0 || statement !== null;
}

export function paperCandidate(candidate: Candidate, note: string | null): PaperCandidate {
  const { id, name, people = [], statement } = candidate;
  return { id, name, note, people, statement };
}
