import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { Fault } from './fault.ts';
import { faulty } from './faulty-store.ts';
import type { Batch, Store } from './store.ts';

/** What a store's tests need to know of its adapter. */
export interface StoreHarness {
  /** Opens a store on the same data each time. */
  open(): Store;
  /** Damages the data of a closed store behind its back. */
  damage(seq: number, how: 'removed' | 'altered'): void;
  /** Number of transactions committed so far. */
  commits(store: Store): number;
}

const bytes = (text: string): Uint8Array => Buffer.from(JSON.stringify(text));
const texts = (store: Store, from = 0, to?: number): unknown[] =>
  [...store.read(from, to)].map((entry) => JSON.parse(Buffer.from(entry.bytes).toString()));
const batch = (expectedSeq: number, ...entries: string[]): Batch => ({
  expectedSeq,
  entries: entries.map(bytes),
});
const reply = { key: 'k', fingerprint: 'f', response: '{"seq":1}' };

/** Runs every rule of docs/spec/store.md that is not about files. */
export function storeContract(name: string, createHarness: () => StoreHarness): void {
  describe(name, () => {
    let opened: Store[] = [];
    const setUp = (): { harness: StoreHarness; store: Store; reopen: () => Promise<Store> } => {
      const harness = createHarness();
      const open = (): Store => {
        const store = harness.open();
        opened.push(store);
        return store;
      };
      const store = open();
      return { harness, store, reopen: async () => (await store.close(), open()) };
    };
    afterEach(async () => {
      for (const store of opened) await store.close();
      opened = [];
    });
    journalRules(setUp);
    textRules(setUp);
    damageRules(setUp);
    boxRules(setUp);
    discardRules(setUp);
    sealRules(setUp);
    paperRules(setUp);
    leftRules(setUp);
    directoryRules(setUp);
    faultRules(setUp);
  });
}

type SetUp = () => { harness: StoreHarness; store: Store; reopen: () => Promise<Store> };

function journalRules(setUp: SetUp): void {
  test('[S-1] an append adds entries at the tail, with their leaf hashes', async () => {
    const { store } = setUp();
    expect(store.tail()).toBe(0);
    expect(await store.append(batch(0, 'a', 'b'))).toEqual({ ok: true, value: { seq: 2 } });
    expect(await store.append(batch(2, 'c'))).toEqual({ ok: true, value: { seq: 3 } });
    expect(store.tail()).toBe(3);
    const read = [...store.read(0)];
    expect(read.map((entry) => entry.seq)).toEqual([0, 1, 2]);
    expect(texts(store)).toEqual(['a', 'b', 'c']);
    const leaf = createHash('sha256').update(Buffer.concat([Buffer.of(0), bytes('b')]));
    expect(Buffer.from(read[1]!.leaf).toString('hex')).toBe(leaf.digest('hex'));
  });

  test('[S-2] of two appends at the same tail the second is refused', async () => {
    const { store } = setUp();
    const [first, second] = await Promise.all([store.append(batch(0, 'a')), store.append(batch(0, 'b'))]);
    expect(first.ok).toBe(true);
    expect(second).toEqual({ ok: false, error: 'sequence-conflict' });
    expect(await store.append(batch(5, 'c'))).toEqual({ ok: false, error: 'sequence-conflict' });
    expect(texts(store)).toEqual(['a']);
  });

  test('[S-4] appended entries are there after opening again', async () => {
    const { store, reopen } = setUp();
    await store.append(batch(0, 'a', 'b'));
    const again = await reopen();
    expect(again.tail()).toBe(2);
    expect(texts(again)).toEqual(['a', 'b']);
    expect((await again.append(batch(2, 'c'))).ok).toBe(true);
  });

  test('[S-5] a key has one reply, also after opening again', async () => {
    const { store, reopen } = setUp();
    expect(store.replyTo('k')).toBeUndefined();
    await store.append({ ...batch(0, 'a'), idempotency: reply });
    const again = await reopen();
    expect({ ...again.replyTo('k') }).toEqual({ fingerprint: 'f', response: '{"seq":1}' });
    expect(await again.append({ ...batch(1, 'b'), idempotency: reply })).toEqual({
      ok: false,
      error: 'key-used',
    });
    expect(await again.append({ ...batch(0, 'b'), idempotency: reply })).toEqual({
      ok: false,
      error: 'key-used',
    });
    expect(again.tail()).toBe(1);
  });

  test('[S-3] a refused batch leaves no reply', async () => {
    const { store } = setUp();
    await store.append({ ...batch(7, 'a'), idempotency: reply });
    expect(store.replyTo('k')).toBeUndefined();
  });

  test('[S-7] reading keeps to its bounds, across pages, and to the tail of its first step', async () => {
    const { store } = setUp();
    const names = Array.from({ length: 1300 }, (_, at) => `e${at}`);
    await store.append(batch(0, ...names));
    expect(texts(store)).toEqual(names);
    expect(texts(store, 510, 515)).toEqual(names.slice(510, 515));
    expect(texts(store, 1299, 9999)).toEqual(['e1299']);
    expect(texts(store, 1300)).toEqual([]);
    const reading = store.read(1298)[Symbol.iterator]();
    reading.next();
    await store.append(batch(1300, 'later'));
    expect(reading.next().value?.seq).toBe(1299);
    expect(reading.next().done).toBe(true);
  });
}

