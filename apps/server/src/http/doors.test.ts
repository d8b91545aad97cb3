import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tableIds } from '@tauride/kernel';
import { type Event, evolve, type Line, type MotionId, type PollId } from '@tauride/procedure';
import type { Snapshot } from '@tauride/protocol';
import { openMemoryStore } from '../store/memory-store.ts';
import {
  announceOf,
  closeOf,
  type Court,
  founding,
  motionOf,
  openCourt,
  openSitting,
} from '../testing/court.ts';
import { follow, type StreamClient } from '../testing/follower.ts';

const SECRET = 'zanzibar';
const PENDING = 'That the ferry run at night.';
const BEFORE = 'That the bell be mended.';

/** A second body beside the council, with a member who sits in neither of the others. */
const beside: readonly object[] = [
  { type: 'EstablishBody', body: 'board', name: 'Board', rulebook: 'ronr12', changes: {} },
  {
    type: 'SeatMembers',
    body: 'board',
    members: [{ member: 'olga', label: 'Olga', voting: 'full', weight: 1, group: null }],
  },
];

/** The public, a member of another body, and a member of the body that sits. */
const readers = [null, 'olga', 'dora'] as const;
const others = [null, 'olga'] as const;

let court: Court;
beforeEach(async () => {
  court = await openCourt({ store: openMemoryStore(), founding: [...founding, ...beside] });
});
afterEach(() => court.close());

const at = { sitting: 's1' } as const;
const set = (publicity: string, more: object = {}) =>
  court.done('chair', { type: 'SetDoors', ...at, publicity, reason: 'A matter of persons.', ...more });
const close = () => set('closed', { ground: 'emergency' });

async function question(text: string): Promise<MotionId> {
  await court.done('ann', { type: 'RequestFloor', ...at, side: null, purpose: 'motion' });
  await court.done('chair', { type: 'GiveFloor', ...at, member: 'ann' });
  const [made] = await court.done('ann', motionOf(text));
  const { motion } = made!.event as Event & { readonly type: 'MotionMade' };
  await court.done('bob', { type: 'SecondMotion', ...at, motion });
  await court.done('chair', { type: 'StateQuestion', ...at, motion });
  return motion;
}

async function decided(motion: MotionId): Promise<PollId> {
  const [put] = await court.done('chair', { type: 'PutQuestion', ...at, motion, method: 'recorded' });
  const { poll } = put!.event as Event & { readonly type: 'PollOpened' };
  for (const voter of ['ann', 'bob', 'dora']) await court.cast(voter, poll, { choice: 'yes' });
  await court.done('chair', closeOf(poll));
  await court.done('chair', announceOf(poll));
  return poll;
}

/** Whatever words there are, behind the doors. */
async function secretly(): Promise<void> {
  const text = SECRET;
  await court.done('chair', { type: 'AddAgendaItem', ...at, title: SECRET });
  const motion = await question(`That ${SECRET} be dismissed.`);
  await court.done('ann', { type: 'RequestFloor', ...at, side: 'for', purpose: 'debate' });
  const [given] = await court.done('chair', { type: 'GiveFloor', ...at, member: 'ann' });
  const speech = given!.seq;
  await court.done('chair', { type: 'EndSpeech', ...at });
  await court.done('clerk', { type: 'RecordSpeech', ...at, speech, kind: 'summary', text });
  await court.done('bob', { type: 'RaisePoint', ...at, kind: 'point-of-order', text });
  const state = court.server.hall.state;
  const sitting = state.phase === 'founded' ? court.server.hall.viewFor('all') : undefined;
  const point = JSON.stringify(sitting).match(/"point":\{"id":"([^"]+)"/)?.[1];
  await court.done('chair', { type: 'Rule', ...at, point, answer: 'not-well-taken', reason: SECRET });
  await court.done('clerk', {
    type: 'EnterStatement',
    ...at,
    kind: 'report',
    who: { member: 'ann' },
    capacity: '',
    text,
    how: 'witnessed',
    source: SECRET,
    about: SECRET,
    answers: null,
  });
  await decided(motion);
}

