import type { Tally } from '@tauride/count';
import {
  type BodyId,
  type Breach,
  type Choice,
  isOwnKind,
  type Knowledge,
  type MotionKind,
  type MotionPhase,
  type Outcome,
  type PointKind,
  type PollMethod,
  type RulingAnswer,
  type StatementKind,
} from '@tauride/procedure';
import type { OwnNames } from '../act/refs.ts';
import type { Terms } from './words.ts';

/** What a question is called: everything a name needs to know of it. */
export interface Named {
  readonly kind: MotionKind;
  readonly label: string;
  readonly names?: OwnNames | undefined;
}

/** Names of bodies by their ids, for rows of a threshold. */
export type BodyNames = { readonly [body: BodyId]: string };

/** Rule MIN-26: what the rulebook of the body calls it in that language, else the term of the field; a motion that only the standing
 *  orders know has its name in them, in English where that language is missing. */
export function motionName(kind: MotionKind, words: Terms, names?: OwnNames): string {
  const own = names === undefined ? undefined : nameIn(names, words.language);
  if (!isOwnKind(kind)) return own ?? words.text(`terms.motion.${kind}`);
  return own ?? (names === undefined ? undefined : nameIn(names, 'en')) ?? kind.slice(2);
}

function nameIn(names: OwnNames, language: string): string | undefined {
  const tag = Object.keys(names).find((name) => name.toLowerCase().split('-')[0] === language);
  return tag === undefined ? undefined : names[tag];
}

/** Kinds whose label is a number of their own, by which the house speaks of them. */
const numbered: ReadonlySet<MotionKind> = new Set<MotionKind>([
  'main',
  'amend',
  'proposal',
  'bill',
  'constitutional-amendment',
  'popular-initiative',
  'special-law',
]);

/** `Motion 12`, `Amendment 12-A`, or the name of the motion with the label of what it is applied to. */
export function questionName({ kind, label, names }: Named, words: Terms): string {
  const isRenamed = names !== undefined && nameIn(names, words.language) !== undefined;
  if (kind === 'main' && !isRenamed) return words.text('terms.ref.main', { label });
  if (kind === 'amend' && !isRenamed) return words.text('terms.ref.amend', { label });
  if (kind === 'proposal-part' && !isRenamed) return words.text('terms.ref.part', { label });
  const motion = motionName(kind, words, names);
  if (label === '') return motion;
  return words.text(numbered.has(kind) ? 'terms.ref.numbered' : 'terms.ref.other', { motion, label });
}

export function breachName(breach: Breach, words: Terms): string {
  return words.text(`terms.breach.${breach}`);
}

export function pointName(kind: PointKind, words: Terms): string {
  return words.text(`terms.point.${kind}`);
}

export function outcomeName(outcome: Outcome, words: Terms): string {
  return words.text(`terms.outcome.${outcome}`);
}

export function phaseName(phase: MotionPhase, words: Terms): string {
  return words.text(`terms.phase.${phase}`);
}

/** How the one who states something knows it. */
export function knowledgeName(how: Knowledge, words: Terms): string {
  return words.text(`terms.how.${how}`);
}

export function statementName(kind: StatementKind, words: Terms): string {
  return words.text(`terms.statement.${kind}`);
}

export function methodName(method: PollMethod, words: Terms): string {
  return words.text(`terms.method.${method}`);
}

export function choiceName(choice: Choice, words: Terms): string {
  return words.text(`terms.choice.${choice}`);
}

export function answerName(answer: RulingAnswer, words: Terms): string {
  return words.text(`terms.answer.${answer}`);
}

export function tallyText({ yes, no, abstain }: Tally, words: Terms): string {
  return words.text('minutes.vote.tally', { yes, no, abstain });
}
