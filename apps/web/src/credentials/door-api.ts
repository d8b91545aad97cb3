import type { GuestId, MemberId, SittingId } from '@tauride/procedure';
import type { SlipLine, SlipsBody } from '@tauride/protocol';

/** Somebody whom the desk lets in. */
export type Person = { readonly member: MemberId } | { readonly guest: GuestId };

type Request = { readonly path: string; readonly init: RequestInit };

function post(path: string, body: unknown, accept = 'application/json'): Request {
  const headers = { 'content-type': 'application/json', accept };
  return { path, init: { method: 'POST', headers, body: JSON.stringify(body) } };
}

/** What the desk asks of the server. Each is `[path, init]` for `ask` of the hall. */
export const doorRequests = {
  replace: (
    person: Person,
    more: { readonly sitting?: SittingId; readonly devices?: boolean; readonly links?: boolean } = {},
  ): Request => post('/api/slips/replace', { ...person, ...more }),
  slips: (body: SlipsBody): Request => post('/api/slips', body, 'application/pdf'),
  badges: (body: SlipsBody): Request => post('/api/badges', body, 'application/pdf'),
  endAll: (person: Person): Request => post('/api/devices/end', { ...person, links: 'member' in person }),
  revoke: (id: string): Request => ({
    path: `/api/slips/${encodeURIComponent(id)}`,
    init: { method: 'DELETE' },
  }),
};

/** The newest slip of a person. */
export function slipOf(slips: readonly SlipLine[], person: Person): SlipLine | null {
  const own = slips.filter((slip) =>
    'member' in person ? slip.member === person.member : slip.guest === person.guest,
  );
  return own.toSorted((one, other) => other.issued - one.issued)[0] ?? null;
}