/** Every address that can be read, with the ids that there are. */
async function addresses(): Promise<readonly string[]> {
  const document = (await court.send('GET', '/api/openapi.json')).json<{ paths: Record<string, object> }>();
  const { state } = court.server.hall;
  if (state.phase === 'unfounded') throw new Error('nothing is founded');
  const ids: { readonly [name: string]: readonly string[] } = {
    sitting: [...state.sittingOrder, 'last'],
    poll: tableIds(state.polls),
    election: tableIds(state.elections),
    transmittal: tableIds(state.transmittals),
    entry: Array.from({ length: state.seq }, (_, entry) => String(entry)),
    format: ['akn', 'popolo', 'csv'],
    '*': [`entries/000.p/${state.seq}`, `0/000.p/${state.seq}`],
  };
  const plain = Object.entries(document.paths)
    .filter(([, methods]) => 'get' in methods)
    .map(([path]) => path)
    .filter((path) => path !== '/api/stream' && !path.includes('/api/auth'));
  const filled = plain.flatMap((path) =>
    [...path.matchAll(/\{([^}]+)\}/g)].reduce<readonly string[]>(
      (paths, [whole, name]) =>
        paths.flatMap((each) => (ids[name!] ?? ['x']).map((id) => each.replace(whole, id))),
      [path],
    ),
  );
  const tables = ['votings', 'votes', 'speeches', 'statements'].map(
    (table) => `/api/minutes/s1/csv?table=${table}`,
  );
  return [...filled, ...tables, '/api/minutes?format=json', '/api/minutes?lang=de', '/api/journal?from=0'];
}

/** Where a reader finds the secret. */
async function findsIn(as: string | null): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of await addresses()) {
    const { status, text } = await court.send('GET', path, { as });
    expect(status, path).toBeLessThan(500);
    if (text.includes(SECRET)) found.push(path);
  }
  return found;
}

const following = (as: string | null): Promise<StreamClient> =>
  follow(
    `${court.server.url}/api/stream?from=${court.server.hall.state.seq}`,
    as === null ? {} : { authorization: `Bearer ${court.token(as)}` },
  );

const heard = async (client: StreamClient): Promise<string> => {
  const last = String(court.server.hall.state.seq - 1);
  await client.until((events) => events.some(({ id }) => id === last));
  return JSON.stringify(client.events);
};

const snapshot = async (as: string | null): Promise<Snapshot> =>
  (await court.send('GET', '/api/snapshot', { as })).json<Snapshot>();

