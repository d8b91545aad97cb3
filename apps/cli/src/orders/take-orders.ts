import type { Server } from '@tauride/server';
import { clearOrders, type Order, type OrderAnswer, putAnswer, takeOrder } from './order.ts';

/** How often the server looks: to see that there is nothing costs it some microseconds. */
const LOOK_EVERY_MS = 500;

type Serving = Pick<Server, 'rotateLogKey'>;

/** Carries out, one after the other, what commands ask of the server that has this data folder.
 *  @returns ends that, once the order that is under way is done */
export function takeOrders(dataDir: string, server: Serving): () => Promise<void> {
  clearOrders(dataDir);
  let working: Promise<void> = Promise.resolve();
  let isBusy = false;
  const look = (): void => {
    const order = isBusy ? null : takeOrder(dataDir);
    if (order === null) return;
    isBusy = true;
    working = carriedOut(server, order)
      .then((answer) => putAnswer(dataDir, order, answer))
      // Whoever waits for it is told that none came.
      .catch(() => undefined)
      .finally(() => {
        isBusy = false;
      });
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return async () => {
    clearInterval(timer);
    await working;
  };
}

async function carriedOut(server: Serving, { reason }: Order): Promise<OrderAnswer> {
  try {
    return { rotated: await server.rotateLogKey(reason) };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}
