import { outcomeName } from '@tauride/minutes';
import {
  type ChairTurn,
  decisiveVotes,
  type Instant,
  isInquiry,
  type PollMethod,
  type RollOrder,
  type SittingAct,
  type SittingInSession,
} from '@tauride/procedure';
import { type House, inSession, nameOf } from '../house/house.ts';
import type { Tongue } from '../house/tongue.ts';
import { wouldAnnounce } from './say-view.ts';
import { actOf, acts, asks, type Move } from './steps.ts';

export type Turning = {
  readonly house: House;
  readonly turn: ChairTurn;
  /** The acts now in order for the chair. */
  readonly found: readonly SittingAct[];
  /** How the next vote is taken. */
  readonly method: PollMethod | null;
  /** In which order the roll is called. */
  readonly roll?: RollOrder | null;
  /** Those who vote confirm it, since the chair holds it important. */
  readonly confirm?: boolean;
  readonly now: Instant;
};

/** The acts that belong to what the chair says now: the one to do first, in red, then the others of the moment. */
export function movesView(turning: Turning, tongue: Tongue): readonly Move[] {
  const all = [
    ...sittingMoves(turning, tongue),
    ...pointMoves(turning, tongue),
    ...consentMoves(turning, tongue),
    ...pollMoves(turning, tongue),
    ...offerMoves(turning, tongue),
    ...decisionMoves(turning, tongue),
    ...floorMoves(turning, tongue),
    ...businessMoves(turning, tongue),
  ];
  const first = mainMove(turning, all);
  if (first === undefined) return all;
  return [{ ...first, main: true }, ...all.filter((move) => move !== first)];
}

/** The move that does what the chair's words say. A point that waits is answered in a dialog. */
function mainMove({ turn, found }: Turning, all: readonly Move[]): Move | undefined {
  const wanted = dialogAct(turn) ?? turn.act?.type;
  if (wanted === undefined || !found.some(({ type }) => type === wanted)) return undefined;
  return all.find(({ id }) => id === wanted);
}

/** What the chair answers in a dialog. */
function dialogAct({ say }: ChairTurn): SittingAct['type'] | null {
  if (say === 'answer-point') return 'Rule';
  return say === 'decide-motion' ? 'GrantMotion' : null;
}

function sittingMoves({ found }: Turning, { t }: Tongue): readonly Move[] {
  const open = actOf(found, 'OpenSitting');
  const resume = actOf(found, 'ResumeSitting');
  return [
    ...(open ? [{ id: open.type, label: t('chair.act.open'), keys: 'G', step: acts(open) }] : []),
    ...(resume ? [{ id: resume.type, label: t('chair.act.resume'), keys: 'G', step: acts(resume) }] : []),
  ];
}

function pointMoves({ found, house }: Turning, { t }: Tongue): readonly Move[] {
  const rule = actOf(found, 'Rule');
  if (!rule) return [];
  const kind = inSession(house)?.point?.kind;
  const label = t(kind && isInquiry(kind) ? 'chair.act.answer' : 'chair.act.rule');
  return [{ id: 'Rule', label, keys: 'R', step: asks({ kind: 'rule' }) }];
}

function consentMoves({ found, house }: Turning, { t }: Tongue): readonly Move[] {
  const declare = actOf(found, 'DeclareConsent');
  if (!declare || !inSession(house)?.consent) return [];
  return [
    { id: declare.type, label: t('chair.act.declare-consent'), keys: 'C', step: acts(declare) },
    { id: 'Object', label: t('chair.act.object'), keys: 'X', step: asks({ kind: 'object' }) },
  ];
}

function pollMoves(turning: Turning, tongue: Tongue): readonly Move[] {
  const { found } = turning;
  const { t } = tongue;
  const close = actOf(found, 'ClosePoll');
  if (close && turning.turn.say === 'take-voices')
    return [
      { id: 'ayes', label: t('chair.act.ayes'), keys: '1', step: acts({ ...close, ayesHaveIt: true }) },
      { id: 'noes', label: t('chair.act.noes'), keys: '2', step: acts({ ...close, ayesHaveIt: false }) },
    ];
  const closing: readonly Move[] = close
    ? [{ id: close.type, label: t('chair.act.close'), keys: 'V', step: acts({ ...close, ayesHaveIt: null }) }]
    : [];
  return [...closing, ...announcements(turning, tongue)];
}

function announcements({ found, house, now, turn }: Turning, { t, words }: Tongue): readonly Move[] {
  const sitting = inSession(house);
  const announce = actOf(found, 'AnnounceResult');
  if (!announce || sitting === null || sitting.poll === null) return [];
  const outcome = (chairVote: 'yes' | 'no' | null): string => {
    const would = wouldAnnounce(house, sitting, { now, chairVote });
    return would === null ? '' : outcomeName(would, words);
  };
  const plain = { ...announce, chairVote: null };
  const own = decisiveVotes(house.assembly, sitting.poll).map((chairVote): Move => ({
    id: `announce-${chairVote}`,
    label: t(`chair.act.announce-${chairVote}`, { outcome: outcome(chairVote) }),
    keys: chairVote === 'yes' ? '1' : '2',
    step: acts({ ...announce, chairVote }),
  }));
  const division: readonly Move[] =
    turn.say === 'announce-voice'
      ? [{ id: 'division', label: t('chair.act.division'), keys: 'D', step: asks({ kind: 'division' }) }]
      : [];
  const label = t('chair.act.announce', { outcome: outcome(null) });
  return [{ id: 'AnnounceResult', label, keys: 'A', step: acts(plain) }, ...own, ...division];
}

