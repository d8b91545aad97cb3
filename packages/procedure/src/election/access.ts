import { invariant, tableGet, tableSet, tableValues } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { ElectionId, PollId, SittingId } from '../ids.ts';
import { isOwnBusiness } from '../rehearsal/rehearsing.ts';
import type { Candidate, Election, Round } from './state.ts';

export function electionOf(state: FoundedAssembly, id: ElectionId): Election {
  const election = tableGet(state.elections, id);
  invariant(election !== undefined, `no election ${id}`);
  return election;
}

export function putElection(state: FoundedAssembly, election: Election): FoundedAssembly {
  return { ...state, elections: tableSet(state.elections, election.id, election) };
}

/** Elections that a sitting held, and those that an earlier one left to it, in the order in which they were called. To a rehearsal
 *  nothing is left, and none leaves anything. */
export function electionsOf(state: FoundedAssembly, id: SittingId): readonly Election[] {
  const sitting = tableGet(state.sittings, id);
  if (!sitting) return [];
  const bodies = sitting.bodies.join();
  const goesOn = sitting.phase !== 'adjourned';
  const isLeft = (election: Election): boolean =>
    !isOver(election) && election.bodies.join() === bodies && isOwnBusiness(state, id, election);
  return tableValues(state.elections)
    .filter((election) => election.sitting === id || (goesOn && isLeft(election)))
    .toSorted((one, other) => numberOf(one) - numberOf(other));
}

function numberOf({ id }: Election): number {
  return Number(id.slice(1));
}

export function isOver({ phase }: Election): boolean {
  return phase === 'declared' || phase === 'abandoned';
}

/** Those of a sitting in which votes are cast, or counted and not yet declared. */
export function electionsUnderVote(state: FoundedAssembly, id: SittingId): readonly Election[] {
  return electionsOf(state, id).filter(({ phase }) => phase === 'voting' || phase === 'counting');
}

export interface RoundOfElection {
  readonly election: Election;
  readonly round: Round;
}

const indexes = new WeakMap<FoundedAssembly['elections'], ReadonlyMap<PollId, RoundOfElection>>();

/** The round whose ballot box it is. */
export function roundOf({ elections }: FoundedAssembly, poll: PollId): RoundOfElection | undefined {
  const known = indexes.get(elections);
  if (known) return known.get(poll);
  const index = new Map<PollId, RoundOfElection>();
  for (const election of tableValues(elections))
    for (const round of election.rounds) index.set(round.poll, { election, round });
  indexes.set(elections, index);
  return index.get(poll);
}

/** Whether somebody stands: accepted, or nominated where that is enough, and not elected yet. */
export function stands(
  { rules, elected }: Pick<Election, 'rules' | 'elected'>,
  candidate: Candidate,
): boolean {
  if (elected.includes(candidate.id)) return false;
  const { phase } = candidate;
  return phase === 'accepted' || (phase === 'nominated' && rules.acceptance === 'unless-declined');
}

/** Who stands for the places that are left, in the order of nomination. */
export function standing(election: Election): readonly Candidate[] {
  return election.candidates.filter((candidate) => stands(election, candidate));
}

export function placesLeft({ rules, elected }: Pick<Election, 'rules' | 'elected'>): number {
  return rules.seats - elected.length;
}
