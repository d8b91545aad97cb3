import { invariant, tableGet } from '@tauride/kernel';
import {
  type Change,
  type Event,
  judge,
  type Judged,
  labelFor,
  type MemberId,
  type Motion,
  type MotionId,
  placeFor,
  targetFor,
} from '@tauride/procedure';
import type { MotionInstance } from '../schema/motion-instance.ts';
import type { Hall } from './hall.ts';
import { type MotionFacts, particularsOf } from './particulars.ts';
import { rule } from './ruling.ts';
import { text, wordingFor } from './wording.ts';

export type Instance = Pick<MotionInstance, 'ref' | 'motion' | 'by'> &
  MotionFacts & { readonly second?: string };

/** `top`: above everything that is pending; `its-place`: where the rules put it among the questions that are open. */
export type Place = 'top' | 'its-place';

/** Brings a motion before the house as a fact: moved, seconded where it needs that, and stated. Nothing is asked. */
export function stipulate(hall: Hall, instance: Instance, place: Place): MotionId {
  const id = offer(hall, instance);
  const at = place === 'top' ? {} : { at: placeFor(hall.state, hall.inSession, motionIn(hall, id)) };
  hall.record(hall.chair, {
    type: 'QuestionStated',
    sitting: hall.sitting,
    motion: id,
    citation: '',
    ...at,
  });
  if (instance.amended) amend(hall, instance.ref, id);
  return id;
}

/** Its text is no longer that in which it was moved. */
export function amend(hall: Hall, ref: string, id: MotionId): void {
  change(hall, id, [{ change: 'reworded', motion: id, wording: text(`${ref} as amended`) }]);
}

/** Changes what is pending as a fact, without any decision of the house. */
export function change(hall: Hall, motion: MotionId, changes: readonly Change[]): void {
  hall.record(hall.chair, { type: 'QuestionTakenUp', sitting: hall.sitting, motion, changes, citation: '' });
}

export function motionIn(hall: Hall, id: MotionId): Motion {
  const motion = tableGet(hall.state.motions, id);
  invariant(motion !== undefined, `no motion ${hall.refOf(id)}`);
  return motion;
}

function offer(hall: Hall, instance: Instance): MotionId {
  const id = hall.idOf(instance.ref);
  invariant(!tableGet(hall.state.motions, id), `two instances are named ${instance.ref}`);
  const judged = judgedFact(hall, instance);
  // An appeal is from a ruling, also where a case says nothing of it.
  if (judged.rule.appliesTo.includes('ruling') && !hall.inSession.ruling) rule(hall, {});
  const mover = instance.by ?? hall.someone(1);
  hall.record(mover, madeEvent(hall, { instance, judged, id, mover }));
  hall.motions.set(instance.ref, id);
  if (instance.seconded === false || (!needsSecond(judged, instance) && !instance.second)) return id;
  const by = (instance.second ?? hall.someone(2)) as MemberId;
  hall.record(by, { type: 'MotionSeconded', sitting: hall.sitting, motion: id, by });
  return id;
}

function judgedFact(hall: Hall, instance: Instance): Judged {
  const { state, inSession: sitting } = hall;
  const named = instance.target === undefined ? null : hall.idOf(instance.target);
  const known = hall.rulebook.motions[instance.motion];
  invariant(known !== undefined, `the rulebook ${hall.rulebook.id} has no motion ${instance.motion}`);
  const judged = judge({
    state,
    sitting,
    kind: instance.motion,
    target: named ?? targetFor(known, { state, sitting }, null),
    by: null,
    text: null,
    qualified: instance.qualified ?? false,
    claimsPrevailingSide: true,
    particulars: particularsOf(hall, instance),
  });
  invariant(judged.ok, `the rulebook ${hall.rulebook.id} has no motion ${instance.motion}`);
  return judged.value;
}

function needsSecond(judged: Judged, { onBehalfOf }: Instance): boolean {
  return judged.rule.second && onBehalfOf === undefined;
}

interface Offered {
  readonly instance: Instance;
  readonly judged: Judged;
  readonly id: MotionId;
  readonly mover: string;
}

function madeEvent(hall: Hall, { instance, judged, id, mover }: Offered): Event {
  const { state, inSession: sitting } = hall;
  const { target, rule: known } = judged;
  const isKnown = target === null || tableGet(state.motions, target) !== undefined;
  return {
    type: 'MotionMade',
    sitting: sitting.id,
    motion: id,
    kind: instance.motion,
    mainForm: judged.mainForm,
    label: isKnown ? labelFor(state, sitting, judged) : '',
    by: mover as MemberId,
    onBehalfOf: instance.onBehalfOf ?? null,
    needsSecond: needsSecond(judged, instance),
    item: null,
    target,
    ruling: known.appliesTo.includes('ruling') ? (sitting.ruling?.id ?? null) : null,
    particulars: judged.particulars,
    wording: wordingFor(hall, { ...judged, ref: instance.ref, scope: instance.scope }),
    onHold: false,
    citation: `${hall.rulebook.citeAs} ${known.cite}`,
  };
}
