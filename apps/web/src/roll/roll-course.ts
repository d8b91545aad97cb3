import type { MandateId } from '@tauride/procedure';
import type { Choice } from '../parts/choice.tsx';
import type { RollSection } from './roll-order.ts';

/** What each name that was called answered; `absent` where nobody did, `later` where it is called again in its round. */
export type Answers = { readonly [mandate: string]: Choice | 'absent' | 'later' };

/** Who is called now: the one chosen out of turn, the next who was not called, then those who asked to be called later. */
export function calledNow(
  roll: readonly MandateId[],
  answers: Answers,
  chosen: MandateId | null,
): MandateId | null {
  if (chosen !== null && roll.includes(chosen)) return chosen;
  return (
    roll.find((mandate) => answers[mandate] === undefined) ??
    roll.find((mandate) => answers[mandate] === 'later') ??
    null
  );
}

/** The second call: those who did not answer, once more. */
export function callAgain(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([, answer]) => answer !== 'absent' && answer !== 'later'),
  );
}

/** A stretch of the roll around the one who is called: some before, the others after. */
export function around<T>(
  roll: readonly T[],
  at: number,
  { before, size }: { readonly before: number; readonly size: number },
): readonly T[] {
  const start = Math.max(0, Math.min((at === -1 ? roll.length : at) - before, roll.length - size));
  return roll.slice(start, start + size);
}

export type Subtotal = {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** Called in vain. */
  readonly absent: number;
  /** Not called yet, or to be called later. */
  readonly left: number;
};

/** What was answered among these names so far. */
export function subtotal({ names }: Pick<RollSection, 'names'>, answers: Answers): Subtotal {
  const sum = { yes: 0, no: 0, abstain: 0, absent: 0, left: 0 };
  for (const { mandate } of names) {
    const answer = answers[mandate];
    sum[answer === undefined || answer === 'later' ? 'left' : answer] += 1;
  }
  return sum;
}

/** What the hall has takes the place of what only this desk has noted. */
export function merged(noted: Answers, known: { readonly [mandate: string]: Choice }): Answers {
  return { ...noted, ...known };
}
