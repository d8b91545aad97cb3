import type { Instant, MemberId } from '@tauride/procedure';
import type { SlipLine } from '@tauride/protocol';
import { describe, expect, it } from 'vitest';
import { doorRequests, slipOf } from './door-api.ts';
import { personIn, personPage } from './person-page.ts';
import { printedFor } from './printed-for.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'] as unknown as readonly [MemberId, MemberId, MemberId, MemberId];

function slip(member: MemberId, standing: SlipLine['standing'], issued = 1): SlipLine {
  const used = standing === 'used' ? (issued as Instant) : null;
  return {
    id: `${member}${issued}`,
    member,
    guest: null,
    sitting: null,
    standing,
    issued: issued as Instant,
    used,
    revoked: null,
  };
}

describe('what the desk asks', () => {
  it('names whose slip it is in the body, never in the address', () => {
    const { path, init } = doorRequests.replace({ member: a }, { devices: true });
    expect([path, init.body]).toEqual(['/api/slips/replace', '{"member":"a","devices":true}']);
    expect(doorRequests.endAll({ member: a }).init.body).toBe('{"member":"a","links":true}');
  });

  it('shows the newest slip of somebody', () => {
    const slips = [slip(a, 'revoked', 1), slip(a, 'open', 3), slip(b, 'used', 5)];
    expect(slipOf(slips, { member: a })?.issued).toBe(3);
    expect(slipOf(slips, { member: c })).toBeNull();
  });

  it('prints for those who have nothing to come in with', () => {
    const slips = [slip(a, 'open'), slip(b, 'used'), slip(c, 'expired')];
    const known = { slips, selected: new Set([d]) };
    expect(printedFor('missing', [a, b, c, d], known)).toEqual([c, d]);
    expect(printedFor('body', [a, b], known)).toEqual([a, b]);
    expect(printedFor('selected', [a, b], known)).toEqual([d]);
  });

  it('keeps the pages of people apart from its parts', () => {
    const odd = 'of:hall/ä' as MemberId;
    const [, part = ''] = personPage(odd).split('/');
    expect([personIn(part), personIn('hall'), personIn('')]).toEqual([odd, null, null]);
  });
});
