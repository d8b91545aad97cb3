import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Command, MemberId } from '@tauride/procedure';
import type { CommandAnswer } from '@tauride/protocol';
import { faulty, type FaultForm } from '../store/faulty-store.ts';
import { openMemoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';
import { callOf, type Court, motionOf, openCourt, openSitting, temporaryFolder } from '../testing/court.ts';

let court: Court;
let store: Store;
let fault: FaultForm | undefined;

beforeEach(async () => {
  fault = undefined;
  store = openMemoryStore();
  court = await openCourt({ store: faulty(store, () => fault) });
  await openSitting(court);
});
afterEach(() => court.close());

const add = (title: string): object => ({ type: 'AddAgendaItem', sitting: 's1', title });

describe('an act', () => {
  test('[P-6] is acknowledged with its entries once they are durable', async () => {
    const before = store.tail();
    const answer = (await court.act('chair', add('The pump'))).json<CommandAnswer>();
    expect(answer.seq).toBe(before + 1);
    expect(answer.entries).toMatchObject([
      {
        v: 1,
        seq: before,
        by: 'chair',
        at: court.clock.now,
        event: { type: 'AgendaItemAdded', title: 'The pump' },
      },
    ]);
    expect(store.tail()).toBe(answer.seq);
  });

  test('[P-7] sent again with its key gets the same answer and is done once', async () => {
    const first = await court.act('chair', add('The pump'), { key: 'the-same-key' });
    const tail = store.tail();
    const again = await court.act('chair', add('The pump'), { key: 'the-same-key' });
    expect(again.text).toBe(first.text);
    expect(store.tail()).toBe(tail);
    const both = await Promise.all(
      [1, 2].map(() => court.act('chair', add('The well'), { key: 'twice-at-once' })),
    );
    expect(both[0]!.text).toBe(both[1]!.text);
    expect(store.tail()).toBe(tail + 1);
  });

  test('[P-8] is refused under a key that belongs to another act', async () => {
    await court.done('chair', add('The pump'));
    await court.act('chair', add('The pump'), { key: 'the-same-key' });
    const other = await court.act('chair', add('The well'), { key: 'the-same-key' });
    expect(other.json()).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect(other.json().detail).toContain('Send this act with a new key');
    const clerk = await court.act('clerk', add('The pump'), { key: 'the-same-key' });
    expect(clerk.text).not.toContain('idempotency-key-reused');
  });

  test('[P-8] that was refused stays refused under its key: a copy that comes late does nothing', async () => {
    const second = { type: 'SecondMotion', sitting: 's1', motion: 'm1' };
    const refusal = await court.act('bob', second, { key: 'second-early' });
    expect(refusal.status).toBe(404);
    await court.done('ann', motionOf('That we rest.'));
    const tail = store.tail();
    const late = await court.act('bob', second, { key: 'second-early' });
    expect([late.status, late.json().code]).toEqual([404, refusal.json().code]);
    const other = await court.act('bob', add('The well'), { key: 'second-early' });
    expect(other.json()).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect(store.tail()).toBe(tail);
    await court.done('bob', second);
  });

  test('[P-8] is not undone by the copy of an act that was refused before it', async () => {
    const ask = { type: 'RequestFloor', sitting: 's1', side: null, purpose: 'motion' };
    const withdraw = { type: 'WithdrawRequest', sitting: 's1' };
    expect((await court.act('ann', withdraw, { key: 'withdraw-1' })).status).toBe(409);
    await court.done('ann', ask);
    const { head } = court.server.hall;
    await court.act('ann', withdraw, { key: 'withdraw-1' });
    expect(court.server.hall.head).toEqual(head);
    await court.done('ann', withdraw);
  });

  test('[P-9] is judged after the one before: many at once make one order of entries', async () => {
    const first = store.tail();
    const author = { kind: 'member', member: 'chair' as MemberId } as const;
    const results = await Promise.all(
      Array.from({ length: 25 }, (_, at) => court.server.hall.execute(add(`Item ${at}`) as Command, author)),
    );
    const entries = results.flatMap((result) => (result.ok ? result.value.entries : []));
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 25 }, (_, at) => first + at));
    const items = entries.map(({ event }) => (event.type === 'AgendaItemAdded' ? event.item : ''));
    expect(new Set(items).size).toBe(25);
  });

  test('[P-12] that is too large for one entry is refused, and nothing of it is entered', async () => {
    const words = '\u5b57'.repeat(20_000);
    await court.done('ann', motionOf(words));
    await court.done('bob', { type: 'SecondMotion', sitting: 's1', motion: 'm1' });
    await court.done('chair', { type: 'StateQuestion', sitting: 's1', motion: 'm1' });
    const before = court.server.hall.state;
    const amendment = { op: 'strike-insert', words, by: '\u6728'.repeat(20_000) };
    const amend = { ...motionOf('x'), kind: 'amend', wording: { form: 'amendment', amendment } };
    const answer = await court.act('ann', amend);
    expect(answer.json()).toMatchObject({ status: 413, code: 'entry-too-large', values: { limit: 65_535 } });
    expect(answer.json().detail).toContain('Shorten the text');
    expect(court.server.hall.state).toBe(before);
    expect(
      (
        await court.act('ann', {
          ...amend,
          wording: { form: 'amendment', amendment: { ...amendment, by: 'Short.' } },
        })
      ).status,
    ).toBe(200);
  });

  test('[P-16] is done by the clerk for a member without a device, and the entry names both', async () => {
    const body = { command: motionOf('That we rest.'), for: 'ann', why: { kind: 'lost-device' } };
    const answer = await court.send('POST', '/api/commands', { as: 'clerk', key: 'for-ann-01', body });
    expect(answer.json<CommandAnswer>().entries).toMatchObject([
      { by: 'ann', enteredBy: 'clerk', enteredWhy: { kind: 'lost-device' } },
    ]);
    const other = await court.send('POST', '/api/commands', { as: 'bob', key: 'for-ann-02', body });
    expect(other.json()).toMatchObject({ status: 403, code: 'not-entitled' });
    const founding = {
      command: { type: 'AssignOffice', body: 'council', office: 'chair', member: 'ann' },
      for: 'ann',
      why: { kind: 'no-device' },
    };
    const office = await court.send('POST', '/api/commands', {
      as: 'clerk',
      key: 'for-ann-03',
      body: founding,
    });
    expect(office.status).toBe(403);
  });

  test('[AD-3] is not done for another without a reason, and words of one are words', async () => {
    const bare = { command: motionOf('That we rest.'), for: 'ann' };
    const refused = { status: 409, code: 'malformed', values: { form: 'reason' } };
    const without = await court.send('POST', '/api/commands', { as: 'clerk', key: 'why-ann-01', body: bare });
    expect(without.json()).toMatchObject({ code: refused.code, values: refused.values });
    const blank = { ...bare, why: { kind: 'other', words: ' ' } };
    const empty = await court.send('POST', '/api/commands', { as: 'clerk', key: 'why-ann-02', body: blank });
    expect(empty.status).toBe(400);
    const said = { ...bare, why: { kind: 'other', words: 'Broke her glasses' } };
    const done = await court.send('POST', '/api/commands', { as: 'clerk', key: 'why-ann-03', body: said });
    expect(done.json<CommandAnswer>().entries).toMatchObject([{ by: 'ann', enteredWhy: said.why }]);
  });

  test('[P-27] is never dated before the entry that it follows', async () => {
    await court.done('chair', add('The pump'));
    const before = court.clock.now;
    court.clock.now -= 60_000;
    const [entry] = await court.done('chair', add('The well'));
    expect(entry?.at).toBe(before);
  });
});

