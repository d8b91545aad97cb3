import { exportLog } from '@tauride/server';
import { cannotUse } from '../data-folder.ts';
import { Stop } from '../stop.ts';
import { isSittingFormat, type SittingOptions, sittingFormats } from './sitting-format.ts';

interface Options extends SittingOptions {
  readonly format: string;
  readonly out: string;
  readonly data: string;
  readonly openings?: string;
}

/** Writes the record of a data folder, or one of its sittings, to files, and says what was written.
 *  @throws Stop when the format is unknown, or a folder can't be used */
export async function exportRecord(options: Options): Promise<void> {
  const { format } = options;
  if (format === 'log') {
    await exportFiles(options);
    return;
  }
  if (!isSittingFormat(format))
    throw new Stop(2, `The format ${format} is unknown. There are: log, ${sittingFormats.join(', ')}.`);
  const { exportSitting } = await import('./export-sitting.ts');
  await exportSitting({ ...options, format });
}

async function exportFiles(options: Options): Promise<void> {
  const { out, openings } = options;
  const { entries, hidden, sealed, key } = await exported(options);
  process.stdout.write(`${entries} entries in ${out}\nkey ${key}\n`);
  if (hidden > 0)
    process.stderr.write(
      `Of these, ${hidden} belong to sittings that were not public: give them to members only.\n`,
    );
  if (sealed > 0)
    process.stderr.write(
      openings === undefined
        ? `Of these, ${sealed} are sealed; --openings FILE writes their words.\n`
        : `The words of ${sealed} sealed entries are in ${openings}: give them to those only who may read them.\n`,
    );
}

async function exported({ data, out, openings }: Options): ReturnType<typeof exportLog> {
  try {
    return await exportLog(data, out, openings === undefined ? {} : { openings });
  } catch (error) {
    throw cannotUse(data, error) ?? error;
  }
}
