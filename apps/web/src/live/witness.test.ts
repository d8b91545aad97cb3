import type { Instant, Line } from '@tauride/procedure';
import { describe, expect, it, vi } from 'vitest';
import { notary } from '../record/notary.ts';
import { entries, entry, headOf, memory, rangeTo, signer } from '../record/signed-log.fixture.ts';
import { createLateWitness } from './late-witness.ts';
import { witnessOf, witnessText } from './record-check.ts';
import { createWitness, type RecordWitness, type WitnessOptions } from './witness.ts';

const now = 5000 as Instant;
const log = signer(7);

type Given = Partial<WitnessOptions> & { readonly newest?: () => string };

function optionsFor(journal: () => readonly Line[], { newest, ...given }: Given = {}): WitnessOptions {
  return {
    api: {
      journal: async (from, to) => journal().slice(from, to),
      ask: async () => new Response(newest?.() ?? headOf(journal(), log).checkpoint!),
    },
    storage: memory(),
    assembly: 'a',
    server: 'http://hall',
    isMember: true,
    now: () => now,
    onChange: () => undefined,
    notary: async () => notary,
    pause: async () => undefined,
    ...given,
  };
}

const witness = (journal: readonly Line[], given?: Given): RecordWitness =>
  createWitness(optionsFor(() => journal, given));

const snapshot = (journal: readonly Line[], by = log) => ({ head: headOf(journal, by), logKey: by.key });

const kindOf = (one: Pick<RecordWitness, 'check'>): string => {
  const check = one.check();
  return check.phase === 'mismatch' ? check.alarm.kind : check.phase;
};

/** Waits until the signature of the newest checkpoint was checked. */
async function signedAt(one: RecordWitness, size: number): Promise<void> {
  await expect
    .poll(() => {
      const check = one.check();
      return check.phase === 'checked' ? Number(check.signed?.split('\n')[1]) : check;
    })
    .toBe(size);
}

