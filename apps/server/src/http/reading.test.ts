import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Assembly, type Entry, evolve, isSealed, type MemberId } from '@tauride/procedure';
import { PROTOCOL_VERSION, type Snapshot } from '@tauride/protocol';
import { rangeOf, rootHex } from '@tauride/record';
import { follow, type StreamClient } from '../testing/follower.ts';
import { openRound, roundAct } from '../testing/election.ts';
import { callOf, type Court, motionOf, openCourt, openPoll, openSitting } from '../testing/court.ts';

let court: Court;
let clients: StreamClient[];

beforeEach(async () => {
  clients = [];
  court = await openCourt();
});
afterEach(async () => {
  for (const client of clients) client.close();
  await court.close();
});

const add = (title: string, sitting = 's1'): object => ({ type: 'AddAgendaItem', sitting, title });

async function snapshot(as: string | null = null): Promise<Snapshot> {
  return (await court.send('GET', '/api/snapshot', { as })).json<Snapshot>();
}

async function stream(query: string, headers: Record<string, string> = {}): Promise<StreamClient> {
  const client = await follow(`${court.server.url}/api/stream${query}`, headers);
  clients.push(client);
  return client;
}

/** What came that is not sealed. */
const openIn = (client: StreamClient): Entry[] => entriesOf(client).filter((line) => !isSealed(line));
const entriesOf = (client: StreamClient): Entry[] =>
  client.events.filter(({ event }) => event === 'entry').map(({ data }) => JSON.parse(data) as Entry);

const bearer = (member: string | null, room?: 'display' | 'gallery'): Record<string, string> => ({
  authorization: `Bearer ${court.token(member, room)}`,
});

