import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalBytes } from '@tauride/kernel';
import { type Assembly, type Entry, evolve, initialAssembly } from '@tauride/procedure';
import { commitmentTo, isLeftOf, leafBytesOf } from '@tauride/record';
import { parseVerifierKey, type Trust, verifyProofFile } from '@tauride/record/log';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entryOf } from '../hall/ledger.ts';
import { verifyEd25519 } from '../record/ed25519.ts';
import { exportLog } from '../record/export-log.ts';
import { callOf, type Court, openCourt, openSitting } from '../testing/court.ts';

const WORDS = 'Quince saw the lantern fall.';
const OTHERS = 'The stairs were wet.';
const NAME = 'Wilhelmina Quince';

let folder: string;
let data: string;
let court: Court;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'erasure-'));
  data = join(folder, 'data');
  court = await openCourt({ dataDir: data, logLevel: 'trace' });
});
afterEach(async () => {
  await court.close();
  rmSync(folder, { recursive: true });
});

/** Every file below a folder. */
function filesIn(at: string): string[] {
  return readdirSync(at, { recursive: true, encoding: 'utf8' })
    .map((name) => join(at, name))
    .filter((path) => statSync(path).isFile());
}

const holds = (at: string, text: string | Buffer): string[] =>
  filesIn(at).filter((path) => readFileSync(path).includes(text));

async function statement(text: string, who: object, sitting = 's1'): Promise<Entry> {
  const [entry] = await court.done('clerk', {
    type: 'EnterStatement',
    sitting,
    kind: 'report',
    who,
    capacity: '',
    text,
    how: 'witnessed',
    source: '',
    about: '',
    answers: null,
  });
  return entry!;
}

const erase = (entries: readonly number[], members: readonly string[] = []) => ({
  type: 'EraseText',
  entries,
  members,
  reason: 'The person asked for it.',
  authority: 'GDPR Article 17',
});

const lineOf = (seq: number): Entry =>
  [...court.server.hall.read('all', seq, seq + 1)].map(({ bytes }) => entryOf(bytes))[0]!;

async function trust(): Promise<Trust> {
  const key = parseVerifierKey((await court.send('GET', '/log/key.vkey')).text.trim());
  if (!key.ok) throw new Error(key.error);
  return { log: key.value, verify: verifyEd25519 };
}

async function proofOf(seq: number): Promise<Uint8Array> {
  const response = await fetch(`${court.server.url}/log/proof/${seq}`);
  return new Uint8Array(await response.arrayBuffer());
}