function textRules(setUp: SetUp): void {
  test.each([
    ['in letters of any width', ['"a"', '"ä€\u{1f600}"', '"z"']],
    ['with a byte 0x00 inside', ['"a"', '"b\0c"', '"\0"']],
    ['that are empty', ['', '""', '']],
  ])('[S-1] what is read is the same as bytes and as text, for entries %s', async (_name, entries) => {
    const { store } = setUp();
    await store.append({ expectedSeq: 0, entries: entries.map((text) => Buffer.from(text)) });
    const read = [...store.read(0)];
    expect(read.map(({ text }) => text)).toEqual(entries);
    expect(read.map((entry) => Buffer.from(entry.bytes).toString())).toEqual(entries);
  });
}

function damageRules(setUp: SetUp): void {
  test.each(['removed', 'altered'] as const)(
    '[S-6] a journal with an entry %s is refused with its position',
    async (how) => {
      const { harness, store, reopen } = setUp();
      await store.append(batch(0, 'a', 'b', 'c'));
      await store.close();
      harness.damage(1, how);
      const readAll = async (): Promise<unknown> => texts(await reopen());
      await expect(readAll()).rejects.toMatchObject({
        kind: 'stop',
        code: 'journal-damaged',
        message: expect.stringContaining('entry 1 '),
      });
    },
  );
}

function boxRules(setUp: SetUp): void {
  const put = (store: Store, voter: string, payload: string, poll = 'p') =>
    store.box.put({ poll, voter, payload });

  test('[S-8] one ballot for each poll and voter: the last one wins', async () => {
    const { store, reopen } = setUp();
    expect(await put(store, 'ann', '1')).toBe('stored');
    expect(await put(store, 'ann', '2')).toBe('replaced');
    expect(await put(store, 'ann', '3', 'q')).toBe('stored');
    const outcomes = await Promise.all([
      put(store, 'bob', '1'),
      put(store, 'bob', '2'),
      put(store, 'bob', '1'),
    ]);
    expect(outcomes).toEqual(['stored', 'replaced', 'replaced']);
    const { box } = await reopen();
    expect(box.all('p').map((ballot) => ({ ...ballot }))).toEqual([
      { voter: 'ann', payload: '2' },
      { voter: 'bob', payload: '1' },
    ]);
    expect([box.count('p'), box.count('q'), box.count('none')]).toEqual([2, 1, 0]);
    expect([box.has('p', 'ann'), box.has('p', 'eve'), box.get('p', 'bob'), box.get('p', 'eve')]).toEqual([
      true,
      false,
      '1',
      undefined,
    ]);
  });

  test('[S-9] the same ballot again is unchanged', async () => {
    const { store } = setUp();
    expect(await Promise.all([put(store, 'ann', '1'), put(store, 'ann', '1')])).toEqual([
      'stored',
      'unchanged',
    ]);
    expect(await put(store, 'ann', '1')).toBe('unchanged');
    expect(store.box.count('p')).toBe(1);
  });

  test('[S-13] ballots come by ascending voter', async () => {
    const { store } = setUp();
    const voters = ['zoe', 'ann', 'Émile', 'bob', '\u{1f600}', '\uffee', 'Zoe'];
    await Promise.all(voters.map((voter) => put(store, voter, '1')));
    const sorted = ['Zoe', 'ann', 'bob', 'zoe', 'Émile', '\uffee', '\u{1f600}'];
    expect(store.box.all('p').map((ballot) => ballot.voter)).toEqual(sorted);
    expect(store.box.voters('p')).toEqual(sorted);
  });

  test('[S-14] ballots put at the same time share a transaction', async () => {
    const { harness, store } = setUp();
    const before = harness.commits(store);
    await Promise.all(Array.from({ length: 500 }, (_, at) => put(store, `v${at}`, '1')));
    expect(harness.commits(store) - before).toBe(1);
    expect(store.box.count('p')).toBe(500);
  });
}