describe('the record as this browser checks it', () => {
  it('[RL-20] is kept over a visit as text, that of versions before signatures too', () => {
    const range = rangeTo(entries(5));
    const seen = { range, seenAt: now, keys: [{ key: log.key, from: 0 }], signed: log.sign(range) };
    expect(witnessOf(witnessText(seen))).toEqual(seen);
    expect(witnessOf('{"size":0,"hashes":[],"seenAt":1}')).toMatchObject({ keys: [], signed: null });
    expect(witnessOf('{')).toBeNull();
  });

  it('[RL-20] keeps the newest checkpoint whose signature holds', async () => {
    const storage = memory();
    const one = witness(entries(3), { storage });
    await one.start(snapshot(entries(3)));
    expect(one.check()).toMatchObject({ phase: 'checked', head: { size: 3 } });
    await signedAt(one, 3);
    one.grow(entry(3));
    one.compare(headOf(entries(4), log));
    await signedAt(one, 4);
    expect(witnessOf(storage.getItem('tauride.record.a'))?.signed).toBe(headOf(entries(4), log).checkpoint);
  });

  it('[RL-20] is checked by a claim that came before entries whose code had to be fetched', async () => {
    const one = witness(entries(3));
    await one.start(snapshot(entries(3)));
    for (const size of [4, 5]) one.compare(headOf(entries(size), log));
    one.grow(entry(3));
    expect(one.check()).toMatchObject({ phase: 'checked', head: { size: 3 } });
    one.grow(entry(4));
    expect(one.check()).toMatchObject({ phase: 'checked', head: { size: 5 } });
    one.compare(headOf(entries(6, 'changed'), log));
    one.grow(entry(5));
    expect(kindOf(one)).toBe('differs');
  });

  it('[RL-20] is checked from what an earlier visit saw', async () => {
    const storage = memory();
    await witness(entries(3), { storage }).start(snapshot(entries(3)));
    const asked: number[] = [];
    const options = optionsFor(() => entries(9), { storage });
    const journal: WitnessOptions['api']['journal'] = (from, to) => {
      asked.push(from);
      return options.api.journal(from, to);
    };
    const later = createWitness({ ...options, api: { ...options.api, journal } });
    await later.start(snapshot(entries(9)));
    expect(asked).toEqual([3]);
    expect(later.check()).toMatchObject({ phase: 'checked', head: { size: 9 } });
  });

  it('[RL-21] does not match when an entry that was seen has changed, and stays so over visits', async () => {
    const storage = memory();
    const first = witness(entries(3), { storage });
    await first.start(snapshot(entries(3)));
    await signedAt(first, 3);
    const changed = entries(6, 'changed');
    const later = witness(changed, { storage });
    await later.start(snapshot(changed));
    const good = headOf([...entries(3), ...changed.slice(3)], log);
    later.compare(good);
    const again = witness(entries(3), { storage });
    await again.start(snapshot(entries(3)));
    for (const one of [later, again])
      expect(one.check()).toMatchObject({
        phase: 'mismatch',
        alarm: {
          kind: 'differs',
          entry: 6,
          seenAt: now,
          server: 'http://hall',
          key: log.key,
          kept: headOf(entries(3), log).checkpoint,
          shown: headOf(changed, log).checkpoint,
        },
      });
  });

  it('[RL-21] does not match when the server lost entries that this browser saw, though it signs the rest', async () => {
    const storage = memory();
    await witness(entries(5), { storage }).start(snapshot(entries(5)));
    const later = witness(entries(4), { storage });
    await later.start(snapshot(entries(4)));
    expect(later.check()).toMatchObject({ phase: 'mismatch', alarm: { kind: 'shorter', entry: 4 } });
  });

  it('[RL-21] does not match when the signature is over something else, or by another', async () => {
    const wrong = [
      { ...headOf(entries(3)), checkpoint: headOf(entries(2), log).checkpoint! },
      { ...headOf(entries(3)), checkpoint: headOf(entries(3), signer(8)).checkpoint! },
      {
        ...headOf(entries(3)),
        checkpoint: headOf(entries(3), log).checkpoint!.replace(/.{8}\n$/u, 'AAAAAAA=\n'),
      },
      { ...headOf(entries(3)), checkpoint: '' },
    ];
    for (const head of wrong) {
      const one = witness(entries(3));
      await one.start({ head, logKey: log.key });
      await expect.poll(() => kindOf(one)).toBe('signature');
    }
  });

  it('[RL-22] does not match when the key is another and the record names no change', async () => {
    const storage = memory();
    await witness(entries(3), { storage }).start(snapshot(entries(3)));
    const later = witness(entries(4), { storage });
    await later.start(snapshot(entries(4), signer(8)));
    expect(later.check()).toMatchObject({ phase: 'mismatch', alarm: { kind: 'key', key: log.key } });
  });

  it('[RL-22] takes a new key that the record itself names, and no more the old one', async () => {
    const next = signer(8);
    const event = { type: 'LogKeyRotated', key: next.key, previous: log.key, signature: log.handOver(next) };
    const after = [...entries(3), { ...entry(3), event }, entry(4)] as readonly Line[];
    const storage = memory();
    await witness(entries(3), { storage }).start(snapshot(entries(3)));
    const later = witness(after, { storage });
    await later.start(snapshot(after, next));
    await signedAt(later, 5);
    const fresh = witness(after);
    await fresh.start(snapshot(after, next));
    await signedAt(fresh, 5);
    const forged = after.with(3, {
      ...entry(3),
      event: { ...event, signature: next.handOver(log) },
    } as never);
    const fooled = witness(forged, { storage: memory() });
    await fooled.start(snapshot(forged, next));
    expect(kindOf(fooled)).toBe('key');
    later.grow(entry(5));
    later.compare(headOf([...after, entry(5)], log));
    await expect.poll(() => kindOf(later)).toBe('signature');
  });

  it('[RL-21] says so when an entry is left out, torn or unreadable, once it was asked for twice', async () => {
    const gap = entries(5).toSpliced(2, 1);
    const one = witness(gap);
    await one.start(snapshot(entries(5)));
    expect(one.check()).toMatchObject({ phase: 'mismatch', alarm: { kind: 'missing', entry: 2 } });
    const journal = async (): Promise<never> => JSON.parse('{"v":1,') as never;
    const options = optionsFor(() => entries(5));
    const torn = createWitness({ ...options, api: { ...options.api, journal } });
    await torn.start(snapshot(entries(5)));
    expect(kindOf(torn)).toBe('missing');
    const bad = witness(entries(5).with(1, { ...entry(1), salt: 'x' }));
    await bad.start(snapshot(entries(5)));
    expect(bad.check()).toMatchObject({ alarm: { kind: 'missing', entry: 1 } });
  });
});

