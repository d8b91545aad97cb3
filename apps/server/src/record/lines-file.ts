import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file of lines that only its owner may read; nothing but the whole file ever stands under its name. */
export interface LinesFile {
  readonly add: (line: string) => void;
  readonly close: () => void;
}

const AT_ONCE = 1_000;

/** @throws Error when the file can't be written */
export function linesFile(path: string): LinesFile {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.unfinished`;
  const handle = openSync(unfinished, 'w', 0o600);
  let waiting: string[] = [];
  const write = (): void => {
    if (waiting.length > 0) writeSync(handle, `${waiting.join('\n')}\n`);
    waiting = [];
  };
  return {
    add: (line) => {
      waiting.push(line);
      if (waiting.length >= AT_ONCE) write();
    },
    close: () => {
      write();
      fsyncSync(handle);
      closeSync(handle);
      renameSync(unfinished, path);
    },
  };
}
