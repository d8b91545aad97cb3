import { putMotion, putSitting } from '../assembly/access.ts';
import type { MotionId } from '../ids.ts';
import { newMotion } from '../motion/new-motion.ts';
import type { Motion } from '../motion/state.ts';
import type { MotionKind } from '../rulebook/types.ts';
import type { Hall } from './hall.ts';
import { sittingOf } from './moves.ts';

/** Adds a motion as it stood after steps that the test leaves out; one that is pending comes on top. */
export function place(hall: Hall, kind: MotionKind, facts: Partial<Motion> = {}): MotionId {
  const state = hall.founded();
  const sitting = sittingOf(hall);
  const id = `m${state.counters.motion + 1}` as MotionId;
  const made = newMotion(state, sitting, {
    motion: id,
    kind,
    mainForm: false,
    label: id,
    by: 'house-1' as never,
    onBehalfOf: null,
    needsSecond: false,
    item: null,
    target: null,
    ruling: null,
    particulars: {},
    wording: { form: 'text', text: `Text of ${id}.` },
    phase: 'pending',
    madeAt: hall.now,
    citation: 'test',
  });
  const motion: Motion = { ...made, ...facts };
  const counters = { ...state.counters, motion: state.counters.motion + 1 };
  const stack = motion.phase === 'pending' ? [...sitting.stack, id] : sitting.stack;
  const motions = [...sitting.motions, id];
  hall.state = putSitting(putMotion({ ...state, counters }, motion), { ...sitting, motions, stack });
  return id;
}
