import type { MemberId } from '@tauride/procedure';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Court,
  founding,
  motionOf,
  openCourt,
  openPoll,
  openSitting,
  announceOf,
  closeOf,
} from '../testing/court.ts';

const STARTS = ['=', '+', '-', '@', '\t=', '\r=', '＝', '|'] as const;
const formula = (start: string): string => `${start}HYPERLINK("http://evil.example","x")`;
let court: Court;

beforeAll(async () => {
  const seats = founding[2] as { readonly members: readonly { readonly member: string }[] };
  const members = seats.members.map((seat, at) => ({
    ...seat,
    label: formula(STARTS[at % 4]!),
    group: formula(STARTS[(at + 1) % 4]!),
  }));
  const acts = founding.map((act) => ('members' in act ? { ...act, members } : act));
  court = await openCourt({ founding: acts });
  for (const [at, member] of ['chair', 'clerk', 'ann', 'bob'].entries())
    await court.server.hall.names.set(member as MemberId, formula(STARTS[at]!));
  await openSitting(court);
  const poll = await openPoll(court, 'recorded');
  await court.cast('ann', poll, { choice: 'yes', nonce: '0'.repeat(32) });
  await court.done('chair', closeOf(poll));
  await court.done('chair', announceOf(poll));
  for (const start of STARTS) {
    await court.done('chair', { type: 'AddAgendaItem', sitting: 's1', title: formula(start) });
    await court.done('ann', motionOf(formula(start)));
    const motion = court.server.hall.state.phase === 'founded' ? `m${STARTS.indexOf(start) + 2}` : '';
    await court.done('ann', { type: 'WithdrawMotion', sitting: 's1', motion }).catch(() => undefined);
    await court.done('clerk', stated(formula(start)));
  }
});
afterAll(() => court.close());

const stated = (text: string): object => ({
  type: 'EnterStatement',
  sitting: 's1',
  kind: 'report',
  who: { member: 'clerk' },
  capacity: text,
  text,
  how: 'told',
  source: text,
  about: '',
  answers: null,
  attachments: [],
});

/** The cells of a file as RFC 4180 has them. */
function cellsOf(csv: string): readonly string[] {
  const cells = csv.replace(/^\ufeff/u, '').matchAll(/(?:^|[,;\r\n])(?:"((?:[^"]|"")*)"|([^",;\r\n]*))/gu);
  return [...cells].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

const TABLES = ['', '?table=votes', '?table=speeches', '?table=statements'].map(
  (query) => `/api/minutes/s1/csv${query}`,
);

test.each([...TABLES, '/api/members/export?body=council'])(
  '[SF-11] no cell is a formula to a spreadsheet: %s',
  async (path) => {
    const answer = await court.send('GET', path, { as: 'chair' });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/u);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/u);
    const cells = cellsOf(answer.text);
    expect(cells.length).toBeGreaterThan(5);
    // Numbers below zero are no formulas.
    expect(cells.filter((cell) => /^\s*[=+@-]/u.test(cell) && !/^-\d+$/u.test(cell))).toEqual([]);
  },
);

test('[SF-11] the words themselves are kept', async () => {
  const all = await Promise.all(
    [...TABLES, '/api/members/export?body=council'].map((path) => court.send('GET', path, { as: 'chair' })),
  );
  const hits = all.map(({ text }) => text.split('evil.example').length - 1);
  expect(hits.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(20);
});
