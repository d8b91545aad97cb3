import { err, ok, type Result } from '@tauride/kernel';
import { rulebookOf } from '../assembly/access.ts';
import { type Acting, chairOnly } from '../authority.ts';
import type { Event } from '../event.ts';
import type { CandidateId, PollId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { placesLeft } from './access.ts';
import { citedElections } from './customs.ts';
import { foundRound } from './found-election.ts';
import { nextOrder } from './next-order.ts';
import type { Election, Round } from './state.ts';

type ClosedRound = Round & { readonly phase: 'closed' };

/** Rule RE-19: the chair declares who is elected; nobody is before that. Another round follows where places are left that a further
 *  ballot may fill. */
export function declareRound(
  acting: Acting,
  election: Election,
  poll: PollId,
): Result<readonly Event[], Refusal> {
  const found = foundRound(election, poll, 'closed');
  if (!found.ok) return found;
  const round = found.value;
  const waits =
    round.box.counted.kind === 'lot-needed' ? refusal('lot-needed', citedElections(acting)) : null;
  const refused = chairOnly(acting) ?? waits;
  if (refused) return err(refused);
  const elected = hasQuorum(acting, round) ? electedIn(round) : [];
  return ok([
    {
      type: 'RoundDeclared',
      sitting: acting.sitting.id,
      election: election.id,
      poll,
      elected,
      complete: isComplete(acting, election, { round, elected }),
      citation: citedElections(acting),
    },
  ]);
}

/** People as elected; of lists those that have seats, in the order in which they won the first. */
export function electedIn({ order, box: { counted } }: ClosedRound): readonly CandidateId[] {
  switch (counted.kind) {
    case 'people':
      return counted.outcome.elected.map((at) => order[at]!);
    case 'lists':
      return [...counted.seats.seats.keys()]
        .filter((at) => counted.seats.seats[at]! > 0)
        .map((at) => order[at]!);
    case 'lot-needed':
      return [];
  }
}

/** Rule RE-21: where the book counts the quorum from those who voted, a ballot of fewer elects nobody. */
function hasQuorum({ state, sitting }: Acting, { box }: ClosedRound): boolean {
  const { quorum } = rulebookOf(state, sitting);
  if (quorum.kind !== 'number' || quorum.countedFrom !== 'voters') return true;
  return box.ballots >= quorum.count;
}

/** A method of counting fills what it can in one ballot; in an election by majority or plurality a further one may follow, while
 *  places are left and anybody may still be elected to them. */
function isComplete(
  acting: Acting,
  election: Election,
  { round, elected }: { readonly round: ClosedRound; readonly elected: readonly CandidateId[] },
): boolean {
  const after: Election = {
    ...election,
    elected: [...election.elected, ...elected],
    rounds: [...election.rounds.slice(0, -1), { ...round, phase: 'declared', elected }],
  };
  if (placesLeft(after) === 0 || nextOrder(after).length === 0) return true;
  if (!hasQuorum(acting, round)) return false;
  const { needs } = election.rules;
  return needs === 'method' || (needs === 'plurality' && !leftEqual(round));
}

/** In an election by plurality, candidates who stood equal for what was left. */
function leftEqual({ box: { counted } }: ClosedRound): boolean {
  return counted.kind === 'people' && counted.outcome.ties.some(({ chosen }) => chosen === null);
}
