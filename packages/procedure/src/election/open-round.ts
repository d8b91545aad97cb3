import { err, ok, type Result } from '@tauride/kernel';
import { citedTopic } from '../assembly/access.ts';
import { type Acting, chairOnly } from '../authority.ts';
import type { Event } from '../event.ts';
import type { CandidateId, PollId } from '../ids.ts';
import { allVotes } from '../poll/votes-of.ts';
import { asksRoundConfirmation, confirmLevelOf } from '../pressure/confirmation.ts';
import { registeredVotes } from '../register/access.ts';
import { isAlike, type Lines, registerOf } from '../register/register-of.ts';
import { sealOf } from '../register/seal.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import { quorumLacking, quorumOf } from '../sitting/quorum.ts';
import { isOver, placesLeft, standing } from './access.ts';
import type { ElectionCommand } from './commands.ts';
import { citedElections, customsOf } from './customs.ts';
import { nextOrder } from './next-order.ts';
import { unreachableQuotas } from './quotas.ts';
import type { Election } from './state.ts';

type OpenRound = ElectionCommand & { readonly type: 'OpenRound' };

interface Opening extends Acting {
  readonly election: Election;
  readonly command: OpenRound;
  readonly order: readonly CandidateId[];
}

/** Rule RE-14: the chair opens a round when nominations are closed, a quorum is there, and no question is being voted on: nobody
 *  has two votes to give at once, and what a vote decides may bear on who can be elected. Debate may go on meanwhile. */
export function openRound(
  acting: Acting,
  election: Election,
  command: OpenRound,
): Result<readonly Event[], Refusal> {
  const input: Opening = { ...acting, election, command, order: nextOrder(election) };
  const refused = chairOnly(acting) ?? firstRefusal(openChecks, input);
  return refused ? err(refused) : ok([opened(input)]);
}

const openChecks: readonly ((input: Opening) => Refusal | null)[] = [
  phaseRefusal,
  (input) =>
    input.sitting.poll === null
      ? null
      : refusal('voting-in-progress', citedTopic(input, 'voting-in-progress')),
  (input) => {
    const quorum = quorumOf(input.state, input.sitting);
    return quorum.holds ? null : quorumLacking(quorum, citedTopic(input, 'quorum'));
  },
  (input) => (input.order.length > 0 ? null : refusal('too-few-candidates', citedElections(input))),
  secrecyRefusal,
  chosenRefusal,
  quotaRefusal,
  ({ election, command: { commitment } }) => {
    const fits = election.rules.lots === 'seed' ? /^[0-9a-f]{64}$/.test(commitment ?? '') : !commitment;
    return fits ? null : refusal('malformed', null, { form: 'commitment' });
  },
];

function phaseRefusal(input: Opening): Refusal | null {
  const { phase } = input.election;
  if (phase === 'nominated') return null;
  if (phase === 'nominating') return refusal('nominations-open', citedElections(input));
  return isOver(input.election)
    ? refusal('already-so', null, { phase })
    : refusal('voting-in-progress', citedTopic(input, 'voting-in-progress'));
}

/** Rule RE-4: seats may have changed since the election was called, and an unusual weight would tell whose ballot it is. */
function secrecyRefusal(input: Opening): Refusal | null {
  const kept = !input.election.rules.secret || isAlike(registered(input));
  return kept ? null : refusal('weights-differ', citedElections(input));
}

/** Rule RE-16: fewer than stand only where no nominations are made and the chair says who is eligible, or where a round between
 *  those with the most votes would have more than twice the places, since some stand equal. */
function chosenRefusal(input: Opening): Refusal | null {
  const { command, order, election } = input;
  const { candidates } = command;
  if (!candidates || isSame(candidates, order)) return null;
  const known = candidates.every((id) => order.includes(id)) && candidates.length > 0;
  if (!known || new Set(candidates).size < candidates.length)
    return refusal('malformed', null, { form: 'candidates' });
  const places = placesLeft(election);
  const narrows = election.rules.nextRound === 'two-most' && election.rounds.length > 0;
  const may =
    customsOf(input).nominations === 'chair' ||
    (narrows && order.length > 2 * places && candidates.length > places);
  return may ? null : refusal('not-entitled', citedElections(input), { act: 'narrow' });
}

/** Rule RE-41: no first round is held over a condition that nobody can meet. Who withdraws later leaves it to the count. */
function quotaRefusal(input: Opening): Refusal | null {
  const { election, command } = input;
  if (election.rounds.length > 0) return null;
  const ids = command.candidates ?? standing(election).map(({ id }) => id);
  const [first] = unreachableQuotas(election, ids);
  if (!first) return null;
  const { group, atLeast, reachable } = first;
  return refusal('quota-unmet', citedElections(input), { group, least: atLeast, reachable });
}

function isSame(one: readonly CandidateId[], other: readonly CandidateId[]): boolean {
  return one.length === other.length && new Set([...one, ...other]).size === one.length;
}

function registered({ state, sitting, election }: Opening): Lines {
  return registerOf(state, sitting, { secret: election.rules.secret });
}

function opened(input: Opening): Event {
  const { state, sitting, election, command, order } = input;
  const register = registered(input);
  const { candidates, commitment } = command;
  return {
    type: 'RoundOpened',
    sitting: sitting.id,
    election: election.id,
    poll: `p${state.counters.poll + 1}` as PollId,
    order: candidates ? order.filter((id) => candidates.includes(id)) : order,
    seats: placesLeft(election),
    membership: allVotes(state, sitting, 'weights'),
    present: sitting.presence.phase === 'recorded' ? registeredVotes({ register }, { by: 'weights' })! : null,
    register: sealOf(register),
    ...(commitment === undefined ? {} : { commitment }),
    ...(asksRoundConfirmation(confirmLevelOf(state, sitting), election.rules) ? { confirm: true } : {}),
    citation: citedElections(input),
  };
}
