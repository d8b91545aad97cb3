import type { Result } from '@tauride/kernel';
import { emptyRoot, HASH_LENGTH, nodeHash, portableSha256, type Sha256 } from '../hash.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { entriesIn } from './entry-bundle.ts';
import { handoverIn, isSame, type KeyChain, keyChain, type KeyHandover } from './key-chain.ts';
import { type Base, readBase } from './log-base.ts';
import type { VerifierKey } from './note-key.ts';
import { parseNote } from './signed-note.ts';
import { entriesPath, hashesIn, type Tile, TILE_WIDTH, tilePath } from './tiles.ts';
import { type HashAt, rootFromTiles } from './tile-proofs.ts';
import { type Trust, type TrustedCheckpoint, trustedCheckpoint } from './trusted-checkpoint.ts';

/** Where a failure lies: in a file of the log, at an entry, at a hash of a tile, or in a checkpoint as a whole. */
export interface LogFailure {
  readonly file: string;
  /** Number of the entry in the log, from 0. */
  readonly entry?: number;
  /** Number of the hash in its tile, from 0. */
  readonly hash?: number;
  /** What is wrong, in English. */
  readonly problem: string;
}

/** A file of the log, by its path in the log's folder; `undefined` where there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array | undefined>;

export interface VerifyOptions {
  readonly read: ReadFile;
  readonly trust: Trust;
  /** Checkpoints kept from earlier, each with a name for the report. */
  readonly older?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** How many of the known witnesses must have cosigned; default none. */
  readonly quorum?: number;
  /** What is wrong inside an entry, if anything, in English. */
  readonly checkEntry?: (bytes: Uint8Array, index: number) => string | null;
  readonly sha?: Sha256;
}

export interface VerifiedLog {
  /** `null` where the checkpoint itself is worth nothing. */
  readonly checkpoint: TrustedCheckpoint | null;
  readonly failures: readonly LogFailure[];
}

/** What the parts of a check share. */
interface Check {
  readonly options: VerifyOptions;
  readonly sha: Sha256;
  readonly checkpoint: TrustedCheckpoint;
  readonly fail: (failure: LogFailure) => void;
}

/** Checks a whole log without trusting who serves it, and reports every failure with its place: signatures, that each entry is the
 *  one that its tile names, that each tile follows from those below it, that all lead to the signed root, and that the log extends
 *  every checkpoint that was kept from earlier. */
export async function verifyLog(options: VerifyOptions): Promise<VerifiedLog> {
  const failures: LogFailure[] = [];
  const bytes = await options.read('checkpoint');
  const trusted = bytes ? await trustedHead(options, bytes) : null;
  if (!trusted?.ok) {
    failures.push({ file: 'checkpoint', problem: trusted ? trusted.error : 'there is no checkpoint' });
    return { checkpoint: null, failures };
  }
  const fail = (failure: LogFailure): void => void failures.push(failure);
  const check: Check = { options, sha: options.sha ?? portableSha256, checkpoint: trusted.value, fail };
  checkQuorum(check);
  const handovers: KeyHandover[] = [];
  const checkEntry = (entry: Uint8Array, index: number): string | null => {
    const handover = handoverIn(entry, index);
    if (handover.ok && handover.value) handovers.push(handover.value);
    return handover.ok ? (options.checkEntry?.(entry, index) ?? null) : handover.error;
  };
  const base = await readBase({ ...options, checkEntry, sha: check.sha, size: trusted.value.size, fail });
  const levels = rightLevels(check, base);
  await checkUpperTiles(check, levels);
  const chain = keyChain(options.trust.log, handovers, options.trust.verify);
  checkKeys(check, chain, bytes!);
  for (const older of options.older ?? []) checkOlder(check, older, { levels, chain });
  return { checkpoint: trusted.value, failures };
}

/** The checkpoint by the key that is trusted, or else by one that the log was handed over to since or before: its own entries tell.
 *  Whether these are those that were signed is checked with all the rest. */
async function trustedHead(
  { read, trust }: VerifyOptions,
  bytes: Uint8Array,
): Promise<Result<TrustedCheckpoint, string>> {
  const direct = trustedCheckpoint(bytes, trust);
  const size = direct.ok ? null : sizeOf(bytes);
  if (size === null) return direct;
  const key = keyChain(trust.log, await handoversIn(read, size), trust.verify).keyAt(size);
  return isSame(key, trust.log) ? direct : trustedCheckpoint(bytes, under(trust, key));
}

function under(trust: Trust, log: VerifierKey): Trust {
  return { ...trust, log, origin: trust.origin ?? trust.log.name };
}

function sizeOf(note: Uint8Array): number | null {
  const parsed = parseNote(note);
  const checkpoint = parsed.ok ? parseCheckpoint(parsed.value.text) : parsed;
  return checkpoint.ok ? checkpoint.value.size : null;
}

async function handoversIn(read: ReadFile, size: number): Promise<readonly KeyHandover[]> {
  const found: KeyHandover[] = [];
  for (let index = 0; index * TILE_WIDTH < size; index += 1) {
    const place = { index, width: Math.min(TILE_WIDTH, size - index * TILE_WIDTH) };
    const bundle = await read(entriesPath(place));
    // The size is not to be trusted yet: where nothing is there, nothing more is asked for.
    if (!bundle) break;
    for (const [at, entry] of entriesIn(bundle).entries.entries()) {
      const handover = handoverIn(entry, index * TILE_WIDTH + at);
      if (handover.ok && handover.value) found.push(handover.value);
    }
  }
  return found;
}