describe('closed doors', () => {
  test('[DO-3] [DO-7] [DO-8] [DO-11] let nothing through that was said, moved or voted behind them, then or later', async () => {
    await openSitting(court);
    await question(BEFORE).then(decided);
    const streams = new Map(await Promise.all(readers.map(async (as) => [as, await following(as)] as const)));
    await close();
    await secretly();
    for (const as of others) expect(await findsIn(as), `${String(as)} during`).toEqual([]);
    expect((await findsIn('dora')).length).toBeGreaterThan(5);
    await question(PENDING);
    await set('public');
    for (const as of others) expect(await findsIn(as), `${String(as)} after`).toEqual([]);
    for (const [as, client] of streams) {
      const told = await heard(client);
      expect(told.includes(SECRET), `stream of ${String(as)}`).toBe(as === 'dora');
      expect(told.includes('"event":"refresh"'), `refresh of ${String(as)}`).toBe(as !== 'dora');
      expect(told).toContain('A matter of persons.');
      client.close();
    }
    await decided('m3' as MotionId);
    await court.done('chair', { type: 'AdjournSitting', ...at, ground: 'emergency', reason: 'Fire.' });
    for (const as of others) expect(await findsIn(as), `${String(as)} at the end`).toEqual([]);
    expect((await findsIn('dora')).length).toBeGreaterThan(5);
  });

  test('[DO-9] when they open all see the sitting as it stands, without what was decided meanwhile', async () => {
    await openSitting(court);
    const before = await question(BEFORE);
    await close();
    await decided(before);
    const secret = await question(`That ${SECRET} be dismissed.`);
    await decided(secret);
    const pending = await question(PENDING);
    expect(JSON.stringify((await snapshot(null)).state)).not.toContain(PENDING);
    await set('public');
    for (const as of others) {
      const state = court.server.hall.viewFor(court.server.hall.audienceOf(null));
      const text = JSON.stringify((await snapshot(as)).state);
      expect(text).toContain(PENDING);
      expect(text).not.toContain(SECRET);
      expect(state.phase === 'founded' && tableIds(state.motions)).toEqual([before, pending]);
    }
    // From there on it is followed entry by entry.
    const { state: start, seq } = await snapshot(null);
    await decided(pending);
    const lines = (await court.send('GET', `/api/journal?from=${seq}`)).text.trimEnd().split('\n');
    const end = lines.map((line) => JSON.parse(line) as Line).reduce(evolve, start);
    expect(JSON.stringify(end)).toContain('"adopted"');
  });

  test('[DO-8] a start again gives every audience what it knew before', async () => {
    const store = openMemoryStore();
    await court.close();
    court = await openCourt({ store, founding: [...founding, ...beside] });
    await openSitting(court);
    await close();
    await decided(await question(`That ${SECRET} be dismissed.`));
    await set('members');
    await question(PENDING);
    await set('public');
    const seen = (): readonly unknown[] =>
      (['public', 'members', 'in council'] as const).map((audience) => court.server.hall.viewFor(audience));
    const before = seen().map((view) => JSON.parse(JSON.stringify(view)) as unknown);
    await court.close();
    court = await openCourt({ store });
    expect(seen()).toEqual(before);
  });

  test('[DO-10] what was begun behind them stays there, and so do the words of what was said', async () => {
    await openSitting(court);
    await close();
    await court.done('ann', { type: 'RequestFloor', ...at, side: null, purpose: 'motion' });
    const [given] = await court.done('chair', { type: 'GiveFloor', ...at, member: 'ann' });
    await court.done('chair', { type: 'EndSpeech', ...at });
    await set('public');
    const speech = given!.seq;
    const said = await court.act('clerk', {
      type: 'RecordSpeech',
      ...at,
      speech,
      kind: 'summary',
      text: SECRET,
    });
    expect(said.status, said.text).toBe(200);
    expect(await findsIn(null)).toEqual([]);
    expect((await findsIn('dora')).length).toBeGreaterThan(0);
  });

  test('[DO-12] that the sitting pauses or ends behind them everybody learns, and no more', async () => {
    await openSitting(court);
    await close();
    await question(`That ${SECRET} be dismissed.`);
    await court.done('chair', { type: 'AdjournSitting', ...at, ground: 'emergency', reason: SECRET });
    for (const as of others) {
      const text = JSON.stringify((await snapshot(as)).state);
      expect(text).toContain('"adjourned"');
      expect(text).not.toContain(SECRET);
    }
  });

  test('[DO-12] why the chair stopped it in danger stays behind them', async () => {
    await openSitting(court);
    await close();
    await court.done('chair', { type: 'RecessSitting', ...at, reason: SECRET });
    expect(JSON.stringify((await snapshot('dora')).state)).toContain(SECRET);
    for (const as of others) {
      const text = JSON.stringify((await snapshot(as)).state);
      expect(text).toContain('"recessed"');
      expect(text).not.toContain(SECRET);
    }
  });

  test('[DO-13] minutes say that they were closed, and when, and leave the rest out', async () => {
    await openSitting(court);
    await question(BEFORE).then(decided);
    await close();
    await secretly();
    await set('public');
    const [outside, inside] = await Promise.all(
      ([null, 'dora'] as const).map(async (as) => (await court.send('GET', '/api/minutes', { as })).text),
    );
    expect(outside).toContain('The doors were closed');
    expect(outside).toContain('The doors were opened');
    expect(outside).toContain(BEFORE);
    expect(outside).not.toContain(SECRET);
    expect(inside).toContain(SECRET);
    const csv = (await court.send('GET', '/api/minutes/s1/csv')).text;
    expect([csv.includes('bell'), csv.includes(SECRET)]).toEqual([true, false]);
  });

  test('[DO-13] minutes of a public sitting leave out what it enters about one that was not', async () => {
    await openSitting(court, 's0', 'members');
    const [added] = await court.done('clerk', { type: 'AddAgendaItem', sitting: 's0', title: 'Rent' });
    await court.done('chair', {
      type: 'AdjournSitting',
      sitting: 's0',
      ground: 'emergency',
      reason: 'Fire.',
    });
    await openSitting(court);
    await court.done('clerk', {
      type: 'CorrectEntry',
      ...at,
      entry: added!.seq,
      text: SECRET,
      reason: 'So.',
    });
    for (const path of ['/api/minutes', '/api/minutes/s1/akn', '/api/minutes/s1/csv'])
      expect((await court.send('GET', path)).text, path).not.toContain(SECRET);
    expect((await court.send('GET', '/api/minutes', { as: 'dora' })).text).toContain(SECRET);
  });

  test('[DO-14] what the public reads may be kept on the way, and is asked for again once the doors may be closed', async () => {
    await openSitting(court);
    for (const path of ['/api/minutes', '/api/minutes/s1/csv', '/api/calendar.ics', '/api/journal']) {
      const answer = await court.send('GET', path);
      expect(answer.headers.get('cache-control'), path).toBe('public, no-cache');
      expect(answer.headers.get('vary'), path).toContain('authorization, cookie');
      const tag = answer.headers.get('etag')!;
      const again = await court.send('GET', path, { headers: { 'if-none-match': tag } });
      expect([again.status, again.text], path).toEqual([304, '']);
      const own = await court.send('GET', path, { as: 'dora' });
      expect(own.headers.get('cache-control'), path).toBe('private, no-cache');
    }
    const { headers } = await court.send('GET', '/api/minutes');
    await close();
    const after = await court.send('GET', '/api/minutes', {
      headers: { 'if-none-match': headers.get('etag')! },
    });
    expect(after.status).toBe(200);
    expect((await court.send('GET', '/api/snapshot')).headers.get('cache-control')).toBe('no-store');
  });
});