function offerMoves({ found, turn }: Turning, { t }: Tongue): readonly Move[] {
  const { motion } = turn;
  if (motion === null || (turn.say !== 'is-there-a-second' && turn.say !== 'state-question')) return [];
  const state = actOf(found, 'StateQuestion');
  const none = actOf(found, 'DeclareNoSecond');
  return [
    ...(state ? [{ id: state.type, label: t('chair.act.state'), keys: 'T', step: acts(state) }] : []),
    ...(turn.say === 'is-there-a-second'
      ? [{ id: 'second', label: t('chair.act.seconded'), keys: 'E', step: asks({ kind: 'second', motion }) }]
      : []),
    ...(none ? [{ id: none.type, label: t('chair.act.no-second'), keys: 'D', step: acts(none) }] : []),
    { id: 'rule-out', label: t('chair.act.rule-out'), keys: 'R', step: asks({ kind: 'rule-out', motion }) },
  ];
}

/** What the chair decides without a vote: by the rules alone, where nobody opposes it, or to bring a caucus to its end. */
function decisionMoves({ found, turn }: Turning, { t }: Tongue): readonly Move[] {
  const { motion } = turn;
  const end = actOf(found, 'EndCaucus');
  const ends: readonly Move[] = end
    ? [{ id: end.type, label: t('desk.caucus.end'), keys: 'Z', step: acts(end) }]
    : [];
  if (motion === null) return ends;
  if (turn.say === 'decide-motion')
    return [
      { id: 'GrantMotion', label: t('desk.decide.act'), keys: 'R', step: asks({ kind: 'grant', motion }) },
    ];
  if (turn.say !== 'any-opposition' || turn.act === null) return ends;
  return [
    { id: turn.act.type, label: t('desk.opposition.none'), keys: 'C', step: acts(turn.act) },
    {
      id: 'opposition',
      label: t('desk.opposition.some'),
      keys: 'X',
      step: asks({ kind: 'opposition', motion }),
    },
  ];
}

/** Debate goes on only where nothing waits for the chair. */
const debating: ReadonlySet<ChairTurn['say']> = new Set([
  'next-speaker',
  'listen',
  'debate',
  'put-question',
  'no-quorum',
  'caucus',
]);

/** As the chair chose to take the vote. */
function putAs(
  put: SittingAct & { readonly type: 'PutQuestion' },
  { roll, confirm }: Pick<Turning, 'roll' | 'confirm'>,
): typeof put {
  const order = put.method === 'roll-call' && roll ? { roll } : {};
  const isMarked = confirm === true && (put.method === 'roll-call' || put.method === 'recorded');
  return { ...put, ...order, ...(isMarked ? { confirm: true } : {}) };
}

function floorMoves(
  { found, house, turn, method, roll, confirm = false }: Turning,
  { t }: Tongue,
): readonly Move[] {
  if (!debating.has(turn.say)) return [];
  const give = found.find((act) => act.type === 'GiveFloor');
  const put = found.find((act) => act.type === 'PutQuestion' && act.method === method);
  const called = put?.type === 'PutQuestion' ? putAs(put, { roll: roll ?? null, confirm }) : undefined;
  const adopt = found.find((act) => act.type === 'AskConsent' && act.matter.kind === 'adopt');
  const next = turn.act?.type === 'GiveFloor' ? turn.act : give;
  return [
    ...(next && give
      ? [
          {
            id: 'GiveFloor',
            label: t('chair.act.give-floor', {
              name: nameOf(house, (next as typeof give & { member: never }).member),
            }),
            keys: 'N',
            step: acts(next),
          },
        ]
      : []),
    ...(called ? [{ id: called.type, label: t('chair.act.put'), keys: 'P', step: acts(called) }] : []),
    ...(adopt ? [{ id: 'adopt', label: t('chair.act.consent-adopt'), keys: 'O', step: acts(adopt) }] : []),
  ];
}

function businessMoves({ found, house, turn }: Turning, { t }: Tongue): readonly Move[] {
  const sitting = inSession(house);
  if (turn.say === 'no-quorum' && turn.act !== null)
    return [{ id: turn.act.type, label: t('chair.act.adjourn'), step: asks({ kind: 'adjourn' }) }];
  if (turn.say !== 'left-to-bodies' && !isBetween(sitting)) return [];
  const item = turn.act?.type === 'TakeUpItem' && actOf(found, 'TakeUpItem') ? turn.act : undefined;
  const adjourn = found.find((act) => act.type === 'AskConsent' && act.matter.kind === 'adjourn');
  return [
    ...(item ? [{ id: item.type, label: t('chair.act.next-item'), keys: 'I', step: acts(item) }] : []),
    ...(adjourn && turn.act?.type === 'AskConsent'
      ? [{ id: adjourn.type, label: t('chair.act.consent-adjourn'), step: acts(adjourn) }]
      : []),
  ];
}

/** Nothing is before the house, nothing waits, and nothing is being asked. */
function isBetween(sitting: SittingInSession | null): boolean {
  return (
    sitting !== null &&
    sitting.stack.length === 0 &&
    sitting.poll === null &&
    sitting.consent === null &&
    sitting.point === null
  );
}
