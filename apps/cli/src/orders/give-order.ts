import { setTimeout as wait } from 'node:timers/promises';
import { type Order, type OrderAnswer, putOrder, takeAnswer, withdrawOrder } from './order.ts';

const LOOK_EVERY_MS = 50;
/** A server looks twice a second. */
const TAKEN_WITHIN_MS = 5_000;
const ANSWERED_WITHIN_MS = 60_000;

/** Asks the server that has a data folder. `busy`: another command waits for it; `not-taken`: what has the folder takes no orders, and nothing was done; `no-answer`: it took
 *  the order and said no more. */
export async function giveOrder(
  dataDir: string,
  order: Order,
): Promise<OrderAnswer | 'busy' | 'not-taken' | 'no-answer'> {
  if (!putOrder(dataDir, order)) return 'busy';
  const early = await answerWithin(dataDir, order, TAKEN_WITHIN_MS);
  if (early !== null) return early;
  if (withdrawOrder(dataDir)) return 'not-taken';
  return (await answerWithin(dataDir, order, ANSWERED_WITHIN_MS)) ?? 'no-answer';
}

async function answerWithin(dataDir: string, order: Order, withinMs: number): Promise<OrderAnswer | null> {
  for (let waited = 0; waited < withinMs; waited += LOOK_EVERY_MS) {
    const answer = takeAnswer(dataDir, order);
    if (answer !== null) return answer;
    await wait(LOOK_EVERY_MS);
  }
  return null;
}