describe('who follows', () => {
  test('[P-22] a snapshot and then the stream arrives at the state of the server', async () => {
    await openSitting(court);
    const start = await snapshot();
    expect(start).toMatchObject({ protocol: PROTOCOL_VERSION, me: null, now: court.clock.now });
    expect(start.state).toEqual(court.server.hall.state);
    const client = await stream(`?from=${start.seq}`);
    await court.done('ann', motionOf('That we rest.'));
    await court.done('bob', { type: 'SecondMotion', sitting: 's1', motion: 'm1' });
    await client.until(() => entriesOf(client).length === 2);
    const state = entriesOf(client).reduce<Assembly>(evolve, start.state);
    expect(state).toEqual(court.server.hall.state);
  });

  test('[P-22] resumes after the last event that arrived, whatever the address says', async () => {
    await openSitting(court);
    for (const title of ['a', 'b', 'c']) await court.done('chair', add(title));
    const { seq } = await snapshot();
    const client = await stream('?from=0', { 'last-event-id': String(seq - 3) });
    await client.until(() => entriesOf(client).length === 2);
    expect(entriesOf(client).map((entry) => entry.seq)).toEqual([seq - 2, seq - 1]);
  });

  test('[P-33] each gets the shared snapshot with what is its own, compressed or not', async () => {
    await openSitting(court);
    const read = async (as: string | null, encoding: string): Promise<[string | null, Snapshot]> => {
      const headers = { ...(as === null ? {} : bearer(as)), 'accept-encoding': encoding };
      const answer = await fetch(`${court.server.url}/api/snapshot`, { headers });
      return [answer.headers.get('content-encoding'), (await answer.json()) as Snapshot];
    };
    const [plainly, plain] = await read('ann', 'identity');
    const [packed, ann] = await read('ann', 'gzip, deflate');
    const [, publicly] = await read(null, 'gzip');
    expect([plainly, packed]).toEqual([null, 'gzip']);
    expect(ann).toEqual(plain);
    expect(ann.me?.member).toBe('ann');
    expect(publicly).toMatchObject({ me: null, seq: ann.seq, head: ann.head });
  });

  test('[P-32] an act on the stream is followed by the tree that holds it', async () => {
    await openSitting(court);
    const start = await snapshot();
    const client = await stream(`?from=${start.seq}`);
    await court.done('ann', motionOf('That we rest.'));
    await client.until((events) => events.some(({ event }) => event === 'head'));
    const { head } = await snapshot();
    expect(client.events.map(({ event }) => event)).toEqual(['entry', 'head']);
    expect(JSON.parse(client.events[1]!.data)).toEqual(head);
  });

  test('[P-14] a stream that cannot begin there says where to begin', async () => {
    const ahead = await court.send('GET', '/api/stream?from=999');
    expect(ahead.json()).toMatchObject({ status: 409, code: 'stream-ahead' });
    const wrong = await court.send('GET', '/api/stream', { headers: { 'last-event-id': 'x' } });
    expect(wrong.json()).toMatchObject({ status: 400, code: 'last-event-id-invalid' });
    const from = await court.send('GET', '/api/stream?from=x');
    expect(from.json()).toMatchObject({ status: 400, code: 'wrong-fields' });
  });

  test('[P-22] hears how many have voted, and never who', async () => {
    await openSitting(court);
    const poll = await openPoll(court, 'ballot');
    const client = await stream('');
    await court.cast('ann', poll, { choice: 'yes', nonce: '0'.repeat(32) });
    await court.cast('ann', poll, { choice: 'no', nonce: '0'.repeat(32) });
    await court.cast('bob', poll, { choice: 'yes', nonce: '1'.repeat(32) });
    const counters = (): unknown[] =>
      client.events
        .filter(({ event }) => event === 'counters')
        .map(({ data }) => JSON.parse(data) as unknown);
    await client.until(() => JSON.stringify(counters().at(-1)) === JSON.stringify({ cast: 2, poll }));
    expect(counters()).toEqual([
      { poll, cast: 1 },
      { poll, cast: 2 },
    ]);
  });

  test('[P-22] hears of names, and of those that were erased', async () => {
    const { names } = court.server.hall;
    await names.set('ann' as MemberId, 'Ann Archer');
    expect((await snapshot()).directory).toEqual({ ann: 'Ann Archer' });
    const client = await stream('');
    await names.erase('ann' as MemberId);
    await client.until((events) => events.some(({ event }) => event === 'directory'));
    expect(client.events.at(-1)?.data).toBe('{"member":"ann","name":null}');
    expect((await snapshot()).directory).toEqual({});
  });

  test('[P-22] is told whose link it is', async () => {
    const me = await court.send('GET', '/api/me', { headers: bearer('ann') });
    const nobody = { assembly: 'The Town', device: null, name: null };
    expect(me.json<object>()).toEqual({ ...nobody, me: { member: 'ann', room: 'delegate' } });
    expect((await court.send('GET', '/api/me')).json<object>()).toEqual({ ...nobody, me: null });
    expect((await snapshot('ann')).me).toEqual({ member: 'ann', room: 'delegate' });
  });

  test('[P-6] gets the journal byte for byte as the record has it', async () => {
    await openSitting(court);
    const lines = (await court.send('GET', '/api/journal?from=0')).text.trimEnd().split('\n');
    const root = rootHex(rangeOf(lines.map((line) => new TextEncoder().encode(line))));
    expect((await snapshot()).head).toMatchObject({ size: lines.length, root });
    const some = (await court.send('GET', '/api/journal?from=2&to=4')).text.trimEnd().split('\n');
    expect(some).toEqual(lines.slice(2, 4));
  });
});