function checkKeys({ options, checkpoint, fail }: Check, chain: KeyChain, bytes: Uint8Array): void {
  for (const { entry, problem } of chain.faults) {
    const index = Math.floor(entry / TILE_WIDTH);
    const width = Math.min(TILE_WIDTH, checkpoint.size - index * TILE_WIDTH);
    fail({ file: entriesPath({ index, width }), entry, problem });
  }
  const signed = trustedCheckpoint(bytes, under(options.trust, chain.keyAt(checkpoint.size)));
  if (!signed.ok) fail({ file: 'checkpoint', problem: replacedProblem(chain, checkpoint.size) });
}

function replacedProblem(chain: KeyChain, size: number): string {
  const entry = chain.handoverBefore(size);
  return entry === null
    ? 'it is signed with a key that took over only later'
    : `it is not signed with the key that took over at entry ${entry}`;
}

/** Hashes of one level side by side in one block. */
type Level = Uint8Array;

function checkQuorum({ options, checkpoint, fail }: Check): void {
  const [needed, found] = [options.quorum ?? 0, checkpoint.cosigned.length];
  if (found < needed)
    fail({ file: 'checkpoint', problem: `${found} known witnesses cosigned it; ${needed} are needed` });
}

/** The levels over the leaf hashes that are right. Where entries and tiles differ, the signed root tells which of them was changed. */
function rightLevels({ checkpoint, sha, fail }: Check, { entries, tiles, suspects }: Base): readonly Level[] {
  const leads = (levels: readonly Level[]): boolean =>
    isEqual(rootOfLevels(levels, checkpoint.size, sha), checkpoint.root);
  const ofEntries = levelsOver(entries, sha);
  const isByEntries = leads(ofEntries);
  const ofTiles = suspects.length > 0 && !isByEntries ? levelsOver(tiles, sha) : null;
  for (const { entry, file, tile, hash } of suspects)
    if (isByEntries) fail({ file: tile, entry, hash, problem: 'the hash is not that of the entry' });
    else fail({ file, entry, problem: 'the entry is not the one whose hash the tile holds' });
  if (!isByEntries && !(ofTiles && leads(ofTiles)))
    fail({ file: 'checkpoint', problem: 'the entries do not lead to the root that was signed' });
  return ofTiles ?? ofEntries;
}

function levelsOver(leaves: Level, sha: Sha256): readonly Level[] {
  const levels = [leaves];
  for (let below = leaves; below.length >= TILE_WIDTH * HASH_LENGTH; below = levels.at(-1)!)
    levels.push(levelAbove(below, sha));
  return levels;
}

function levelAbove(below: Level, sha: Sha256): Level {
  const count = Math.floor(below.length / HASH_LENGTH / TILE_WIDTH);
  const above = new Uint8Array(count * HASH_LENGTH);
  for (let at = 0; at < count; at += 1) {
    let hashes = hashesIn(
      below.subarray(at * TILE_WIDTH * HASH_LENGTH, (at + 1) * TILE_WIDTH * HASH_LENGTH),
      TILE_WIDTH,
    )!;
    while (hashes.length > 1) hashes = paired(hashes, sha);
    above.set(hashes[0]!, at * HASH_LENGTH);
  }
  return above;
}

function paired(hashes: readonly Uint8Array[], sha: Sha256): readonly Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let at = 0; at < hashes.length; at += 2) above.push(nodeHash(hashes[at]!, hashes[at + 1]!, sha));
  return above;
}

function hashAtIn(levels: readonly Level[]): HashAt {
  return (level, index) => levels[level]!.subarray(index * HASH_LENGTH, (index + 1) * HASH_LENGTH);
}

function rootOfLevels(levels: readonly Level[], size: number, sha: Sha256): Uint8Array {
  return size === 0 ? emptyRoot(sha) : rootFromTiles(hashAtIn(levels), size, sha);
}

async function checkUpperTiles(check: Check, levels: readonly Level[]): Promise<void> {
  for (const [level, hashes] of levels.entries()) {
    const count = level === 0 ? 0 : hashes.length / HASH_LENGTH;
    for (let index = 0; index * TILE_WIDTH < count; index += 1) {
      const width = Math.min(TILE_WIDTH, count - index * TILE_WIDTH);
      const from = index * TILE_WIDTH * HASH_LENGTH;
      await checkTile(check, { level, index, width }, hashes.subarray(from, from + width * HASH_LENGTH));
    }
  }
}

async function checkTile({ options, fail }: Check, tile: Tile, own: Uint8Array): Promise<void> {
  const file = tilePath(tile);
  const stored = await options.read(file);
  if (!stored) return fail({ file, problem: 'the tile is missing' });
  if (stored.length !== own.length)
    return fail({ file, problem: `the tile has ${stored.length} bytes, not ${own.length}` });
  for (let hash = 0, at = 0; hash < tile.width; hash += 1, at += HASH_LENGTH)
    if (!isEqual(own.subarray(at, at + HASH_LENGTH), stored.subarray(at, at + HASH_LENGTH)))
      fail({ file, hash, problem: 'the hash does not follow from the tile below it' });
}

function checkOlder(
  { options, checkpoint, sha, fail }: Check,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { levels, chain }: { readonly levels: readonly Level[]; readonly chain: KeyChain },
): void {
  const older = trustedCheckpoint(bytes, under(options.trust, chain.keyAt(sizeOf(bytes) ?? 0)));
  if (!older.ok) return fail({ file: name, problem: older.error });
  const { size, root } = older.value;
  if (size > checkpoint.size)
    return fail({
      file: name,
      problem: `the log held ${size} entries then, and holds ${checkpoint.size} now`,
    });
  if (!isEqual(rootOfLevels(levels, size, sha), root))
    fail({ file: name, problem: `the first ${size} entries of the log are not those that it vouches for` });
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
