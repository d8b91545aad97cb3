import type { ExtractParts } from '@tauride/extract';
import type { Head } from '@tauride/protocol';
import type { TreeHead } from '@tauride/record';
import {
  consistencyFromTiles,
  entryBundle,
  type HashAt,
  inclusionFromTiles,
  proofFileBytes,
  type Tile,
  TILE_WIDTH,
  verifierKeyText,
} from '@tauride/record/log';
import type { Audience } from '../doors/audience.ts';
import type { Hall, ReadLine } from '../hall/hall.ts';
import { entryOf } from '../hall/ledger.ts';
import { sha256 } from '../hall/sha.ts';
import type { Store } from '../store/store.ts';
import { createLogLevels, type LogLevels } from './log-levels.ts';
import { createRecordSigner } from './record-signer.ts';
import { createSuccession, type SuccessionAt } from './succession.ts';
import type { Witnessing } from './witnessing.ts';

/** What is not served: `absent` is not in the log as it is now, `members-only` holds entries of a sitting that is not public. */
export type NotServed = 'absent' | 'members-only';

/** The record of the assembly as a log of static files, made from the journal as it is asked for. */
export interface RecordLog {
  /** The log's public key, as a line of text; `null` before the founding. */
  readonly key: () => Uint8Array | null;
  /** The same as text in a field, where there is an assembly. */
  readonly logKey: () => { readonly logKey?: string };
  /** The signed checkpoint of the journal as it is durable now; `null` before the founding. */
  readonly checkpoint: () => Uint8Array | null;
  /** A head of the journal with the signed checkpoint over it, where there is an assembly. */
  readonly signedHead: (head: TreeHead) => Head;
  /** Entries that stand in the record as they are, though the public may not read them, are of a journal older than commitments: from
   *  the hash of a short one its text could be guessed, so that members alone get the tiles with its hash. */
  readonly tile: (tile: Tile, audience: Audience) => Promise<Uint8Array | NotServed>;
  readonly entries: (place: Pick<Tile, 'index' | 'width'>, audience: Audience) => Uint8Array | NotServed;
  /** The proof that an entry stands in the record, with the checkpoint that it leads to; for who may read it with its salt. */
  readonly proof: (entry: number, audience: Audience) => Promise<Uint8Array | NotServed>;
  /** The proof that the tree of `to` entries extends that of `from`, which are both in the log. */
  readonly consistency: (from: number, to: number) => Promise<readonly Uint8Array[]>;
  /** Entries with their proofs under one checkpoint. */
  readonly proven: (entries: readonly number[], audience: Audience) => Promise<ExtractParts | NotServed>;
}

export function createRecordLog(
  hall: Pick<Hall, 'state' | 'read' | 'head'>,
  store: Pick<Store, 'read' | 'secret'>,
  cosigned: Witnessing['cosigned'] = () => null,
): RecordLog {
  const levels = createLogLevels((from, to) => store.read(from, to));
  const signer = createRecordSigner(hall, store);
  const successionAt = createSuccession(hall, store);
  const keyText = (): string | null => {
    const key = signer.key();
    return key && verifierKeyText(key);
  };
  return {
    key: () => {
      const text = keyText();
      return text === null ? null : new TextEncoder().encode(`${text}\n`);
    },
    logKey: () => {
      const text = keyText();
      return text === null ? {} : { logKey: text };
    },
    checkpoint: () => signer.signed(hall.head),
    signedHead: ({ size, root }) => {
      const note = signer.signed({ size, root });
      return { size, root, ...(note ? { checkpoint: new TextDecoder().decode(note) } : {}) };
    },
    tile: async ({ level, index, width }, audience) => {
      const size = hall.state.seq;
      const [from, to] = [index * TILE_WIDTH, index * TILE_WIDTH + width];
      if (to * TILE_WIDTH ** level > size) return 'absent';
      if (level === 0 && [...hall.read(audience, from, to)].length < width) return 'members-only';
      const hashAt = await hashesAt(levels, size);
      return Buffer.concat(Array.from({ length: width }, (_, at) => hashAt(level, from + at)));
    },
    entries: ({ index, width }, audience) => {
      const [from, to] = [index * TILE_WIDTH, index * TILE_WIDTH + width];
      if (to > hall.state.seq) return 'absent';
      const entries = [...hall.read(audience, from, to)].map(({ bytes, sealed }) => sealed ?? bytes);
      return entries.length === width ? entryBundle(entries) : 'members-only';
    },
    proof: async (entry, audience) => {
      const newest = signer.signed(hall.head);
      if (!newest || entry >= hall.state.seq) return 'absent';
      const { size, note: checkpoint } = bestFor(entry, cosigned(), { size: hall.state.seq, note: newest });
      const [line] = hall.read(audience, entry, entry + 1);
      if (!line) return 'members-only';
      const hashAt = await hashesAt(levels, size);
      const hashes = inclusionFromTiles(hashAt, { index: entry, size }, sha256);
      return proofFileBytes({ ...saltIn(line), index: entry, hashes, checkpoint });
    },
    consistency: async (from, to) => consistencyFromTiles(await hashesAt(levels, to), { from, to }, sha256),
    proven: async (entries, audience) => {
      const [checkpoint, key, size] = [signer.signed(hall.head), keyText(), hall.state.seq];
      if (!checkpoint || key === null || entries.some((entry) => entry >= size)) return 'absent';
      const found = entries.flatMap((entry) => [...hall.read(audience, entry, entry + 1)]);
      if (found.length < entries.length || found.some(isSealedLine)) return 'members-only';
      return { key, ...(await provenIn({ levels, successionAt }, found, size)), checkpoint };
    },
  };
}

type Signed = NonNullable<ReturnType<Witnessing['cosigned']>>;

/** What witnesses cosigned proves more than what is newer, where the entry stands under it. */
function bestFor(entry: number, cosigned: Signed | null, newest: Signed): Signed {
  return cosigned !== null && cosigned.size > entry && cosigned.size <= newest.size ? cosigned : newest;
}

/** Whether the audience gets of an entry nothing but its leaf. */
function isSealedLine({ bytes, sealed }: ReadLine): boolean {
  return bytes === sealed;
}

/** What opens the commitment, for who may read what it stands for. */
function saltIn({ bytes, sealed }: ReadLine): { readonly extra?: Uint8Array } {
  const salt = sealed === null ? undefined : entryOf(bytes).salt;
  return salt === undefined ? {} : { extra: Buffer.from(salt, 'hex') };
}

async function provenIn(
  { levels, successionAt }: { readonly levels: LogLevels; readonly successionAt: SuccessionAt },
  entries: readonly { readonly seq: number; readonly bytes: Uint8Array }[],
  size: number,
): Promise<Pick<ExtractParts, 'entries' | 'succession'>> {
  const hashAt = await hashesAt(levels, size);
  const hashesOf = (index: number): readonly Uint8Array[] =>
    inclusionFromTiles(hashAt, { index, size }, sha256);
  const succession = await successionAt(size);
  const proven = entries.map(({ seq, bytes }) => ({ index: seq, bytes, hashes: hashesOf(seq) }));
  return { succession, entries: proven };
}

async function hashesAt(levels: LogLevels, size: number): Promise<HashAt> {
  await levels.grow(size);
  return levels.hashAt;
}
