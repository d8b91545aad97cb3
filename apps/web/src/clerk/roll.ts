import type { MemberId } from '@tauride/procedure';
import type { Choice } from '../parts/choice.tsx';

/** What each member who was called has answered; the rest is still to be called. */
export type Answers = { readonly [member: string]: Choice | 'absent' };

/** Who is called now: the one chosen out of turn, or else the first who has not answered. */
export function calledNow(
  roll: readonly MemberId[],
  answers: Answers,
  chosen: MemberId | null,
): MemberId | null {
  if (chosen !== null && roll.includes(chosen)) return chosen;
  return roll.find((member) => answers[member] === undefined) ?? null;
}

/** Those who were absent are called once more. */
export function callAgain(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== 'absent'));
}

/** A stretch of the roll around the one who is called: some before, the others after. */
export function around(
  roll: readonly MemberId[],
  called: MemberId | null,
  { before, size }: { readonly before: number; readonly size: number },
): readonly MemberId[] {
  const at = called === null ? roll.length : roll.indexOf(called);
  const start = Math.max(0, Math.min(at - before, roll.length - size));
  return roll.slice(start, start + size);
}

/** Votes entered at this desk: a name called in vain is none. */
export function enteredVotes(answers: Answers): number {
  return Object.values(answers).filter((answer) => answer !== 'absent').length;
}
