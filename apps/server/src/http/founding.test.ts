import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableEntries, tableGet } from '@tauride/kernel';
import type { Founded, FoundingStanding } from '@tauride/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAudit } from '../audit/audit-trail.ts';
import { createLog } from '../log.ts';
import { type Server, startServer } from '../start-server.ts';

const STARTS = Date.UTC(2026, 5, 1, 18);

const council = {
  body: 'council',
  name: 'Council',
  rulebook: 'ronr12',
} as const;

const whole = {
  name: 'Northern Cooperative Federation',
  language: 'en',
  timeZone: 'Europe/Berlin',
  bodies: [council],
  people: 'name,voting\n"Weiß, Anna",full\nBo Bell,full\nCy Cruz,none\n',
  offices: [
    { body: 'council', office: 'chair', row: 2 },
    { body: 'council', office: 'clerk', row: 4 },
  ],
  sitting: {
    sitting: 'sitting-2026-06-01',
    bodies: ['council'],
    title: 'First sitting',
    place: 'Town hall',
    startsAt: STARTS,
    publicity: 'public',
    checkIn: 'desk',
    confirm: 'important',
    agenda: ['Report', 'Budget'],
    rehearsal: false,
  },
} as const;

let dataDir: string;
let server: Server;

const start = (): Promise<Server> =>
  startServer({ dataDir, port: 0, logger: createLog('silent'), clock: () => STARTS - 1_000 });

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tauride-founding-'));
  server = await start();
});
afterEach(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true });
});

function keyOf(link: string | null): string {
  return link?.split('#founding=')[1] ?? '';
}

async function send(body: unknown, key: string | null = keyOf(server.foundingLink())) {
  const response = await fetch(`${server.url}/api/founding`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key === null ? {} : { 'tauride-founding': key }) },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    json: (await response.json()) as Founded & { code: string; fields: unknown },
  };
}

async function standing(key: string | null): Promise<FoundingStanding> {
  const headers = key === null ? {} : { 'tauride-founding': key };
  return (await (await fetch(`${server.url}/api/founding`, { headers })).json()) as FoundingStanding;
}