function discardRules(setUp: SetUp): void {
  test('[S-36] what is kept of a poll goes whole: ballots, papers and seal; other polls stay, and it takes nothing more', async () => {
    const { store, reopen } = setUp();
    const put = async (poll: string) => await store.box.put({ poll, voter: 'ann', payload: '1' });
    await Promise.all(['p1', 'p2', 'p3'].map(put));
    await store.box.putPapers({ poll: 'p2', digest: 'ab', content: '[]' });
    await store.box.close('p1');
    await store.append({ ...batch(0, 'a'), seals: [{ poll: 'p1', sealed: '{}', secret: false }] });
    expect(store.box.polls()).toEqual(['p1', 'p2', 'p3']);
    await store.box.discard(['p1', 'p2', 'p9']);
    expect(await put('p2')).toBe('sealed');
    const again = await reopen();
    expect(again.box.polls()).toEqual(['p3']);
    expect([again.box.sealed('p1'), again.box.papers('p2', 'ab'), again.box.count('p2')]).toEqual([
      undefined,
      undefined,
      0,
    ]);
    expect(again.box.get('p3', 'ann')).toBe('1');
  });
}

function sealRules(setUp: SetUp): void {
  const put = (store: Store, voter: string, payload = '"yes"', poll = 'p') =>
    store.box.put({ poll, voter, payload });
  const seal = (secret = false) => ({ poll: 'p', sealed: '{"root":"r"}', secret });

  test('[S-10] a close gives every acknowledged ballot and takes no more', async () => {
    const { store } = setUp();
    const early = put(store, 'ann');
    const closing = store.box.close('p');
    const late = put(store, 'bob');
    expect(await Promise.all([early, late])).toEqual(['stored', 'sealed']);
    expect((await closing).map((ballot) => ballot.voter)).toEqual(['ann']);
    expect(await put(store, 'ann', '"no"')).toBe('sealed');
    expect(await put(store, 'bob', '"no"', 'q')).toBe('stored');
    store.box.reopen('p');
    expect(await put(store, 'bob')).toBe('stored');
  });

  test('[S-11] a seal goes with its entry, once, and lasts', async () => {
    const { store, reopen } = setUp();
    await put(store, 'ann');
    expect(await store.append({ ...batch(0, 'closed'), seals: [seal()] })).toEqual({
      ok: false,
      error: 'box-open',
    });
    expect([store.tail(), store.box.sealed('p')]).toEqual([0, undefined]);
    await store.box.close('p');
    expect((await store.append({ ...batch(0, 'closed'), seals: [seal()] })).ok).toBe(true);
    expect(await store.append({ ...batch(1, 'again'), seals: [seal()] })).toEqual({
      ok: false,
      error: 'box-sealed',
    });
    store.box.reopen('p');
    expect(await put(store, 'bob')).toBe('sealed');
    const again = await reopen();
    expect([again.tail(), again.box.sealed('p')]).toEqual([1, '{"root":"r"}']);
    expect(await put(again, 'bob')).toBe('sealed');
    expect(again.box.get('p', 'ann')).toBe('"yes"');
  });

  test('[S-3] a batch that conflicts seals nothing', async () => {
    const { store } = setUp();
    await put(store, 'ann');
    await store.box.close('p');
    await store.append({ ...batch(3, 'closed'), seals: [seal(true)] });
    expect(store.box.sealed('p')).toBeUndefined();
    expect(store.box.get('p', 'ann')).toBe('"yes"');
  });

  test('[S-12] sealing a secret poll keeps who voted and not what', async () => {
    const { store, reopen } = setUp();
    await Promise.all([put(store, 'bob'), put(store, 'ann', '"no"'), put(store, 'ann', '"other"', 'q')]);
    await store.box.close('p');
    await store.append({ ...batch(0, 'closed'), seals: [seal(true)] });
    const { box } = await reopen();
    expect(box.all('p')).toEqual([]);
    expect(box.get('p', 'ann')).toBeUndefined();
    expect([box.voters('p'), box.count('p'), box.has('p', 'ann')]).toEqual([['ann', 'bob'], 2, true]);
    expect(box.get('q', 'ann')).toBe('"other"');
  });
}

