import { tableGet } from '@tauride/kernel';
import type { Command } from '@tauride/procedure';
import type { LastImport, ListDone, ListPreview } from '@tauride/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, type Court, openCourt, openPoll, openSitting } from '../testing/court.ts';

const HEAD = 'id,name,email,body,voting,weight,group,office';
const reason = 'By-election.';

let court: Court;
beforeEach(async () => {
  court = await openCourt();
  await openSitting(court);
});
afterEach(() => court.close());

const csv = { 'content-type': 'text/csv' };

async function preview(as: string | null, rows: readonly string[], query = ''): Promise<Answer> {
  const path = `/api/members/preview${query}`;
  return await court.send('POST', path, { as, body: [HEAD, ...rows].join('\n'), headers: csv });
}

async function looked(rows: readonly string[], as = 'clerk'): Promise<ListPreview> {
  const answer = await preview(as, rows);
  expect(answer.status, answer.text).toBe(200);
  return answer.json<ListPreview>();
}

const take = async (list: string, as = 'clerk'): Promise<Answer> =>
  await court.send('POST', '/api/members/import', { as, body: { list, reason } });
const last = async (as = 'clerk') =>
  (await court.send('GET', '/api/members/undo', { as })).json<LastImport>().last;
const undo = async (as = 'clerk'): Promise<Answer> =>
  await court.send('POST', '/api/members/undo', { as, body: { reason: 'Wrong list.' } });

function seats(member: string): readonly string[] {
  const { state } = court.server.hall;
  if (state.phase === 'unfounded') return [];
  return (tableGet(state.members, member)?.seats ?? []).map(
    ({ body, voting, weight }) => `${body} ${voting} ${weight}`,
  );
}

async function byOperator(command: object): Promise<void> {
  const done = await court.server.hall.execute(command as Command, { kind: 'operator' });
  expect(done.ok).toBe(true);
}

