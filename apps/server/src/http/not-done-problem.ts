import type { Instead, Problem } from '@tauride/protocol';
import { ENTRY_LIMIT_BYTES } from '../hall/draft.ts';
import type { NotDone } from '../hall/not-done.ts';
import type { Desk } from './desk.ts';
import { problems } from './problem.ts';
import { refusalProblem } from './refusal-problem.ts';

/** Why an act was not entered, as an answer.
 *  @param instead acts that would be in order, asked for where the rules refuse this one */
export function problemOf(
  { metrics }: Desk,
  why: NotDone,
  instead: () => readonly Instead[] = () => [],
): Problem {
  switch (why.kind) {
    case 'key-reused':
      return problems['idempotency-key-reused']();
    case 'too-large':
      return problems['entry-too-large'](why.bytes, ENTRY_LIMIT_BYTES);
    case 'papers-missing':
      return problems['papers-missing'](why.batch);
    case 'extract-invalid':
      return problems['extract-invalid'](why.fault);
    case 'voted-on-screen':
      return problems['voted-on-screen']();
    case 'refused':
      metrics.refusal(why.refusal.code);
      return refusalProblem(why.refusal, instead());
  }
}