function leftRules(setUp: SetUp): void {
  test('[S-37] what another count will need stays with its sealed box alone, until an entry ends the count', async () => {
    const { store, reopen } = setUp();
    const polls = ['p', 'q', 'r'];
    for (const poll of polls) await store.box.put({ poll, voter: 'ann', payload: '1' });
    for (const poll of ['p', 'q']) await store.box.close(poll);
    const sealOf = (poll: string, left: string) => ({ poll, sealed: '{}', secret: true, left });
    await store.append({ ...batch(0, 'closed'), seals: [sealOf('p', '["a"]'), sealOf('q', '["b"]')] });
    const again = await reopen();
    const left = () => polls.map((poll) => again.box.left(poll));
    expect(left()).toEqual(['["a"]', '["b"]', undefined]);
    expect([again.box.voters('p'), again.box.all('p'), again.box.count('p')]).toEqual([['ann'], [], 1]);
    expect((await again.append({ ...batch(9, 'no'), counted: 'p' })).ok).toBe(false);
    expect(left()).toEqual(['["a"]', '["b"]', undefined]);
    expect((await again.append({ ...batch(1, 'counted'), counted: 'p' })).ok).toBe(true);
    expect(left()).toEqual([undefined, '["b"]', undefined]);
    expect(again.box.get('r', 'ann')).toBe('1');
    await again.box.discard(['q']);
    expect([again.box.left('q'), again.box.sealed('p')]).toEqual([undefined, '{}']);
  });
}