describe('words that were erased', () => {
  it('[ER-6] are in no byte of the data folder, a later backup, any export or the log', async () => {
    await openSitting(court);
    await court.server.hall.names.set('ann' as never, NAME);
    const mine = await statement(WORDS, { member: 'ann' });
    const others = await statement(OTHERS, { member: 'bob' });
    const correct = async () =>
      await court.act(
        'clerk',
        { type: 'CorrectEntry', sitting: 's1', entry: mine.seq, text: WORDS, reason: 'Misheard.' },
        { key: 'correct-it-once' },
      );
    expect((await correct()).text).toContain(WORDS);
    const salt = Buffer.from(mine.salt!, 'hex');
    for (const text of [WORDS, NAME, salt]) expect(holds(data, text)).not.toEqual([]);
    expect((await court.act('clerk', erase([], ['ann']), { key: 'erase-the-words' })).status).toBe(200);
    const backup = join(folder, 'backup');
    cpSync(data, backup, { recursive: true });
    await exportLog(data, join(folder, 'log'), { openings: join(folder, 'openings') });
    for (const text of [WORDS, NAME, salt, mine.salt!]) expect(holds(folder, text)).toEqual([]);
    expect(holds(folder, OTHERS)).not.toEqual([]);
    const minutes = ['html', 'json'].map((format) => `/api/minutes?sitting=s1&format=${format}`);
    for (const path of ['/api/journal?from=0', '/api/snapshot', ...minutes]) {
      const { status, text } = await court.send('GET', path, { as: 'clerk' });
      expect(status, path).toBe(200);
      for (const gone of [WORDS, NAME, mine.salt!]) expect(text, path).not.toContain(gone);
      expect(text.includes(OTHERS), path).toBe(path !== '/api/snapshot');
    }
    for (const gone of [WORDS, NAME, mine.salt!]) expect(court.log.join('\n')).not.toContain(gone);
    expect(lineOf(others.seq)).toEqual(others);
    const again = await court.act('clerk', erase([], ['ann']), { key: 'erase-the-words' });
    expect(again.json<{ seq: number }>().seq).toBe(court.server.hall.state.seq);
    const corrected = await correct();
    expect(corrected.status).toBe(200);
    expect(corrected.text).not.toContain(WORDS);
  });

  it('[ER-7] leave the record as it was: every proof holds, and what is left is vouched for', async () => {
    await openSitting(court);
    const mine = await statement(WORDS, { member: 'ann' });
    const [earlier, root] = [await proofOf(mine.seq), court.server.hall.head.root];
    const [told] = await court.done('clerk', erase([mine.seq]));
    const line = lineOf(mine.seq);
    expect(line).toMatchObject({ seq: mine.seq, at: mine.at, by: mine.by, erased: told!.seq });
    expect(line.event).toMatchObject({ type: 'StatementEntered', statement: { id: 's1', text: '' } });
    expect(leafBytesOf(line)).toEqual(leafBytesOf(mine));
    for (const proof of [earlier, await proofOf(mine.seq)])
      expect(verifyProofFile(proof, leafBytesOf(line), await trust()).ok).toBe(true);
    const { entries } = told!.event as Entry['event'] & { readonly type: 'TextErased' };
    expect(entries.map(({ entry }) => entry)).toEqual([mine.seq]);
    expect(isLeftOf(line, entries[0]!.left)).toBe(true);
    expect(isLeftOf({ ...line, by: 'operator' as never } as never, entries[0]!.left)).toBe(false);
    expect(court.server.hall.head.root).not.toBe(root);
  });

  it('[ER-7] cannot be guessed from what is left of them', async () => {
    await openSitting(court);
    const mine = await statement('yes', { member: 'ann' });
    await court.done('clerk', erase([mine.seq]));
    const { c, salt: left } = lineOf(mine.seq);
    const { salt: _salt, ...entry } = mine;
    const known = [Buffer.alloc(32), Buffer.from(left!, 'hex'), Buffer.from(c!, 'hex')];
    const guesses = ['yes', 'no', 'abstain'].flatMap((text) =>
      ['ann', 'bob', 'carl', 'dora'].map((member) => ({
        ...entry,
        event: {
          ...entry.event,
          statement: { ...(entry.event as never as { statement: object }).statement, text, who: { member } },
        },
      })),
    );
    for (const guess of guesses)
      for (const salt of known) expect(commitmentTo(canonicalBytes(guess), salt)).not.toBe(c);
    // The guess is among them: with the salt that is gone it would be the one.
    const right = guesses.filter(
      (guess) => commitmentTo(canonicalBytes(guess), Buffer.from(mine.salt!, 'hex')) === c,
    );
    expect(right).toHaveLength(1);
  });

  it('[ER-7] [I-1] replay to the same state, and are gone from streams that come back', async () => {
    await openSitting(court);
    const mine = await statement(WORDS, { member: 'ann' });
    await court.done('clerk', erase([mine.seq]));
    const lines = [...court.server.hall.read('all', 0, Infinity)].map(({ bytes }) => entryOf(bytes));
    const replayed = lines.reduce<Assembly>(evolve, initialAssembly);
    expect(replayed).toEqual(court.server.hall.state);
    const stream = await fetch(`${court.server.url}/api/stream?from=0`, {
      headers: { authorization: `Bearer ${court.token('ann')}` },
    });
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('"type":"TextErased"')) text += (await reader.read()).value ?? '';
    await reader.cancel();
    expect(text).toContain('StatementEntered');
    expect(text).not.toContain(WORDS);
  });

  it('[ER-5] are refused where there are none, where they stand in the record, or were erased', async () => {
    await openSitting(court);
    const mine = await statement(WORDS, { member: 'ann' });
    const [item] = await court.done('chair', { type: 'AddAgendaItem', sitting: 's1', title: 'The lantern' });
    for (const entries of [[item!.seq], [mine.seq, 0], [99_999]])
      expect((await court.act('clerk', erase(entries))).json()).toMatchObject({ code: 'unknown' });
    expect(lineOf(mine.seq)).toEqual(mine);
    expect((await court.act('ann', erase([mine.seq]))).json()).toMatchObject({ code: 'not-entitled' });
    await court.done('clerk', erase([mine.seq]));
    expect((await court.act('clerk', erase([mine.seq]))).json()).toMatchObject({ code: 'unknown' });
  });

  it('[ER-3] are not even looked for where the asker may not erase', async () => {
    await openSitting(court);
    const mine = await statement(WORDS, { member: 'ann' });
    const { all } = court.server.hall.names;
    const answer = await court.act('ann', erase([mine.seq], ['ann']));
    expect(answer.json()).toMatchObject({ code: 'not-entitled' });
    // Nor is anybody told of names.
    expect(court.server.hall.names.all).toBe(all);
  });

  it('[ER-6] go from closed sittings alike', async () => {
    await court.done('chair', callOf('s1', 'closed'));
    await court.done('chair', { type: 'OpenSitting', sitting: 's1' });
    const mine = await statement(WORDS, { named: 'a guest' });
    await court.done('chair', erase([mine.seq]));
    expect(holds(data, WORDS)).toEqual([]);
    expect(holds(data, 'a guest')).toEqual([]);
    const [sealed] = [...court.server.hall.read('public', mine.seq, mine.seq + 1)];
    expect(Object.keys(entryOf(sealed!.bytes))).toEqual(['c', 'seq', 'v']);
  });
});

describe('what a guest is called', () => {
  it.each(['by entry', 'by id'])(
    '[ER-12] is in no file and in no answer once it is erased %s',
    async (how) => {
      await openSitting(court, 's1');
      const label = 'The Daily Lantern';
      const [entry] = await court.done('clerk', { type: 'AdmitGuest', sitting: 's1', kind: 'press', label });
      const { guest } = entry!.event as { readonly guest: string };
      const { secret } = await court.server.signIn.devices.enrol({ guest, how: 'slip' });
      expect(holds(data, label).length).toBeGreaterThan(0);
      await court.done('clerk', how === 'by id' ? erase([], [guest]) : erase([entry!.seq]));
      expect(holds(data, label)).toEqual([]);
      for (const path of ['/api/snapshot', '/api/journal?from=0', '/api/minutes'])
        expect((await court.send('GET', path, { as: 'ann' })).text, path).not.toContain(label);
      expect(court.server.signIn.devices.admit(secret) === undefined).toBe(how === 'by id');
      const guests = (): string => {
        const { state } = court.server.hall;
        return JSON.stringify(state.phase === 'founded' && state.guests);
      };
      const known = guests();
      expect(known).toContain('"label":"…"');
      await court.close();
      court = await openCourt({ dataDir: data });
      expect(guests()).toBe(known);
    },
  );
});
