import { describe, expect, it } from 'vitest';
import { base64Of } from './base64.ts';
import { handoverIn, handoverMessage, keyChain } from './key-chain.ts';
import { verifierKeyText } from './note-key.ts';
import { type TestKey, testKey, verifyEd25519 } from './testing/key-pair.ts';
import { logFolder, numberedEntries } from './testing/log-folder.ts';
import { verifyLog } from './verify-log.ts';

const NAME = 'example.org/log';
const [first, second, third] = [1, 2, 3].map((secret) => testKey(NAME, 'log', secret)) as [
  TestKey,
  TestKey,
  TestKey,
];
const elsewhere = testKey('example.org/other', 'log', 4);

function rotation(from: TestKey, to: TestKey, signer = from): Uint8Array {
  const signature = base64Of(signer.signBytes(handoverMessage(from.key, to.key)));
  const [key, previous] = [verifierKeyText(to.key), verifierKeyText(from.key)];
  const event = { key, previous, reason: 'r', signature, type: 'LogKeyRotated' };
  return new TextEncoder().encode(JSON.stringify({ event }));
}

/** 300 entries in which the record was handed over twice: at 10 and at 260. */
const entries = numberedEntries(300).with(10, rotation(first, second)).with(260, rotation(second, third));

async function failuresOf(
  list: readonly Uint8Array[],
  signer: TestKey,
  known: TestKey,
  older: readonly Uint8Array[] = [],
): Promise<readonly string[]> {
  const folder = logFolder(list, [signer]);
  const { failures } = await verifyLog({
    read: async (path) => folder.get(path),
    trust: { log: known.key, verify: verifyEd25519 },
    older: older.map((bytes, at) => ({ name: `older ${at}`, bytes })),
  });
  return failures.map(({ file, entry, problem }) => `${file} ${entry ?? ''}: ${problem}`);
}

const headOf = (size: number, signer: TestKey, list = entries): Uint8Array =>
  logFolder(list.slice(0, size), [signer]).get('checkpoint')!;

describe('a record that was handed over to other keys', () => {
  it('[RL-34] is trusted by whoever has any of its keys', async () => {
    for (const known of [first, second, third]) expect(await failuresOf(entries, third, known)).toEqual([]);
    expect(await failuresOf(entries.slice(0, 100), second, first)).toEqual([]);
    expect(await failuresOf(entries.slice(0, 10), first, first)).toEqual([]);
  });

  it('[RL-34] holds with checkpoints that each key signed in its time', async () => {
    const older = [headOf(10, first), headOf(11, second), headOf(260, second), headOf(261, third)];
    for (const known of [first, second, third])
      expect(await failuresOf(entries, third, known, older)).toEqual([]);
  });

  it('[RL-35] is found out where a key signs after it was replaced, or before it took over', async () => {
    expect(await failuresOf(entries, first, first)).toEqual([
      'checkpoint : it is not signed with the key that took over at entry 260',
    ]);
    expect(await failuresOf(entries.slice(0, 11), first, first)).toEqual([
      'checkpoint : it is not signed with the key that took over at entry 10',
    ]);
    expect(await failuresOf(entries, second, first)).toHaveLength(1);
    expect(await failuresOf(entries.slice(0, 10), second, second)).toEqual([]);
    const older = [headOf(11, first), headOf(10, second), headOf(261, second)];
    const failures = await failuresOf(entries, third, first, older);
    expect(failures.map((failure) => failure.slice(0, 7))).toEqual(['older 0', 'older 1', 'older 2']);
  });

  it('[RL-35] is found out where the old key did not sign for the new one, or another did', async () => {
    const stolen = numberedEntries(300).with(10, rotation(first, second, second));
    expect(await failuresOf(stolen, second, first)).toHaveLength(1);
    expect(await failuresOf(stolen, first, first)).toEqual([
      'tile/entries/000 10: the key that is replaced did not sign that it is',
    ]);
    const skipped = numberedEntries(300).with(10, rotation(first, second)).with(20, rotation(first, third));
    expect(await failuresOf(skipped, second, first)).toEqual([
      'tile/entries/000 20: the record is handed over by a key that did not sign it then',
    ]);
    const renamed = numberedEntries(300).with(10, rotation(first, elsewhere));
    expect(await failuresOf(renamed, first, first)).toEqual([
      'tile/entries/000 10: the record is handed over to a key of another name',
    ]);
    expect(await failuresOf(entries, third, elsewhere)).toHaveLength(1);
    const stranger = testKey(NAME, 'log', 5);
    expect(await failuresOf(entries, third, stranger)).toHaveLength(1);
    expect(await failuresOf(entries, stranger, stranger)).toEqual([
      'tile/entries/000 10: the record was handed over between keys of which none is the one that is trusted',
    ]);
  });

  it('[RL-34] only by entries of that kind', () => {
    const quoted = new TextEncoder().encode(
      JSON.stringify({ event: { type: 'StatementEntered', text: '"type":"LogKeyRotated"' } }),
    );
    expect(handoverIn(quoted, 0)).toEqual({ ok: true, value: null });
    const nested = new TextEncoder().encode('{"event":{"of":{"type":"LogKeyRotated"},"type":"Other"}}');
    expect(handoverIn(nested, 0)).toEqual({ ok: true, value: null });
    expect(handoverIn(new TextEncoder().encode('{"event":{"type":"LogKeyRotated"}}'), 0).ok).toBe(false);
    expect(handoverIn(new TextEncoder().encode('"type":"LogKeyRotated"'), 0)).toEqual({
      ok: true,
      value: null,
    });
    expect(keyChain(first.key, [], verifyEd25519).keyAt(7)).toBe(first.key);
  });
});
