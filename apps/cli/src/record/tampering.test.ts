import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteBytes, verifierKeyText } from '@tauride/record/log';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { KEPT, type KeptRecord, keptRecord } from '../testing/kept-record.ts';
import {
  allEntries,
  type Files,
  filesIn,
  forged,
  inBundle,
  noteIn,
  replaced,
  signer,
  writeFiles,
} from '../testing/planting.ts';
import { verifyRecord, type VerifyOptions } from './verify.ts';

const witness = signer('witness.example', 'witness');
const stranger = signer('tauride.local/club', 'log');
let kept: KeptRecord;
let trials = 0;

interface Planted {
  readonly files: Files;
  /** The openings, a line for each. */
  readonly openings: string[];
  readonly kept: KeptRecord;
}

interface Tampering {
  readonly name: string;
  /** Changes the record, and says which options the checker then gives besides the key that it knows. */
  readonly plant: (planted: Planted) => VerifyOptions | void;
  /** The whole report, line by line. */
  readonly found: readonly string[];
}

const [FIRST, LAST] = ['tile/entries/000', 'tile/entries/001.p/9'];
const [LOW, LOW_LAST, UPPER] = ['tile/0/000', 'tile/0/001.p/9', 'tile/1/000.p/1'];
const OPENING_OF_ERASED = 0;
const OPENING_OF_KEPT = 1;
const POLL_OPENED = 11;
const POLL_CLOSED = 12;
const SEALED = 16;

const OTHER = 'the entry is not the one whose hash the tile holds';
const UNSIGNED = 'checkpoint: the signatures of the checkpoint do not hold';
const WRONG_REGISTER = `${FIRST}: entry ${POLL_OPENED}: the register of p1 is not the one that follows from the entries before it`;
const UNFIT = `${FIRST}: entry ${SEALED}: its opening does not fit its commitment`;
/** Entry 264 tells of the erasure; where it is not there, nobody can know. */
const UNTOLD = 'openings: entry 15: entry 264 does not tell that its words were erased';

const numbers = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);
const others = (file: string, first: number, last: number): readonly string[] =>
  numbers(first, last).map((at) => `${file}: entry ${at}: ${OTHER}`);

const inRecord = (name: string): string => join(kept.folder, name);
const copied = (from: string, file: string): Uint8Array => new Uint8Array(readFileSync(join(from, file)));
const flip = (files: Files, file: string, at: number): void => {
  const bytes = files.get(file)!;
  files.set(file, bytes.with(at, bytes[at]! ^ 1));
};
const swap = (files: Files, one: string, other: string): void => {
  const [a, b] = [files.get(one)!, files.get(other)!];
  files.set(one, b).set(other, a);
};
const cut = (files: Files, file: string, by: number): void =>
  void files.set(file, files.get(file)!.slice(0, -by));
const inCheckpoint = (files: Files, from: string | RegExp, to: string): void =>
  void files.set('checkpoint', replaced(files.get('checkpoint')!, from, to));

/** Another entry in one place, with every hash and the signature made anew, by somebody who holds the key. */
const insider =
  (at: number, from: string | RegExp, to: string) =>
  ({ files }: Planted): VerifyOptions => {
    const entries = allEntries(files);
    forged(files, entries.with(at, replaced(entries[at]!, from, to)), stranger);
    return { key: verifierKeyText(stranger.key) };
  };

const openingOf =
  (line: number, from: string | RegExp, to: string) =>
  ({ openings }: Planted): void => {
    openings[line] = new TextDecoder().decode(replaced(new TextEncoder().encode(openings[line]), from, to));
  };

