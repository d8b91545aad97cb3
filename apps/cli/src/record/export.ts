import { exportLog } from '@tauride/server';
import { cannotUse } from '../data-folder.ts';
import { Stop } from '../stop.ts';
import { isSittingFormat, type SittingOptions, sittingFormats } from './sitting-format.ts';

interface Options extends SittingOptions {
  readonly format: string;
  readonly out: string;
  readonly data: string;
}

/** Writes the record of a data folder, or one of its sittings, to files, and says what was written.
 *  @throws Stop when the format is unknown, or a folder can't be used */
export async function exportRecord(options: Options): Promise<void> {
  const { format, out, data } = options;
  if (format === 'log') {
    await exportFiles(data, out);
    return;
  }
  if (!isSittingFormat(format))
    throw new Stop(2, `The format ${format} is unknown. There are: log, ${sittingFormats.join(', ')}.`);
  const { exportSitting } = await import('./export-sitting.ts');
  await exportSitting({ ...options, format });
}

async function exportFiles(data: string, out: string): Promise<void> {
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
