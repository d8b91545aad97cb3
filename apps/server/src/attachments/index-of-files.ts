import type { Attachment } from '@tauride/procedure';
import type { Hall } from '../hall/hall.ts';
import { entryOf } from '../hall/ledger.ts';

interface Naming {
  readonly attachment: Attachment;
  /** The entry that names it. */
  readonly seq: number;
}

/** Which statements name a file. */
export interface FileIndex {
  /** By hash, what names it. */
  all(): ReadonlyMap<string, readonly Naming[]>;
  /** Reads the journal anew: entries from which words were erased name nothing any more. */
  again(): void;
}

/** Reads each entry once, when it is first asked for. */
export function createIndex(hall: Hall): FileIndex {
  let [named, read] = [new Map<string, Naming[]>(), 0];
  return {
    all: () => {
      const { seq } = hall.state;
      for (const { bytes } of hall.read('all', read, seq)) add(named, bytes);
      read = seq;
      return named;
    },
    again: () => {
      [named, read] = [new Map(), 0];
    },
  };
}

const MARK = Buffer.from('"attachments":[{');

/** Whether an entry may name files, without parsing it. */
export function namesFiles(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(MARK);
}

function add(named: Map<string, Naming[]>, bytes: Uint8Array): void {
  if (!namesFiles(bytes)) return;
  const { event, seq } = entryOf(bytes);
  if (event.type !== 'StatementEntered') return;
  for (const attachment of event.statement.attachments ?? []) {
    const before = named.get(attachment.sha256) ?? [];
    named.set(attachment.sha256, [...before, { attachment, seq }]);
  }
}
