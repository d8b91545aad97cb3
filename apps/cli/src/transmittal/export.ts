import { writeFileSync } from 'node:fs';
import type { Result } from '@tauride/kernel';
import { type ExportedExtract, exportExtract, type NoExtract } from '@tauride/server';
import { cannotUse } from '../data-folder.ts';
import { Stop } from '../stop.ts';

interface Options {
  readonly data: string;
  readonly out: string;
  readonly answer?: boolean;
}

/** Writes a signed extract.
 *  @throws Stop when there is none, or a folder or file can't be used */
export async function exportTransmittal(id: string, { data, out, answer }: Options): Promise<void> {
  const made = await madeOrStop(data, { transmittal: id, kind: answer ? 'answer' : 'transmittal' });
  if (!made.ok) throw new Stop(2, why(made.error, id));
  write(out, made.value.text);
  if (made.value.hidden)
    process.stderr.write('It tells of a sitting that was not public: give it to its addressee only.\n');
}

async function madeOrStop(
  data: string,
  what: Parameters<typeof exportExtract>[1],
): Promise<Result<ExportedExtract, NoExtract>> {
  try {
    return await exportExtract(data, what);
  } catch (error) {
    throw cannotUse(data, error) ?? error;
  }
}

function why(none: NoExtract, id: string): string {
  switch (none) {
    case 'not-abroad':
      return `${id} did not go to, or come from, another assembly: its own journal shows it.`;
    case 'not-answered':
      return `${id} has no answer yet.`;
    default:
      return `There is no transmittal "${id}".`;
  }
}

function write(out: string, text: string): void {
  if (out === '-') {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(out, text);
  } catch (error) {
    throw new Stop(2, `${out} can't be written: ${(error as Error).message}`, { cause: error });
  }
  process.stderr.write(`Written to ${out}\n`);
}