describe('a write that fails', () => {
  test('[P-10] and left nothing changes nothing', async () => {
    const { state, head } = court.server.hall;
    fault = 'not-persisted';
    expect((await court.act('chair', add('The pump'), { key: 'disk-full-1' })).status).toBe(507);
    fault = undefined;
    expect(court.server.hall.state).toBe(state);
    expect(court.server.hall.head).toEqual(head);
    expect((await court.act('chair', add('The pump'), { key: 'disk-full-1' })).status).toBe(200);
  });

  test('[P-10] and was carried out nonetheless is followed and answered as done', async () => {
    const tail = store.tail();
    fault = 'error-but-persisted';
    const answer = await court.act('chair', add('The pump'), { key: 'persisted-1' });
    fault = undefined;
    expect(answer.status).toBe(200);
    expect(court.server.hall.state.seq).toBe(tail + 1);
    expect((await court.act('chair', add('The pump'), { key: 'persisted-1' })).text).toBe(answer.text);
    expect((await court.act('chair', add('The well'))).status).toBe(200);
  });
});

describe('a bug', () => {
  test('[P-11] stops the act alone when the journal replays, and nothing of it is entered', async () => {
    const { hall } = court.server;
    const before = hall.head;
    const nonsense = { type: 'MakeMotion', sitting: 's1', kind: 'main' } as unknown as Command;
    await expect(hall.execute(nonsense, { kind: 'member', member: 'ann' as MemberId })).rejects.toMatchObject(
      { code: 'stopped' },
    );
    expect(hall.phase).toBe('ok');
    expect(hall.head).toEqual(before);
    expect(court.log.join('')).toContain('recovered by replay');
    expect((await court.act('chair', add('The pump'))).status).toBe(200);
  });

  test('[P-11] in the journal itself stops all acts, and health says so', async () => {
    await store.append({
      expectedSeq: store.tail(),
      entries: [Buffer.from('{"event":{"type":"Nonsense"}}')],
    });
    for (const title of ['The pump', 'The well']) {
      const answer = await court.act('chair', add(title));
      expect(answer.status).toBe(503);
    }
    expect((await court.act('chair', add('The well'))).json().code).toBe('stopped');
    const health = await court.send('GET', '/api/health');
    expect(health).toMatchObject({ status: 503 });
    expect(health.json<object>()).toMatchObject({ status: 'stopped' });
    expect((await court.send('GET', '/api/snapshot')).status).toBe(200);
  });
});

test('[P-26] after a restart everything goes on: state, links, answers and receipts', async () => {
  const folder = temporaryFolder();
  try {
    const first = await openCourt({ dataDir: folder.path });
    await first.done('chair', callOf('s1'));
    const answer = await first.act(
      'chair',
      { type: 'OpenSitting', sitting: 's1' },
      { key: 'before-restart' },
    );
    const { head, state, receiptKey } = first.server.hall;
    const authorization = `Bearer ${first.token('chair')}`;
    await first.close();
    const second = await openCourt({ dataDir: folder.path });
    expect(second.server.hall).toMatchObject({ head, state, receiptKey });
    const again = await second.send('POST', '/api/commands', {
      headers: { authorization },
      key: 'before-restart',
      body: { command: { type: 'OpenSitting', sitting: 's1' } },
    });
    expect(again.text).toBe(answer.text);
    await second.close();
  } finally {
    folder.remove();
  }
});
