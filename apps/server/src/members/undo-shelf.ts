import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssemblyCommand, AssemblyEvent, MemberId } from '@tauride/procedure';

/** What undoes the last import. It names members by their ids alone: who they were before lies in the directory, from which it
 *  can be erased. */
export interface ImportUndo {
  /** Entries of the journal after the import. */
  readonly seq: number;
  readonly commands: readonly AssemblyCommand[];
  readonly people: readonly MemberId[];
}

/** Keeps what undoes the last import, one for an assembly. */
export interface UndoShelf {
  read(): ImportUndo | undefined;
  keep(undo: ImportUndo): void;
  drop(): void;
}

const NAME = 'members-undo.json';

/** In the data folder, for whoever has it next. */
export function undoIn(dataDir: string): UndoShelf {
  const file = join(dataDir, NAME);
  return {
    read: () => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ImportUndo) : undefined),
    keep: (undo) => writeFileSync(file, JSON.stringify(undo), { mode: 0o600 }),
    drop: () => rmSync(file, { force: true }),
  };
}

/** For as long as the process lasts, where a store has no folder. */
export function undoInMemory(): UndoShelf {
  let kept: ImportUndo | undefined;
  return {
    read: () => kept,
    keep: (undo) => {
      kept = undo;
    },
    drop: () => {
      kept = undefined;
    },
  };
}

const ofSeats: { readonly [type in AssemblyEvent['type']]: boolean } = {
  AssemblyFounded: false,
  BodyEstablished: false,
  BodyChanged: false,
  LogKeyRotated: false,
  MembersSeated: true,
  SeatsChanged: true,
  SeatsVacated: true,
  OfficeAssigned: true,
  OfficeRelieved: true,
};

/** Whether seats or offices were changed since: what an undo would put back is then no longer what there was before.
 *  @param since entries of the journal from the import on */
export function isOutdated(since: Iterable<{ readonly bytes: Uint8Array }>): boolean {
  for (const { bytes } of since) {
    const { event } = JSON.parse(new TextDecoder().decode(bytes)) as {
      readonly event: { readonly type: string };
    };
    if (Object.hasOwn(ofSeats, event.type) && ofSeats[event.type as AssemblyEvent['type']]) return true;
  }
  return false;
}
