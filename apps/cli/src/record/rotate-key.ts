import { createLog, Fault, rotateLogKey, type Rotated } from '@tauride/server';
import { cannotUse } from '../data-folder.ts';
import { giveOrder } from '../orders/give-order.ts';
import { newOrder } from '../orders/order.ts';
import { Stop } from '../stop.ts';

interface Options {
  readonly data: string;
  readonly reason: string;
}

/** Hands the record of a data folder over to a new key, and says which. A server that has the folder does it itself.
 *  @throws Stop when the folder can't be used */
export async function rotateKey({ data, reason }: Options): Promise<void> {
  if (reason.trim() === '') throw new Stop(2, 'Say with --reason why the key is replaced.');
  const { previous, key, entry } = await rotated(data, reason.trim());
  process.stdout.write(`entry ${entry} hands the record over\nfrom ${previous}\nto ${key}\n`);
  process.stderr.write('Tell the new key to witnesses, and to whoever keeps the old one.\n');
}

async function rotated(data: string, reason: string): Promise<Rotated> {
  try {
    return await rotateLogKey({ dataDir: data, reason, log: createLog('warn', process.stderr) });
  } catch (error) {
    if (error instanceof Fault && error.code === 'store-in-use') return await byServer(data, reason);
    throw cannotUse(data, error) ?? error;
  }
}

async function byServer(data: string, reason: string): Promise<Rotated> {
  const answer = await giveOrder(data, newOrder(reason));
  if (answer === 'busy')
    throw new Stop(
      1,
      `Nothing was done: another command waits for the server. Try again in a minute; if it was ended meanwhile, delete order.json in ${data}.`,
    );
  if (answer === 'not-taken')
    throw new Stop(
      1,
      `Nothing was done: what uses the data folder ${data} takes no orders. Stop it, give this command again, and start it.`,
    );
  if (answer === 'no-answer')
    throw new Stop(
      1,
      `The server has not answered. Look into its log, and in the record for an entry that hands it over, before you try again.`,
    );
  if ('why' in answer) throw new Stop(1, `The server could not do it: ${answer.why}`);
  return answer.rotated;
}
