import type { Problem } from '@tauride/protocol';
import type { NotConfirmed } from '../pressure/pins.ts';
import { problems } from './problem.ts';

/** Why a member's code does not do. */
export function confirmationProblem(why: NotConfirmed | { readonly kind: 'missing' }): Problem {
  switch (why.kind) {
    case 'missing':
      return problems['confirmation-missing']();
    case 'wrong':
      return problems['confirmation-wrong']();
    case 'not-set':
      return problems['code-not-set']();
    case 'wait':
      return problems['code-wait'](why.seconds);
  }
}
