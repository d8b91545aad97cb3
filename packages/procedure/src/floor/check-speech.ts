import { isGuestSpeaker } from '../admission/access.ts';
import { citedTopic, immediatelyPending, motionOf, rulebookOf, seatIn } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Instant, MemberId, MotionId } from '../ids.ts';
import { isDebatable, isDebateClosed, ruleOf, isOnRuling } from '../motion/rules.ts';
import type { Motion } from '../motion/state.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import { usage } from '../rulebook/usage.ts';
import type { MotionRule } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { usedMs } from './clock.ts';
import { limitsOn, speechesOf } from './limits.ts';
import { sideRefusal } from './quota.ts';
import type { Side, SpeechContent } from './state.ts';

/** A speech that somebody wants to make on a question. */
export interface Speech {
  readonly member: MemberId;
  readonly on: MotionId | null;
  readonly side: Side | null;
  readonly content: SpeechContent;
  /** The house gave leave to somebody without a right to speak. */
  readonly leave: boolean;
}

export interface Speaking extends Speech {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
}

/** Rule RF-21: every reason against a speech on a question, in a fixed order. */
export function checkSpeech(
  state: FoundedAssembly,
  sitting: SittingInSession,
  speech: Speech,
): Refusal | null {
  return firstRefusal([...speechChecks.entitlement, ...speechChecks.question], { ...speech, state, sitting });
}

type SpeechCheck = (speaking: Speaking) => Refusal | null;

function motionUnder({ state, on }: Speaking): Motion | null {
  return on === null ? null : motionOf(state, on);
}

function ruleUnder(speaking: Speaking, motion: Motion): MotionRule {
  return ruleOf(rulebookOf(speaking.state, speaking.sitting), motion);
}

const notWhileVoting: SpeechCheck = (speaking) =>
  speaking.sitting.poll ? refusal('voting-in-progress', citedTopic(speaking, 'voting-in-progress')) : null;

/** Members with a full or an advisory vote may speak, guests whom the desk let in to do so, and others by leave of the house. */
export const maySpeak: SpeechCheck = ({ state, sitting, member, leave }) => {
  const voting = seatIn(state, sitting, member)?.voting;
  if (voting === 'full' || voting === 'advisory' || leave || isGuestSpeaker(state, sitting, member))
    return null;
  return refusal('not-entitled', citedTopic({ state, sitting }, 'recognition'), { act: 'speak' });
};

/** Who presides doesn't debate, except on an appeal or where the rules say otherwise. */
export const notFromTheChair: SpeechCheck = (speaking) => {
  const { state, sitting, member } = speaking;
  if (member !== sitting.presiding || rulebookOf(state, sitting).debate.chairDebates) return null;
  const motion = motionUnder(speaking);
  if (motion && isOnRuling(motion)) return null;
  return refusal('chair-presiding', citedTopic(speaking, 'chair-debates'));
};

/** Rule RF-22: nobody speaks against the own motion, where the book says so. */
const notAgainstOwn: SpeechCheck = (speaking) => {
  const { state, sitting, member, side } = speaking;
  const motion = motionUnder(speaking);
  const isRule = rulebookOf(state, sitting).cite['own-motion-debate'] !== usage;
  if (!isRule || motion?.by !== member || side !== 'against') return null;
  return refusal('own-motion', citedTopic(speaking, 'own-motion-debate'), { kind: motion.kind });
};

/** Rule RF-2: no debate on a question that admits none, or on which it was closed. */
const admitsDebate: SpeechCheck = (speaking) => {
  const { state, sitting } = speaking;
  const motion = motionUnder(speaking);
  if (motion === null || isDebatable(state, sitting, motion)) return null;
  return refusal('not-debatable', motion.citation, { kind: motion.kind });
};

const debateOpen: SpeechCheck = (speaking) => {
  const { sitting } = speaking;
  const motion = motionUnder(speaking);
  if (motion === null || !isDebateClosed(sitting, motion.id)) return null;
  const order = sitting.orders.find(
    (found) => found.kind === 'closed-debate' && found.on.includes(motion.id),
  );
  return refusal('order-in-force', order?.citation ?? null, { kind: motion.kind });
};

/** Rule RF-23: a speech keeps to the question that is to be decided next; among questions open together, to any of them. */
const toTheQuestion: SpeechCheck = (speaking) => {
  const { state, sitting } = speaking;
  const motion = motionUnder(speaking);
  if (motion === null) return null;
  const top = immediatelyPending(sitting);
  const together = rulebookOf(state, sitting).model === 'queue' && sitting.stack.includes(motion.id);
  if (top === motion.id || together || opensTarget(speaking, motion.id)) return null;
  return refusal('off-topic', citedTopic(speaking, 'recognition'), { kind: motion.kind });
};

function opensTarget(speaking: Speaking, on: MotionId): boolean {
  const top = immediatelyPending(speaking.sitting);
  if (top === null) return false;
  const motion = motionOf(speaking.state, top);
  return motion.target === on && ruleUnder(speaking, motion).debatable === 'opens-main';
}

/** The merits of the main question are not discussed on a motion about what to do with it. */
const toThePoint: SpeechCheck = (speaking) => {
  const motion = motionUnder(speaking);
  if (motion === null || speaking.content !== 'merits-of-main') return null;
  const { debatable, onAdopt } = ruleUnder(speaking, motion);
  const narrow = debatable === 'restricted' || debatable === 'appeal' || onAdopt === 'apply-amendment';
  return narrow ? refusal('off-topic', motion.citation, { kind: motion.kind }) : null;
};

/** Rule RF-24: so many speakers on each side as the motion's rule allows, besides its mover. */
const sideAllowed: SpeechCheck = (speaking) => {
  const motion = motionUnder(speaking);
  if (motion === null) return null;
  return sideRefusal({ ...speaking, motion, quota: ruleUnder(speaking, motion).speakers });
};

const speechesLeft: SpeechCheck = (speaking) => {
  const { state, sitting, on } = speaking;
  if (on === null) return null;
  const { speeches } = limitsOn(state, sitting, speaking);
  const times = speechesOf(state, sitting, speaking);
  if (speeches === null || times < speeches) return null;
  return refusal('speech-limit', citedTopic(speaking, 'speech-limit'), { times, limit: speeches });
};

/** Whether somebody may speak now at all, and whether on this question. */
export const speechChecks: {
  readonly entitlement: readonly SpeechCheck[];
  readonly question: readonly SpeechCheck[];
} = {
  entitlement: [notWhileVoting, maySpeak, notFromTheChair],
  question: [notAgainstOwn, admitsDebate, debateOpen, toTheQuestion, toThePoint, sideAllowed, speechesLeft],
};

/** Rule RF-25: once the time is used up a speech goes on with the consent of the house only. */
export function mayContinue(sitting: SittingInSession, now: Instant, consent: boolean): Refusal | null {
  const { floor } = sitting;
  if (floor.phase === 'free') return refusal('needs-floor');
  if (consent || floor.limitMs === null || usedMs(floor, now) < floor.limitMs) return null;
  return refusal('time-limit', floor.limitedBy ?? null, { seconds: Math.round(floor.limitMs / 1000) });
}
