import { isExcluded } from '../admission/access.ts';
import { tableGet } from '@tauride/kernel';
import { immediatelyPending, motionOf, seatIn, votingBodies } from '../assembly/access.ts';
import { usedMs } from '../floor/clock.ts';
import type { MemberId, MotionId } from '../ids.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import { type Quorum, quorumLacking, quorumOf } from '../sitting/quorum.ts';
import { isApplicable } from './applicability.ts';
import { checkGuards } from './guards.ts';
import { barredBy } from './precedence.ts';
import type { Judged } from './proposal.ts';
import { byOwnRule, byTopic } from './reasons.ts';
import { isSecondary, ruleOf } from './rules.ts';
import { decidedIn, isSameSession } from './sessions.ts';
import type { Order } from './state.ts';

/** Rule RM-1: whether the motion may be made now, the reasons against in a fixed order. */
export function checkMotion(judged: Judged, isWaived?: (refused: Refusal) => boolean): Refusal | null {
  return firstRefusal(checks, judged, isWaived);
}

type MotionCheck = (judged: Judged) => Refusal | null;

/** Rule AD-7: whoever was sent out moves nothing. */
const notSentOut: MotionCheck = ({ sitting, by }) =>
  by !== null && isExcluded(sitting, by) ? refusal('expelled', null, { member: by }) : null;

/** Rule RM-30: a motion to reconsider may be made, to be noted, while a vote is taken. Source: RONR (12th ed.) 37:9. */
const votingInProgress: MotionCheck = (judged) =>
  judged.sitting.poll !== null && !judged.rule.noted
    ? byTopic(judged, 'voting-in-progress', 'voting-in-progress')
    : null;

const mayMove: MotionCheck = (judged) => {
  const { state, sitting, by, rulebook } = judged;
  if (by === null) return null;
  if (!mayMoveHere(state, sitting, by)) return refusal('not-entitled', null, { act: 'move' });
  if (by !== sitting.presiding || rulebook.debate.chairDebates) return null;
  return byTopic(judged, 'chair-presiding', 'chair-debates');
};

/** Rule JS-17: of a joint sitting the members of those bodies that agreed to it move; the others speak and vote. */
function mayMoveHere(state: Judged['state'], sitting: Judged['sitting'], by: MemberId): boolean {
  const movers = sitting.call.joint?.movers;
  if (movers === undefined) return seatIn(state, sitting, by)?.voting === 'full';
  return votingBodies(state, sitting, by).some((body) => movers.includes(body));
}

/** Rule RM-31: what does not interrupt is moved by who was recognised. */
const recognised: MotionCheck = (judged) => {
  const unheard = judged.particulars.recognized === false && judged.rule.interrupts === 'no';
  return unheard ? byTopic(judged, 'needs-floor', 'recognition') : null;
};

const floorFree: MotionCheck = (judged) => {
  const { sitting, by, rule, now } = judged;
  const { floor } = sitting;
  if (by === null || floor.phase === 'free' || floor.member === by) return null;
  const begun = now === undefined || usedMs(floor, now) > 0;
  const waits = rule.interrupts === 'before-first-word' ? begun : rule.interrupts === 'no';
  return waits ? byTopic(judged, 'interrupts-speaker', 'recognition', { member: floor.member }) : null;
};

/** Rule RM-32: in a stack one thing after the other, but what lies on the table goes before a new motion, and an appeal before
 *  all. */
const nothingWaits: MotionCheck = (judged) => {
  const { state, sitting, rule, rulebook } = judged;
  if (sitting.point) return byTopic(judged, 'point-pending', 'precedence');
  if (sitting.offered.length === 0 || rulebook.model === 'queue') return null;
  const goesFirst = rule.onAdopt === 'decide-ruling' || rule.noted || (rule.beforeOffers && allMain());
  return goesFirst ? null : byTopic(judged, 'offer-waits', 'stating');

  function allMain(): boolean {
    return sitting.offered.every((id) => ruleOf(rulebook, motionOf(state, id)).class === 'main');
  }
};

/** Rule RM-33: without a quorum only what leads to one or ends the sitting, and what concerns that. Source: RONR (12th ed.) 40:7. */
const quorumPresent: MotionCheck = (judged) => {
  if (judged.rule.withoutQuorum || concernsQuorumless(judged)) return null;
  const quorum = quorumNow(judged);
  if (quorum.holds) return null;
  return byTopic(judged, 'no-quorum', 'quorum', quorumLacking(quorum, null).detail);
};

const quorums = new WeakMap<
  Judged['sitting'],
  { readonly of: Judged['state']['bodies']; readonly quorum: Quorum }
