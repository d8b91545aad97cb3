import { tableHas } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { seatIn } from '../assembly/access.ts';
import type { MemberId } from '../ids.ts';
import { CHAIR, CLERK, type Hall, SITTING } from '../testing/hall.ts';
import { main, sittingOf } from '../testing/moves.ts';
import {
  arrives,
  HOUSE,
  leaves,
  openRepresented,
  opensPoll,
  presence,
  registerIn,
  seatFor,
} from '../testing/represented.ts';
import { openSeats } from './seat-alternate.ts';

const unseat = (alternate: string, member: string) =>
  ({ ...seatFor(alternate, member), type: 'UnseatAlternate' }) as never;

const withoutAnn = ['bob', 'cem', 'dot', 'eva', 'obs', 'alt', 'any'];

function counts(hall: Hall): unknown {
  const { presence: found } = sittingOf(hall);
  return found.phase === 'recorded' ? (found.byBody ?? found.votingCount) : null;
}

const voting = (hall: Hall, member: string) =>
  seatIn(hall.founded(), sittingOf(hall), member as MemberId)?.voting;

describe('an alternate', () => {
  it('[RV-20] sits for a member who is not there, if the seat is meant for it', () => {
    const hall = openRepresented({ present: withoutAnn });
    expect(hall.refused('alt', seatFor('alt', 'ann')).code).toBe('not-entitled');
    expect(hall.refused(CLERK, seatFor('alt', 'bob'))).toMatchObject({ code: 'seat-taken' });
    expect(hall.refused(CLERK, seatFor('obs', 'ann'))).toMatchObject({ code: 'not-alternate' });
    expect(hall.refused(CLERK, seatFor('alt', 'nobody')).code).toBe('unknown');
    expect(hall.refused(CLERK, seatFor('alt', 'ann', 'senate' as never)).code).toBe('unknown');
    hall.act(CLERK, seatFor('alt', 'ann'));
    expect(hall.refused(CLERK, seatFor('alt', 'ann')).code).toBe('already-so');
    expect(hall.refused(CLERK, seatFor('any', 'ann'))).toMatchObject({ code: 'seat-taken' });
  });

  it('[RV-20] sits for one at a time, and for others of the faction where the seat is for all of it', () => {
    const hall = openRepresented({ present: ['dot', 'eva', 'alt', 'any'] });
    expect(hall.refused(CLERK, seatFor('any', 'bob')).code).toBe('not-alternate');
    expect(hall.refused(CLERK, seatFor('any', 'alt')).code).toBe('not-alternate');
    hall.act(CLERK, seatFor('any', 'cem'));
    expect(hall.refused(CLERK, seatFor('any', 'ann')).code).toBe('seat-taken');
  });

  it('[RV-20] must be there, so that presence must be recorded', () => {
    const hall = openRepresented({ present: ['bob'] });
    expect(hall.refused(CLERK, seatFor('alt', 'ann')).code).toBe('not-present');
    const unrecorded = openRepresented({ present: null });
    expect(unrecorded.refused(CLERK, seatFor('alt', 'ann')).code).toBe('not-present');
  });

  it('[RV-20] is offered to the desk for those for whom they can sit', () => {
    const hall = openRepresented({ present: ['bob', 'dot', 'eva', 'alt', 'any'] });
    const ids = (list: string[]) => list as MemberId[];
    const offered = () =>
      openSeats(hall.founded(), sittingOf(hall), {
        absent: ids(['ann', 'cem', 'obs']),
        present: ids(['alt', 'any', 'bob']),
      });
    expect(offered()).toEqual([
      { body: HOUSE, for: 'ann', alternates: ['alt', 'any'] },
      { body: HOUSE, for: 'cem', alternates: ['any'] },
    ]);
    for (const { for: member, alternates } of offered())
      for (const alternate of alternates) {
        hall.act(CLERK, seatFor(alternate, member));
        hall.act(CLERK, unseat(alternate, member));
      }
    hall.act(CLERK, seatFor('any', 'ann'));
    expect(offered()).toEqual([]);
  });

  it('[RV-21] steps out when the desk says so', () => {
    const hall = openRepresented({ present: withoutAnn });
    expect(hall.refused(CLERK, unseat('alt', 'ann')).code).toBe('already-so');
    hall.act(CLERK, seatFor('alt', 'ann'));
    expect(hall.refused('alt', unseat('alt', 'ann')).code).toBe('not-entitled');
    hall.act(CLERK, unseat('alt', 'ann'));
    expect(sittingOf(hall).substitutions).toBeUndefined();
  });

  it('[RV-21] steps out by itself when the member comes', () => {
    const hall = openRepresented({ present: withoutAnn });
    hall.act(CLERK, seatFor('alt', 'ann'));
    expect(hall.act('ann', presence(['ann'], [])).map(({ type }) => type)).toEqual([
      'AlternateUnseated',
      'PresenceRecorded',
    ]);
    expect([voting(hall, 'ann'), voting(hall, 'alt'), counts(hall)]).toEqual(['full', 'advisory', 6]);
  });

  it('[RV-21] steps out by itself when leaving', () => {
    const hall = openRepresented({ present: withoutAnn });
    hall.act(CLERK, seatFor('alt', 'ann'));
    leaves(hall, 'alt');
    expect([voting(hall, 'ann'), counts(hall)]).toEqual(['full', 5]);
    arrives(hall, 'alt');
    expect(voting(hall, 'alt')).toBe('advisory');
  });

  it('[RV-22] speaks, moves and votes like the member, who does nothing in the seat meanwhile', () => {
    const hall = openRepresented({ present: withoutAnn });
    const move = main('That the ferry run.');
    expect(hall.refused('any', move).code).toBe('not-entitled');
    hall.act(CLERK, seatFor('any', 'ann'));
    hall.act('any', { type: 'RequestFloor', sitting: SITTING, purpose: 'debate', side: null } as never);
    expect(hall.refused('ann', move).code).toBe('not-entitled');
    hall.act('any', move);
    expect(seatIn(hall.founded(), sittingOf(hall), 'any' as MemberId)).toMatchObject({
      group: 'red',
      voting: 'full',
    });
    hall.act(CLERK, unseat('any', 'ann'));
    expect(sittingOf(hall).requests).toEqual([]);
  });

  it('[RV-23] counts among those present, in the body of the seat', () => {
    const hall = openRepresented({ present: withoutAnn, joint: true });
    expect(counts(hall)).toEqual({ house: 5 });
    hall.act(CLERK, seatFor('alt', 'ann'));
    expect(counts(hall)).toEqual({ house: 6 });
    arrives(hall, 'ann');
    expect(counts(hall)).toEqual({ house: 6, senate: 1 });
  });

  it('[RV-23] goes out of the count when the seat is changed or given up', () => {
    const hall = openRepresented({ present: withoutAnn });
    hall.act(CLERK, seatFor('alt', 'ann'));
    const seat = {
      member: 'ann' as MemberId,
      label: 'ann',
      voting: 'advisory',
      weight: 1,
      group: 'red',
    } as const;
    hall.act(CLERK, { type: 'ChangeSeats', body: HOUSE, seats: [seat], reason: 'Suspended.' });
    expect([counts(hall), voting(hall, 'alt')]).toEqual([5, 'advisory']);
    hall.act(CLERK, { type: 'VacateSeats', body: HOUSE, members: ['ann' as MemberId], reason: 'Moved.' });
    expect([counts(hall), sittingOf(hall).substitutions]).toEqual([5, undefined]);
  });

  it('[RV-23] who is given a vote of their own has one vote in the body, and sits for nobody', () => {
    const hall = openRepresented({ present: withoutAnn });
    hall.act(CLERK, seatFor('alt', 'ann'));
    const own = { member: 'alt' as MemberId, label: 'alt', voting: 'full', weight: 1, group: null } as const;
    hall.act(CLERK, { type: 'ChangeSeats', body: HOUSE, seats: [own], reason: 'Elected.' });
    expect(sittingOf(hall).substitutions).toBeUndefined();
    const lines = registerIn(hall, opensPoll(hall)).filter((line) => /^alt|~alt/.test(line));
    expect(lines).toHaveLength(1);
  });

  it('[RV-23] whose own seat is given up sits no more', () => {
    const hall = openRepresented({ present: withoutAnn });
    hall.act(CLERK, seatFor('alt', 'ann'));
    hall.act(CLERK, { type: 'VacateSeats', body: HOUSE, members: ['alt' as MemberId], reason: 'Moved.' });
    expect([counts(hall), sittingOf(hall).substitutions]).toEqual([5, undefined]);
    expect(registerIn(hall, opensPoll(hall)).some((line) => line.startsWith('ann'))).toBe(false);
  });
});

