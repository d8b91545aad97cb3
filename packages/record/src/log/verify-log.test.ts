import { describe, expect, it } from 'vitest';
import { entriesIn, entryBundle } from './entry-bundle.ts';
import { testKey, verifyEd25519 } from './testing/key-pair.ts';
import { type LogFolder, logFolder, numberedEntries } from './testing/log-folder.ts';
import { verifyLog } from './verify-log.ts';

const log = testKey('example.org/log', 'log', 1);
const stranger = testKey('example.org/log', 'log', 9);
const witness = testKey('witness.example', 'witness', 2);
const SIZE = 700;
const entries = numberedEntries(SIZE);

/** Each entry tells its number: what the journal's own check finds inside one. */
function checkEntry(bytes: Uint8Array, index: number): string | null {
  const [, seq] = /"seq":(\d+)/.exec(new TextDecoder().decode(bytes)) ?? [];
  return seq === String(index) ? null : `the entry says that it is number ${String(seq)}`;
}

async function failuresOf(
  folder: LogFolder,
  older: Uint8Array[] = [],
  quorum = 0,
): Promise<readonly string[]> {
  const { failures } = await verifyLog({
    read: async (path) => folder.get(path),
    trust: { log: log.key, witnesses: [witness.key], verify: verifyEd25519 },
    older: older.map((bytes, at) => ({ name: `older ${at + 1}`, bytes })),
    quorum,
    checkEntry,
  });
  return failures.map(({ file, entry, hash, problem }) =>
    [
      file,
      entry === undefined ? '' : ` entry ${entry}`,
      hash === undefined ? '' : ` hash ${hash}`,
      `: ${problem}`,
    ].join(''),
  );
}

