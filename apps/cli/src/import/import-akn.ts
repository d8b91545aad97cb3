import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Instant } from '@tauride/procedure';
import { createAssembly, createLog, type Hall } from '@tauride/server';
import type { AknDebate } from '../akn/model.ts';
import { planImport } from '../akn/plan.ts';
import { problemText } from '../akn/problem.ts';
import { readDebate } from '../akn/read-debate.ts';
import { reportDebate } from '../akn/report.ts';
import { cannotUse } from '../data-folder.ts';
import { play } from '../play.ts';
import { Stop } from '../stop.ts';
import { type ImportSteps, importSteps } from './import-steps.ts';
import { reportImport } from './report-import.ts';

/** Makes an assembly and a sitting from an Akoma Ntoso debate, and prints what was found in it.
 *  @throws Stop when the document can't be read, or the folder can't be used or holds an assembly */
export async function importAkn(file: string, { data }: { readonly data: string }): Promise<void> {
  const debate = debateIn(file);
  const document = debate.source.workIri ?? basename(file);
  const imported = importSteps({ plan: planImport(debate), document, now: Date.now() as Instant });
  const made = await created(data, imported);
  if (!made) {
    const advice = 'Give an empty or a new folder with --data, or move this one away.';
    throw new Stop(2, `The folder ${data} holds an assembly already. ${advice}`);
  }
  process.stdout.write(`${reportDebate(debate)}\n${reportImport(imported, data)}`);
}

function debateIn(file: string): AknDebate {
  const debate = readDebate(bytesOf(file));
  if (debate.ok) return debate.value;
  throw new Stop(2, `${file}: ${problemText(debate.error)}`);
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Stop(2, `${file} can't be read: ${(error as Error).message}`, { cause: error });
  }
}

async function created(dataDir: string, { steps, seating }: ImportSteps): Promise<boolean> {
  const work = async (hall: Hall): Promise<void> => {
    await play(hall, steps);
    await Promise.all(seating.names.map(({ member, name }) => hall.names.set(member, name)));
  };
  try {
    return await createAssembly({ dataDir, log: createLog('warn', process.stderr), work });
  } catch (error) {
    throw cannotUse(dataDir, error) ?? error;
  }
}
