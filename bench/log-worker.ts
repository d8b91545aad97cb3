import { hash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FoundedAssembly } from '@tauride/procedure';
import { appendLeaf, emptyRange, leafHash, type Range, treeHead } from '@tauride/record';
import {
  entriesIn,
  entriesPath,
  logWriter,
  parseVerifierKey,
  type ReadFile,
  TILE_WIDTH,
  verifierKeyText,
  verifyLog,
} from '@tauride/record/log';
import { sha256 } from '../apps/server/src/hall/sha.ts';
import { verifyEd25519 } from '../apps/server/src/record/ed25519.ts';
import { createLogSigner } from '../apps/server/src/record/log-signer.ts';
import { createRecordLog } from '../apps/server/src/record/record-log.ts';
import { createRecordSigner } from '../apps/server/src/record/record-signer.ts';
import { openSqliteStore } from '../apps/server/src/store/sqlite-store.ts';
import { answerParent, now } from './child.ts';
import { entryAt } from './million.ts';

export type LogQuestion =
  | { readonly kind: 'append'; readonly folder: string; readonly count: number; readonly signed: boolean }
  | { readonly kind: 'write-log'; readonly folder: string; readonly size: number }
  | { readonly kind: 'verify' | 'hash'; readonly folder: string; readonly size: number }
  | { readonly kind: 'proofs'; readonly folder: string; readonly size: number; readonly count: number };

export interface LogAnswer {
  /** Nanoseconds, of each proof or of the whole. */
  readonly elapsed: readonly number[];
  /** Nanoseconds of processor time. */
  readonly busy: number;
}

const founded = (seq: number): FoundedAssembly =>
  ({ phase: 'founded', id: 'million', seq }) as unknown as FoundedAssembly;

/** One entry after the other, each durable before the next, with the checkpoint over it or without. */
async function appended({ folder, count, signed }: LogQuestion & { kind: 'append' }): Promise<void> {
  const store = openSqliteStore(mkdtempSync(join(folder, 'append-')));
  const signer = createRecordSigner({ state: founded(0) }, store);
  let range: Range = emptyRange;
  for (let seq = 0; seq < count; seq += 1) {
    const bytes = entryAt(seq + 2);
    await store.append({ expectedSeq: seq, entries: [bytes] });
    if (!signed) continue;
    range = appendLeaf(range, leafHash(bytes, sha256), sha256);
    signer.signed(treeHead(range, sha256));
  }
  await store.close();
}

function writtenLog({ folder, size }: { readonly folder: string; readonly size: number }): void {
  const put = (path: string, bytes: Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  const writer = logWriter(put, sha256);
  for (let seq = 0; seq < size; seq += 1) writer.add(entryAt(seq));
  const secrets = new Map<string, Uint8Array>();
  const secret = (name: string, make: () => Uint8Array): Uint8Array =>
    secrets.get(name) ?? secrets.set(name, make()).get(name)!;
  const signer = createLogSigner({ secret }, founded(size));
  put('key.vkey', Buffer.from(`${verifierKeyText(signer.key)}\n`));
  put('checkpoint', signer.sign(writer.finish()));
}

function filesIn(folder: string): ReadFile {
  return async (path) => {
    const file = join(folder, path);
    return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
  };
}

async function verified({ folder, size }: { readonly folder: string; readonly size: number }): Promise<void> {
  const read = filesIn(folder);
  const key = parseVerifierKey(
    Buffer.from((await read('key.vkey'))!)
      .toString()
      .trim(),
  );
  if (!key.ok) throw new Error(key.error);
  const { checkpoint, failures } = await verifyLog({
    read,
    trust: { log: key.value, verify: verifyEd25519 },
    sha: (bytes) => Buffer.from(hash('sha256', bytes, 'latin1'), 'latin1'),
  });
  if (failures.length > 0 || checkpoint?.size !== size) throw new Error('The log does not verify.');
}

/** The baseline: the same entries read and hashed, and nothing made of it. */
async function hashed({ folder, size }: { readonly folder: string; readonly size: number }): Promise<void> {
  const read = filesIn(folder);
  for (let index = 0; index * TILE_WIDTH < size; index += 1) {
    const width = Math.min(TILE_WIDTH, size - index * TILE_WIDTH);
    const { entries } = entriesIn((await read(entriesPath({ index, width })))!);
    for (const entry of entries) hash('sha256', entry, 'latin1');
  }
}

async function proofTimes({ folder, size, count }: LogQuestion & { kind: 'proofs' }): Promise<number[]> {
  const store = openSqliteStore(folder, { readOnly: true });
  let range = emptyRange;
  for (const { leaf } of store.read(0)) range = appendLeaf(range, leaf, sha256);
  const head = treeHead(range, sha256);
  const read = (_audience: string, from: number, to: number) => store.read(from, to);
  const record = createRecordLog({ state: founded(size), head, read }, store);
  await record.proof(0, 'members');
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const startedAt = now();
    const proof = await record.proof((at * 7_919_993) % size, 'members');
    times.push(now() - startedAt);
    if (typeof proof === 'string') throw new Error(`There is no proof: ${proof}.`);
  }
  await store.close();
  return times;
}

async function workOf(question: LogQuestion): Promise<readonly number[] | void> {
  switch (question.kind) {
    case 'append':
      return await appended(question);
    case 'write-log':
      return writtenLog(question);
    case 'verify':
      return await verified(question);
    case 'hash':
      return await hashed(question);
    case 'proofs':
      return await proofTimes(question);
  }
}

answerParent<LogQuestion>(async (question): Promise<LogAnswer> => {
  const [startedAt, before] = [now(), process.cpuUsage()];
  const times = await workOf(question);
  const { user, system } = process.cpuUsage(before);
  return { elapsed: times ?? [now() - startedAt], busy: (user + system) * 1_000 };
});
