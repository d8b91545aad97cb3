import { tableGet } from '@tauride/kernel';
import { loadTerms } from '@tauride/minutes';
import type { MemberId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { inSession } from '../house/house.ts';
import { openHouse, SITTING } from '../house/testing/hall.ts';
import { asksCheckIn, awaitsCheckIn } from './asks-check-in.ts';
import { deskRows, isHere } from './desk-rows.ts';
import { quorumWords } from './quorum-words.ts';

const at = { sitting: SITTING };
const id = (place: number) => `m${place}` as MemberId;

/** A house of nine whose first so many are here; `null` where presence is not recorded. */
function house(present: number | null) {
  const { act, house: view } = openHouse();
  const arrived = Array.from({ length: present ?? 0 }, (_, place) => id(place + 1));
  if (present !== null) act('m1', { type: 'RecordPresence', ...at, arrived, left: [] });
  return view();
}

const me = (member: MemberId | null) => ({ member, room: 'delegate' }) as const;

describe('whether a page asks somebody to check in', () => {
  it('does where presence is recorded and they are not among those present', () => {
    expect(asksCheckIn({ ...house(2), me: me(id(3)) })).toBe(true);
    expect(asksCheckIn({ ...house(2), me: me(id(2)) })).toBe(false);
    expect(asksCheckIn({ ...house(2), me: me(null) })).toBe(false);
    expect(asksCheckIn({ ...house(2), me: me('nobody' as MemberId) })).toBe(false);
  });

  it('does not begin the record by itself, unless the call says how to check in', () => {
    const view = house(null);
    expect(asksCheckIn({ ...view, me: me(id(3)) })).toBe(false);
    const sitting = inSession(view)!;
    for (const checkIn of ['oneself', 'code'] as const) {
      const called = { ...sitting, call: { ...sitting.call, checkIn } };
      expect(asksCheckIn({ ...view, sitting: called, me: me(id(3)) })).toBe(true);
    }
    expect(asksCheckIn({ ...view, sitting: null, me: me(id(3)) })).toBe(false);
  });
});

describe('before the sitting is opened', () => {
  it('says when members may check in, where they do so themselves', () => {
    const view = house(null);
    const { id: sitting, bodies, call, agenda } = inSession(view)!;
    const awaits = (checkIn: 'desk' | 'oneself' | 'code' | undefined, more: object, who: MemberId | null) =>
      awaitsCheckIn({
        ...view,
        me: me(who),
        sitting: {
          phase: 'called',
          id: sitting,
          bodies,
          agenda,
          call: { ...call, ...(checkIn === undefined ? {} : { checkIn }) },
          ...more,
        },
      });
    expect([awaits('oneself', {}, id(3)), awaits('code', {}, id(3))]).toEqual([true, true]);
    expect([awaits('desk', {}, id(3)), awaits(undefined, {}, id(3))]).toEqual([false, false]);
    expect(awaits('oneself', {}, null)).toBe(false);
    expect(awaits('oneself', {}, 'nobody' as MemberId)).toBe(false);
    // Behind closed doors nobody outside knows whether it was opened.
    expect(awaits('oneself', { shut: true }, id(3))).toBe(false);
    expect(awaitsCheckIn({ ...view, me: me(id(3)) })).toBe(false);
  });
});

describe('the list of the desk', () => {
  it('has those who are not here, are here, or all, and is sought in', () => {
    const view = house(2);
    const sitting = inSession(view)!;
    const found = (shown: 'all' | 'away' | 'here', written = '') =>
      deskRows(view, sitting, { written, shown }).rows.map((row) => row.id);
    expect(found('here')).toEqual([id(1), id(2)]);
    expect(found('away')).toHaveLength(7);
    expect(found('all')).toHaveLength(9);
    expect(found('away', 'member 3')).toEqual([id(3)]);
    // Sought by name somebody is shown, also under the other heading.
    expect(found('here', 'member 3')).toEqual([id(3)]);
    expect(found('here', 'nobody')).toEqual([]);
    expect([isHere(sitting, id(2)), isHere(sitting, id(3))]).toEqual([true, false]);
    expect(tableGet(view.assembly.sittings, SITTING)).toBe(sitting);
  });
});

describe('what the rules say while the quorum is lacking', async () => {
  const t = (message: string, values?: object) => `${message} ${JSON.stringify(values ?? {})}`;
  const tongue = { t, words: await loadTerms('en'), locale: 'en' } as never;
  const words = (present: number | null) => {
    const view = house(present);
    return quorumWords(view.assembly, inSession(view)!, tongue);
  };

  it('names what may still be done, with where it is said', () => {
    expect(words(5)).toBeNull();
    expect(words(null)).toBeNull();
    const said = words(2)!;
    expect(said.citation).toBe('RONR (12th ed.) 40:7');
    expect(said.text).toContain('check-in.quorum.lacks ');
    expect(said.text).toMatch(/Adjourn/u);
    expect(said.text).toMatch(/Recess/u);
  });
});
