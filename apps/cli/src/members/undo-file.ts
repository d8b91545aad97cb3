import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssemblyCommand, MemberId } from '@tauride/procedure';
import { Stop } from '../stop.ts';

/** What undoes the last import. It names members by their ids alone: who they were before lies in the directory, from which it
 *  can be erased. */
export interface UndoFile {
  /** Entries of the journal after the import. */
  readonly seq: number;
  readonly commands: readonly AssemblyCommand[];
  readonly people: readonly MemberId[];
}

const NAME = 'members-undo.json';

export function writeUndo(data: string, undo: UndoFile): void {
  writeFileSync(join(data, NAME), JSON.stringify(undo), { mode: 0o600 });
}

/** @throws Stop when there is none */
export function readUndo(data: string): UndoFile {
  try {
    return JSON.parse(readFileSync(join(data, NAME), 'utf8')) as UndoFile;
  } catch (error) {
    throw new Stop(1, `There is no import to undo in ${data}.`, { cause: error });
  }
}

export function dropUndo(data: string): void {
  rmSync(join(data, NAME), { force: true });
}
