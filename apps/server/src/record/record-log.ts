import type { ExtractParts } from '@tauride/extract';
import type { FoundedAssembly } from '@tauride/procedure';
import {
  entryBundle,
  type HashAt,
  inclusionFromTiles,
  proofFileBytes,
  rootFromTiles,
  type Tile,
  TILE_WIDTH,
  verifierKeyText,
} from '@tauride/record/log';
import type { Audience } from '../hall/audience.ts';
import type { Hall } from '../hall/hall.ts';
import { sha256 } from '../hall/sha.ts';
import type { Store } from '../store/store.ts';
import { createLogLevels, type LogLevels } from './log-levels.ts';
import { createLogSigner, type LogSigner } from './log-signer.ts';

/** What is not served: `absent` is not in the log as it is now, `members-only` holds entries of a sitting that is not public. */
export type NotServed = 'absent' | 'members-only';

/** The record of the assembly as a log of static files, made from the journal as it is asked for. */
export interface RecordLog {
  /** The log's public key, as a line of text; `null` before the founding. */
  readonly key: () => Uint8Array | null;
  /** The signed checkpoint of the journal as it is now; `null` before the founding. */
  readonly checkpoint: () => Promise<Uint8Array | null>;
  /** Of leaf hashes only those that stand for what the audience may read: from the hash of a short entry its text can be guessed. */
  readonly tile: (tile: Tile, audience: Audience) => Promise<Uint8Array | NotServed>;
  readonly entries: (place: Pick<Tile, 'index' | 'width'>, audience: Audience) => Uint8Array | NotServed;
  /** The proof that an entry stands in the record, with the checkpoint that it leads to. */
  readonly proof: (entry: number, audience: Audience) => Promise<Uint8Array | NotServed>;
  /** Entries with their proofs under one checkpoint. */
  readonly proven: (entries: readonly number[], audience: Audience) => Promise<ExtractParts | NotServed>;
}

export function createRecordLog(
  hall: Pick<Hall, 'state' | 'read'>,
  store: Pick<Store, 'read' | 'secret'>,
): RecordLog {
  const levels = createLogLevels((from, to) => store.read(from, to));
  let signer: LogSigner | null = null;
  const signerOf = ({ id }: FoundedAssembly): LogSigner => (signer ??= createLogSigner(store, id));
  const founded = (): FoundedAssembly | null => (hall.state.phase === 'founded' ? hall.state : null);
  const signed = async (size: number, state: FoundedAssembly): Promise<Uint8Array> => {
    const root = rootFromTiles(await hashesAt(levels, size), size, sha256);
    return signerOf(state).sign({ size, root });
  };
  return {
    key: () => {
      const state = founded();
      return state && new TextEncoder().encode(`${verifierKeyText(signerOf(state).key)}\n`);
    },
    checkpoint: async () => {
      const state = founded();
      return state && (await signed(state.seq, state));
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
      const entries = [...hall.read(audience, from, to)].map(({ bytes }) => bytes);
      return entries.length === width ? entryBundle(entries) : 'members-only';
    },
    proof: async (entry, audience) => {
      const state = founded();
      if (!state || entry >= state.seq) return 'absent';
      if ([...hall.read(audience, entry, entry + 1)].length === 0) return 'members-only';
      const size = state.seq;
      const hashAt = await hashesAt(levels, size);
      const hashes = inclusionFromTiles(hashAt, { index: entry, size }, sha256);
      return proofFileBytes({ index: entry, hashes, checkpoint: await signed(size, state) });
    },
    proven: async (entries, audience) => {
      const state = founded();
      if (!state || entries.some((entry) => entry >= state.seq)) return 'absent';
      const found = entries.flatMap((entry) => [...hall.read(audience, entry, entry + 1)]);
      if (found.length < entries.length) return 'members-only';
      const key = verifierKeyText(signerOf(state).key);
      return {
        key,
        ...(await provenIn(levels, found, state.seq)),
        checkpoint: await signed(state.seq, state),
      };
    },
  };
}

async function provenIn(
  levels: LogLevels,
  entries: readonly { readonly seq: number; readonly bytes: Uint8Array }[],
  size: number,
): Promise<Pick<ExtractParts, 'entries'>> {
  const hashAt = await hashesAt(levels, size);
  const hashesOf = (index: number): readonly Uint8Array[] =>
    inclusionFromTiles(hashAt, { index, size }, sha256);
  return { entries: entries.map(({ seq, bytes }) => ({ index: seq, bytes, hashes: hashesOf(seq) })) };
}

async function hashesAt(levels: LogLevels, size: number): Promise<HashAt> {
  await levels.grow(size);
  return levels.hashAt;
}
