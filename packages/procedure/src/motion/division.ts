import { normalText } from '@tauride/text';
import { motionOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { Change } from './changes.ts';
import { adheresTo } from './decision.ts';
import type { Motion } from './state.ts';

interface Hall {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
}

/** Rule RM-56: a divided question is replaced by its parts, the first of which is decided first; where questions are open
 *  together it stays under them, so that what is left of it is decided as a whole. Source: RONR (12th ed.) 27:3; UN GA rule 89. */
export function divisionOf({ state, sitting }: Hall, question: Motion, parts: readonly string[]): Change[] {
  const { model, motions } = rulebookOf(state, sitting);
  const stays = model === 'queue' && motions['proposal-part'] !== undefined;
  const texts = parts.map(normalText).filter((text) => text !== '');
  const at = sitting.stack.indexOf(question.id);
  if (texts.length < 2 || at === -1) return [];
  const into = texts.map((text, index) => ({
    motion: `m${state.counters.motion + 1 + index}` as MotionId,
    label: `${question.label}.${index + 1}`,
    text,
  }));
  const going = stays ? [] : sitting.stack.filter((id) => adheresTo(state, id, question.id));
  const left = sitting.stack.filter((id) => id !== question.id && !going.includes(id));
  const inPlace = [...(stays ? [question.id] : []), ...into.toReversed().map(({ motion }) => motion)];
  return [
    { change: 'divided', motion: question.id, into, ...(stays ? { stays } : {}) },
    ...going.map((motion): Change => ({ change: 'disposed', motion, as: 'dropped' })),
    { change: 'pending', stack: left.toSpliced(at, 0, ...inPlace) },
  ];
}

/** The parts of a text that nobody marked: its paragraphs. */
export function paragraphsOf({ wording }: Motion): readonly string[] {
  return wording.form === 'text' ? wording.text.split('\n') : [];
}

/** What a motion to divide asks for. */
export function divideTarget(hall: Hall, motion: Motion): Change[] {
  if (motion.target === null) return [];
  const question = motionOf(hall.state, motion.target);
  const parts = motion.wording.form === 'parts' ? motion.wording.parts : paragraphsOf(question);
  return divisionOf(hall, question, parts);
}
