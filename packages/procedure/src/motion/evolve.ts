import { invariant, unreachable } from '@tauride/kernel';
import { findInSession, inSession, motionOf, putMotion, putSitting } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import { pause, resume } from '../floor/clock.ts';
import { keepRuling } from '../ruling/keep-ruling.ts';
import type { Ruling } from '../ruling/state.ts';
import { applyChanges, disposeAll } from './apply-change.ts';
import type { MotionEvent } from './events.ts';
import { newMotion } from './new-motion.ts';
import { judgementsOf } from './particulars.ts';
import type { Motion } from './state.ts';

type EventOf<Type extends MotionEvent['type']> = MotionEvent & { readonly type: Type };

export function evolveMotion(state: FoundedAssembly, event: MotionEvent, entry: Entry): FoundedAssembly {
  switch (event.type) {
    case 'MotionMade':
      return make(state, event, entry);
    case 'MotionSeconded': {
      const motion = motionOf(state, event.motion);
      const phase = motion.phase === 'on-hold' ? 'on-hold' : 'seconded';
      return putMotion(state, { ...motion, seconder: event.by, phase });
    }
    case 'QuestionStated':
      return stateQuestion(state, event);
    case 'MotionDied':
      return withdrawOffer(disposeAll(state, [event.motion], 'died-no-second', entry), event, entry);
    case 'MotionRuledOut': {
      const out = disposeAll(state, [event.motion], 'ruled-out', entry);
      const about = { kind: 'out-of-order', motion: event.motion } as const;
      return ruled(withdrawOffer(out, event, entry), event, about, entry);
    }
    case 'MotionWithdrawn':
    case 'QuestionTakenUp':
      return withdrawOffer(applyChanges(state, event, entry), event, entry);
    case 'MotionJudged':
      return judge(state, event, entry);
    case 'MotionModified': {
      const { wording } = event;
      return putMotion(state, { ...motionOf(state, event.motion), wording, moved: wording });
    }
    case 'MotionGranted':
      return grant(state, event, entry);
    case 'OppositionRecorded':
      return applyChanges(noteOpposition(state, event), event, entry);
    case 'DemandMade':
      return applyChanges(noteDemand(state, event), event, entry);
    default:
      return unreachable(event);
  }
}

/** Where a vote follows it is known who is heard before it. */
function noteOpposition(state: FoundedAssembly, event: EventOf<'OppositionRecorded'>): FoundedAssembly {
  if (event.result !== 'put-to-vote') return progressed(state);
  return putMotion(state, { ...motionOf(state, event.motion), opposedBy: event.heard });
}

function progressed(state: FoundedAssembly): FoundedAssembly {
  return { ...state, counters: { ...state.counters, progress: state.counters.progress + 1 } };
}

function make(state: FoundedAssembly, event: EventOf<'MotionMade'>, { at }: Entry): FoundedAssembly {
  const sitting = inSession(state, event.sitting);
  const { type: _type, sitting: _sitting, onHold, particulars = {}, ...facts } = event;
  const phase = onHold ? 'on-hold' : 'moved';
  const motion = newMotion(state, sitting, { ...facts, particulars, phase, madeAt: at });
  const counters = {
    ...state.counters,
    motion: state.counters.motion + 1,
    main: state.counters.main + (motion.label === String(state.counters.main + 1) ? 1 : 0),
  };
  return putSitting(putMotion({ ...state, counters }, motion), {
    ...sitting,
    motions: [...sitting.motions, motion.id],
    offered: onHold ? sitting.offered : [...sitting.offered, motion.id],
    floor: motion.ruling === null ? sitting.floor : pause(sitting.floor, at),
  });
}

function stateQuestion(state: FoundedAssembly, event: EventOf<'QuestionStated'>): FoundedAssembly {
  const sitting = inSession(state, event.sitting);
  invariant(sitting.offered.includes(event.motion), 'a question was stated that nobody offered');
  const offered = sitting.offered.filter((id) => id !== event.motion);
  const motion: Motion = { ...motionOf(state, event.motion), phase: 'pending' };
  const stack = sitting.stack.toSpliced(event.at ?? sitting.stack.length, 0, event.motion);
  const listClosed = event.keepsList === true && sitting.listClosed;
  return putSitting(putMotion(state, motion), { ...sitting, offered, stack, listClosed });
}

/** Takes a motion off the offers; an interrupted speaker goes on. */
function withdrawOffer(
  state: FoundedAssembly,
  event: Pick<EventOf<'MotionDied'>, 'sitting' | 'motion'>,
  { at }: Entry,
): FoundedAssembly {
  const sitting = inSession(state, event.sitting);
  const offered = sitting.offered.filter((id) => id !== event.motion);
  return putSitting(state, { ...sitting, offered, floor: resume(sitting.floor, at) });
}

/** What the chair judged stands beside what the mover said; the former judgements are kept for an appeal. */
function judge(state: FoundedAssembly, event: EventOf<'MotionJudged'>, entry: Entry): FoundedAssembly {
  const motion = motionOf(state, event.motion);
  const particulars = { ...motion.particulars, ...event.judged };
  const judged = applyChanges(
    putMotion(state, { ...motion, particulars }),
    { ...event, changes: event.changes ?? [] },
    entry,
  );
  const before = judgementsOf(motion.particulars);
  return ruled(judged, event, { kind: 'judgement', motion: motion.id, before }, entry);
}

function grant(state: FoundedAssembly, event: EventOf<'MotionGranted'>, entry: Entry): FoundedAssembly {
  const decided = applyChanges(progressed(withdrawOffer(state, event, entry)), event, entry);
  const about = { kind: 'granted', motion: event.motion, granted: event.granted } as const;
  return findInSession(decided, event.sitting) ? ruled(decided, event, about, entry) : decided;
}

function noteDemand(state: FoundedAssembly, event: EventOf<'DemandMade'>): FoundedAssembly {
  if (event.what !== 'secret-ballot') return state;
  const motion = motionOf(state, event.motion);
  const secretDemandedBy = [...(motion.secretDemandedBy ?? []), event.by];
  return putMotion(state, { ...motion, secretDemandedBy });
}

/** A ruling of the chair's own motion, open to appeal until business goes on. */
function ruled(
  state: FoundedAssembly,
  event: EventOf<'MotionRuledOut' | 'MotionJudged' | 'MotionGranted'>,
  about: Ruling['about'],
  { at }: Entry,
): FoundedAssembly {
  const { ruling: id, reason, citation } = event;
  const sitting = inSession(state, event.sitting);
  const ruling = { id, about, reason, at, citation, fresh: true, appealable: true, reversed: false };
  return keepRuling(state, sitting, ruling);
}
