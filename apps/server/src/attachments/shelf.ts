import { createHash, randomUUID } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Fault } from '../store/fault.ts';
import { HEAD_BYTES, mediaTypeOf } from './media-type.ts';

/** The largest file that is taken. */
const ATTACHMENT_LIMIT_BYTES = 10_000_000;

/** How long a file may take to come. */
const LONGEST_MS = 120_000;

export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** Why a file was not taken. */
export type NotStored = 'too-large' | 'empty' | 'broken-off';

/** Files by the SHA-256 of their bytes, in a folder. A file has its name only once all of it is durable. */
export interface Shelf {
  /** Takes a file as it comes. What was read of one that is not taken is removed.
   *  @throws Fault when it could not be made durable */
  put(file: Readable): Promise<StoredFile | NotStored>;
  find(sha256: string): StoredFile | undefined;
  /** The bytes, if they are still those of the hash. */
  read(sha256: string): Promise<Buffer | 'absent' | 'damaged'>;
  /** Everything that is there. */
  all(): readonly string[];
  remove(sha256: string): void;
}

export interface ShelfOptions {
  readonly limitBytes?: number;
  readonly longestMs?: number;
}

const HASH = /^[0-9a-f]{64}$/;
const PART = '.part';

/** @param folder made when the first file comes; what a crash left unfinished in it is removed */
export function openShelf(
  folder: string,
  { limitBytes = ATTACHMENT_LIMIT_BYTES, longestMs = LONGEST_MS }: ShelfOptions = {},
): Shelf {
  const pathOf = (sha256: string): string => join(folder, sha256);
  const names = (): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);
  for (const name of names()) if (name.endsWith(PART)) rmSync(pathOf(name), { force: true });
  return {
    put: async (file) => {
      // A line that breaks while nobody reads would otherwise end the process; the next read tells of it.
      file.on('error', () => undefined);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const part = join(folder, `${randomUUID()}${PART}`);
      try {
        const read = await received(file, part, { limitBytes, longestMs });
        if (typeof read === 'string') return read;
        await rename(part, pathOf(read.sha256));
        await synced(folder);
        return read;
      } catch (error) {
        throw faultOf(error);
      } finally {
        rmSync(part, { force: true });
      }
    },
    find: (sha256) =>
      HASH.test(sha256) && existsSync(pathOf(sha256)) ? told(pathOf(sha256), sha256) : undefined,
    read: async (sha256) => {
      if (!HASH.test(sha256) || !existsSync(pathOf(sha256))) return 'absent';
      const bytes = await readFile(pathOf(sha256));
      return hashOf(bytes) === sha256 ? bytes : 'damaged';
    },
    all: () => names().filter((name) => HASH.test(name)),
    remove: (sha256) => {
      if (HASH.test(sha256)) rmSync(pathOf(sha256), { force: true });
    },
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function told(path: string, sha256: string): StoredFile {
  const head = Buffer.alloc(HEAD_BYTES);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, head);
    return { sha256, bytes: statSync(path).size, mediaType: mediaTypeOf(head.subarray(0, length)) };
  } finally {
    closeSync(file);
  }
}

async function received(
  file: Readable,
  part: string,
  limits: Required<ShelfOptions>,
): Promise<StoredFile | NotStored> {
  const handle = await open(part, 'wx', 0o600);
  const late = setTimeout(() => file.destroy(), limits.longestMs);
  try {
    const read = await copied(file, handle, limits.limitBytes);
    if (typeof read !== 'string') await handle.sync();
    return read;
  } finally {
    clearTimeout(late);
    await handle.close();
  }
}

/** The file is left open when it is too large, so that its sender can still be answered. */
async function copied(file: Readable, to: FileHandle, limitBytes: number): Promise<StoredFile | NotStored> {
  const hash = createHash('sha256');
  let [bytes, head] = [0, Buffer.alloc(0)];
  const chunks = file.iterator({ destroyOnReturn: false });
  for (;;) {
    const next = await nextOf(chunks);
    if (next === 'broken-off') return next;
    if (next === null) break;
    bytes += next.length;
    if (bytes > limitBytes) return 'too-large';
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, next]).subarray(0, HEAD_BYTES);
    hash.update(next);
    await to.writeFile(next);
  }
  if (bytes === 0) return 'empty';
  return { sha256: hash.digest('hex'), bytes, mediaType: mediaTypeOf(head) };
}

/** Only what goes wrong with its sender is broken off; what goes wrong with the disk is thrown. */
async function nextOf(chunks: AsyncIterator<Buffer>): Promise<Buffer | null | 'broken-off'> {
  try {
    const { done, value } = await chunks.next();
    return done === true ? null : Buffer.from(value);
  } catch {
    return 'broken-off';
  }
}

async function synced(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function faultOf(error: unknown): Fault {
  const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  return new Fault('retry', isFull ? 'disk-full' : 'file-not-kept', 'a file could not be kept', {
    cause: error,
  });
}
