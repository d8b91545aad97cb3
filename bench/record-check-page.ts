import type { Instant, Line } from '@tauride/procedure';
import { leafBytesOf } from '@tauride/record';
import { parseNote, parseVerifierKey } from '@tauride/record/log';
import { createWitness } from '../apps/web/src/live/witness.ts';
import { verifyEd25519 } from '../apps/web/src/record/ed25519.ts';
import { notary } from '../apps/web/src/record/notary.ts';

/** What the benchmark gives the page: entries, each with the head that the server signed after it. */
export interface Given {
  readonly key: string;
  readonly heads: readonly { readonly size: number; readonly root: string; readonly checkpoint: string }[];
  readonly lines: readonly Line[];
  /** Entries before the first that is measured. */
  readonly before: number;
}

/** Milliseconds for each entry. */
export interface Taken {
  /** Tree, comparison, and keeping what was seen; signatures as they are checked once in a second. */
  readonly check: number;
  /** One signature without the browser's own function, which is the slowest case. */
  readonly signature: number;
  /** SHA-256 of the entry's leaf alone. */
  readonly hash: number;
  readonly phase: string;
}

/** Runs in the browser. */
async function measure({ key, heads, lines, before }: Given): Promise<Taken> {
  const witness = createWitness({
    api: {
      journal: async (from, to) => lines.slice(from, to),
      ask: async () => await Promise.reject(new TypeError('there is no server')),
    },
    storage: window.localStorage,
    assembly: 'bench',
    server: '',
    isMember: true,
    now: () => 1 as Instant,
    onChange: () => undefined,
    notary: async () => notary,
  });
  await witness.start({ head: heads[before - 1]!, logKey: key });
  const count = lines.length - before;
  const began = performance.now();
  for (let at = before; at < lines.length; at += 1) {
    witness.grow(lines[at]!);
    witness.compare(heads[at]!);
  }
  const check = (performance.now() - began) / count;
  // The signature that was begun in that burst is over before the next is measured.
  await new Promise((resolve) => void setTimeout(resolve, 500));
  return {
    check,
    signature: signatures(heads.slice(before), key),
    hash: await hashes(lines.slice(before)),
    phase: witness.check().phase,
  };
}

/** Milliseconds for each, by code of the page alone, as on addresses that are not secure. */
function signatures(heads: Given['heads'], keyText: string): number {
  const key = parseVerifierKey(keyText);
  if (!key.ok) throw new Error(key.error);
  const some = heads.slice(0, 50);
  const began = performance.now();
  for (const { checkpoint } of some) {
    const note = parseNote(new TextEncoder().encode(checkpoint));
    if (!note.ok) throw new Error(note.error);
    const { text, signatures: made } = note.value;
    if (!verifyEd25519(new TextEncoder().encode(text), made[0]!.bytes, key.value.publicKey))
      throw new Error('a signature does not hold');
  }
  return (performance.now() - began) / some.length;
}

async function hashes(lines: readonly Line[]): Promise<number> {
  const leaves = lines.map((line) => new Uint8Array(leafBytesOf(line)));
  const began = performance.now();
  for (const leaf of leaves) await crypto.subtle.digest('SHA-256', leaf);
  return (performance.now() - began) / lines.length;
}

Object.assign(window, { measure });
