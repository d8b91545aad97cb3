import { tableGet, tableValues } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import type { MemberId, ProxyId } from '../ids.ts';
import { pollOf } from '../assembly/access.ts';
import { CHAIR, CLERK, type Hall, SITTING } from '../testing/hall.ts';
import { bring, sittingOf, strikeInsert, votes } from '../testing/moves.ts';
import {
  arrives,
  bylaws,
  endsPoll,
  HOUSE,
  leaves,
  openRepresented,
  opensPoll,
  pending,
  proxy,
  registerIn,
  seatFor,
} from '../testing/represented.ts';

const allowed = { proxies: bylaws } as const;
const revoke = (id: string) => ({ type: 'RevokeProxy', proxy: id as ProxyId }) as const;

/** Who casts the vote of a member in a poll that is put now; its result is announced at once. */
function castBy(hall: Hall, member: string): string | undefined {
  const register = registerIn(hall, opensPoll(hall));
  endsPoll(hall, votes(1, 0));
  return register
    .find((line) => line.startsWith(`${member} `) || line.startsWith(`${member}~`))
    ?.split(' ')[0];
}

describe('proxies', () => {
  it('[RV-10] are refused where the rules let members vote in person only', () => {
    const hall = openRepresented();
    expect(hall.refused('ann', proxy('ann', 'bob'))).toMatchObject({
      code: 'no-proxies',
      citation: 'RONR (12th ed.) 45:70',
    });
  });

  it('[RV-10] are given by the member, or entered by the desk, which the entry names', () => {
    const hall = openRepresented(allowed);
    expect(hall.act('ann', proxy('ann', 'bob'))).toMatchObject([
      { type: 'ProxyGiven', proxy: 'x1', from: 'ann', to: 'bob', sitting: SITTING, citation: 'Bylaws' },
    ]);
    expect(hall.refused('bob', proxy('cem', 'bob'))).toMatchObject({ detail: { act: 'proxy' } });
    hall.act(CLERK, proxy('cem', 'bob'));
    expect(hall.entries.at(-1)).toMatchObject({ by: CLERK, event: { from: 'cem' } });
    expect(tableValues(hall.founded().proxies).map(({ id }) => id)).toEqual(['x1', 'x2']);
  });

  it('[RV-10] are of a seat with a vote, in a body that there is', () => {
    const hall = openRepresented(allowed);
    expect(hall.refused('obs', proxy('obs', 'bob'))).toMatchObject({ detail: { act: 'vote' } });
    expect(hall.refused('ann', proxy('ann', 'bob', { kind: 'all' }, 'none' as never)).code).toBe('unknown');
    expect(hall.refused('ann', proxy('ann', 'nobody')).code).toBe('unknown');
  });

  it('[RV-11] are used for all questions, those of one sitting, or some with what is moved to them', () => {
    const hall = openRepresented({ ...allowed, present: ['bob', 'dot', 'eva'] });
    const first = pending(hall, 'That the ferry run.');
    hall.act('ann', proxy('ann', 'bob', { kind: 'questions', sitting: SITTING, motions: [first] }));
    hall.act('cem', proxy('cem', 'bob', { kind: 'sitting', sitting: SITTING }));
    expect([castBy(hall, 'ann'), castBy(hall, 'cem'), castBy(hall, 'ann')]).toEqual([
      'ann~bob',
      'cem~bob',
      undefined,
    ]);
    const question = pending(hall, 'That the bridge be painted.');
    hall.act('ann', proxy('ann', 'dot', { kind: 'questions', sitting: SITTING, motions: [question] }));
    bring(hall, 'eva', strikeInsert('bridge', 'pier'), 'dot');
    expect(castBy(hall, 'ann')).toBe('ann~dot');
    expect(castBy(hall, 'ann')).toBe('ann~dot');
  });

  it('[RV-11] are for a sitting of the body that is not over, and for questions that there are', () => {
    const hall = openRepresented(allowed);
    const wrong = (scope: object) => hall.refused('ann', proxy('ann', 'bob', scope as never)).code;
    expect(wrong({ kind: 'sitting', sitting: 'none' })).toBe('unknown');
    expect(wrong({ kind: 'questions', sitting: SITTING, motions: [] })).toBe('malformed');
    expect(wrong({ kind: 'questions', sitting: SITTING, motions: ['m9'] })).toBe('unknown');
    hall.act(CHAIR, { type: 'AdjournSitting', sitting: SITTING, ground: 'emergency', reason: 'Fire.' });
    expect(wrong({ kind: 'sitting', sitting: SITTING })).toBe('adjourned');
  });

  it('[RV-12] are held by those who may vote, or by all who sit, and by nobody more than the rules allow', () => {
    const hall = openRepresented(allowed);
    expect(hall.refused('ann', proxy('ann', 'obs'))).toMatchObject({ detail: { act: 'hold-proxy' } });
    for (const from of ['ann', 'bob']) hall.act(from, proxy(from, 'cem'));
    expect(hall.refused('dot', proxy('dot', 'cem'))).toMatchObject({
      code: 'proxy-limit',
      citation: 'Bylaws',
      detail: { most: 2 },
    });
    const seated = openRepresented({ proxies: { ...bylaws, holders: 'seated', perHolder: null } });
    for (const from of ['ann', 'bob', 'cem', 'dot']) seated.act(from, proxy(from, 'obs'));
    leaves(seated, 'ann');
    expect(castBy(seated, 'ann')).toBe('ann~obs');
  });

  it('[RV-12] are not used by one who lost the vote that it takes to hold them', () => {
    const hall = openRepresented({ ...allowed, present: ['bob'] });
    hall.act('ann', proxy('ann', 'bob'));
    const seat = {
      member: 'bob' as MemberId,
      label: 'bob',
      voting: 'advisory',
      weight: 1,
      group: 'blue',
    } as const;
    hall.act(CLERK, { type: 'ChangeSeats', body: HOUSE, seats: [seat], reason: 'Suspended.' });
    expect(castBy(hall, 'ann')).toBeUndefined();
  });

  it('[RV-12] may be held by an alternate who sits', () => {
    const hall = openRepresented({ ...allowed, present: ['alt', 'dot', 'eva'] });
    expect(hall.refused('bob', proxy('bob', 'alt'))).toMatchObject({ detail: { act: 'hold-proxy' } });
    hall.act(CLERK, seatFor('alt', 'ann'));
    hall.act('bob', proxy('bob', 'alt'));
    expect(castBy(hall, 'bob')).toBe('bob~alt');
    hall.act(CLERK, { ...seatFor('alt', 'ann'), type: 'UnseatAlternate' } as never);
    expect(castBy(hall, 'bob')).toBeUndefined();
  });

  it('[RV-13] are given to one other only', () => {
    const hall = openRepresented(allowed);
    expect(hall.refused('ann', proxy('ann', 'ann')).code).toBe('malformed');
    hall.act('ann', proxy('ann', 'bob', { kind: 'sitting', sitting: SITTING }));
    expect(hall.refused('ann', proxy('ann', 'cem'))).toMatchObject({
      code: 'proxy-given',
      detail: { proxy: 'x1' },
    });
    hall.act('ann', revoke('x1'));
    hall.act('ann', proxy('ann', 'cem'));
  });

  it('[RV-13] are given to several for different questions', () => {
    const hall = openRepresented(allowed);
    const [one, two] = [pending(hall, 'That one.'), 'm2'];
    const scope = (motion: string) => ({ kind: 'questions', sitting: SITTING, motions: [motion] }) as never;
    hall.act('ann', proxy('ann', 'bob', scope(one)));
    expect(hall.refused('ann', proxy('ann', 'cem', scope(one))).code).toBe('proxy-given');
    endsPollOn(hall);
    pending(hall, 'That two.');
    hall.act('ann', proxy('ann', 'cem', scope(two)));
  });

  it('[RV-14] are handed on by nobody', () => {
    const hall = openRepresented({ ...allowed, present: ['cem', 'dot', 'eva'] });
    hall.act('ann', proxy('ann', 'bob'));
    hall.act('bob', proxy('bob', 'cem'));
    expect(hall.refused('dot', proxy('dot', 'bob'))).toMatchObject({ code: 'proxy-chain' });
    expect([castBy(hall, 'ann'), castBy(hall, 'bob')]).toEqual([undefined, 'bob~cem']);
  });

  it('[RV-14] are handed on where the rules allow it, in no circle, and count with those of the last hand', () => {
    const hall = openRepresented({ proxies: { ...bylaws, chains: true }, present: ['cem', 'dot', 'eva'] });
    hall.act('ann', proxy('ann', 'bob'));
    hall.act('bob', proxy('bob', 'cem'));
    expect(hall.refused('cem', proxy('cem', 'ann'))).toMatchObject({ code: 'proxy-chain' });
    expect(hall.refused('dot', proxy('dot', 'cem'))).toMatchObject({ code: 'proxy-limit' });
    expect(castBy(hall, 'ann')).toBe('ann~cem');
    arrives(hall, 'bob');
    expect(castBy(hall, 'ann')).toBe('ann~bob');
  });

  it('[RV-15] are taken back by their giver or the desk, once', () => {
    const hall = openRepresented(allowed);
    hall.act('ann', proxy('ann', 'bob'));
    expect(hall.refused('bob', revoke('x1'))).toMatchObject({ detail: { act: 'proxy' } });
    expect(hall.refused('ann', revoke('x9')).code).toBe('unknown');
    expect(hall.act(CLERK, revoke('x1'))).toEqual([{ type: 'ProxyRevoked', proxy: 'x1', sitting: SITTING }]);
    expect(hall.refused('ann', revoke('x1')).code).toBe('already-so');
    expect(tableGet(hall.founded().proxies, 'x1')).toMatchObject({ revokedAt: expect.any(Number) });
  });

  it('[RV-15] keep their line in a vote that was open when they were taken back', () => {
    const hall = openRepresented({ ...allowed, present: ['bob', 'dot', 'eva'] });
    hall.act('ann', proxy('ann', 'bob'));
    const poll = opensPoll(hall);
    const { register } = pollOf(hall.founded(), poll);
    hall.act('ann', revoke('x1'));
    expect(pollOf(hall.founded(), poll).register).toEqual(register);
    endsPoll(hall, votes(1, 0));
    expect(castBy(hall, 'ann')).toBeUndefined();
  });

  it('[RV-16] go with the seat of the giver or the holder', () => {
    const hall = openRepresented(allowed);
    hall.act('ann', proxy('ann', 'bob'));
    hall.act('cem', proxy('cem', 'dot'));
    const bob = { type: 'VacateSeats', body: HOUSE, members: ['bob' as MemberId], reason: 'Moved.' } as const;
    hall.act(CLERK, bob);
    expect(tableValues(hall.founded().proxies).map(({ id }) => id)).toEqual(['x2']);
  });
});

function endsPollOn(hall: Hall): void {
  opensPoll(hall);
  endsPoll(hall, votes(1, 0));
  expect(sittingOf(hall).poll).toBeNull();
}
