import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '@tauride/protocol';
import { type Answer, callOf, type Court, motionOf, openCourt, openSitting } from '../testing/court.ts';
import { faulty, type FaultForm } from '../store/faulty-store.ts';
import { openMemoryStore } from '../store/memory-store.ts';

let court: Court;
let fault: FaultForm | undefined;

beforeAll(async () => {
  court = await openCourt({ store: faulty(openMemoryStore(), () => fault) });
  await openSitting(court);
});
afterAll(() => court.close());

function problemOf(answer: Answer): Problem {
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const problem = answer.json();
  expect(problem).toMatchObject({ type: `/problems/${problem.code}`, status: answer.status });
  expect(problem.title.length).toBeGreaterThan(10);
  return problem;
}

describe('a request that is not carried out says what to do', () => {
  test('[P-14] malformed JSON', async () => {
    const answer = await court.send('POST', '/api/commands', {
      as: 'chair',
      key: 'malformed-1',
      body: '{"command": }',
    });
    expect(problemOf(answer)).toMatchObject({ status: 400, code: 'malformed-json' });
    expect(answer.json().detail).toContain('line 1, column 13');
  });

  test('[P-14] fields that are wrong are named in plain words', async () => {
    const command = { type: 'OpenSitting', sitting: 's 1', force: true };
    const problem = problemOf(await court.act('chair', command));
    expect(problem).toMatchObject({ status: 400, code: 'wrong-fields' });
    expect(problem.fields).toEqual([
      { field: 'command.sitting', problem: expect.stringContaining('is not an id') as string },
      { field: 'command', problem: 'has fields that do not belong there: force' },
    ]);
    expect(problem.detail).toMatch(/^Correct these and send it again/);
    const wording = { ...motionOf(''), wording: { form: 'text', text: 7 }, kind: undefined };
    const both = problemOf(await court.act('ann', wording)).fields;
    expect(both).toContainEqual({ field: 'command.wording.text', problem: 'must be of type string' });
  });

  test('[P-14] an empty body, and none', async () => {
    for (const body of ['', undefined]) {
      const answer = await court.send('POST', '/api/commands', {
        as: 'chair',
        key: 'empty-body',
        headers: { 'content-type': 'application/json' },
        body,
      });
      expect(problemOf(answer)).toMatchObject({ status: 400, code: 'wrong-fields' });
    }
  });

  test('[P-14] an unknown member', async () => {
    const body = { command: { type: 'OpenSitting', sitting: 's1' }, for: 'nobody', why: { kind: 'spoken' } };
    const answer = await court.send('POST', '/api/commands', { as: 'clerk', key: 'unknown-member', body });
    expect(problemOf(answer)).toMatchObject({
      status: 404,
      code: 'unknown',
      values: { what: 'member', id: 'nobody' },
    });
    expect(answer.json().detail).toContain('load the snapshot again');
  });

  test('[P-14] a link of someone who is no member', async () => {
    const request = { type: 'RequestFloor', sitting: 's1', side: null, purpose: 'motion' };
    expect(problemOf(await court.act('stranger', request))).toMatchObject({ status: 404, code: 'unknown' });
  });

  test('[P-14] a sitting that is over', async () => {
    await court.done('chair', callOf('s0'));
    await court.done('chair', { type: 'OpenSitting', sitting: 's0' });
    const adjourn = { type: 'AdjournSitting', sitting: 's0', ground: 'emergency', reason: 'Fire.' };
    await court.done('chair', adjourn);
    const problem = problemOf(await court.act('chair', { ...adjourn, reason: 'Fire again.' }));
    expect(problem).toMatchObject({ status: 409, code: 'adjourned' });
    expect(problem.detail).toBe('The sitting is over; bring it up at the next sitting.');
  });

  test('[P-14] a body of 2 MB', async () => {
    const body = { command: motionOf('x'.repeat(2_000_000)) };
    const answer = await court.send('POST', '/api/commands', { as: 'ann', key: 'large-body', body });
    expect(problemOf(answer)).toMatchObject({ status: 413, code: 'body-too-large' });
    expect(answer.json().detail).toContain('Shorten the text');
  });

  test.each(['Bearer forged.token', 'Bearer', 'Basic YTpi', 'nonsense'])(
    '[P-14] a forged link: %s',
    async (authorization) => {
      const paths = ['/api/snapshot', '/api/me', '/api/stream'];
      for (const path of paths) {
        const answer = await court.send('GET', path, { headers: { authorization } });
        expect(problemOf(answer)).toMatchObject({ status: 401, code: 'link-forged' });
        expect(answer.json().detail).toContain('Ask the clerk for a new link');
      }
    },
  );

  test('[P-14] no link, and a link for reading', async () => {
    const body = { command: { type: 'OpenSitting', sitting: 's1' } };
    const none = await court.send('POST', '/api/commands', { key: 'no-link-1', body });
    expect(problemOf(none)).toMatchObject({ status: 401, code: 'link-needed' });
    const authorization = `Bearer ${court.token(null, 'display')}`;
    const display = await court.send('POST', '/api/commands', {
      headers: { authorization },
      key: 'display-1',
      body,
    });
    expect(problemOf(display)).toMatchObject({ status: 403, code: 'no-member' });
  });

  test('[P-14] no key, and one that is too short', async () => {
    const body = { command: { type: 'OpenSitting', sitting: 's1' } };
    const missing = await court.send('POST', '/api/commands', { as: 'chair', body });
    expect(problemOf(missing)).toMatchObject({ status: 400, code: 'idempotency-key-missing' });
    const short = await court.send('POST', '/api/commands', { as: 'chair', key: 'short', body });
    expect(problemOf(short)).toMatchObject({ status: 400, code: 'idempotency-key-missing' });
  });

  test('[P-14] another content type', async () => {
    const headers = { 'content-type': 'text/xml' };
    const answer = await court.send('POST', '/api/commands', {
      as: 'chair',
      key: 'xml-body',
      body: '<a/>',
      headers,
    });
    expect(problemOf(answer)).toMatchObject({ status: 415, code: 'wrong-content-type' });
  });

  test('[P-14] an address where nothing is', async () => {
    const answer = await court.send('GET', '/api/secrets');
    expect(problemOf(answer)).toMatchObject({ status: 404, code: 'not-found' });
    expect(problemOf(await court.send('GET', '/api/polls/p9/ballots')).status).toBe(404);
  });

  test('[P-14] a full disk: nothing is entered, and the same request works when there is space again', async () => {
    const add = { type: 'AddAgendaItem', sitting: 's1', title: 'The pump' };
    const before = court.server.hall.state;
    fault = 'not-persisted';
    const answer = await court.act('chair', add, { key: 'disk-full-1' });
    fault = undefined;
    expect(problemOf(answer)).toMatchObject({ status: 507, code: 'disk-full' });
    expect(answer.json().detail).toBe(
      "The server's disk is full: nothing was lost, free space and try again.",
    );
    expect(court.server.hall.state).toBe(before);
    expect((await court.act('chair', add, { key: 'disk-full-1' })).status).toBe(200);
    expect(court.server.hall.state.seq).toBe(before.seq + 1);
  });
});