describe('the record raises no false alarm', () => {
  it('[RL-23] for the public, whom entries of closed sittings of old are not given', async () => {
    const one = witness(entries(5).toSpliced(2, 1), { isMember: false });
    await one.start(snapshot(entries(5)));
    expect(one.check()).toEqual({ phase: 'not-open' });
  });

  it('[RL-23] when a page was torn on its way once', async () => {
    let asked = 0;
    const options = optionsFor(() => entries(5));
    const journal: WitnessOptions['api']['journal'] = async (from, to) => {
      asked += 1;
      if (asked === 1) throw new SyntaxError('torn');
      return await options.api.journal(from, to);
    };
    const one = createWitness({ ...options, api: { ...options.api, journal } });
    await one.start(snapshot(entries(5)));
    expect(kindOf(one)).toBe('checked');
  });

  it('[RL-23] when another tab was faster than a snapshot on its way', async () => {
    const storage = memory();
    await witness(entries(5), { storage }).start(snapshot(entries(5)));
    const slow = witness(entries(4), { storage, newest: () => headOf(entries(5), log).checkpoint! });
    await slow.start(snapshot(entries(4)));
    expect(kindOf(slow)).toBe('checking');
    slow.grow(entry(4));
    slow.grow(entry(5));
    slow.compare(headOf(entries(5), log));
    slow.compare(headOf(entries(6), log));
    expect(slow.check()).toMatchObject({ phase: 'checked', head: { size: 6 } });
  });

  it('[RL-23] where the storage is full, and an alarm is raised there too', async () => {
    const setItem = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const storage = Object.assign(memory(), { setItem });
    const changed = vi.fn<() => void>();
    const one = witness(entries(3), { storage, onChange: changed });
    await one.start(snapshot(entries(3)));
    one.grow(entry(3));
    one.compare(headOf(entries(4), log));
    expect(one.check()).toMatchObject({ phase: 'checked', head: { size: 4 } });
    changed.mockClear();
    one.grow(entry(4));
    one.compare(headOf(entries(5, 'changed'), log));
    expect(kindOf(one)).toBe('differs');
    expect(changed).toHaveBeenCalled();
  });

  it('[RL-23] over entries that come while the server is asked whether another tab was faster', async () => {
    const storage = memory();
    await witness(entries(5), { storage }).start(snapshot(entries(5)));
    const slow = witness(entries(4), { storage, newest: () => headOf(entries(6), log).checkpoint! });
    const started = slow.start(snapshot(entries(4)));
    for (const seq of [4, 5]) slow.grow(entry(seq));
    await started;
    slow.grow(entry(6));
    slow.compare(headOf(entries(7), log));
    expect(slow.check()).toMatchObject({ phase: 'checked', head: { size: 7 } });
  });

  it('[RL-23] and of two tabs the slower one never takes back what the other kept', async () => {
    const storage = memory();
    const slow = witness(entries(3), { storage });
    await slow.start(snapshot(entries(3)));
    await witness(entries(9), { storage }).start(snapshot(entries(9)));
    slow.grow(entry(3));
    slow.compare(headOf(entries(4), log));
    expect(kindOf(slow)).toBe('checked');
    expect(witnessOf(storage.getItem('tauride.record.a'))?.range.size).toBe(9);
  });

  it('[RL-23] while the connection is lost: it is read again with the next claim', async () => {
    let isReached = false;
    const options = optionsFor(() => entries(9));
    const journal: WitnessOptions['api']['journal'] = async (from, to) => {
      if (!isReached) throw new TypeError('no connection');
      return await options.api.journal(from, to);
    };
    const one = createWitness({ ...options, api: { ...options.api, journal } });
    await one.start(snapshot(entries(3)));
    expect(one.check()).toMatchObject({ phase: 'checking' });
    isReached = true;
    one.grow(entry(3));
    one.compare(headOf(entries(4), log));
    await expect.poll(() => one.check()).toMatchObject({ phase: 'checked', head: { size: 4 } });
  });

  it('[RL-23] while the connection is lost after it was checked', async () => {
    let isReached = true;
    const options = optionsFor(() => entries(9));
    const journal: WitnessOptions['api']['journal'] = async (from, to) => {
      if (!isReached) throw new TypeError('no connection');
      return await options.api.journal(from, to);
    };
    const one = createWitness({ ...options, api: { ...options.api, journal } });
    await one.start(snapshot(entries(3)));
    isReached = false;
    await one.start(snapshot(entries(5)));
    expect(one.check()).toMatchObject({ phase: 'checked', head: { size: 3 } });
    isReached = true;
    one.grow(entry(5));
    one.compare(headOf(entries(6), log));
    await expect.poll(() => one.check()).toMatchObject({ phase: 'checked', head: { size: 6 } });
  });

  it('[RL-23] over two starts that overlap: the later one holds', async () => {
    const journal = entries(6);
    const pages: ((page: readonly Line[]) => void)[] = [];
    const options = optionsFor(() => journal);
    const one = createWitness({
      ...options,
      api: { ...options.api, journal: async () => new Promise((resolve) => pages.push(resolve)) },
    });
    const first = one.start(snapshot(journal.slice(0, 4)));
    const second = one.start(snapshot(journal));
    pages[1]!(journal);
    await second;
    pages[0]!(journal.slice(0, 4));
    await first;
    one.grow(entry(6));
    one.compare(headOf(entries(7), log));
    expect(one.check()).toMatchObject({ phase: 'checked', head: { size: 7 } });
  });

  it('[RL-23] over entries that come while the ones before them are read, and heads of acts before', async () => {
    const one = witness(entries(4));
    const started = one.start(snapshot(entries(4)));
    one.grow(entry(4));
    await started;
    one.grow(entry(5));
    one.compare(headOf(entries(5), log));
    expect(one.check()).toMatchObject({ phase: 'checked', head: { size: 4 } });
    one.compare(headOf(entries(6), log));
    expect(one.check()).toMatchObject({ phase: 'checked', head: { size: 6 } });
  });
});

