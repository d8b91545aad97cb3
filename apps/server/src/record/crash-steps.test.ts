import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { consistencyProof, leafHash, rangeOf, rootOf } from '@tauride/record';
import {
  base64Of,
  checkpointText,
  noteBytes,
  parseTilePath,
  parseVerifierKey,
  type ReadFile,
  type VerifierKey,
  verifierKey,
  verifierKeyText,
  verifyLog,
} from '@tauride/record/log';
import { afterAll, expect, test } from 'vitest';
import { changeAssembly, createAssembly } from '../create-assembly.ts';
import { openHall } from '../hall/hall.ts';
import { createLog } from '../log.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import { openCosignedHall } from '../testing/cosigned-hall.ts';
import { founding } from '../testing/founding.ts';
import { startWitness } from '../witness/start-witness.ts';
import { newSecretKey, publicBytesOf, secretKeyOf, signEd25519, verifyEd25519 } from './ed25519.ts';
import { exportLog } from './export-log.ts';
import { createRecordLog } from './record-log.ts';

const root = mkdtempSync(join(tmpdir(), 'tauride-steps-'));
afterAll(() => rmSync(root, { recursive: true }));

const TESTING = join(import.meta.dirname, '..', 'testing');
const log = createLog('silent');
const LONG = 300_000;

interface Death {
  readonly acknowledged: readonly string[];
}

interface Ran extends Death {
  /** Steps that were counted, and which of them write bytes; none when it died. */
  readonly steps: number;
  readonly writes: readonly number[];
  /** Copies of its folder, as a death before each of its steps or in the middle of it would have left it. */
  readonly images: readonly (Death & { readonly folder: string })[];
}

interface Run {
  readonly scenario: string;
  readonly folder: string;
  readonly before?: number;
  readonly torn?: boolean;
  /** Where to copy the folder to before each step. */
  readonly images?: string;
}

/** Runs a scenario, to its end or to its death before a step. */
async function run({ scenario, folder, before = 0, torn = false, images }: Run): Promise<Ran> {
  const args = ['--import', join(TESTING, 'die-before.fixture.ts'), join(TESTING, 'crash-steps.fixture.ts')];
  const child = spawn(process.execPath, [...args, scenario, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DIE_BEFORE: String(before),
      TORN: torn ? '1' : '0',
      IMAGES: images,
      NODE_COMPILE_CACHE: join(root, 'compiled'),
    },
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) lines.push(line);
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect([child.exitCode, child.signalCode]).toEqual(before === 0 ? [0, null] : [null, 'SIGKILL']);
  const numbers = (name: string): readonly number[] =>
    lines
      .flatMap((line) => (line.startsWith(`${name} `) ? line.slice(name.length + 1).split(',') : []))
      .map(Number);
  const saidBy = (end: number): readonly string[] =>
    lines.slice(0, end).flatMap((line) => /^acknowledged (.*)$/.exec(line)?.[1] ?? []);
  return {
    steps: numbers('steps')[0] ?? 0,
    writes: numbers('writes'),
    acknowledged: saidBy(lines.length),
    images: lines.flatMap((line, at) => {
      const copy = /^image (.*)$/.exec(line)?.[1];
      return copy === undefined ? [] : [{ folder: copy, acknowledged: saidBy(at) }];
    }),
  };
}

interface EachDeath {
  readonly scenario: string;
  /** Makes the folder in which the scenario begins. */
  readonly prepare: (folder: string) => void;
  /** What must hold after each death. */
  readonly check: (folder: string, death: Death) => Promise<void>;
}

/** Checks what a death before each step of a scenario leaves, and in the middle of each write; and what some deaths do leave: those
 *  before the first step, in the middle and before the last one, and in the middle of the last write.
 *  @returns how many deaths there were */
async function dieEverywhere({ scenario, prepare, check }: EachDeath): Promise<number> {
  const begin = (): string => {
    const folder = mkdtempSync(join(root, `${scenario}-`));
    prepare(folder);
    return folder;
  };
  const { steps, writes, images } = await run({
    scenario,
    folder: begin(),
    images: mkdtempSync(join(root, 'images-')),
  });
  const written = writes.filter((at) => at > 0);
  // What is done while the process ends is no longer counted, but copied.
  expect(images.length).toBeGreaterThanOrEqual(steps + written.length);
  for (const { folder, ...death } of images) {
    await check(folder, death);
    rmSync(folder, { recursive: true });
  }
  const deaths = [
    ...[1, Math.ceil(steps / 2), steps].map((before) => ({ before, torn: false })),
    ...written.slice(-1).map((before) => ({ before, torn: true })),
  ];
  for (const next of deaths) {
    const folder = begin();
    await check(folder, await run({ scenario, folder, ...next }));
    rmSync(folder, { recursive: true });
  }
  return images.length + deaths.length;
}

