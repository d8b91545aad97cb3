import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  announceOf,
  callOf,
  closeOf,
  type Court,
  openCourt,
  openPoll,
  openSitting,
} from '../testing/court.ts';

let court: Court;
beforeEach(async () => {
  court = await openCourt();
});
afterEach(async () => await court.close());

const read = async (path: string, as?: string) =>
  await court.send('GET', path, as === undefined ? {} : { as });

test('[XC-18] the minutes of a sitting are read in each form for other programs', async () => {
  await openSitting(court);
  const poll = await openPoll(court, 'recorded');
  await court.cast('ann', poll, { choice: 'yes' });
  await court.done('chair', closeOf(poll));
  await court.done('chair', announceOf(poll));
  const akn = await read('/api/minutes/s1/akn');
  expect(akn.headers.get('content-type')).toBe('application/akn+xml');
  expect(akn.headers.get('content-disposition')).toBe('attachment; filename="s1.xml"');
  expect(akn.text).toContain('<akomaNtoso ');
  expect(akn.text).toContain(court.server.hall.head.root);
  const popolo = await read('/api/minutes/last/popolo');
  expect(popolo.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(popolo.json()).toMatchObject({ vote_events: [{ votes: [{ option: 'yes' }] }] });
  const csv = await read('/api/minutes/s1/csv');
  expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
  expect(csv.text.split('\r\n')).toHaveLength(3);
  expect((await read('/api/minutes/s1/csv?table=votes')).text).not.toBe(csv.text);
});

test('[XC-18] what somebody has already is not sent again, until an act changes it', async () => {
  await openSitting(court);
  for (const path of ['/api/minutes/s1/akn', '/api/calendar.ics']) {
    const first = await read(path);
    const headers = { 'if-none-match': `W/"other", ${first.headers.get('etag')!}` };
    const again = await court.send('GET', path, { headers });
    expect([first.status, again.status, again.text]).toEqual([200, 304, '']);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
  }
  const before = (await read('/api/minutes/s1/akn')).headers.get('etag')!;
  await openPoll(court, 'recorded');
  const after = await court.send('GET', '/api/minutes/s1/akn', { headers: { 'if-none-match': before } });
  expect(after.status).toBe(200);
});

test('[XC-18] the public reads nothing of a sitting that is not public', async () => {
  await openSitting(court, 'closed', 'closed');
  for (const format of ['akn', 'popolo', 'csv']) {
    expect((await read(`/api/minutes/closed/${format}`)).json()).toMatchObject({ code: 'members-only' });
    expect((await read(`/api/minutes/closed/${format}`, 'bob')).status).toBe(200);
  }
});

test('[XC-18] a sitting that there is not, a form that there is not, a version that there is not', async () => {
  expect((await read('/api/minutes/last/akn')).status).toBe(404);
  await openSitting(court);
  expect((await read('/api/minutes/s9/akn')).status).toBe(404);
  expect((await read('/api/minutes/s1/csv?version=3')).status).toBe(404);
  expect((await read('/api/minutes/s1/doc')).json().fields).toEqual([
    { field: 'format', problem: 'must be one of: akn, popolo, csv' },
  ]);
});

test('[XC-19] whoever subscribes gets each sitting that they may know of under an id that stays', async () => {
  await openSitting(court);
  await court.done('chair', { ...callOf('closed'), publicity: 'closed' });
  const ids = (text: string): readonly string[] => [...text.matchAll(/^UID:(.*)\r$/gmu)].map(([, id]) => id!);
  const open = await read('/api/calendar.ics');
  expect(open.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(ids(open.text)).toEqual([expect.stringMatching(/^s1\.[0-9a-f]{32}@tauride\.invalid$/)]);
  const all = await read('/api/calendar.ics', 'bob');
  expect(ids(all.text)).toEqual([ids(open.text)[0], expect.stringMatching(/^closed\./)]);
  expect(all.text).toContain('CLASS:CONFIDENTIAL');
  expect(all.text.match(/^SEQUENCE:0\r$/gmu)).toHaveLength(2);
  const adjourn = { type: 'AdjournSitting', sitting: 's1', ground: 'emergency', reason: 'Fire.' };
  await court.done('chair', adjourn);
  const later = await read('/api/calendar.ics');
  expect(ids(later.text)).toEqual(ids(open.text));
  expect(later.text).toContain('SEQUENCE:1\r\n');
});
