import { exportLog } from '@tauride/server';
import { cannotUse } from '../data-folder.ts';
import { Stop } from '../stop.ts';

interface Options {
  readonly format: string;
  readonly out: string;
  readonly data: string;
}

/** Writes the record of a data folder to files, and says what was written.
 *  @throws Stop when the format is unknown, or a folder can't be used */
export async function exportRecord({ format, out, data }: Options): Promise<void> {
  if (format !== 'log') throw new Stop(2, `The format ${format} is unknown. There is: log.`);
  const { entries, hidden, key } = await exported(data, out);
  process.stdout.write(`${entries} entries in ${out}\nkey ${key}\n`);
  if (hidden > 0)
    process.stderr.write(
      `Of these, ${hidden} belong to sittings that were not public: give them to members only.\n`,
    );
}

async function exported(data: string, out: string): ReturnType<typeof exportLog> {
  try {
    return await exportLog(data, out);
  } catch (error) {
    throw cannotUse(data, error) ?? error;
  }
}