async function trustOf(read: ReadFile) {
  const key = parseVerifierKey(new TextDecoder().decode(await read('key.vkey')).trim());
  if (!key.ok) throw new Error(key.error);
  return { log: key.value, verify: verifyEd25519 };
}

const readIn =
  (folder: string): ReadFile =>
  async (path) =>
    existsSync(join(folder, path)) ? new Uint8Array(readFileSync(join(folder, path))) : undefined;

test(
  '[RL-31] [I-2] whoever restarts after a death at any step of an act serves what was acknowledged, and tiles that bear it',
  async () => {
    let founded = 0;
    const deaths = await dieEverywhere({
      scenario: 'acts',
      prepare: () => undefined,
      check: async (folder, { acknowledged }) => {
        const store = openSqliteStore(folder);
        const nobody = (): void => undefined;
        const watch = { counters: nobody, names: nobody, appended: nobody };
        const hall = openHall({ store, clock: () => 1, log, watch });
        const record = createRecordLog(hall, store);
        const read: ReadFile = async (path) => {
          if (path === 'checkpoint') return record.checkpoint() ?? undefined;
          if (path === 'key.vkey') return record.key() ?? undefined;
          const { level, ...place } = parseTilePath(path)!;
          const file =
            level === 'entries'
              ? record.entries(place, 'all')
              : await record.tile({ level, ...place }, 'all');
          return typeof file === 'string' ? undefined : file;
        };
        if (hall.state.phase === 'unfounded') expect([acknowledged, hall.state.seq]).toEqual([[], 0]);
        else {
          founded += 1;
          const older = acknowledged.map((text, at) => ({
            name: `acknowledged ${at}`,
            bytes: Buffer.from(text, 'base64'),
          }));
          const { checkpoint, failures } = await verifyLog({ read, trust: await trustOf(read), older });
          expect(failures).toEqual([]);
          expect(checkpoint?.size).toBeGreaterThanOrEqual(acknowledged.length);
        }
        await store.close();
      },
    });
    expect(founded).toBeGreaterThan(10);
    expect(deaths).toBeGreaterThan(founded);
  },
  LONG,
);

test(
  '[RL-31] an export that dies at any step leaves a checkpoint that its tiles bear, the new one or the one before',
  async () => {
    const made = mkdtempSync(join(root, 'made-'));
    const [dataDir, out] = [join(made, 'data'), join(made, 'log')];
    const acts = founding(270);
    const doing =
      (from: number, to: number) =>
      async (hall: Parameters<Parameters<typeof createAssembly>[0]['work']>[0]): Promise<void> => {
        for (const command of acts.slice(from, to)) await hall.execute(command, { kind: 'operator' });
      };
    await createAssembly({ dataDir, log, work: doing(0, 250) });
    await exportLog(dataDir, out);
    const older = [{ name: 'before', bytes: new Uint8Array(readFileSync(join(out, 'checkpoint'))) }];
    await changeAssembly({ dataDir, log, work: doing(250, 270) });
    const sizes = new Set<number | undefined>();
    const isWhole = async (folder: string): Promise<number | undefined> => {
      const read = readIn(join(folder, 'log'));
      const { checkpoint, failures } = await verifyLog({ read, trust: await trustOf(read), older });
      expect(failures).toEqual([]);
      return checkpoint?.size;
    };
    const deaths = await dieEverywhere({
      scenario: 'export',
      prepare: (folder) => cpSync(made, folder, { recursive: true }),
      check: async (folder, { acknowledged }) => {
        const size = await isWhole(folder);
        sizes.add(size);
        if (acknowledged.length > 0) expect(size).toBe(270);
        await exportLog(join(folder, 'data'), join(folder, 'log'));
        expect(await isWhole(folder)).toBe(270);
      },
    });
    expect(sizes).toEqual(new Set([250, 270]));
    expect(deaths).toBeGreaterThan(40);
  },
  LONG,
);

test(
  '[RL-31] [RL-34] a record whose key is replaced can be followed after a death at any step of it',
  async () => {
    const made = mkdtempSync(join(root, 'made-'));
    const work = async (hall: Parameters<Parameters<typeof createAssembly>[0]['work']>[0]): Promise<void> => {
      for (const command of founding(4)) await hall.execute(command, { kind: 'operator' });
    };
    await createAssembly({ dataDir: join(made, 'data'), log, work });
    await exportLog(join(made, 'data'), join(made, 'log'));
    const trust = await trustOf(readIn(join(made, 'log')));
    const older = [{ name: 'before', bytes: new Uint8Array(readFileSync(join(made, 'log', 'checkpoint'))) }];
    const deaths = await dieEverywhere({
      scenario: 'rotate',
      prepare: (folder) => cpSync(made, folder, { recursive: true }),
      check: async (folder, { acknowledged }) => {
        const { key, entries } = await exportLog(join(folder, 'data'), join(folder, 'log'));
        if (acknowledged[0] !== undefined) expect(key).toBe(acknowledged[0]);
        expect(entries).toBe(key === verifierKeyText(trust.log) ? 5 : 6);
        const { failures } = await verifyLog({ read: readIn(join(folder, 'log')), trust, older });
        expect(failures).toEqual([]);
      },
    });
    expect(deaths).toBeGreaterThan(10);
  },
  LONG,
);

