import {
  type CandidateId,
  type ChairTurn,
  type Election,
  electedIn,
  electionOf,
  nextOrder,
  placesLeft,
  type Refusal,
  type Round,
  rulebookOf,
  type SittingAct,
  unmetBy,
} from '@tauride/procedure';
import { refusalOf } from '../../election-desk/asked.ts';
import {
  electionShown,
  electionsGoing,
  isUnderVote,
  lastRound,
  pendingMeanwhile,
} from '../../house/election-now.ts';
import type { House } from '../../house/house.ts';
import type { Tongue } from '../../house/tongue.ts';
import type { HallActs, HallView } from '../../live/types.ts';
import { candidateName } from '../../results/candidate-names.ts';
import { acts, asks, type Move } from '../steps.ts';

type Hall = HallView & Pick<HallActs, 'now'>;

/** What the chair may do next in an election, the first being what its words say; and what is next but not in order yet. */
export type ElectionTurn = {
  readonly election: Election;
  readonly say: string;
  readonly moves: readonly Move[];
  readonly notYet: { readonly act: string; readonly refusal: Refusal } | null;
};

/** One step with the command that it would send, or that its dialog would. */
type Step = { readonly move: Move; readonly asked: SittingAct };

/** The election that the chair's words are about, or else the one that stands in the place of the question, while it goes on. */
export function electionTurn(hall: Hall, turn: ChairTurn, tongue: Tongue): ElectionTurn | null {
  const election =
    turn.election === undefined ? electionShown(hall) : electionOf(hall.assembly, turn.election);
  if (election === null || election.phase === 'declared' || election.phase === 'abandoned') return null;
  return turnOf(hall, election, tongue);
}

/** What the chair's words are about before an election, even while its ballot is open: what was said, and waits for an answer. */
const waitsFirst: ReadonlySet<ChairTurn['say']> = new Set<ChairTurn['say']>([
  'resume',
  'answer-point',
  'any-objection',
  'is-there-a-second',
  'state-question',
  'decide-motion',
  'listen',
]);

/** Whether the chair's words are about this election. Nobody else is called upon first while its papers are cast and counted. */
export function speaksOf({ election }: ElectionTurn, turn: ChairTurn): boolean {
  if (turn.election !== undefined) return true;
  return isUnderVote(election) && !waitsFirst.has(turn.say);
}

/** Why what is pending can't be put to the vote, where that is because of an election. */
export function heldBack(hall: Hall): Refusal | null {
  const { sitting } = hall;
  const motion = pendingMeanwhile(hall);
  if (sitting === null || motion === null) return null;
  const method = rulebookOf(hall.assembly, sitting).voting.methods[0] ?? 'recorded';
  const refused = refusalOf(hall, { type: 'PutQuestion', sitting: sitting.id, motion, method });
  return refused?.code === 'voting-in-progress' ? refused : null;
}

/** Elections that go on beside that one. */
export function otherElections(
  hall: Hall,
  now: ElectionTurn | null,
  tongue: Tongue,
): readonly ElectionTurn[] {
  return electionsGoing(hall)
    .filter(({ id }) => id !== now?.election.id)
    .map((election) => turnOf(hall, election, tongue));
}

/** Calls an election, where the rules let the chair do so now. */
export function callElectionMove(hall: Hall, { t }: Pick<Tongue, 't'>): Move | null {
  const { sitting } = hall;
  if (sitting === null) return null;
  const rules = { seats: 1, method: { kind: 'people', by: 'plurality' } } as const;
  const asked = { type: 'CallElection', sitting: sitting.id, office: '…', rules } as const;
  if (refusalOf(hall, asked) !== null) return null;
  const step = asks({ kind: 'election', ask: { kind: 'call' } });
  return { id: 'CallElection', label: t('election-desk.act.call'), keys: 'Y', step };
}

