import { describe, expect, test } from 'vitest';
import { openMemoryStore } from '../store/memory-store.ts';
import { TAG_BYTES } from './derive.ts';
import { createPins, type Pins } from './pins.ts';

const clock = { now: 0 };

/** Without the cost of the real derivation. */
function pinsOf(store = openMemoryStore()): Pins {
  const derive = async (code: string): Promise<Buffer> => Buffer.alloc(TAG_BYTES, code);
  return createPins({ store, clock: () => clock.now, derive });
}

describe('a code', () => {
  test('[PR-5] is told from others, and a second one from both', async () => {
    const pins = pinsOf();
    expect(await pins.check('ann', '4711')).toEqual({ kind: 'not-set' });
    expect(await pins.set('ann', { pin: '4711', quiet: '9260' })).toBe(null);
    const found = [];
    for (const code of ['4711', '9260', '4712', '9261']) found.push(await pins.check('ann', code));
    expect(found).toEqual(['own', 'quiet', { kind: 'wrong' }, { kind: 'wrong' }]);
    expect(await pins.check('bob', '4711')).toEqual({ kind: 'not-set' });
  });

  test('[PR-5] can be changed by whoever knows the one so far', async () => {
    const pins = pinsOf();
    await pins.set('ann', { pin: '4711' });
    expect(await pins.set('ann', { pin: '1111' })).toEqual({ kind: 'wrong' });
    expect(await pins.set('ann', { pin: '1111', current: '4712' })).toEqual({ kind: 'wrong' });
    expect(await pins.set('ann', { pin: '1111', current: '4711' })).toBe(null);
    expect([await pins.check('ann', '4711'), await pins.check('ann', '1111')]).toEqual([
      { kind: 'wrong' },
      'own',
    ]);
  });

  test('[PR-12] chosen under duress is as quiet as the one it was chosen with, and the own one stays', async () => {
    const pins = pinsOf();
    await pins.set('ann', { pin: '4711', quiet: '9260' });
    expect(await pins.set('ann', { pin: '1111', quiet: '2222', current: '9260' })).toBe(null);
    const found = [];
    for (const code of ['1111', '2222', '4711', '9260']) found.push(await pins.check('ann', code));
    expect(found).toEqual(['quiet', 'quiet', 'own', { kind: 'wrong' }]);
  });

  test('[PR-6] may be guessed five times, then once in a while, also by many at once', async () => {
    const pins = pinsOf();
    await pins.set('ann', { pin: '4711' });
    const guesses = await Promise.all(
      Array.from({ length: 20 }, (_, at) => pins.check('ann', `000${at % 10}`)),
    );
    expect(guesses.filter((one) => typeof one !== 'string' && one.kind === 'wrong')).toHaveLength(5);
    expect(await pins.check('ann', '4711')).toEqual({ kind: 'wait', seconds: 60 });
    clock.now += 60_000;
    expect(await pins.check('ann', '0000')).toEqual({ kind: 'wrong' });
    expect(await pins.check('ann', '4711')).toEqual({ kind: 'wait', seconds: 120 });
    clock.now += 120_000;
    expect(await pins.check('ann', '4711')).toBe('own');
    expect(await pins.check('ann', '0000')).toEqual({ kind: 'wrong' });
    expect(await pins.check('ann', '4711')).toBe('own');
  });

  test('[PR-7] that was dropped can be chosen anew, and nobody has to wait for it', async () => {
    const store = openMemoryStore();
    const pins = pinsOf(store);
    await pins.set('ann', { pin: '4711' });
    for (let at = 0; at < 6; at += 1) await pins.check('ann', '0000');
    const batch = { expectedSeq: 0, entries: [], dropPins: ['ann'] };
    await pins.dropping('ann', () => store.append(batch));
    expect(pins.isSet('ann')).toBe(false);
    expect(await pins.set('ann', { pin: '1111' })).toBe(null);
    expect(await pins.check('ann', '1111')).toBe('own');
  });

  test('[PR-5] lies in the store as something of one length, whether there is a second one or not', async () => {
    const store = openMemoryStore();
    const pins = createPins({ store, clock: () => clock.now });
    await pins.set('ann', { pin: '4711' });
    await pins.set('bob', { pin: '4711', quiet: '9260' });
    const rows = ['ann', 'bob'].map((member) => store.pins.get(member)!);
    expect(rows.map(({ tags }) => tags.length)).toEqual([3 * TAG_BYTES, 3 * TAG_BYTES]);
    expect(
      Buffer.compare(rows[0]!.tags.subarray(0, TAG_BYTES), rows[1]!.tags.subarray(0, TAG_BYTES)),
    ).not.toBe(0);
    expect([await pins.check('ann', '4711'), await pins.check('bob', '9260')]).toEqual(['own', 'quiet']);
    // Without the key that lies outside of the files, the code itself opens nothing.
    const others = openMemoryStore();
    await others.pins.put(rows[1]!);
    const stolen = createPins({ store: others, clock: () => clock.now });
    expect(await stolen.check('bob', '4711')).toEqual({ kind: 'wrong' });
  });
});
