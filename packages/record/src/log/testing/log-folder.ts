import { checkpointText } from '../checkpoint.ts';
import { noteBytes } from '../signed-note.ts';
import { logWriter } from '../write-log.ts';
import type { TestKey } from './key-pair.ts';

export type LogFolder = Map<string, Uint8Array>;

/** Entries of different lengths, each telling its number. */
export function numberedEntries(count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, at) =>
    new TextEncoder().encode(`{"seq":${at},"text":"${'x'.repeat(at % 7)}"}`),
  );
}

/** A log with its signed checkpoint, as a folder in memory. */
export function logFolder(
  entries: readonly Uint8Array[],
  signers: readonly TestKey[],
  origin = signers[0]!.key.name,
): LogFolder {
  const folder: LogFolder = new Map();
  const writer = logWriter((path, bytes) => folder.set(path, bytes));
  for (const entry of entries) writer.add(entry);
  const text = checkpointText({ origin, ...writer.finish() });
  const signatures = signers.map(({ sign }) => sign(text));
  folder.set('checkpoint', noteBytes({ text, signatures }));
  return folder;
}