function turnOf(hall: Hall, election: Election, tongue: Tongue): ElectionTurn {
  const steps = stepsOf(hall, election, tongue);
  const refused = steps.map(({ asked }) => refusalOf(hall, asked));
  const [first] = refused;
  const offered = steps.filter((_, place) => refused[place] === null);
  return {
    election,
    say: sayOf(hall, election, tongue),
    // Only what the words ask for is ever red.
    moves: offered.map(({ move }) => ({ ...move, main: first === null && move === steps[0]!.move })),
    notYet: first ? { act: steps[0]!.move.label, refusal: first } : null,
  };
}

function stepsOf(hall: Hall, election: Election, { t }: Tongue): readonly Step[] {
  const { id: sitting } = hall.sitting!;
  const at = { sitting, election: election.id };
  const act = (label: string, keys: string, command: SittingAct): Step => ({
    move: { id: command.type, label, keys, step: acts(command) },
    asked: command,
  });
  const abandon: Step = {
    move: {
      id: 'AbandonElection',
      label: t('election-desk.act.abandon'),
      keys: 'Q',
      step: asks({ kind: 'election', ask: { kind: 'abandon', election: election.id } }),
    },
    asked: { type: 'AbandonElection', ...at, reason: '…' },
  };
  const round = lastRound(election);
  switch (election.phase) {
    case 'nominating':
      return [
        act(t('election-desk.act.close-nominations'), 'C', { type: 'CloseNominations', ...at }),
        nameStep(election, at, t),
        abandon,
      ];
    case 'nominated':
      return [
        ...unopposed(hall, election, at, t),
        openStep(election, at, t),
        act(t('election-desk.act.reopen-nominations'), 'R', { type: 'ReopenNominations', ...at }),
        abandon,
      ];
    case 'voting':
      return round === null
        ? [abandon]
        : [act(t('election-desk.act.close'), 'V', { type: 'CloseRound', ...at, poll: round.poll }), abandon];
    case 'counting':
      return [...countedSteps(election, at, t), abandon];
    case 'declared':
    case 'abandoned':
      return [];
  }
}

type At = Pick<SittingAct & { readonly type: 'OpenRound' }, 'sitting' | 'election'>;

function nameStep(election: Election, at: At, t: Tongue['t']): Step {
  const lists = election.rules.method.kind === 'lists';
  const list = lists ? { people: ['…'] } : {};
  return {
    move: {
      id: 'Nominate',
      label: t('election-desk.act.name'),
      keys: 'F',
      step: asks({ kind: 'election', ask: { kind: 'name', election: election.id } }),
    },
    asked: {
      type: 'Nominate',
      ...at,
      candidate: { member: null, name: '…', groups: [], ...list },
      source: 'floor',
    },
  };
}

/** Only where the rules allow it: no ballot is what the chair does first then. */
function unopposed(hall: Hall, { rounds }: Election, at: At, t: Tongue['t']): readonly Step[] {
  const command = { type: 'DeclareUnopposed', ...at } as const;
  if (rounds.length > 0 || refusalOf(hall, command) !== null) return [];
  const move = { id: command.type, label: t('election-desk.act.unopposed'), keys: 'E', step: acts(command) };
  return [{ move, asked: command }];
}

/** Opened at once, but where the chair says who stands or a seed has to be bound. */
function openStep(election: Election, at: At, t: Tongue['t']): Step {
  const { rules, rounds } = election;
  const number = rounds.length + 1;
  const label = number === 1 ? t('election-desk.act.open') : t('election-desk.act.open-next', { number });
  const seed = rules.lots === 'seed' ? { commitment: '0'.repeat(64) } : {};
  const asked = { type: 'OpenRound', ...at, ...seed } as const;
  const narrows = rules.nextRound === 'two-most' && nextOrder(election).length > 2 * placesLeft(election);
  const asksFirst = rules.lots === 'seed' || (rounds.length > 0 && narrows);
  const step = asksFirst
    ? asks({ kind: 'election', ask: { kind: 'open', election: election.id } })
    : acts(asked);
  return { move: { id: asked.type, label, keys: 'O', step }, asked };
}

