import { err, ok, type Result, tableGet } from '@tauride/kernel';
import type { Acting } from '../authority.ts';
import type { CandidateId, ElectionId, PollId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Candidate, Election, Round } from './state.ts';

/** The election, which the bodies of this sitting hold. */
export function foundElection({ state, sitting }: Acting, id: ElectionId): Result<Election, Refusal> {
  const election = tableGet(state.elections, id);
  const here = election?.bodies.join() === sitting.bodies.join();
  return election && here ? ok(election) : err(refusal('unknown', null, { what: 'election', id }));
}

export function foundCandidate({ candidates }: Election, id: CandidateId): Result<Candidate, Refusal> {
  const candidate = candidates.find((each) => each.id === id);
  return candidate ? ok(candidate) : err(refusal('unknown', null, { what: 'candidate', id }));
}

/** The round that is under way, in the phase that an act needs. */
export function foundRound<Phase extends Round['phase']>(
  { rounds, phase }: Election,
  poll: PollId,
  wanted: Phase,
): Result<Round & { readonly phase: Phase }, Refusal> {
  const round = rounds.find((each) => each.poll === poll);
  if (!round) return err(refusal('unknown', null, { what: 'poll', id: poll }));
  if (phase === 'abandoned' || round.phase !== wanted) return err(refusal('no-poll', null, { poll }));
  return ok(round as Round & { readonly phase: Phase });
}
