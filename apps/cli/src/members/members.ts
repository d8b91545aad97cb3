import { readFileSync, writeFileSync } from 'node:fs';
import type { BodyId, FoundedAssembly } from '@tauride/procedure';
import {
  type Existing,
  isClean,
  planRoster,
  readRoster,
  type RosterPlan,
  type RosterPreview,
  writeRoster,
} from '@tauride/roster';
import { changeAssembly, createLog, type Hall, isOutdated, readAssembly, undoIn } from '@tauride/server';
import { cannotUse } from '../data-folder.ts';
import { Stop } from '../stop.ts';
import { type Acting, carriedOut, rehearsed } from './apply.ts';
import { reportPreview, totalsLine } from './report.ts';
import { readUndo } from './undo-file.ts';

interface InFolder {
  readonly data: string;
}

export interface PreviewOptions extends InFolder {
  readonly body?: string;
  readonly all?: true;
}

export interface ImportOptions extends PreviewOptions, Acting {
  readonly dryRun?: true;
}

/** Says what a list of members would do; also while a server has the folder.
 *  @throws Stop when a row is in error, or something can't be read */
export async function previewMembers(file: string, options: PreviewOptions): Promise<void> {
  const existing = await read(options.data);
  const preview = previewOf(file, existing, options);
  process.stdout.write(reportPreview(preview, { all: options.all === true }));
  stopIfWrong(preview);
}

/** Takes over a list of members, all of it or nothing.
 *  @throws Stop when a row is in error, an act is refused, or something can't be read */
export async function importMembers(file: string, options: ImportOptions): Promise<void> {
  if (options.dryRun) return await rehearseImport(file, options);
  await change(options.data, async (hall) => {
    const existing = existingIn(hall);
    const { preview, plan } = planned(file, existing, options);
    const acts = rehearsed(existing.state, plan.commands, options);
    // Names first: should the process end before the seats are given, the same file finds everybody again.
    await hall.names.change(plan.people);
    const people = plan.people.map(({ member }) => member);
    await carriedOut(hall, acts);
    undoIn(options.data).keep({ seq: hall.state.seq, commands: plan.undo.commands, people });
    process.stdout.write(`${totalsLine(preview)}\n`);
  });
}

async function rehearseImport(file: string, options: ImportOptions): Promise<void> {
  const existing = await read(options.data);
  const { preview, plan } = planned(file, existing, options);
  rehearsed(existing.state, plan.commands, options);
  process.stdout.write(
    `${reportPreview(preview, { all: options.all === true })}Nothing was done (--dry-run).\n`,
  );
}

interface Planned {
  readonly preview: RosterPreview;
  readonly plan: RosterPlan;
}

function planned(file: string, existing: Existing, options: ImportOptions): Planned {
  const preview = previewOf(file, existing, options);
  const plan = planRoster(preview, existing, options.reason);
  if (plan.ok) return { preview, plan: plan.value };
  process.stdout.write(reportPreview(preview, { all: options.all === true }));
  throw new Stop(1, 'Nothing was taken over: put the errors right first.');
}

/** Writes everybody who has a seat; also while a server has the folder.
 *  @throws Stop when something can't be read or written */
export async function exportMembers({ data, out }: InFolder & { readonly out: string }): Promise<void> {
  const text = writeRoster(await read(data));
  if (out === '-') {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(out, text);
  } catch (error) {
    throw new Stop(2, `${out} can't be written: ${(error as Error).message}`, { cause: error });
  }
}

/** Puts back what the last import changed.
 *  @throws Stop when there is none, or seats were changed since */
export async function undoMembers(options: InFolder & Acting): Promise<void> {
  const undo = readUndo(options.data);
  await change(options.data, async (hall) => {
    const { state } = existingIn(hall);
    if (isOutdated(hall.read('all', undo.seq, hall.state.seq)))
      throw new Stop(1, 'Seats or offices were changed since the import: it cannot be undone.');
    const acts = rehearsed(state, undo.commands, options);
    await carriedOut(hall, acts);
    await hall.names.restore(undo.people);
    undoIn(options.data).drop();
    process.stdout.write(`Undone: ${acts.length} acts, ${undo.people.length} names.\n`);
  });
}

function previewOf(file: string, existing: Existing, { body }: PreviewOptions): RosterPreview {
  if (body !== undefined && !Object.hasOwn(existing.state.bodies, body))
    throw new Stop(
      2,
      `There is no body ${body}. There are: ${Object.keys(existing.state.bodies).join(', ')}.`,
    );
  return readRoster(bytesOf(file), existing, body === undefined ? {} : { body: body as BodyId });
}

function stopIfWrong(preview: RosterPreview): void {
  if (!isClean(preview)) throw new Stop(1, 'The list has errors; nothing of it would be taken over.');
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Stop(2, `${file} can't be read: ${(error as Error).message}`, { cause: error });
  }
}

async function read(data: string): Promise<Existing & { readonly state: FoundedAssembly }> {
  try {
    return await readAssembly(data);
  } catch (error) {
    throw cannotUse(data, error) ?? error;
  }
}

async function change(data: string, work: (hall: Hall) => Promise<void>): Promise<void> {
  try {
    await changeAssembly({ dataDir: data, log: createLog('warn', process.stderr), work });
  } catch (error) {
    throw cannotUse(data, error) ?? error;
  }
}

function existingIn(hall: Hall): Existing & { readonly state: FoundedAssembly } {
  if (hall.state.phase === 'unfounded') throw new Stop(2, 'The assembly was not founded.');
  return { state: hall.state, people: hall.names.people };
}
