import { existsSync, readFileSync } from 'node:fs';
import { canonicalBytes, err, ok, type Result } from '@tauride/kernel';
import { type Entry, isSealed, type Line, type Seq } from '@tauride/procedure';
import { isLeftOf, leafBytesOf, type Sha256 } from '@tauride/record';
import type { LogFailure } from '@tauride/record/log';
import { Stop } from '../stop.ts';

/** The lines of sealed entries by their numbers, as texts. */
export type Openings = ReadonlyMap<number, string>;

/** Opens the sealed entries of a log. */
export interface Opener {
  /** The line of an entry: opened where that can be done. The error says what is wrong with its opening. */
  readonly open: (bytes: Uint8Array, index: number) => Result<Uint8Array, string>;
  /** What can only be told once all entries were opened. */
  readonly rest: () => {
    readonly failures: readonly LogFailure[];
    readonly sealed: number;
    /** Entries that others tell of as erased. */
    readonly erased: number;
    /** Those of them whose words stand in the openings all the same. */
    readonly kept: number;
  };
}

const FILE = 'openings';
const SEALED = Buffer.from('{"c":"');

/** @param openings `undefined` where nobody gave any: then what is sealed stays so, and is counted */
export function createOpener(openings: Openings | undefined, sha: Sha256): Opener {
  const erasures = createErasures(sha);
  const used = new Set<number>();
  const whole = new Set<number>();
  let sealed = 0;
  const lineFor = (bytes: Uint8Array, index: number): Result<Uint8Array, string> => {
    const text = openings?.get(index);
    if (text === undefined) {
      sealed += 1;
      return ok(bytes);
    }
    used.add(index);
    const line = openedLine(text, bytes, sha);
    if (line === null) return err('its opening does not fit its commitment');
    if (line.erased !== undefined) erasures.erased(line, line.erased);
    else whole.add(index);
    return ok(canonicalBytes(line));
  };
  return {
    open: (bytes, index) => {
      const isCommitment = SEALED.equals(bytes.subarray(0, SEALED.length));
      const line = isCommitment ? lineFor(bytes, index) : ok(bytes);
      if (openings && line.ok) erasures.read(line.value);
      return line;
    },
    rest: () => {
      const unused = [...(openings?.keys() ?? [])].filter((seq) => !used.has(seq));
      const failures = [
        ...unused.map((entry) => ({ file: FILE, entry, problem: 'the record has no such sealed entry' })),
        ...erasures.failures(),
      ];
      const told = erasures.told();
      return { failures, sealed, erased: told.size, kept: told.intersection(whole).size };
    },
  };
}

function openedLine(text: string, leaf: Uint8Array, sha: Sha256): Entry | null {
  try {
    const line = JSON.parse(text) as Line;
    return !isSealed(line) && Buffer.from(leafBytesOf(line, sha)).equals(leaf) ? line : null;
  } catch {
    // Whatever stands there, it is no line.
    return null;
  }
}

interface Erasures {
  readonly erased: (line: Entry, by: Seq) => void;
  readonly read: (bytes: Uint8Array) => void;
  readonly failures: () => readonly LogFailure[];
  /** Entries that others tell of as erased. */
  readonly told: () => ReadonlySet<number>;
}

const TOLD = '"type":"TextErased"';

/** Rule RL-17: what is shown of erased entries has to be what the entries that tell of it hold. */
function createErasures(sha: Sha256): Erasures {
  const lines: (Entry & { readonly erased: Seq })[] = [];
  const left = new Map<string, string>();
  const told = new Set<number>();
  return {
    erased: (line, by) => void lines.push({ ...line, erased: by }),
    read: (bytes) => {
      if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(TOLD)) return;
      const { seq, event } = JSON.parse(new TextDecoder().decode(bytes)) as Entry;
      if (event.type !== 'TextErased') return;
      for (const { entry, left: commitment } of event.entries) {
        told.add(entry);
        left.set(`${entry} ${seq}`, commitment);
      }
    },
    failures: () =>
      lines.flatMap((line) => {
        const commitment = left.get(`${line.seq} ${line.erased}`);
        if (commitment === undefined)
          return [failure(line, `entry ${line.erased} does not tell that its words were erased`)];
        return isLeftOf(line, commitment, sha)
          ? []
          : [failure(line, 'it is not what the erasure left of it')];
      }),
    told: () => told,
  };
}

function failure({ seq }: Entry, problem: string): LogFailure {
  return { file: FILE, entry: seq, problem };
}

/** @throws Stop when the file can't be read or is none of openings */
export function openingsFrom(file: string): Openings {
  if (!existsSync(file)) throw new Stop(2, `${file} can't be read: there is no such file.`);
  const openings = new Map<number, string>();
  for (const [at, text] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (text === '') continue;
    const [, seq] = /"seq":(\d+),"v":1\}$/.exec(text) ?? [];
    if (seq === undefined) throw new Stop(2, `${file}: line ${at + 1} opens no entry.`);
    openings.set(Number(seq), text);
  }
  return openings;
}
