import {
  availableToMember,
  type AvailableToMember,
  type Floor,
  immediatelyPending,
  isDebatable,
  isDebateClosed,
  type MemberAct,
  type MemberId,
  type MotionId,
  motionOf,
  type PollId,
  type PossibleMotion,
  type Purpose,
  rulebookOf,
  type Side,
  type SittingAct,
  type SittingInSession,
  speakersInOrder,
} from '@tauride/procedure';
import { type House, inSession } from '../house/house.ts';

/** Everything that one member may do now, sorted by where it stands on the page. */
export type Turn = {
  readonly ballot: PollId | null;
  /** Motions of others that wait for a second. */
  readonly toSecond: readonly MotionId[];
  /** The act that ends this member's speech. */
  readonly yield: SittingAct | null;
  /** A question on which one objection is enough. */
  readonly object: SittingAct | null;
  /** Ways to ask for the floor, by what it is for. */
  readonly ask: readonly (SittingAct & { readonly type: 'RequestFloor' })[];
  readonly withdrawRequest: SittingAct | null;
  /** Place in line from 1, with the side; null when this member does not wait. */
  readonly place: { readonly number: number; readonly of: number; readonly side: Side | null } | null;
  readonly points: readonly (SittingAct & { readonly type: 'RaisePoint' })[];
  readonly division: SittingAct | null;
  /** Acts on motions of one's own, or that were laid aside. */
  readonly others: readonly SittingAct[];
  /** Own motions whose words this member may still change. */
  readonly modify: readonly (SittingAct & { readonly type: 'ModifyMotion' })[];
  /** What one member may demand of right, and doubt of the quorum. */
  readonly rights: readonly (SittingAct & { readonly type: 'Demand' | 'ChallengeQuorum' })[];
  /** Speeches that are no debate: a reply, or an explanation of the vote. */
  readonly replies: readonly (SittingAct & { readonly type: 'RequestFloor' })[];
  /** Ways to put a name forward in an election. */
  readonly nominate: readonly (SittingAct & { readonly type: 'Nominate' })[];
  readonly leave: SittingAct | null;
  readonly motions: AvailableToMember['motions'];
};

const nothing: Turn = {
  ballot: null,
  toSecond: [],
  yield: null,
  object: null,
  ask: [],
  withdrawRequest: null,
  place: null,
  points: [],
  division: null,
  others: [],
  modify: [],
  rights: [],
  replies: [],
  nominate: [],
  leave: null,
  motions: { inOrder: [], notInOrder: [] },
};

/** Asks the rules what is in order for a member. */
export function turnOf(
  house: House,
  member: MemberId | null,
  now: Parameters<typeof availableToMember>[2]['now'],
): Turn {
  const { assembly } = house;
  const sitting = inSession(house);
  if (sitting === null || member === null) return nothing;
  const { motions, ballot, acts } = availableToMember(assembly, sitting.id, { member, now });
  const all = <Type extends MemberAct['type']>(type: Type) =>
    acts.filter((act): act is Extract<MemberAct, { readonly type: Type }> => act.type === type);
  const one = <Type extends MemberAct['type']>(type: Type) => all(type)[0] ?? null;
  return {
    ballot,
    motions,
    toSecond: all('SecondMotion').map(({ motion }) => motion),
    yield: one('YieldFloor'),
    object: one('Object'),
    ask: all('RequestFloor').filter(({ purpose }) => !isReply(purpose)),
    replies: repliesIn(assembly, sitting, all('RequestFloor')),
    withdrawRequest: one('WithdrawRequest'),
    place: placeOf(house, sitting, member),
    points: all('RaisePoint'),
    division: one('DemandDivision'),
    others: [...all('WithdrawMotion'), ...all('CallUpReconsideration')],
    modify: all('ModifyMotion').filter(({ wording }) => wording.form === 'text'),
    rights: [...all('Demand'), ...all('ChallengeQuorum')],
    nominate: all('Nominate'),
    leave: all('RecordPresence').find((act) => act.left.length > 0) ?? null,
  };
}

function isReply(purpose: Purpose): boolean {
  return purpose === 'reply' || purpose === 'explanation';
}

/** Where the rules say nothing of explanations a page doesn't invite to them. */
function repliesIn(
  assembly: House['assembly'],
  sitting: SittingInSession,
  asked: Turn['ask'],
): Turn['replies'] {
  const { explanations } = rulebookOf(assembly, sitting).voting;
  return asked.filter(
    ({ purpose }) => purpose === 'reply' || (purpose === 'explanation' && explanations !== undefined),
  );
}

function placeOf({ assembly }: House, sitting: SittingInSession, member: MemberId): Turn['place'] {
  const line = speakersInOrder(assembly, sitting);
  const at = line.findIndex((request) => request.member === member);
  const found = line[at];
  return found === undefined ? null : { number: at + 1, of: line.length, side: found.side };
}

/** The one act that this person should do now; all others are plain. */
export type RedAct = 'vote' | 'second' | 'yield' | 'ask' | null;

export function redAct(turn: Turn): RedAct {
  if (turn.ballot !== null) return 'vote';
  if (turn.toSecond.length > 0) return 'second';
  if (turn.yield !== null) return 'yield';
  return turn.ask.length > 0 ? 'ask' : null;
}

/** What the floor may be asked for: to debate while the pending question is open to debate, otherwise to move something. */
export function purposeNow(
  { assembly, sitting }: Pick<House, 'assembly' | 'sitting'>,
  turn: Turn,
): Purpose | null {
  const open = inSession({ sitting });
  const purposes = turn.ask.map(({ purpose }) => purpose);
  const top = open === null ? null : immediatelyPending(open);
  const debated =
    open !== null &&
    top !== null &&
    isDebatable(assembly, open, motionOf(assembly, top)) &&
    !isDebateClosed(open, top);
  // Where questions are open together the list of speakers is about the item, with a question or without.
  const general = open !== null && top === null && rulebookOf(assembly, open).model === 'queue';
  if ((debated || general) && purposes.includes('debate')) return 'debate';
  return purposes.includes('motion') ? 'motion' : null;
}

/** Kinds that may be moved, each once, with the motions they may be applied to. */
export type MovableKind = PossibleMotion & { readonly targets: readonly MotionId[] };

export function movableKinds({ motions }: Turn): readonly MovableKind[] {
  const kinds = new Map<string, MovableKind>();
  for (const motion of motions.inOrder) {
    const known = kinds.get(motion.kind);
    const targets = motion.target === null ? [] : [motion.target];
    kinds.set(motion.kind, { ...motion, targets: [...(known?.targets ?? []), ...targets] });
  }
  return [...kinds.values()];
}

/** The floor while somebody has it. */
export function heldFloor(house: House): Extract<Floor, { readonly phase: 'held' }> | null {
  const sitting = inSession(house);
  return sitting?.floor.phase === 'held' ? sitting.floor : null;
}
