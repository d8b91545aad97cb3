import {
  type CandidateId,
  type Election,
  type MemberId,
  mostMarks,
  nextOrder,
  type Round,
} from '@tauride/procedure';
import type { PaperWords } from './words.ts';

/** What stands on one ballot paper. */
export interface Paper {
  readonly assembly: string;
  readonly title: string;
  readonly office: string;
  /** Which ballot it is and how many places it fills. */
  readonly about: readonly string[];
  /** What the voter does, sentence by sentence. */
  readonly instructions: readonly string[];
  readonly rows: readonly PaperRow[];
  /** The batch in which tellers count the paper; without a name there is room to write one. */
  readonly batch: { readonly label: string; readonly name: string | null };
  /** Ids of election and round, so that no paper of another ballot is taken for one of this. */
  readonly mark: string;
}

export interface PaperRow {
  readonly name: string;
  /** The number by which tellers enter the name: its place on the paper. */
  readonly number: string;
  /** People on a list. */
  readonly people: readonly string[];
  /** Groups of the conditions for which the name counts. */
  readonly groups: readonly string[];
}

export interface PaperOf {
  readonly assembly: string;
  readonly election: Election;
  /** The round whose papers they are; without one, the next to be opened. */
  readonly round: Round | undefined;
  readonly batch: string | null;
  /** Nothing that is done in the sitting counts. */
  readonly rehearsal?: boolean;
  /** How votes become places and the conditions on who is elected, in words. */
  readonly terms: readonly string[];
  /** The name of a member as it is known now. */
  readonly directory: (member: MemberId) => string | undefined;
}

/** Rule P-41: a paper says what is filled, by how many, what to do, and who stands, in the order in which votes are counted. */
export function paperOf(
  { assembly, election, round, batch, rehearsal = false, terms, directory }: PaperOf,
  words: PaperWords,
): Paper {
  const order = round?.order ?? nextOrder(election);
  const seats = round?.seats ?? election.rules.seats - election.elected.length;
  const number = round?.number ?? election.rounds.length + 1;
  return {
    assembly,
    title: words.text('title'),
    office: election.office,
    about: [
      ...(rehearsal ? [words.text('rehearsal')] : []),
      ...(number > 1 || round ? [words.text('ballot', { number })] : []),
      words.text('places', { count: seats }),
      ...terms,
    ],
    instructions: [
      ...votingSentences(election, { order, seats }, words),
      words.text('blank'),
      ...(election.rules.secret ? [words.text('secret')] : []),
    ],
    rows: order.map((id, at) => ({
      ...candidateOf(election, id, directory),
      number: words.text('number', { number: at + 1 }),
    })),
    batch: { label: words.text('batch'), name: batch },
    mark: [election.id, round?.poll].filter((part) => part !== undefined).join(' · '),
  };
}

function votingSentences(
  election: Election,
  round: Pick<Round, 'order' | 'seats'>,
  words: PaperWords,
): readonly string[] {
  const { paper, method } = election.rules;
  if (method.kind === 'lists') return [words.text('do.list')];
  switch (paper.kind) {
    case 'one':
      return [words.text('do.one')];
    case 'several': {
      const count = mostMarks(election, round);
      return [count >= round.order.length ? words.text('do.any') : words.text('do.several', { count })];
    }
    case 'ranks':
      return [words.text('do.ranks'), words.text(paper.equal ? 'do.equal' : 'do.once')];
  }
}

function candidateOf(
  { candidates }: Election,
  id: CandidateId,
  directory: PaperOf['directory'],
): Omit<PaperRow, 'number'> {
  const found = candidates.find((one) => one.id === id);
  const known = found?.member ? directory(found.member) : undefined;
  return { name: known ?? found?.name ?? id, people: found?.people ?? [], groups: found?.groups ?? [] };
}
