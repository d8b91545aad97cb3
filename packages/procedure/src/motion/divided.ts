import { inSession, motionOf, putMotion, putSitting } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import type { SittingId } from '../ids.ts';
import type { Change } from './changes.ts';
import { newMotion } from './new-motion.ts';
import type { Motion } from './state.ts';

type Divided = Change & { readonly change: 'divided' };

/** The parts of a divided question come before the house; in which order they are decided is said by the change that follows. */
export function divide(
  state: FoundedAssembly,
  id: SittingId,
  change: Divided,
  { at }: Entry,
): FoundedAssembly {
  const whole = motionOf(state, change.motion);
  const divided: Motion = change.stays
    ? whole
    : { ...whole, phase: 'divided', decidedAt: at, progressAt: state.counters.progress };
  const parts = change.into.map((part) =>
    partOf(state, whole, { ...part, stays: change.stays ?? false, at }),
  );
  const withParts = parts.reduce(putMotion, putMotion(state, divided));
  const sitting = inSession(withParts, id);
  const { motion, main } = state.counters;
  const mains = parts.filter(({ kind }) => kind === 'main').length;
  const counters = { ...state.counters, motion: motion + parts.length, main: main + mains };
  const motions = [...sitting.motions, ...parts.map((part) => part.id)];
  return putSitting({ ...withParts, counters }, { ...sitting, motions });
}

type Part = Divided['into'][number] & { readonly stays: boolean; readonly at: Entry['at'] };

/** A part has the mover, the seconder and the rules of the question that it was part of. */
function partOf(state: FoundedAssembly, whole: Motion, part: Part): Motion {
  const { ruling, mainForm, by, onBehalfOf, needsSecond, item, target, citation, seconder } = whole;
  const made = newMotion(state, inSession(state, whole.sitting), {
    motion: part.motion,
    label: part.label,
    wording: { form: 'text', text: part.text },
    kind: part.stays ? 'proposal-part' : whole.kind,
    particulars: part.stays ? {} : whole.particulars,
    target: part.stays ? whole.id : target,
    phase: 'pending',
    madeAt: part.at,
    ...(part.stays ? {} : declared(whole)),
    ruling,
    mainForm,
    by,
    onBehalfOf,
    needsSecond,
    item,
    citation,
  });
  return { ...made, seconder, ...(part.stays ? {} : { partOf: [...(whole.partOf ?? []), whole.id] }) };
}

/** Each part deals with the same matter as the whole, and does to earlier resolutions what its mover declared. */
function declared({
  relations,
  expires,
  transmittal,
}: Motion): Pick<Motion, 'relations' | 'expires' | 'transmittal'> {
  return {
    ...(relations === undefined ? {} : { relations }),
    ...(expires === undefined ? {} : { expires }),
    ...(transmittal === undefined ? {} : { transmittal }),
  };
}
