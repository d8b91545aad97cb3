import { createLog, rotateLogKey } from '@tauride/server';
import { cannotUse } from '../data-folder.ts';
import { Stop } from '../stop.ts';

interface Options {
  readonly data: string;
  readonly reason: string;
}

/** Hands the record of a data folder over to a new key, and says which.
 *  @throws Stop when the folder can't be used */
export async function rotateKey({ data, reason }: Options): Promise<void> {
  if (reason.trim() === '') throw new Stop(2, 'Say with --reason why the key is replaced.');
  const { previous, key, entry } = await rotated(data, reason.trim());
  process.stdout.write(`entry ${entry} hands the record over\nfrom ${previous}\nto ${key}\n`);
  process.stderr.write('Tell the new key to witnesses, and to whoever keeps the old one.\n');
}

async function rotated(data: string, reason: string): ReturnType<typeof rotateLogKey> {
  try {
    return await rotateLogKey({ dataDir: data, reason, log: createLog('warn', process.stderr) });
  } catch (error) {
    throw cannotUse(data, error) ?? error;
  }
}
