import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createLog, exportLog, startServer } from '@tauride/server';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type KeptRecord, keptRecord } from '../testing/kept-record.ts';
import { verifyRecord } from './verify.ts';

const POLL_CLOSED = 12;
let kept: KeptRecord;
beforeAll(async () => {
  kept = await keptRecord();
}, 180_000);
afterAll(() => kept.remove());

/** What somebody does who has the file of the database: another tally of a vote that is over. */
function changeVote(dataDir: string, withLeaf: boolean): void {
  const database = new DatabaseSync(join(dataDir, 'assembly.sqlite'));
  const row = database.prepare('SELECT bytes, leaf FROM journal WHERE seq = ?').get(POLL_CLOSED) as {
    readonly bytes: Uint8Array;
    readonly leaf: Uint8Array;
  };
  const before = Buffer.from(row.bytes).toString();
  const after = before.replace(/"no":(\d+)/u, (_all, count: string) => `"no":${Number(count) + 5}`);
  expect(after).not.toBe(before);
  const leaf = createHash('sha256')
    .update(Buffer.concat([Buffer.from([0]), Buffer.from(after)]))
    .digest();
  database
    .prepare('UPDATE journal SET bytes = ?, leaf = ? WHERE seq = ?')
    .run(Buffer.from(after), withLeaf ? leaf : row.leaf, POLL_CLOSED);
  database.close();
}

function copyOfData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tauride-operator-'));
  cpSync(join(kept.folder, 'data'), folder, { recursive: true });
  return folder;
}

const PATIENCE = { timeout: 120_000 };

it(
  '[SF-18] a vote that was changed in the database, but not its hash, keeps the server from starting',
  PATIENCE,
  async () => {
    const dataDir = copyOfData();
    changeVote(dataDir, false);
    const starting = startServer({ dataDir, port: 0, logger: createLog('silent') });
    await expect(starting).rejects.toThrow(/12|hash|damaged/u);
    rmSync(dataDir, { recursive: true });
  },
);

it(
  '[SF-18] one that was changed with its hash is found by whoever kept a checkpoint of the record',
  PATIENCE,
  async () => {
    const dataDir = copyOfData();
    const out = join(dataDir, 'log');
    const checkpoint = join(dataDir, 'kept-checkpoint');
    writeFileSync(checkpoint, readFileSync(join(kept.now, 'checkpoint')));
    changeVote(dataDir, true);
    await exportLog(dataDir, out);
    const said: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    await verifyRecord(out, { old: [checkpoint] });
    vi.restoreAllMocks();
    const status = process.exitCode;
    process.exitCode = undefined;
    expect(status).toBe(1);
    // The server's own key signed what it was, and somebody kept that.
    expect(said.join('')).toContain(
      'kept-checkpoint: the first 265 entries of the log are not those that it vouches for',
    );
    rmSync(dataDir, { recursive: true });
  },
);