function paperRules(setUp: SetUp): void {
  const papers = (digest: string, content = '[]', poll = 'p') => ({ poll, digest, content });
  const found = '[{"count":2,"paper":"c1"}]';

  test('[S-28] papers lie in the box under their digest, and no others take their place', async () => {
    const { store, reopen } = setUp();
    const { box } = store;
    const outcomes = await Promise.all([
      box.putPapers(papers('aa', found)),
      box.putPapers(papers('bb')),
      box.putPapers(papers('aa', found)),
      box.putPapers(papers('aa', '[1]', 'q')),
    ]);
    expect(outcomes).toEqual(['stored', 'stored', 'unchanged', 'stored']);
    const again = (await reopen()).box;
    const read = [again.papers('p', 'aa'), again.papers('p', 'bb'), again.papers('q', 'aa')];
    expect([...read, again.papers('q', 'bb')]).toEqual([found, '[]', '[1]', undefined]);
  });

  test('[S-28] papers are no ballot of a voter', async () => {
    const { store } = setUp();
    const { box } = store;
    await Promise.all([
      box.putPapers(papers('aa', found)),
      box.put({ poll: 'p', voter: 'papers', payload: '1' }),
    ]);
    expect([box.count('p'), box.voters('p'), box.has('p', 'aa')]).toEqual([1, ['papers'], false]);
    expect([...box.all('p')].map(({ voter }) => voter)).toEqual(['papers']);
    expect((await box.close('p')).map(({ voter }) => voter)).toEqual(['papers']);
  });

  test('[S-29] a closed box takes no papers, and its seal ends those that it has, of its poll alone', async () => {
    const { store, reopen } = setUp();
    const { box } = store;
    const early = box.putPapers(papers('aa', found));
    const closing = box.close('p');
    const late = box.putPapers(papers('bb'));
    expect([await early, await late]).toEqual(['stored', 'sealed']);
    await closing;
    expect(box.papers('p', 'aa')).toBe(found);
    box.reopen('p');
    expect(await box.putPapers(papers('bb', found))).toBe('stored');
    await Promise.all([box.close('p'), box.putPapers(papers('cc', found, 'q'))]);
    await store.append({ ...batch(0, 'closed'), seals: [{ poll: 'p', sealed: '{}', secret: false }] });
    const again = (await reopen()).box;
    expect([again.papers('p', 'aa'), again.papers('p', 'bb'), again.count('p')]).toEqual([
      undefined,
      undefined,
      0,
    ]);
    expect(again.papers('q', 'cc')).toBe(found);
    expect(await again.putPapers(papers('dd'))).toBe('sealed');
  });

  test('[S-20] papers that could not be stored go in when they are put again', async () => {
    const { store } = setUp();
    const forms = ['not-persisted', 'error-but-persisted'] as const;
    const { box } = faulty(store, (write) => forms[write]);
    await expect(box.putPapers(papers('aa', found))).rejects.toThrow(Fault);
    expect(box.papers('p', 'aa')).toBeUndefined();
    await expect(box.putPapers(papers('aa', found))).rejects.toThrow(Fault);
    expect(await box.putPapers(papers('aa', found))).toBe('unchanged');
  });
}

function directoryRules(setUp: SetUp): void {
  test('[S-15] a directory entry is put, replaced and erased', async () => {
    const { store, reopen } = setUp();
    await store.directory.put('b', '{"name":"Bob"}');
    await store.directory.put('a', '{"name":"Ann"}');
    await store.directory.put('a', '{"name":"Anna"}');
    expect(await store.directory.erase('b')).toBe(true);
    expect(await store.directory.erase('b')).toBe(false);
    await Promise.all(['c', 'd', 'e'].map((id) => store.directory.put(id, '{}')));
    const left = store.directory.all().filter(({ id }) => id !== 'c' && id !== 'e');
    expect(await store.directory.erase('c', 'none', 'e')).toBe(true);
    expect(store.directory.all()).toEqual(left);
    await store.directory.erase('d');
    const { directory } = await reopen();
    expect(directory.all().map((row) => ({ ...row }))).toEqual([{ id: 'a', json: '{"name":"Anna"}' }]);
    expect([directory.get('a'), directory.get('b')]).toEqual(['{"name":"Anna"}', undefined]);
  });

  test('[RL-38] the newest checkpoint of each witness is kept', async () => {
    const { store, reopen } = setUp();
    await store.cosignatures.put('b', 'first');
    await store.cosignatures.put('a', 'other');
    await store.cosignatures.put('b', 'second');
    const kept = (await reopen()).cosignatures.all().map((row) => ({ ...row }));
    expect(kept).toEqual([
      { witness: 'a', note: 'other' },
      { witness: 'b', note: 'second' },
    ]);
  });

  test('[SI-1] devices, slips and ended links are kept, and go with the people they are of', async () => {
    const { store, reopen } = setUp();
    const device = {
      id: 'd1',
      hash: 'h1',
      member: 'ann',
      guest: null,
      how: 'slip',
      sitting: null,
      slip: 's1',
    } as const;
    const row = { ...device, accountSession: null, name: 'Phone', enrolled: 1, seen: 0 };
    const slip = {
      id: 's1',
      hash: 'h2',
      member: 'ann',
      guest: null,
      sitting: 'day',
      issued: 1,
      used: null,
      revoked: null,
    };
    const [others, ends] = [
      { ...row, id: 'd2', hash: 'h3', member: 'bob' },
      { member: 'ann', before: 7 },
    ];
    await store.signIn.write({ devices: [row, others], slips: [slip], linkEnds: [ends] });
    await store.signIn.write({ seen: [{ id: 'd1', seen: 5 }], slips: [{ ...slip, used: 3 }] });
    const kept = async (from: typeof store) =>
      [from.signIn.devices(), from.signIn.slips(), from.signIn.linkEnds()].map((rows) =>
        rows.map((one) => ({ ...one })),
      );
    const again = await reopen();
    expect(await kept(again)).toEqual([[{ ...row, seen: 5 }, others], [{ ...slip, used: 3 }], [ends]]);
    await again.append({ ...batch(0, 'a'), erasing: { entries: [], members: ['ann'] } });
    await again.signIn.write({ seen: [{ id: 'd1', seen: 9 }] });
    expect(await kept(again)).toEqual([[others], [], []]);
    await again.signIn.write({ ended: ['d2'], goneSlips: ['s1'] });
    expect(await kept(again)).toEqual([[], [], []]);
  });

  test('[S-16] a key is made once', async () => {
    const { store, reopen } = setUp();
    const key = store.secret('signing', () => Buffer.from('first'));
    expect(Buffer.from(key).toString()).toBe('first');
    expect(Buffer.from(store.secret('signing', () => Buffer.from('second'))).toString()).toBe('first');
    const again = await reopen();
    expect(Buffer.from(again.secret('signing', () => Buffer.from('third'))).toString()).toBe('first');
    expect(Buffer.from(again.secret('receipts', () => Buffer.from('other'))).toString()).toBe('other');
  });
}