function countedSteps(election: Election, at: At, t: Tongue['t']): readonly Step[] {
  const round = lastRound(election);
  if (round?.phase !== 'closed') return [];
  const { counted } = round.box;
  if (counted.kind !== 'lot-needed') {
    const command = { type: 'DeclareRound', ...at, poll: round.poll } as const;
    const move = { id: command.type, label: t('election-desk.act.declare'), keys: 'A', step: acts(command) };
    return [{ move, asked: command }];
  }
  const step = asks({ kind: 'election', ask: { kind: 'lot', election: election.id } });
  const chosen = round.order[counted.request.among[0]!]!;
  const asked = {
    type: 'DrawLot',
    ...at,
    poll: round.poll,
    ...(election.rules.lots === 'hand' ? { chosen } : { seed: '…' }),
  } as const;
  return [{ move: { id: 'DrawLot', label: t('election-desk.act.lot'), keys: 'D', step }, asked }];
}

/** What the chair says aloud now in an election. */
function sayOf(hall: Hall, election: Election, tongue: Tongue): string {
  const { t, locale } = tongue;
  const { office } = election;
  const list = (ids: readonly CandidateId[]): string =>
    new Intl.ListFormat(locale).format(ids.map((id) => nameIn(hall, election, id)));
  const round = lastRound(election);
  if (election.phase === 'nominating') return t('election-desk.say.nominating', { office });
  if (election.phase === 'voting') return t('election-desk.say.voting');
  if (election.phase === 'nominated') return openWords(hall, election, list, t);
  return round?.phase === 'closed' ? closedWords(election, round, list, t) : '';
}

type List = (ids: readonly CandidateId[]) => string;

function openWords(hall: Hall, election: Election, list: List, t: Tongue['t']): string {
  const { office, rounds } = election;
  const order = nextOrder(election);
  const seats = placesLeft(election);
  if (order.length === 0) return t('election-desk.say.nobody-stands', { office });
  const at = { sitting: hall.sitting!.id, election: election.id };
  if (unopposed(hall, election, at, t).length > 0)
    return t('election-desk.say.unopposed', { office, names: list(order) });
  if (refusalOf(hall, openStep(election, at, t).asked)?.code === 'quota-unmet')
    return t('election-desk.say.quota-unmet', { office });
  if (rounds.length > 0)
    return t('election-desk.say.open-next', { seats, number: rounds.length + 1, names: list(order) });
  return t('election-desk.say.open', { office, seats, count: order.length });
}

/** Rule RE-41: said with the declaration where no other round will change it. */
function unmetWords(election: Election, elected: readonly CandidateId[], t: Tongue['t']): readonly string[] {
  const all = [...election.elected, ...elected];
  if (election.rules.needs !== 'method' && all.length < election.rules.seats) return [];
  return unmetBy(election, all).map(({ group, atLeast, atMost }) => {
    const condition =
      atLeast === undefined
        ? t('election-desk.quota.most', { group, most: atMost ?? 0 })
        : t('election-desk.quota.least', { group, least: atLeast });
    return t('election-desk.quota.unmet', { condition });
  });
}

function closedWords(
  election: Election,
  round: Round & { readonly phase: 'closed' },
  list: List,
  t: Tongue['t'],
): string {
  const { office } = election;
  const { counted, ballots } = round.box;
  if (counted.kind === 'lot-needed') {
    const among = counted.request.among.flatMap((place) => round.order[place] ?? []);
    return t('election-desk.say.lot', { names: list(among) });
  }
  const elected = electedIn(round);
  if (elected.length === 0) return t('election-desk.say.declare-nobody', { office, ballots });
  const said = t('election-desk.say.declare', { office, ballots, names: list(elected) });
  return [said, ...unmetWords(election, elected, t)].join(' ');
}

/** The name of one who stands, as it is known here. */
export function nameIn(
  { directory }: Pick<House, 'directory'>,
  { candidates }: Election,
  id: CandidateId,
): string {
  const candidate = candidates.find((one) => one.id === id);
  return candidate === undefined ? id : candidateName(candidate, directory);
}
