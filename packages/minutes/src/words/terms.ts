import type { Tally } from '@tauride/count';
import type {
  Choice,
  Knowledge,
  MotionKind,
  MotionPhase,
  Outcome,
  PointKind,
  PollMethod,
  RulingAnswer,
  StatementKind,
} from '@tauride/procedure';
import type { Words } from './words.ts';

/** What a question is called: everything a name needs to know of it. */
export interface Named {
  readonly kind: MotionKind;
  readonly label: string;
}

export function motionName(kind: MotionKind, words: Words): string {
  return words.text(`terms.motion.${kind}`);
}

/** `Motion 12`, `Amendment 12-A`, or the name of the motion with the label of what it is applied to. */
export function questionName({ kind, label }: Named, words: Words): string {
  if (kind === 'main') return words.text('terms.ref.main', { label });
  if (kind === 'amend') return words.text('terms.ref.amend', { label });
  const motion = motionName(kind, words);
  return label === '' ? motion : words.text('terms.ref.other', { motion, label });
}

export function pointName(kind: PointKind, words: Words): string {
  return words.text(`terms.point.${kind}`);
}

export function outcomeName(outcome: Outcome, words: Words): string {
  return words.text(`terms.outcome.${outcome}`);
}

export function phaseName(phase: MotionPhase, words: Words): string {
  return words.text(`terms.phase.${phase}`);
}

/** How the one who states something knows it. */
export function knowledgeName(how: Knowledge, words: Words): string {
  return words.text(`terms.how.${how}`);
}

export function statementName(kind: StatementKind, words: Words): string {
  return words.text(`terms.statement.${kind}`);
}

export function methodName(method: PollMethod, words: Words): string {
  return words.text(`terms.method.${method}`);
}

export function choiceName(choice: Choice, words: Words): string {
  return words.text(`terms.choice.${choice}`);
}

export function answerName(answer: RulingAnswer, words: Words): string {
  return words.text(`terms.answer.${answer}`);
}

export function tallyText({ yes, no, abstain }: Tally, words: Words): string {
  return words.text('minutes.vote.tally', { yes, no, abstain });
}