function changed(
  list: readonly Uint8Array[],
  at: number,
  entry = bytesOf(`{"seq":${at},"text":"other"}`),
): Uint8Array[] {
  return list.with(at, entry);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A whole log of other entries, whose tiles are right, under the true log's checkpoint. */
function rewritten(list: readonly Uint8Array[]): LogFolder {
  const folder = logFolder(list, [log]);
  return folder.set('checkpoint', logFolder(entries, [log]).get('checkpoint')!);
}

function inBundle(file: string, change: (list: Uint8Array[]) => Uint8Array[]): (folder: LogFolder) => void {
  return (folder) => {
    folder.set(file, entryBundle(change([...entriesIn(folder.get(file)!).entries])));
  };
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.with(at, bytes[at]! ^ 1);
}

function flip(file: string, at: number): (folder: LogFolder) => void {
  return (folder) => void folder.set(file, flipped(folder.get(file)!, at));
}

const swap = (list: Uint8Array[], a: number, b: number): Uint8Array[] =>
  list.with(a, list[b]!).with(b, list[a]!);

/** What is done to a log of 700 entries, and where the check must find it. */
const TAMPERINGS: readonly [string, (folder: LogFolder) => void, readonly (string | RegExp)[]][] = [
  [
    'an entry is changed',
    inBundle('tile/entries/001', (list) => changed(list, 44, bytesOf('{"seq":300,"text":"no"}'))),
    ['tile/entries/001 entry 300: the entry is not the one'],
  ],
  [
    'the last entry is changed',
    inBundle('tile/entries/002.p/188', (list) => changed(list, 187, bytesOf('{"seq":699,"a":1}'))),
    ['tile/entries/002.p/188 entry 699: the entry is not the one'],
  ],
  [
    'an entry is dropped',
    inBundle('tile/entries/000', (list) => list.toSpliced(9, 1)),
    ['tile/entries/000 entry 255: the file holds 255', 'entry 9: the entry says that it is number 10'],
  ],
  [
    'an entry is inserted',
    inBundle('tile/entries/000', (list) => list.toSpliced(9, 0, bytesOf('{"seq":9}'))),
    ['tile/entries/000 entry 256: the file holds 257', 'entry 10: the entry says'],
  ],
  [
    'an entry is appended to the last file',
    inBundle('tile/entries/002.p/188', (list) => [...list, bytesOf('{"seq":700}')]),
    ['tile/entries/002.p/188 entry 700: the file holds 189'],
  ],
  [
    'two entries are exchanged',
    inBundle('tile/entries/000', (list) => swap(list, 3, 4)),
    ['entry 3: the entry says that it is number 4', 'entry 4: the entry says that it is number 3'],
  ],
  [
    'an entry is replayed',
    inBundle('tile/entries/000', (list) => list.with(8, list[7]!)),
    ['entry 8: the entry says that it is number 7', 'tile/entries/000 entry 8: the entry is not'],
  ],
  [
    'a file of entries is missing',
    (folder) => folder.delete('tile/entries/001'),
    ['tile/entries/001 entry 256: the entries are missing'],
  ],
  [
    'a file of entries is torn',
    (folder) => folder.set('tile/entries/001', folder.get('tile/entries/001')!.subarray(0, -3)),
    ['tile/entries/001 entry 511: the file holds 255 whole entries'],
  ],
  [
    'two files of entries are exchanged',
    (folder) =>
      void [folder.get('tile/entries/000')!, folder.get('tile/entries/001')!].reduce(
        (a, b) => (folder.set('tile/entries/000', b).set('tile/entries/001', a), a),
      ),
    ['tile/entries/000 entry 0: the entry says', 'tile/entries/001 entry 511: the entry says'],
  ],
  [
    'a hash of a leaf tile is changed',
    flip('tile/0/001', 32 * 5),
    ['tile/0/001 entry 261 hash 5: the hash is not that of the entry'],
  ],
  ['a leaf tile is missing', (folder) => folder.delete('tile/0/000'), ['tile/0/000: the tile is missing']],
  [
    'a leaf tile is torn',
    (folder) => folder.set('tile/0/000', folder.get('tile/0/000')!.subarray(0, 100)),
    ['tile/0/000: the tile has 100 bytes, not 8192'],
  ],
  [
    'a hash of an upper tile is changed',
    flip('tile/1/000.p/2', 32 + 3),
    ['tile/1/000.p/2 hash 1: the hash does not follow'],
  ],
  [
    'an upper tile is missing',
    (folder) => folder.delete('tile/1/000.p/2'),
    ['tile/1/000.p/2: the tile is missing'],
  ],
  [
    'an upper tile is torn',
    (folder) => folder.set('tile/1/000.p/2', new Uint8Array(32)),
    ['tile/1/000.p/2: the tile has 32 bytes, not 64'],
  ],
  [
    'an entry is changed together with its leaf tile',
    (folder) => {
      const other = rewritten(changed(entries, 300));
      for (const file of ['tile/entries/001', 'tile/0/001']) folder.set(file, other.get(file)!);
    },
    ['checkpoint: the entries do not lead to the root', 'tile/1/000.p/2 hash 1: the hash does not follow'],
  ],
  [
    'an entry is changed and every tile made anew',
    (folder) => {
      for (const [file, bytes] of rewritten(changed(entries, 300))) folder.set(file, bytes);
    },
    ['checkpoint: the entries do not lead to the root'],
  ],
  [
    'the root of the checkpoint is forged',
    (folder) =>
      folder.set(
        'checkpoint',
        bytesOf(new TextDecoder().decode(folder.get('checkpoint')).replace(/\n700\n.{4}/, '\n700\nAAAA')),
      ),
    [/^checkpoint: the signatures of the checkpoint do not hold/],
  ],
  [
    'the checkpoint is signed by another key',
    (folder) => folder.set('checkpoint', logFolder(entries, [stranger]).get('checkpoint')!),
    [/^checkpoint: the signatures/],
  ],
  [
    'the checkpoint is of another log',
    (folder) => folder.set('checkpoint', logFolder(entries, [log], 'example.org/else').get('checkpoint')!),
    ['checkpoint: the checkpoint is of example.org/else'],
  ],
  [
    'the checkpoint is missing',
    (folder) => folder.delete('checkpoint'),
    ['checkpoint: there is no checkpoint'],
  ],
  [
    'the checkpoint is cut off',
    (folder) => folder.set('checkpoint', folder.get('checkpoint')!.subarray(0, 60)),
    [/^checkpoint: the checkpoint is no signed note/],
  ],
  [
    'the checkpoint says one entry more',
    (folder) => folder.set('checkpoint', logFolder(numberedEntries(701), [log]).get('checkpoint')!),
    [
      /tile\/entries\/002.p\/189 entry 512: the entries are missing/,
      'checkpoint: the entries do not lead to the root',
    ],
  ],
];

describe('checking a log', () => {
  it.each([0, 1, 2, 255, 256, 257, 700, 70_000])(
    '[RL-7] finds nothing wrong with one of %i entries',
    async (size) => {
      expect(await failuresOf(logFolder(numberedEntries(size), [log]))).toEqual([]);
    },
  );

  it.each(TAMPERINGS)('[RL-7] finds where %s', async (_what, tamper, expected) => {
    const folder = logFolder(entries, [log]);
    tamper(folder);
    const failures = await failuresOf(folder);
    for (const part of expected)
      expect(failures).toContainEqual(
        typeof part === 'string' ? expect.stringContaining(part) : expect.stringMatching(part),
      );
  });

  it('[RL-7] finds each of several changes at once', async () => {
    const folder = logFolder(entries, [log]);
    inBundle('tile/entries/000', (list) => changed(changed(list, 1), 200))(folder);
    flip('tile/1/000.p/2', 0)(folder);
    expect(await failuresOf(folder)).toHaveLength(3);
  });

  it('[RL-7] finds any flipped byte in any file', async () => {
    const small = logFolder(numberedEntries(300), [log]);
    for (const [file, bytes] of small) {
      if (file === 'checkpoint') continue;
      for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
        const folder = new Map(small).set(file, flipped(bytes, at));
        expect(await failuresOf(folder), `${file} byte ${at}`).not.toEqual([]);
      }
    }
  });

  it('[RL-10] finds that a log does not extend a checkpoint kept from earlier', async () => {
    const at = (list: readonly Uint8Array[]) => logFolder(list, [log]).get('checkpoint')!;
    const folder = logFolder(entries, [log]);
    const honest = [1, 255, 256, 512, 700].map((size) => at(entries.slice(0, size)));
    expect(await failuresOf(folder, honest)).toEqual([]);
    const fork = at(changed(entries.slice(0, 400), 100));
    expect(await failuresOf(folder, [fork])).toEqual([
      'older 1: the first 400 entries of the log are not those that it vouches for',
    ]);
    expect(await failuresOf(logFolder(entries.slice(0, 600), [log]), [at(entries)])).toEqual([
      'older 1: the log held 700 entries then, and holds 600 now',
    ]);
    const foreign = logFolder(entries, [stranger]).get('checkpoint')!;
    expect(await failuresOf(folder, [foreign])).toEqual([expect.stringContaining('older 1: the signatures')]);
  });

  it('[RL-9] asks for the witnesses that are needed', async () => {
    expect(await failuresOf(logFolder(entries, [log, witness]), [], 1)).toEqual([]);
    expect(await failuresOf(logFolder(entries, [log]), [], 1)).toEqual([
      'checkpoint: 0 known witnesses cosigned it; 1 are needed',
    ]);
  });
});