describe('the check of a room whose code comes late', () => {
  it('[RL-20] hears all that came before it', async () => {
    const late = createLateWitness(optionsFor(() => entries(4)));
    late.start(snapshot(entries(3)));
    late.grow(entry(3));
    late.compare(headOf(entries(4), log));
    expect(late.check()).toEqual({ phase: 'checking', from: 0 });
    await expect.poll(() => late.check()).toMatchObject({ phase: 'checked', head: { size: 4 } });
  });

  it('[RL-20] leaves the first seconds to the room, unless a page about the record asks', async () => {
    const never = (): Promise<void> => new Promise<void>(() => undefined);
    const load = vi.fn<() => Promise<{ createWitness: typeof createWitness }>>(() =>
      Promise.resolve({ createWitness }),
    );
    const late = createLateWitness(
      optionsFor(() => entries(3), { pause: never }),
      load,
    );
    late.start(snapshot(entries(3)));
    await Promise.resolve();
    expect(load).not.toHaveBeenCalled();
    expect(late.acts()).toBeNull();
    late.acts();
    await expect.poll(() => late.acts()).not.toBeNull();
    expect(load).toHaveBeenCalledOnce();
    await expect.poll(() => late.check()).toMatchObject({ phase: 'checked', head: { size: 3 } });
  });

  it('[RL-21] shows the alarm of an earlier visit at once, and for as long as nobody puts it away', async () => {
    const storage = memory();
    const one = witness(entries(3), { storage });
    await one.start(snapshot(entries(3)));
    one.compare({ ...headOf(entries(3)), root: 'ab' });
    const never = (): Promise<never> => new Promise<never>(() => undefined);
    const late = createLateWitness(
      optionsFor(() => entries(3), { storage }),
      never,
    );
    expect(kindOf(late)).toBe('differs');
    one.acts.forget();
    expect(
      kindOf(
        createLateWitness(
          optionsFor(() => entries(3), { storage }),
          never,
        ),
      ),
    ).toBe('checking');
  });

  it('[RL-21] takes over what another tab found', async () => {
    const storage = memory();
    const [one, other] = [witness(entries(3), { storage }), witness(entries(3), { storage })];
    await one.start(snapshot(entries(3)));
    await other.start(snapshot(entries(3)));
    one.acts.raise({ entry: 2, shown: null, from: 'browser' });
    expect(kindOf(other)).toBe('checked');
    other.reload();
    expect(other.check()).toMatchObject({ alarm: { kind: 'other', from: 'browser' } });
  });
});