function faultRules(setUp: SetUp): void {
  test('[S-17] a second store on the same data is refused until the first closes', async () => {
    const { harness, store, reopen } = setUp();
    expect(() => harness.open()).toThrow(Fault);
    expect(() => harness.open()).toThrow(/Another server/);
    expect((await store.append(batch(0, 'a'))).ok).toBe(true);
    expect((await reopen()).tail()).toBe(1);
  });

  test('[S-19] a closed store finishes what was put before and refuses the rest', async () => {
    const { store, reopen } = setUp();
    const before = store.append(batch(0, 'a'));
    const closing = store.close();
    const after = store.box.put({ poll: 'p', voter: 'ann', payload: '1' });
    await expect(after).rejects.toMatchObject({ code: 'store-closed' });
    expect((await before).ok).toBe(true);
    await closing;
    expect((await reopen()).tail()).toBe(1);
  });

  test('[S-20] a write that was not persisted goes through when tried again', async () => {
    const { store } = setUp();
    const broken = faulty(store, (write) => (write < 2 ? 'not-persisted' : undefined));
    const request = { ...batch(0, 'a'), idempotency: reply };
    await expect(broken.append(request)).rejects.toMatchObject({ kind: 'retry' });
    await expect(broken.box.put({ poll: 'p', voter: 'ann', payload: '1' })).rejects.toThrow(Fault);
    expect([broken.tail(), broken.box.count('p')]).toEqual([0, 0]);
    expect((await broken.append(request)).ok).toBe(true);
    expect(await broken.box.put({ poll: 'p', voter: 'ann', payload: '1' })).toBe('stored');
  });

  test('[S-20] a write that failed but was persisted is recognised when tried again', async () => {
    const { store } = setUp();
    const broken = faulty(store, (write) => (write < 2 ? 'error-but-persisted' : undefined));
    const request = { ...batch(0, 'a'), idempotency: reply };
    await expect(broken.append(request)).rejects.toMatchObject({ kind: 'retry' });
    await expect(broken.box.put({ poll: 'p', voter: 'ann', payload: '1' })).rejects.toThrow(Fault);
    expect(await broken.append(request)).toEqual({ ok: false, error: 'key-used' });
    expect(await broken.box.put({ poll: 'p', voter: 'ann', payload: '1' })).toBe('unchanged');
    expect(broken.replyTo('k')?.response).toBe(reply.response);
    expect([broken.tail(), broken.box.count('p')]).toEqual([1, 1]);
  });
}
