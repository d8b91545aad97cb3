import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './child.ts';
import { inFolder } from './folder.ts';
import type { LargeFile, Reading } from './large-file-reader.ts';
import { type Measurement, verdict } from './measure.ts';
import { numbers } from './ward-files.ts';

const FILE_BYTES = 100e6;
const CANDIDATES = 40;
const LINES_AT_ONCE = 10_000;

/** What reading a file of 100 MB in which nearly all ballots differ adds to the memory of a process, by the size of the file. */
export function largeFile(): Promise<Measurement> {
  return inFolder(async (folder) => {
    const path = join(folder, 'large.blt');
    writeFile(path);
    const { size } = statSync(path);
    const idle = await readIn({ path: null });
    const reading = await readIn({ path });
    const added = reading.mostBytes - idle.mostBytes;
    return {
      name: `${reading.differing} different ballots in a .blt of ${megabytes(size)} read, memory added`,
      measured: megabytes(added),
      baseline: `${megabytes(size)} the file, ${megabytes(idle.mostBytes)} the process before`,
      ...verdict(added / size, { atMost: 1 }),
    };
  });
}

async function readIn(question: LargeFile): Promise<Reading> {
  const child = startChild('large-file-reader.ts');
  try {
    return await child.ask<Reading>(question);
  } finally {
    await child.stop();
  }
}

function writeFile(path: string): void {
  const next = numbers(4);
  const file = openSync(path, 'w');
  try {
    let written = writeSync(file, `${CANDIDATES} 5\n`);
    while (written < FILE_BYTES)
      written += writeSync(file, Array.from({ length: LINES_AT_ONCE }, () => line(next)).join(''));
    const names = Array.from({ length: CANDIDATES }, (_, at) => `"Candidate ${at + 1}"\n`);
    writeSync(file, `0\n${names.join('')}"Large"\n`);
  } finally {
    closeSync(file);
  }
}

/** Ranks 10 to 18 candidates. */
function line(next: () => number): string {
  const left = Array.from({ length: CANDIDATES }, (_, at) => at + 1);
  const ranked = 10 + Math.floor(next() * 9);
  let text = '1 ';
  for (let at = 0; at < ranked; at += 1) {
    const from = at + Math.floor(next() * (CANDIDATES - at));
    text += `${left[from]!} `;
    left[from] = left[at]!;
  }
  return `${text}0\n`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