describe('lists of members over the wire', () => {
  it('[MB-28] are read for the desk of a body alone, and change nothing', async () => {
    expect((await preview(null, [])).status).toBe(401);
    expect((await preview('ann', [])).json()).toMatchObject({ status: 403, code: 'members-desk-only' });
    expect((await preview('clerk', [], '?body=attic')).status).toBe(403);
    const before = court.server.hall.state.seq;
    const { totals, problems, rows } = await looked([
      'new,Nell New,nell@example.org,,full,2,Left,',
      'ann,Ann Archer,,,advisory,,,',
      'bob,,nowhere,,,,,',
    ]);
    expect(totals).toMatchObject({ new: 1, changed: 1, error: 1 });
    expect(problems.map(({ row, column, code }) => `${row} ${column ?? '-'} ${code}`)).toEqual([
      '4 C bad-email',
    ]);
    expect(rows[0]).toEqual({
      row: 2,
      status: 'new',
      name: 'Nell New',
      body: 'council',
      member: 'new',
      changes: [
        ['label', '', 'Member new'],
        ['voting', '', 'full'],
        ['weight', '', '2'],
        ['group', '', 'Left'],
      ],
    });
    expect(rows[1]?.changes).toContainEqual(['voting', 'full', 'advisory']);
    expect(court.server.hall.state.seq).toBe(before);
    for (const path of ['undo', 'export'])
      expect((await court.send('GET', `/api/members/${path}`, { as: 'ann' })).status).toBe(403);
  });

  it('[MB-29] are taken over whole, in the name of the desk and with its reason', async () => {
    const { list } = await looked(['new,Nell New,,,full,2,Left,deputy', 'ann,Ann Archer,,,advisory,,,']);
    expect((await take(list, 'chair')).status).toBe(409);
    const done = await take(list);
    expect([done.status, done.json<ListDone>()]).toEqual([200, { acts: 3, names: 2 }]);
    expect([seats('new'), seats('ann')]).toEqual([['council full 2'], ['council advisory 1']]);
    const journal = (await court.send('GET', '/api/journal?from=7', { as: 'ann' })).text.trim().split('\n');
    const entries = journal.map((line) => JSON.parse(line) as { by: string; event: { reason?: string } });
    expect(entries.slice(-3).map(({ by, event }) => [by, event.reason])).toEqual(
      Array.from({ length: 3 }, () => ['clerk', reason]),
    );
    expect(court.server.hall.names.all).toMatchObject({ new: 'Nell New', ann: 'Ann Archer' });
    expect((await take(list)).status).toBe(409);
    const exported = await court.send('GET', '/api/members/export', { as: 'clerk' });
    expect(exported.text).toContain('Nell New');
    expect((await looked([])).totals).toMatchObject({ error: 0 });
  });

  it('[MB-29] are not taken over with an error, or where they would do something else by now', async () => {
    const wrong = await looked(['new,New,,,full,0,,']);
    expect((await take(wrong.list)).json()).toMatchObject({ status: 422, code: 'list-has-errors' });
    const { list } = await looked(['ann,,,,,4,,']);
    await court.done('clerk', {
      type: 'ChangeSeats',
      body: 'council',
      seats: [{ member: 'ann', label: 'Member ann', voting: 'full', weight: 4, group: null }],
      reason,
    });
    expect((await take(list)).json()).toMatchObject({ status: 409, code: 'list-outdated' });
    expect((await take('0123')).json()).toMatchObject({ code: 'list-outdated' });
  });

  it('[MB-29] leave seats and names as they were where the rules refuse one of the acts', async () => {
    const { list } = await looked(['new,Nell New,,,full,1,,', 'ann,Ann Archer,,,advisory,,,']);
    await openPoll(court, 'recorded');
    const before = court.server.hall.state.seq;
    expect((await take(list)).json()).toMatchObject({ code: 'voting-in-progress' });
    expect(court.server.hall.state.seq).toBe(before);
    expect(court.server.hall.names.all).toEqual({});
    expect(seats('new')).toEqual([]);
  });

  it('[MB-30] are taken back once, by the desk of their bodies, and not after later changes', async () => {
    expect(await last()).toBeNull();
    expect((await undo()).json()).toMatchObject({ status: 409, code: 'nothing-to-undo' });
    const rows = ['new,Nell New,,,full,2,Left,', 'ann,Ann Archer,,,advisory,,,'];
    await take((await looked(rows)).list);
    expect(await last()).toEqual({ acts: 2, names: 2, bodies: ['council'] });
    expect((await undo()).json<ListDone>()).toEqual({ acts: 2, names: 2 });
    expect([seats('new'), seats('ann'), court.server.hall.names.all]).toEqual([[], ['council full 1'], {}]);
    expect((await undo()).status).toBe(409);
    await take((await looked(rows)).list);
    await court.done('clerk', { type: 'VacateSeats', body: 'council', members: ['bob'], reason });
    expect(await last()).toBeNull();
    expect((await undo()).status).toBe(409);
  });

  it('[MB-30] are not taken back by the desk of another body, though nothing but names was changed', async () => {
    await byOperator({
      type: 'EstablishBody',
      body: 'senate',
      name: 'Senate',
      rulebook: 'ronr12',
      changes: {},
    });
    await byOperator({ type: 'AssignOffice', body: 'senate', office: 'clerk', member: 'bob' });
    await take((await looked(['ann,Ann Archer,,,,,,'])).list);
    expect(await last()).toMatchObject({ acts: 0, names: 1 });
    expect(await last('bob')).toBeNull();
    expect((await undo('bob')).json()).toMatchObject({ status: 409, code: 'nothing-to-undo' });
    expect(court.server.hall.names.all).toEqual({ ann: 'Ann Archer' });
    expect((await undo()).status).toBe(200);
  });

  it('[MB-28] may have 5 MB, and nothing but a list is read as one', async () => {
    const long = `x,${'a'.repeat(200)}`.repeat(30_000);
    expect((await preview('clerk', [long])).status).toBe(413);
    const inJson = { as: 'clerk', body: { text: HEAD } };
    expect((await court.send('POST', '/api/members/preview', inJson)).status).toBe(415);
    const many = Array.from(
      { length: 6_000 },
      (_, at) => `m${at},Name ${at},m${at}@example.org,,full,1,Left,`,
    );
    expect((await looked(many)).totals).toMatchObject({ new: 6_000, error: 0 });
  });
});