describe('an act that the rules do not allow', () => {
  test('[P-13] is refused with its code, its citation, its values and what would be in order', async () => {
    await court.done('ann', motionOf('That we rest.'));
    const problem = problemOf(await court.act('bob', motionOf('That we work.')));
    expect(problem).toMatchObject({ status: 409, code: 'offer-waits' });
    expect(problem.citation).toMatch(/^RONR \(12th ed\.\) /);
    expect(problem.instead).toContainEqual({ act: 'SecondMotion', citation: null });
  });

  test('[P-13] is forbidden to those who are not entitled', async () => {
    const problem = problemOf(
      await court.act('ann', { type: 'AddAgendaItem', sitting: 's1', title: 'Mine' }),
    );
    expect(problem).toMatchObject({ status: 403, code: 'not-entitled' });
    const founded = problemOf(
      await court.act('ann', { type: 'AssignOffice', body: 'council', office: 'chair', member: 'ann' }),
    );
    expect(founded).toMatchObject({ status: 403, code: 'not-entitled' });
  });

  test('[P-13] is not found when it names what is not there', async () => {
    const unknown = problemOf(
      await court.act('chair', { type: 'SecondMotion', sitting: 's1', motion: 'm99' }),
    );
    expect(unknown).toMatchObject({ status: 404, code: 'unknown', values: { what: 'motion' } });
    expect(problemOf(await court.act('chair', { type: 'OpenSitting', sitting: 's9' })).status).toBe(404);
  });
});
