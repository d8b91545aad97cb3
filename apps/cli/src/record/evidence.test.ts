import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leafHash, rangeOf, rootOf } from '@tauride/record';
import {
  base64Of,
  checkpointText,
  type Evidence,
  EVIDENCE_FORM,
  noteBytes,
  verifierKey,
  verifierKeyText,
} from '@tauride/record/log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'tauride-evidence-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function log() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(12));
  const key = verifierKey('example.org/log', 'log', raw);
  const note = (...entries: readonly string[]): string => {
    const root = rootOf(rangeOf(entries.map(bytesOf)));
    const text = checkpointText({ origin: key.name, size: entries.length, root });
    const bytes = new Uint8Array(sign(null, Buffer.from(text), privateKey));
    return Buffer.from(
      noteBytes({ text, signatures: [{ name: key.name, keyId: key.id, bytes }] }),
    ).toString();
  };
  return { key: verifierKeyText(key), note };
}

const [own, other] = [log(), log()];
const hashesOf = (...entries: readonly string[]): string =>
  base64Of(Buffer.concat(entries.map((each) => leafHash(bytesOf(each)))));

async function judged(evidence: Partial<Evidence> | string, ...args: readonly string[]) {
  const file = join(folder, 'evidence.json');
  const whole = {
    form: EVIDENCE_FORM,
    keys: [own.key],
    kind: 'other',
    unsigned: [],
    ...(evidence as object),
  };
  writeFileSync(file, typeof evidence === 'string' ? evidence : JSON.stringify(whole));
  return await runCli(['verify', '--evidence', file, ...args]);
}

describe('tauride verify --evidence', () => {
  it('[RL-24] says with status 1 that two records exclude each other, and by which key', async () => {
    const two = await judged({ checkpoints: [own.note('a', 'b'), own.note('a', 'x')] }, '--key', own.key);
    expect(two).toMatchObject({ status: 1, errors: '' });
    expect(two.out).toMatch(/^PROVEN: two different records of 2 entries were signed\.\n/);
    expect(two.out).toContain(`key ${own.key}\n`);
    const checkpoints = [own.note('a', 'b'), own.note('a', 'x', 'c')];
    const changed = await judged({ checkpoints, hashes: hashesOf('a', 'x', 'c') }, '--key', own.key);
    expect(changed.status).toBe(1);
    expect(changed.out).toContain(
      'a record of 3 entries was signed that does not begin with the record of 2 entries',
    );
  });

  it('[RL-24] says with status 0 that nothing is proven', async () => {
    const honest = { checkpoints: [own.note('a'), own.note('a', 'b')], hashes: hashesOf('a', 'b') };
    const { status, out } = await judged(honest, '--key', own.key);
    expect([status, out.split('\n')[0]]).toEqual([
      0,
      'Not proven: the signatures hold, of checkpoints with 1 entry, 2 entries, and all of them can be of one record.',
    ]);
    const bare = await judged({ checkpoints: [own.note('a')] });
    expect([bare.status, bare.out]).toEqual([0, expect.stringContaining('tauride verify RECORD --old')]);
    expect(bare.errors).toContain('anybody can make such a file');
  });

  it('[RL-24] counts nothing that another key signed, whatever keys the file names', async () => {
    const forged = { keys: [own.key, other.key], checkpoints: [own.note('a'), other.note('x')] };
    expect((await judged(forged)).status).toBe(1);
    const { status, out } = await judged(forged, '--key', own.key);
    expect([status, out]).toEqual([
      0,
      expect.stringContaining('1 checkpoint not signed by the key, and not counted.'),
    ]);
    const none = await judged({ keys: [other.key], checkpoints: [other.note('x')] }, '--key', own.key);
    expect([none.status, none.errors]).toEqual([
      2,
      expect.stringContaining('none of its checkpoints is signed by'),
    ]);
  });

  it.each([
    ['no JSON', 'the evidence is no JSON object'],
    ['{"form":"other"}', 'the evidence is not of the form'],
  ])('ends with status 2 where it cannot be read: %s', async (text, why) => {
    const { status, errors } = await judged(text);
    expect([status, errors]).toEqual([2, expect.stringContaining(why)]);
  });

  it('is judged without a record, and one of the two is needed', async () => {
    expect((await runCli(['verify'])).status).toBe(2);
    const both = await judged({ checkpoints: [own.note('a')] }, '--quorum', '1');
    expect([both.status, both.errors]).toEqual([2, expect.stringContaining('only --key')]);
    const { status, errors } = await runCli(['verify', '--evidence', join(folder, 'nowhere.json')]);
    expect([status, errors]).toEqual([2, expect.stringContaining('there is no such file')]);
  });
});