describe('an empty server', () => {
  it('[FO-1] has one founding link, which is the same after a restart', async () => {
    const link = server.foundingLink();
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/found#founding=[\w-]{43}$/);
    await server.close();
    server = await start();
    expect(keyOf(server.foundingLink())).toBe(keyOf(link));
  });

  it('[FO-2] tells anybody that it is empty, and whether the key that they hold is the right one', async () => {
    expect(await standing(null)).toEqual({ phase: 'empty', key: 'none' });
    expect(await standing('AAAA')).toEqual({ phase: 'empty', key: 'wrong' });
    expect(await standing(keyOf(server.foundingLink()))).toEqual({ phase: 'empty', key: 'right' });
  });

  it.each([null, '', 'AAAA', 'x'.repeat(43)])(
    '[FO-2] founds nothing for who does not hold it: %s',
    async (key) => {
      const { status, json } = await send(whole, key);
      expect([status, json.code]).toEqual([403, 'founding-link-needed']);
      expect(server.hall.state.phase).toBe('unfounded');
    },
  );

  it('[FO-2] reads nothing of what is sent by who does not hold it', async () => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${server.url}/api/founding`, { method: 'POST', headers, body: '{' });
    expect(await answer.json()).toMatchObject({ status: 403, code: 'founding-link-needed' });
  });
});

describe('founding', () => {
  it('[SF-16] stands in the trail of the operator with what they do later, refused or done', async () => {
    await send({ ...whole, people: 'name\n' });
    await send(whole);
    await server.rotateLogKey('The key was shown to somebody.');
    const acts = readAudit(dataDir).entries.map(({ act, phase }) => `${act} ${phase}`);
    const founded = ['found begun', 'found begun', 'found done'];
    expect(acts).toEqual([...founded, 'rotate-key begun', 'rotate-key done']);
  });

  it('[FO-4] makes assembly, bodies, seats, offices and the first call as the operator', async () => {
    const { status, json } = await send(whole);
    expect(status, JSON.stringify(json)).toBe(200);
    expect(json).toMatchObject({ entries: 6, names: 3, sitting: 'sitting-2026-06-01' });
    expect(json.assembly).toMatch(/^northern-cooperative-federation-[0-9a-f]{6}$/);
    const { state } = server.hall;
    if (state.phase === 'unfounded') throw new Error('nothing was founded');
    expect(tableEntries(state.members)).toHaveLength(3);
    expect(server.hall.names.all).toEqual({ 'm-1': 'Weiß, Anna', 'm-2': 'Bo Bell', 'm-3': 'Cy Cruz' });
    expect(state.bodies['council' as never]).toMatchObject({
      votingSeats: 2,
      offices: { chair: 'm-1', clerk: 'm-3' },
    });
    expect(tableGet(state.sittings, 'sitting-2026-06-01')).toMatchObject({
      call: { publicity: 'public', checkIn: 'desk', confirm: 'important' },
    });
    const by = [...server.hall.read('public', 0, state.seq)].map(
      ({ bytes }) => (JSON.parse(new TextDecoder().decode(bytes)) as { by: string }).by,
    );
    expect(new Set(by)).toEqual(new Set(['operator']));
  });

  it('[FO-4] gives links by which chair and clerk come in', async () => {
    const { json } = await send(whole);
    expect(json.links.map(({ office, name }) => [office, name])).toEqual([
      ['chair', 'Weiß, Anna'],
      ['clerk', 'Cy Cruz'],
    ]);
    const [, key = ''] = json.links[0]!.path.split('#key=');
    const me = await fetch(`${server.url}/api/me`, { headers: { authorization: `Bearer ${key}` } });
    expect(await me.json()).toMatchObject({ me: { member: 'm-1', room: 'chair' } });
  });

  it('[FO-3] closes for ever: the key founds nothing any more, nor after a restart', async () => {
    const key = keyOf(server.foundingLink());
    await send(whole);
    const again = async () => {
      expect((await send(whole, key)).json.code).toBe('founded-already');
      expect(await standing(key)).toEqual({ phase: 'founded', key: 'wrong' });
      expect(server.foundingLink()).toBeNull();
    };
    await again();
    await server.close();
    server = await start();
    await again();
  });

  it('[FO-4] founds once where two come at the same moment', async () => {
    const answers = await Promise.all([send(whole), send(whole)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it.each([
    ['people.3', { people: 'name,weight\nAnna,1\nBo,-4', offices: [{ ...whole.offices[0] }] }],
    ['people', { people: '', offices: [] }],
    ['bodies.0.rulebook', { bodies: [{ ...council, rulebook: 'no-such-book' }] }],
    ['bodies.1.name', { bodies: [council, { ...council, body: 'other', name: 'COUNCIL' }] }],
    ['bodies.0.chair', { offices: [] }],
    ['offices.0.row', { offices: [{ ...whole.offices[0], row: 9 }] }],
    ['sitting.bodies', { sitting: { ...whole.sitting, bodies: ['senate'] } }],
    ['timeZone', { timeZone: 'Nowhere/Land' }],
  ])('[FO-5] founds nothing where something is wrong, and says where: %s', async (field, wrong) => {
    const { status, json } = await send({ ...whole, ...wrong });
    expect(status).toBe(400);
    const told = (json.fields as { field: string }[]).map((one) => one.field);
    expect(
      told.some((one) => one.startsWith(field)),
      told.join(),
    ).toBe(true);
    expect([server.hall.state.phase, Object.keys(server.hall.names.all)]).toEqual(['unfounded', []]);
  });

  it('[FO-4] keeps no name that an attempt before it left', async () => {
    await server.hall.names.change([{ member: 'm-9' as never, person: { name: 'Left Behind' } }]);
    await send(whole);
    expect(Object.keys(server.hall.names.all)).toEqual(['m-1', 'm-2', 'm-3']);
  });

  it('[FO-6] takes the quorum and the seats that the founder gave, else those of the rulebook', async () => {
    await send({ ...whole, bodies: [{ ...council, seats: 12, quorum: 'third' }] });
    const { state } = server.hall;
    if (state.phase === 'unfounded') throw new Error('nothing was founded');
    expect(state.bodies['council' as never]).toMatchObject({
      seats: 12,
      changes: { quorum: { kind: 'fraction', num: 1, den: 3, compare: 'ge' } },
    });
  });
});
