import { tableGet } from '@tauride/kernel';
import {
  type Change,
  type Event,
  type Motion,
  type MotionId,
  motionOf,
  type MotionPhase,
  rulebookOf,
  type Seq,
} from '@tauride/procedure';
import type { Question } from './minutes.ts';
import { changesIn, ownNames, personOf, type Step } from './step.ts';

const undecidedYet: ReadonlySet<MotionPhase> = new Set<MotionPhase>([
  'moved',
  'seconded',
  'pending',
  'on-hold',
]);

/** The questions of the sitting after an entry: those that it touches are read anew from the state. */
export function questionsAfter(step: Step, event: Event): readonly Question[] {
  let { questions } = step.minutes;
  for (const motion of new Set(motionsIn(event))) {
    // From the end: most entries are about a question that came up lately.
    const at = questions.findLastIndex((question) => question.motion === motion);
    const question = questionOf(step, motion, questions[at] ?? null);
    questions = at < 0 ? questions.concat([question]) : questions.with(at, question);
  }
  return questions;
}

function questionOf(step: Step, id: MotionId, known: Question | null): Question {
  const motion = motionOf(step.after, id);
  const { kind, label, onBehalfOf, target, moved, wording, phase } = motion;
  const mover = known?.mover ?? personOf(step, motion.by);
  return {
    motion: id,
    kind,
    label,
    ...ownNames(step.after, motion),
    substantive: isSubstantive(step, motion),
    mover,
    onBehalfOf,
    target,
    moved,
    wording,
    phase,
    decidedBy: decider(step, id, known),
  };
}

/** Rule MIN-27: on the matter itself are main motions and what a rulebook has in their place. A text adopted as a basis is still to be
 *  amended and adopted as a whole. */
function isSubstantive({ after }: Step, { kind, sitting: id }: Motion): boolean {
  if (kind === 'main') return true;
  const sitting = tableGet(after.sittings, id);
  const rule = sitting === undefined ? undefined : rulebookOf(after, sitting).motions[kind];
  return rule?.class === 'main' && rule.onAdopt === 'adopt-text' && rule.beforeAmendments !== true;
}

/** The entry that gave the question its present phase, when that phase settles it. */
function decider(step: Step, id: MotionId, known: Question | null): Seq | null {
  const { phase } = motionOf(step.after, id);
  if (undecidedYet.has(phase)) return null;
  return known?.phase === phase ? known.decidedBy : step.entry.seq;
}

function motionsIn(event: Event): readonly MotionId[] {
  const named: MotionId[] = [];
  if ('motion' in event) named.push(event.motion);
  if ('on' in event && typeof event.on === 'string') named.push(event.on);
  named.push(...changesIn(event).flatMap(changed));
  if (event.type === 'RulingMade' && event.submitted !== null) named.push(event.submitted.motion);
  if (event.type === 'SittingAdjourned') named.push(...event.undecided);
  if (event.type === 'ItemTakenUp') named.push(...(event.undecided ?? []));
  return named;
}

function changed(change: Change): readonly MotionId[] {
  switch (change.change) {
    case 'disposed':
      return [change.motion, ...(change.taking ?? [])];
    case 'divided':
      return [change.motion, ...change.into.map(({ motion }) => motion)];
    case 'reworded':
    case 'particulars':
    case 'offered':
      return [change.motion];
    case 'pending':
      return change.stack;
    case 'adjourned':
      return change.undecided;
    default:
      return [];
  }
}
