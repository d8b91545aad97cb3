import type { Threshold } from '@tauride/count';
import { rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Election, Round } from '../election/state.ts';
import { isBoxed } from '../poll/cast.ts';
import { isPlainMajority } from '../poll/threshold.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { ConfirmLevel, PollMethod } from '../rulebook/house-rules.ts';
import type { Sitting } from '../sitting/state.ts';

/** Rule PR-1: the call says it, or else the rules of the body. */
export function confirmLevelOf(state: FoundedAssembly, sitting: Sitting): ConfirmLevel {
  return sitting.call.confirm ?? rulebookOf(state, sitting).voting.confirm ?? 'never';
}

interface Voting {
  readonly method: PollMethod;
  readonly threshold: Threshold;
  /** The chair said so. */
  readonly confirm?: true;
}

/** Rule PR-2: whether those who vote confirm that it is they. */
export function asksConfirmation(level: ConfirmLevel, { method, threshold, confirm }: Voting): boolean {
  if (!isBoxed({ method }) || level === 'never') return false;
  if (method === 'ballot' || level === 'every') return true;
  return level === 'important' && (confirm === true || !isPlainMajority(threshold));
}

/** Rule PR-23: who fills an office is important in itself. */
export function asksRoundConfirmation(
  level: ConfirmLevel,
  { secret }: Pick<Election['rules'], 'secret'>,
): boolean {
  return level === 'every' || level === 'important' || (secret && level === 'secret');
}

/** Rule PR-3: the chair marks a vote as important only where the assembly wants important votes confirmed, and votes that are cast
 *  on devices. */
export function confirmRefusal(level: ConfirmLevel, { method, confirm }: Voting): Refusal | null {
  if (confirm !== true) return null;
  const may = isBoxed({ method }) && (level === 'important' || level === 'every');
  return may ? null : refusal('malformed', null, { form: 'confirm' });
}

/** Rule PR-8: in a secret vote that is confirmed the box is published without its choices: nobody can tell from it which of its
 *  ballots the tellers left out. */
export function isVeiled({
  method,
  confirm,
}: {
  readonly method: PollMethod;
  readonly confirm?: true;
}): boolean {
  return method === 'ballot' && confirm === true;
}

/** Rule PR-24: the same of a round of an election. */
export function isVeiledRound(
  { rules: { secret } }: { readonly rules: Pick<Election['rules'], 'secret'> },
  { confirm }: Pick<Round, 'confirm'>,
): boolean {
  return secret && confirm === true;
}
