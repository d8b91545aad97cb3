import type { ListProblem } from '@tauride/protocol';
import type { ProblemCode } from '@tauride/roster';
import type { Tongue } from '../house/tongue.ts';

/** What is wrong, and what to do, in a sentence. */
export function problemWords({ code, detail }: ListProblem, { t }: Tongue): string {
  if (code === 'unknown-body' && detail['value'] === '') return t('bodies.problem.no-body');
  return t(`bodies.problem.${code as ProblemCode}`, detail);
}