const TAMPERINGS: readonly Tampering[] = [
  {
    name: 'an entry is changed',
    plant: ({ files }) =>
      inBundle(FIRST, (list) => list.with(9, replaced(list[9]!, '"by":"bob"', '"by":"ann"')))(files),
    found: [`${FIRST}: entry 9: ${OTHER}`],
  },
  {
    name: 'the last entry is changed',
    plant: ({ files }) =>
      inBundle(LAST, (list) => list.with(8, replaced(list[8]!, 'Asked for.', 'Asked 4or.')))(files),
    found: [`${LAST}: entry 264: ${OTHER}`],
  },
  {
    name: 'an entry is dropped',
    plant: ({ files }) => inBundle(FIRST, (list) => list.toSpliced(250, 1))(files),
    found: [
      `${FIRST}: entry 255: the file holds 255 whole entries, not 256`,
      ...numbers(250, 254).map((at) => `${FIRST}: entry ${at}: the entry says that it is number ${at + 1}`),
      ...others(FIRST, 250, 254),
    ],
  },
  {
    name: 'an entry is inserted',
    plant: ({ files }) => inBundle(FIRST, (list) => list.toSpliced(254, 0, list[253]!))(files),
    found: [
      `${FIRST}: entry 256: the file holds 257 entries, not 256`,
      ...numbers(254, 255).map((at) => `${FIRST}: entry ${at}: the entry says that it is number ${at - 1}`),
      ...others(FIRST, 254, 255),
    ],
  },
  {
    name: 'an entry is replayed in the place of another',
    plant: ({ files }) => inBundle(FIRST, (list) => list.with(200, list[199]!))(files),
    found: [`${FIRST}: entry 200: the entry says that it is number 199`, ...others(FIRST, 200, 200)],
  },
  {
    name: 'two entries are exchanged',
    plant: ({ files }) => inBundle(FIRST, (list) => list.with(40, list[41]!).with(41, list[40]!))(files),
    found: [
      `${FIRST}: entry 40: the entry says that it is number 41`,
      `${FIRST}: entry 41: the entry says that it is number 40`,
      ...others(FIRST, 40, 41),
    ],
  },
  {
    name: 'an entry is added at the end',
    plant: ({ files }) => inBundle(LAST, (list) => [...list, list[0]!])(files),
    found: [`${LAST}: entry 265: the file holds 10 entries, not 9`],
  },
  {
    name: 'a file of entries is torn',
    plant: ({ files }) => cut(files, FIRST, 5),
    found: [`${FIRST}: entry 255: the file holds 255 whole entries, not 256`],
  },
  {
    name: 'a file of entries is missing',
    plant: ({ files }) => void files.delete(LAST),
    found: [`${LAST}: entry 256: the entries are missing`, UNTOLD],
  },
  {
    name: 'two files of entries are exchanged',
    plant: ({ files }) => swap(files, FIRST, LAST),
    found: [
      `${FIRST}: entry 9: the file holds 9 whole entries, not 256`,
      `${LAST}: entry 265: the file holds 256 entries, not 9`,
      ...others(FIRST, 0, 8),
      ...others(LAST, 256, 264),
      ...[15, 16, 18].map((at) => `openings: entry ${at}: the record has no such sealed entry`),
    ],
  },
  {
    name: 'a file of entries has another width',
    plant: ({ files, kept: { before } }) => void files.set(LAST, copied(before, 'tile/entries/001.p/8')),
    found: [`${LAST}: entry 264: the file holds 8 whole entries, not 9`, UNTOLD],
  },
  {
    name: 'a leaf hash is changed',
    plant: ({ files }) => flip(files, LOW_LAST, 32 * 3 + 7),
    found: [`${LOW_LAST}: entry 259, hash 3: the hash is not that of the entry`],
  },
  {
    name: 'a leaf tile is torn',
    plant: ({ files }) => cut(files, LOW, 40),
    found: [`${LOW}: the tile has 8152 bytes, not 8192`],
  },
  {
    name: 'a leaf tile is missing',
    plant: ({ files }) => void files.delete(LOW_LAST),
    found: [`${LOW_LAST}: the tile is missing`],
  },
  {
    name: 'two leaf tiles are exchanged',
    plant: ({ files }) => swap(files, LOW, LOW_LAST),
    found: [`${LOW}: the tile has 288 bytes, not 8192`, `${LOW_LAST}: the tile has 8192 bytes, not 288`],
  },
  {
    name: 'a leaf tile has another width',
    plant: ({ files, kept: { before } }) => void files.set(LOW_LAST, copied(before, 'tile/0/001.p/8')),
    found: [`${LOW_LAST}: the tile has 256 bytes, not 288`],
  },
  {
    name: 'a hash of an upper tile is changed',
    plant: ({ files }) => flip(files, UPPER, 31),
    found: [`${UPPER}: hash 0: the hash does not follow from the tile below it`],
  },
  {
    name: 'an upper tile is missing',
    plant: ({ files }) => void files.delete(UPPER),
    found: [`${UPPER}: the tile is missing`],
  },
  {
    name: 'an upper tile has another width',
    plant: ({ files }) => void files.set(UPPER, new Uint8Array(64)),
    found: [`${UPPER}: the tile has 64 bytes, not 32`],
  },
  {
    name: 'an entry is changed together with every hash above it',
    plant: ({ files }) => {
      const checkpoint = files.get('checkpoint')!;
      insider(9, '"by":"bob"', '"by":"ann"')({ files, openings: [], kept });
      files.set('checkpoint', checkpoint);
    },
    found: ['checkpoint: the entries do not lead to the root that was signed'],
  },
  {
    name: 'the root is forged',
    plant: ({ files }) => inCheckpoint(files, /\n265\n.{4}/, '\n265\nAAAA'),
    found: [`${UNSIGNED} (wrong-signature)`],
  },
  {
    name: 'the size is changed',
    plant: ({ files }) => inCheckpoint(files, '\n265\n', '\n264\n'),
    found: [`${UNSIGNED} (wrong-signature)`],
  },
  {
    name: 'the checkpoint is of another log',
    plant: ({ files }) => inCheckpoint(files, /^tauride.local\/club\n/, 'tauride.local/else\n'),
    found: ['checkpoint: the checkpoint is of tauride.local/else, not of tauride.local/club'],
  },
  {
    name: 'the checkpoint is signed with another key',
    plant: ({ files }) =>
      void files.set('checkpoint', stranger.signText(noteIn(files.get('checkpoint')!).text)),
    found: [`${UNSIGNED} (no-known-key)`],
  },
  {
    name: 'the checkpoint is missing',
    plant: ({ files }) => void files.delete('checkpoint'),
    found: ['checkpoint: there is no checkpoint'],
  },
  {
    name: 'the checkpoint is cut off',
    plant: ({ files }) => cut(files, 'checkpoint', 120),
    found: ['checkpoint: the checkpoint is no signed note (no-signatures)'],
  },
  {
    name: 'the checkpoint is one from earlier',
    plant: ({ files, kept: { before, now } }) => {
      for (const [file, bytes] of filesIn(before)) files.set(file, bytes);
      return { old: [join(now, 'checkpoint')] };
    },
    found: ['/now/checkpoint: the log held 265 entries then, and holds 264 now', UNTOLD],
  },
  {
    name: 'the record is one of two that the server shows',
    plant: ({ files, openings, kept: { fork, now } }) => {
      files.clear();
      for (const [file, bytes] of filesIn(fork)) files.set(file, bytes);
      openings.splice(0, 3, ...linesOf(`${fork}.openings`));
      return { old: [join(now, 'checkpoint')] };
    },
    found: ['/now/checkpoint: the first 265 entries of the log are not those that it vouches for'],
  },
  {
    name: 'a cosignature is one of another size',
    plant: ({ files, kept: { before } }) => {
      const replayed = noteIn(witness.sign(copied(before, 'checkpoint'))).signatures.at(-1)!;
      const { text, signatures } = noteIn(files.get('checkpoint')!);
      files.set('checkpoint', noteBytes({ text, signatures: [...signatures, replayed] }));
      return { witness: [verifierKeyText(witness.key)] };
    },
    found: [`${UNSIGNED} (wrong-signature)`],
  },
  {
    name: 'a cosignature is taken away',
    plant: () => ({ witness: [verifierKeyText(witness.key)] }),
    found: ['checkpoint: 0 known witnesses cosigned it; 1 are needed'],
  },
  {
    name: 'the digest of a register is changed, and all signed anew',
    plant: insider(POLL_OPENED, /"digest":"...../, '"digest":"00000'),
    found: [WRONG_REGISTER],
  },
  {
    name: 'the votes of a register are changed, and all signed anew',
    plant: insider(POLL_OPENED, '"votes":4', '"votes":5'),
    found: [WRONG_REGISTER],
  },
  {
    name: 'the seal of a ballot box is changed',
    plant: ({ files }) =>
      inBundle(FIRST, (list) =>
        list.with(POLL_CLOSED, replaced(list[POLL_CLOSED]!, /"root":"...../, '"root":"00000')),
      )(files),
    found: others(FIRST, POLL_CLOSED, POLL_CLOSED),
  },
  {
    name: 'the commitment of a sealed entry is changed, and all signed anew',
    plant: insider(SEALED, /"c":"...../, '"c":"00000'),
    found: [UNFIT],
  },
  {
    name: 'opened words are changed',
    plant: openingOf(OPENING_OF_KEPT, KEPT, 'The stairs were dry.'),
    found: [UNFIT],
  },
  {
    name: 'the salt of an opening is changed',
    plant: openingOf(OPENING_OF_KEPT, /"salt":"...../, '"salt":"00000'),
    found: [UNFIT],
  },
  {
    name: 'an opening is of another entry',
    plant: openingOf(OPENING_OF_KEPT, '"seq":16', '"seq":17'),
    found: ['openings: entry 17: the record has no such sealed entry'],
  },
  {
    name: 'what an erasure left is changed',
    plant: openingOf(OPENING_OF_ERASED, '"how":"witnessed"', '"how":"hearsay"'),
    found: ['openings: entry 15: it is not what the erasure left of it'],
  },
  {
    name: 'words are said to be erased by an entry that tells of none',
    plant: openingOf(OPENING_OF_ERASED, '"erased":264', '"erased":17'),
    found: ['openings: entry 15: entry 17 does not tell that its words were erased'],
  },
  {
    name: 'what an erasure left is changed in the entry that tells of it, and all signed anew',
    plant: insider(264, /"left":"...../, '"left":"00000'),
    found: ['openings: entry 15: it is not what the erasure left of it'],
  },
];

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').trim().split('\n');
}

/** What `tauride verify` prints for a record, line by line. */
async function checked(plant: Tampering['plant']): Promise<readonly string[]> {
  const [files, openings] = [filesIn(kept.now), linesOf(`${kept.now}.openings`)];
  const more = plant({ files, openings, kept }) ?? {};
  trials += 1;
  const folder = writeFiles(files, inRecord(`trial-${trials}`));
  writeFileSync(`${folder}.openings`, openings.join('\n'));
  const said: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const key = join(kept.now, 'key.vkey');
  await verifyRecord(folder, { key, openings: `${folder}.openings`, ...more });
  vi.restoreAllMocks();
  const status = process.exitCode;
  process.exitCode = undefined;
  expect(status).toBe(said.join('').includes(' entries hold') ? undefined : 1);
  return said.join('').replaceAll(kept.folder, '').trimEnd().split('\n');
}

beforeAll(async () => {
  kept = await keptRecord();
}, 180_000);
afterEach(() => void vi.restoreAllMocks());
afterAll(() => kept.remove());

describe('a record that somebody tampered with', () => {
  it('[RL-7] holds where nobody did', async () => {
    const all = 'tauride.local/club: all 265 entries hold, the words of 1 erased';
    expect(await checked(() => undefined)).toEqual([all]);
    const cosigned = await checked(({ files }) => {
      files.set('checkpoint', witness.sign(files.get('checkpoint')!));
      return { witness: [verifierKeyText(witness.key)], old: [join(kept.before, 'checkpoint')] };
    });
    expect(cosigned).toEqual([all]);
  });

  it.each(TAMPERINGS)('[RL-7] shows where $name', async ({ plant, found }) => {
    expect(await checked(plant)).toEqual(found);
  });
});
