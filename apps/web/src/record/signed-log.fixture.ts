import { getPublicKey, sign } from '@noble/ed25519';
import type { Instant, Line } from '@tauride/procedure';
import type { Head } from '@tauride/protocol';
import { leafBytesOf, type Range, rangeOf, rootOf, treeHead } from '@tauride/record';
import {
  base64Of,
  checkpointText,
  handoverMessage,
  noteBytes,
  parseTilePath,
  parseVerifierKey,
  type Tile,
  TILE_WIDTH,
  verifierKey,
  verifierKeyText,
} from '@tauride/record/log';
import type { Api } from '../live/api.ts';
import { ProblemError } from '../live/problem-error.ts';
import { nothingSeen, type Witness } from '../live/record-check.ts';
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

export type Signer = {
  readonly key: string;
  readonly sign: (range: Range) => string;
  /** What hands the log over to another key. */
  readonly handOver: (to: Signer) => string;
};

/** A log's key out of one byte, and what it signs. */
export function signer(seed: number, origin = 'tauride.local/a'): Signer {
  const secret = new Uint8Array(32).fill(seed);
  const key = verifierKey(origin, 'log', getPublicKey(secret));
  return {
    key: verifierKeyText(key),
    handOver: (to) => {
      const next = parseVerifierKey(to.key);
      if (!next.ok) throw new Error(next.error);
      return base64Of(sign(handoverMessage(key, next.value), secret));
    },
    sign: (range) => {
      const text = checkpointText({ origin, size: range.size, root: rootOf(range) });
      const bytes = sign(new TextEncoder().encode(text), secret);
      const note = noteBytes({ text, signatures: [{ name: origin, keyId: key.id, bytes }] });
      return new TextDecoder().decode(note);
    },
  };
}

export function rangeTo(lines: readonly Line[]): Range {
  return rangeOf(lines.map((line) => leafBytesOf(line)));
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

/** What a browser holds that saw these entries. */
export function seenOf(lines: readonly Line[], by: Signer): Witness {
  const keys = [{ key: by.key, from: 0 }];
  return {
    ...nothingSeen(5000 as Instant),
    range: rangeTo(lines),
    keys,
    signed: headOf(lines, by).checkpoint!,
  };
}

/** The log of a server that holds these entries, its other answers by their addresses. */
export function serverOf(
  lines: readonly Line[],
  by: Signer,
  others: { readonly [path: string]: string } = {},
): Pick<Api, 'ask'> {
  return {
    ask: async (path) => {
      const text = path === '/log/checkpoint' ? headOf(lines, by).checkpoint! : others[path];
      if (text !== undefined) return new Response(text);
      const tile = parseTilePath(path.slice('/log/'.length));
      const bytes = tile === null || tile.level === 'entries' ? null : tileBytes(lines, tile as Tile);
      if (bytes !== null) return new Response(bytes);
      throw new ProblemError({ type: '', title: '', status: 404, detail: '', code: 'not-found' });
    },
  };
}

function tileBytes(lines: readonly Line[], { level, index, width }: Tile): Uint8Array<ArrayBuffer> | null {
  const covered = TILE_WIDTH ** level;
  const from = index * TILE_WIDTH;
  if ((from + width) * covered > lines.length) return null;
  const bytes = new Uint8Array(width * 32);
  for (let at = 0; at < width; at += 1)
    bytes.set(rootOf(rangeTo(lines.slice((from + at) * covered, (from + at + 1) * covered))), at * 32);
  return bytes;
}
