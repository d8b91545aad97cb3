import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Snapshot } from '@tauride/protocol';
import { parseVerifierKey, verifyLog, verifyProofFile } from '@tauride/record/log';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAssembly } from '../create-assembly.ts';
import { createLog } from '../log.ts';
import { callOf, openCourt, openSitting } from '../testing/court.ts';
import { founding } from '../testing/founding.ts';
import { verifyEd25519 } from './ed25519.ts';
import { exportLog } from './export-log.ts';
import { rotateLogKey } from './rotate-key.ts';

let folder: string;
let dataDir: string;
const log = createLog('silent');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-rotation-'));
  dataDir = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function failures(key: string, older: readonly Uint8Array[]): Promise<readonly string[]> {
  const parsed = parseVerifierKey(key);
  if (!parsed.ok) throw new Error(parsed.error);
  const out = join(folder, 'log');
  const checked = await verifyLog({
    read: async (path) =>
      existsSync(join(out, path)) ? new Uint8Array(readFileSync(join(out, path))) : undefined,
    trust: { log: parsed.value, verify: verifyEd25519 },
    older: older.map((bytes, at) => ({ name: `older ${at}`, bytes })),
  });
  return checked.failures.map(({ file, problem }) => `${file}: ${problem}`);
}

async function exported(): Promise<{ readonly key: string; readonly checkpoint: Uint8Array }> {
  const { key } = await exportLog(dataDir, join(folder, 'log'));
  expect(readFileSync(join(folder, 'log', 'key.vkey'), 'utf8')).toBe(`${key}\n`);
  return { key, checkpoint: new Uint8Array(readFileSync(join(folder, 'log', 'checkpoint'))) };
}

describe('another key for the record', () => {
  it('[RL-34] takes over in a data folder, once and again, and whoever kept the first key can follow', async () => {
    const work = async (hall: Parameters<Parameters<typeof createAssembly>[0]['work']>[0]): Promise<void> => {
      for (const command of founding(3)) await hall.execute(command, { kind: 'operator' });
    };
    await createAssembly({ dataDir, log, work });
    const first = await exported();
    const rotated = await rotateLogKey({ dataDir, reason: 'The laptop was stolen.', log });
    expect(rotated).toMatchObject({ previous: first.key, entry: 4 });
    const second = await exported();
    expect(second.key).toBe(rotated.key);
    await rotateLogKey({ dataDir, reason: 'Once a year.', log });
    const third = await exported();
    expect(new Set([first.key, second.key, third.key]).size).toBe(3);
    const older = [first.checkpoint, second.checkpoint];
    for (const { key } of [first, second, third]) expect(await failures(key, older)).toEqual([]);
  });

  it('[RL-34] signs from its entry on, on the stream, in snapshots and in proofs', async () => {
    const court = await openCourt();
    const snapshot = async (): Promise<Snapshot> =>
      (await court.send('GET', '/api/snapshot')).json<Snapshot>();
    await openSitting(court);
    const before = await snapshot();
    const { key, previous, entry } = await court.server.rotateLogKey('Lost.');
    const now = await snapshot();
    expect([before.logKey, now.logKey, entry]).toEqual([previous, key, before.seq]);
    const keyOf = (text: string) => {
      const parsed = parseVerifierKey(text);
      if (!parsed.ok) throw new Error(parsed.error);
      return { log: parsed.value, verify: verifyEd25519 };
    };
    await court.done('chair', callOf('s2'));
    const proof = Buffer.from((await court.send('GET', `/log/proof/${entry}`)).text);
    const lines = (await court.send('GET', `/api/journal?from=${entry}&to=${entry + 1}`)).text.trim();
    expect(verifyProofFile(proof, Buffer.from(lines), keyOf(key)).ok).toBe(true);
    expect(verifyProofFile(proof, Buffer.from(lines), keyOf(previous)).ok).toBe(false);
    await court.close();
  });

  it('[RL-34] is the operator’s to make', async () => {
    const court = await openCourt();
    const rotate = { type: 'RotateLogKey', key: 'a', previous: 'b', signature: 'c', reason: 'd' };
    const answer = await court.act('chair', rotate);
    expect(answer.json()).toMatchObject({ code: 'not-entitled' });
    await court.close();
  });
});
