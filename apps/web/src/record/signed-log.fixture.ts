import { getPublicKey, sign } from '@noble/ed25519';
import { canonicalBytes } from '@tauride/kernel';
import type { Line } from '@tauride/procedure';
import type { Head } from '@tauride/protocol';
import { type Range, rangeOf, rootOf, treeHead } from '@tauride/record';
import { checkpointText, noteBytes, verifierKey, verifierKeyText } from '@tauride/record/log';
// Also gives the signing functions their hash.
import './ed25519.ts';

/** An entry like any other. */
export const entry = (seq: number, text = 'x'): Line =>
  ({
    v: 1,
    seq,
    at: 1000 + seq,
    by: 'operator',
    event: { type: 'AgendaItemAdded', sitting: 's', item: `i${seq}`, title: text },
  }) as never;

export const entries = (count: number, text?: string): readonly Line[] =>
  Array.from({ length: count }, (_, seq) => entry(seq, text));

export type Signer = { readonly key: string; readonly sign: (range: Range) => string };

/** A log's key out of one byte, and what it signs. */
export function signer(seed: number, origin = 'tauride.local/a'): Signer {
  const secret = new Uint8Array(32).fill(seed);
  const key = verifierKey(origin, 'log', getPublicKey(secret));
  return {
    key: verifierKeyText(key),
    sign: (range) => {
      const text = checkpointText({ origin, size: range.size, root: rootOf(range) });
      const bytes = sign(new TextEncoder().encode(text), secret);
      const note = noteBytes({ text, signatures: [{ name: origin, keyId: key.id, bytes }] });
      return new TextDecoder().decode(note);
    },
  };
}

export function rangeTo(lines: readonly Line[]): Range {
  return rangeOf(lines.map((line) => canonicalBytes(line)));
}

/** What a server says after these entries, signed where there is a signer. */
export function headOf(lines: readonly Line[], by?: Signer): Head {
  const range = rangeTo(lines);
  return { ...treeHead(range), ...(by === undefined ? {} : { checkpoint: by.sign(range) }) };
}

export function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  } as Storage;
}