describe('checking in', () => {
  const isThere = (hall: Hall, member: string): boolean => {
    const { presence: found } = sittingOf(hall);
    return found.phase === 'recorded' && tableHas(found.present, member);
  };

  it('[RV-24] is for members themselves unless the call says otherwise', () => {
    const hall = openRepresented({ present: [] });
    hall.act('ann', presence(['ann'], []));
    expect(isThere(hall, 'ann')).toBe(true);
    expect(hall.refused('ann', presence(['bob'], [])).code).toBe('not-entitled');
  });

  it('[RV-24] is for the desk alone where the call says so; leaving is not', () => {
    const hall = openRepresented({ present: ['bob'], checkIn: 'desk' });
    const shown = { inHall: true };
    expect(hall.refused('ann', presence(['ann'], []), shown)).toMatchObject({ code: 'check-in' });
    hall.act('bob', presence([], ['bob']));
    hall.act(CLERK, presence(['ann', 'bob'], []));
    hall.act(CHAIR, presence([], ['ann']));
  });

  it('[RV-24] takes the code that is shown in the hall where the call says so', () => {
    const hall = openRepresented({ present: [], checkIn: 'code' });
    expect(hall.refused('ann', presence(['ann'], [])).code).toBe('check-in');
    hall.act('ann', presence(['ann'], []), { inHall: true });
    expect(isThere(hall, 'ann')).toBe(true);
    expect(hall.refused('ann', presence(['bob'], []), { inHall: true }).code).toBe('not-entitled');
  });
});