test(
  '[RL-31] a witness that dies at any step never forgets what it cosigned',
  async () => {
    const { key, requestOf } = logOf('example.org/log');
    const sizes = [3, 7, 12];
    const deaths = await dieEverywhere({
      scenario: 'witness',
      prepare: (folder) => {
        mkdirSync(join(folder, 'requests'));
        writeFileSync(join(folder, 'key.vkey'), verifierKeyText(key));
        for (const [at, size] of sizes.entries())
          writeFileSync(join(folder, 'requests', String(at)), requestOf(sizes[at - 1] ?? 0, size));
      },
      check: async (folder, { acknowledged }) => {
        const options = { dataDir: join(folder, 'witness'), name: 'witness.example', logs: [key], port: 0 };
        const witness = await startWitness(options);
        const post = async (body: Uint8Array<ArrayBuffer>): Promise<Response> =>
          await fetch(`${witness.url}/add-checkpoint`, { method: 'POST', body });
        const seen = await post(requestOf(20, 20));
        expect(seen.status).toBe(409);
        const size = Number(await seen.text());
        expect([0, ...sizes]).toContain(size);
        expect(size).toBeGreaterThanOrEqual(sizes[acknowledged.length - 1] ?? 0);
        if (size > 0) expect((await post(requestOf(size, 20, 'forked'))).status).toBe(422);
        await witness.close();
      },
    });
    expect(deaths).toBeGreaterThan(5);
  },
  LONG,
);

test(
  '[RL-31] [RL-38] a server that dies while witnesses cosign has what they gave out, or asks them again',
  async () => {
    const made = mkdtempSync(join(root, 'made-'));
    const work = async (hall: Parameters<Parameters<typeof createAssembly>[0]['work']>[0]): Promise<void> => {
      for (const command of founding(3)) await hall.execute(command, { kind: 'operator' });
    };
    await createAssembly({ dataDir: join(made, 'data'), log, work });
    const { key } = await exportLog(join(made, 'data'), join(made, 'log'));
    const deaths = await dieEverywhere({
      scenario: 'cosign',
      prepare: (folder) => cpSync(made, folder, { recursive: true }),
      check: async (folder, { acknowledged }) => {
        const notes = acknowledged.map((text) => Buffer.from(text, 'base64'));
        const open = await openCosignedHall(folder, key);
        const kept = open.witnessing.cosigned();
        expect(kept?.size ?? 0).toBeGreaterThanOrEqual(notes.length === 0 ? 0 : notes.length + 4);
        await open.cosigned();
        expect(open.witnessing.standings()).toMatchObject([{ size: open.hall.state.seq, problem: null }]);
        await open.close();
        await exportLog(join(folder, 'data'), join(folder, 'log'));
        const read = readIn(join(folder, 'log'));
        const older = [...notes, ...(kept ? [kept.note] : [])].map((bytes, at) => ({ name: `${at}`, bytes }));
        expect((await verifyLog({ read, trust: await trustOf(read), older })).failures).toEqual([]);
      },
    });
    expect(deaths).toBeGreaterThan(20);
  },
  LONG,
);

interface TestLog {
  readonly key: VerifierKey;
  readonly requestOf: (old: number, size: number, kind?: 'forked') => Uint8Array<ArrayBuffer>;
}

/** A log of numbered entries, and the requests that it sends a witness. */
function logOf(name: string): TestLog {
  const secret = secretKeyOf(newSecretKey());
  const key = verifierKey(name, 'log', publicBytesOf(secret));
  return {
    key,
    requestOf: (old, size, kind) => {
      const entries = Array.from({ length: size }, (_, at) => Buffer.from(`${kind ?? 'entry'} ${at}`));
      const leaves = entries.map((entry) => leafHash(entry));
      const proof = old === 0 ? [] : consistencyProof(leaves, old);
      const text = checkpointText({ origin: name, size, root: rootOf(rangeOf(entries)) });
      const bytes = signEd25519(secret, new TextEncoder().encode(text));
      const note = noteBytes({ text, signatures: [{ name, keyId: key.id, bytes }] });
      return Buffer.concat([
        Buffer.from(`old ${old}\n${proof.map((hash) => `${base64Of(hash)}\n`).join('')}\n`),
        note,
      ]);
    },
  };
}
