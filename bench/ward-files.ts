import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', '..', 'shared', 'data', 'scot-elex', 'blt_files');
const LARGEST = 'edinburgh_2017_ward1.blt';
/** The one file of the folder that is malformed. */
const MALFORMED = 'perth_kinross_2016_by_election_ward9.blt';
const GENERATED = 758;

export interface Wards {
  readonly what: string;
  readonly files: readonly Uint8Array[];
  readonly largest: string;
}

/** The wards of Scottish councils beside the repository, or as many generated ones of like size where they are absent. */
export function wards(): Wards {
  const paths = globSync(join(FOLDER, '*', '*.blt')).filter((path) => basename(path) !== MALFORMED);
  const largest = paths.find((path) => basename(path) === LARGEST);
  if (largest === undefined) return generatedWards();
  const files = paths.map((path) => readFileSync(path));
  return { what: `${files.length} Scottish wards`, files, largest: readFileSync(largest, 'utf8') };
}

function generatedWards(): Wards {
  const next = numbers(7);
  const files = Array.from({ length: GENERATED }, (_, at) =>
    new TextEncoder().encode(generatedWard(4 + (at % 8), 500, next)),
  );
  return { what: `${GENERATED} generated wards`, files, largest: generatedWard(10, 2_766, next) };
}

function generatedWard(candidates: number, lines: number, next: () => number): string {
  const ballots = Array.from({ length: lines }, () => {
    const weight = 1 + Math.floor(next() ** 8 * 60);
    return `${weight} ${ranking(candidates, 1 + Math.floor(next() * 6), next).join(' ')} 0`;
  });
  const names = Array.from({ length: candidates }, (_, at) => `Candidate ${at + 1}`);
  return [`${candidates} 4`, ...ballots, '0', ...names, 'Ward'].join('\n');
}

/** So many different candidates from 1 up; the first ones are somewhat liked. */
export function ranking(candidates: number, ranked: number, next: () => number): readonly number[] {
  const left = Array.from({ length: candidates }, (_, at) => at + 1);
  return Array.from({ length: Math.min(ranked, candidates) }, () => {
    const at = Math.floor(next() ** 1.3 * left.length);
    return left.splice(at, 1)[0]!;
  });
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
