import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from '@tauride/kernel';

/** Does long work one step in each turn of the event loop, so that votes are taken in between. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let step = steps.next();
  while (!step.done) {
    await nextTurn();
    step = steps.next();
  }
  return step.value;
}