describe('the public', () => {
  beforeEach(async () => {
    await openSitting(court, 's1');
    await court.done('chair', {
      type: 'AdjournSitting',
      sitting: 's1',
      ground: 'emergency',
      reason: 'Fire.',
    });
  });

  test('[P-23] is turned away while a sitting that is not public goes on', async () => {
    for (const publicity of ['members', 'closed']) {
      const sitting = `closed-${publicity}`;
      await openSitting(court, sitting, publicity);
      for (const path of ['/api/snapshot', '/api/stream', '/api/journal']) {
        const answer = await court.send('GET', path);
        expect(answer.json(), path).toMatchObject({ status: 403, code: 'members-only' });
        expect((await court.send('GET', path, { headers: bearer(null, 'gallery') })).status).toBe(403);
      }
      expect((await court.send('GET', '/api/snapshot', { as: 'ann' })).status).toBe(200);
      expect((await court.send('GET', '/api/journal', { headers: bearer(null, 'display') })).status).toBe(
        200,
      );
      await court.done('chair', { type: 'AdjournSitting', sitting, ground: 'emergency', reason: 'Fire.' });
    }
  });

  test('[P-23] gets nothing of it but its seals afterwards either, nor did a stream that was open before', async () => {
    const before = await snapshot();
    const open = await stream(`?from=${before.seq}`);
    await openSitting(court, 'secret', 'closed');
    await court.done('ann', motionOf('That the bridge be blown up.', 'secret'));
    const poll = 'p1';
    await court.done('chair', {
      type: 'AdjournSitting',
      sitting: 'secret',
      ground: 'emergency',
      reason: 'Fire.',
    });
    await court.done('chair', callOf('s2'));
    await open.until(() => openIn(open).length > 0);
    expect(openIn(open).map(({ event }) => event.type)).toEqual(['SittingCalled']);
    const seals = entriesOf(open).slice(0, -1);
    expect(seals.length).toBeGreaterThan(3);
    for (const seal of seals) expect(Object.keys(seal)).toEqual(['c', 'seq', 'v']);
    const after = await snapshot();
    const journal = (await court.send('GET', '/api/journal?from=0')).text;
    const again = await stream('?from=0');
    await again.until(() => entriesOf(again).at(-1)?.seq === after.seq - 1);
    for (const text of [
      JSON.stringify(after),
      journal,
      JSON.stringify(again.events),
      JSON.stringify(open.events),
    ]) {
      expect(text).not.toContain('secret');
      expect(text).not.toContain('blown up');
    }
    const member = JSON.stringify(await snapshot('ann'));
    expect(member).toContain('blown up');
    expect((await court.send('GET', `/api/polls/${poll}/ballots`)).status).toBe(404);
    const late = await stream(`?from=${after.seq}`);
    await court.done('chair', add('The well', 's2'));
    await late.until(() => entriesOf(late).length === 1);
    expect(entriesOf(late).reduce<Assembly>(evolve, after.state)).toMatchObject({ seq: after.seq + 1 });
  });

  test('[P-23] reads nothing of its elections, during it or afterwards', async () => {
    await openSitting(court, 'closed', 'closed');
    const { election, poll } = await openRound(court, { sitting: 'closed', names: ['Xenia'] });
    const paths = [`/api/polls/${poll}/ballots`, `/api/elections/${election}/ballot-papers.pdf`];
    const codes = ['members-only', 'link-needed'];
    for (const [at, path] of paths.entries())
      expect((await court.send('GET', path)).json(), path).toMatchObject({ code: codes[at] });
    const at = { sitting: 'closed', election };
    await court.done('chair', { type: 'AbandonElection', ...at, reason: 'Fire.' });
    await court.done('chair', {
      type: 'AdjournSitting',
      sitting: 'closed',
      ground: 'emergency',
      reason: 'Fire.',
    });
    const after = await snapshot();
    expect(JSON.stringify(after)).not.toMatch(/Xenia|Board|closed/u);
    expect((await court.send('GET', '/api/journal?from=0')).text).not.toContain('Xenia');
    expect(JSON.stringify(await snapshot('ann'))).toContain('Xenia');
    for (const [at, path] of paths.entries())
      expect((await court.send('GET', path)).json().code, path).toBe(codes[at]);
  });

  test('[P-23] follows no election that it left to one that is public', async () => {
    await openSitting(court, 'closed', 'closed');
    const ballot = await openRound(court, { sitting: 'closed', names: ['Xenia'], rules: { seats: 1 } });
    await court.done('chair', roundAct('CloseRound', ballot, {}, 'closed'));
    const dark = { sitting: 'closed', ground: 'emergency', reason: 'Fire.' };
    await court.done('chair', { type: 'AdjournSitting', ...dark });
    await openSitting(court, 's2');
    const start = await snapshot();
    const client = await stream(`?from=${start.seq}`);
    await court.done('chair', roundAct('DeclareRound', ballot, {}, 's2'));
    await court.done('chair', add('The well', 's2'));
    await client.until(() => openIn(client).length > 0);
    expect(openIn(client).map(({ event }) => event.type)).toEqual(['AgendaItemAdded']);
    for (const text of [JSON.stringify(await snapshot()), (await court.send('GET', '/api/journal')).text])
      expect(text).not.toMatch(/Xenia|RoundDeclared/u);
    const box = await court.send('GET', `/api/polls/${ballot.poll}/ballots`);
    expect(box.json().code).toBe('members-only');
  });

  test('[P-23] reads no ballots of a sitting that is not public', async () => {
    await openSitting(court, 'closed', 'closed');
    const poll = await openPoll(court, 'recorded', 'closed');
    expect((await court.send('GET', `/api/polls/${poll}/ballots`)).json()).toMatchObject({
      status: 403,
      code: 'members-only',
    });
    expect((await court.send('GET', `/api/polls/${poll}/ballots`, { as: 'ann' })).json().code).toBe(
      'box-not-announced',
    );
  });
});