>();

/** Kept per sitting, since it is asked of every motion when what is in order is listed. */
function quorumNow({ state, sitting }: Judged): Quorum {
  const known = quorums.get(sitting);
  if (known?.of === state.bodies) return known.quorum;
  const quorum = quorumOf(state, sitting);
  quorums.set(sitting, { of: state.bodies, quorum });
  return quorum;
}

function concernsQuorumless({ state, target, rulebook }: Judged): boolean {
  const motion = target === null ? undefined : tableGet(state.motions, target);
  return motion?.phase === 'pending' && rulebook.motions[motion.kind]?.withoutQuorum === true;
}

/** Rule RM-34: a special meeting decides only on what its call names. Source: RONR (12th ed.) 9:13-15. */
const withinCall: MotionCheck = (judged) => {
  const { kind, subjects } = judged.sitting.call;
  if (kind !== 'special' || subjects === undefined || !bringsBusiness(judged)) return null;
  const subject = subjectOf(judged);
  if (subject === undefined && wasTakenUpHere(judged)) return null;
  const named = subject !== undefined && subjects.some((each) => plain(each) === plain(subject));
  return named ? null : byTopic(judged, 'not-in-call', 'special-meeting');
};

function bringsBusiness({ rule, mainForm }: Judged): boolean {
  return !mainForm && (rule.class === 'main' || rule.class === 'bring-back');
}

/** What its mover says, what the motion it brings back was about, or what is under consideration. */
function subjectOf({ state, sitting, particulars, target }: Judged): string | undefined {
  if (particulars.subject !== undefined) return particulars.subject;
  const back = target === null ? undefined : tableGet(state.motions, target);
  if (back?.particulars.subject !== undefined) return back.particulars.subject;
  const { agenda } = back ? (tableGet(state.sittings, back.sitting) ?? sitting) : sitting;
  return agenda.find(({ id, phase }) => (back ? id === back.item : phase === 'now'))?.title;
}

/** What this meeting decided or laid aside it may bring back. */
function wasTakenUpHere({ state, sitting, target }: Judged): boolean {
  const back = target === null ? undefined : tableGet(state.motions, target);
  return back !== undefined && isSameSession(decidedIn(state, back), sitting);
}

function plain(subject: string): string {
  return subject.normalize('NFC').trim().toLowerCase();
}

const applicable: MotionCheck = (judged) => {
  const { state, target, rule } = judged;
  const motion = target === null ? undefined : tableGet(state.motions, target);
  if (rule.onAdopt === 'apply-amendment' && motion && isSecondary(state, motion))
    return byTopic(judged, 'third-degree', 'third-degree');
  return isApplicable(judged) ? null : byOwnRule(judged, 'cannot-apply');
};

/** Rule RF-31: the list of speakers is closed while it is open, and opened while it is closed. */
const listOtherwise: MotionCheck = ({ sitting, rule }) => {
  const asked = rule.onAdopt === 'close-list' ? true : rule.onAdopt === 'reopen-list' ? false : null;
  return asked === sitting.listClosed ? refusal('already-so', null, { phase: 'list' }) : null;
};

/** Rule RO-1. Source: RONR (12th ed.) 16:2. */
const debateOpen: MotionCheck = (judged) => {
  const { sitting, rule, target } = judged;
  const closed = sitting.orders.filter(({ kind }) => kind === 'closed-debate');
  const on = (id: MotionId): Order | undefined => closed.find((order) => order.on.includes(id));
  const top = immediatelyPending(sitting);
  if (closed.length === 0 || top === null) return null;
  const closes = rule.onAdopt === 'close-debate' && sitting.stack.every(on);
  const bars = rule.barredByClosedDebate === true && (on(top) ?? (target === null ? undefined : on(target)));
  const order = bars || (closes ? on(top) : undefined);
  return order ? refusal('order-in-force', order.citation, { kind: judged.kind }) : null;
};

const precedence: MotionCheck = (judged) => {
  const over = barredBy(judged);
  return over === null ? null : byTopic(judged, 'precedence', 'precedence', { over });
};

const checks: readonly MotionCheck[] = [
  notSentOut,
  votingInProgress,
  mayMove,
  checkGuards('entitled'),
  recognised,
  floorFree,
  nothingWaits,
  checkGuards('discretion'),
  quorumPresent,
  withinCall,
  checkGuards('renewal'),
  checkGuards('own'),
  applicable,
  listOtherwise,
  checkGuards('germane'),
  debateOpen,
  checkGuards('qualified'),
  precedence,
  checkGuards('precedence'),
];
