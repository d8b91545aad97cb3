import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MemberId, SittingId } from '@tauride/procedure';
import { stopTypesetter } from '../minutes/pdf.ts';
import { createPrinter } from './printing.ts';
import { announceOf, closeOf, type Court, openCourt, openPoll, openSitting } from '../testing/court.ts';

let court: Court;
beforeEach(async () => {
  court = await openCourt();
  await court.server.hall.names.set('ann' as MemberId, 'Ann Archer');
});
afterEach(async () => {
  await court.close();
  await stopTypesetter();
});

test('[P-31] the minutes of a sitting are read in the form and the language asked for', async () => {
  await openSitting(court);
  const poll = await openPoll(court, 'recorded');
  await court.cast('ann', poll, { choice: 'yes' });
  await court.done('chair', closeOf(poll));
  const votes = async (): Promise<string> => (await court.send('GET', '/api/minutes?format=json')).text;
  expect(await votes()).not.toContain('"choice":"yes"');
  await court.done('chair', announceOf(poll));
  expect(await votes()).toContain('"choice":"yes"');
  const page = await court.send('GET', '/api/minutes?sitting=s1&lang=de');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
  expect(page.text).toContain('<html lang="de"');
  expect(page.text).toContain('Ann Archer');
  expect(page.text).toContain(court.server.hall.head.root);
  const pdf = await court.send('GET', '/api/minutes?sitting=last&format=pdf');
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(pdf.text).toMatch(/^%PDF-/);
});

test('[P-31] they are rendered once for all languages in which there are none', async () => {
  await openSitting(court);
  const { print } = createPrinter(court.server.hall);
  const ask = (language: string) =>
    print({ sitting: 's1' as SittingId, audience: 'all', language, format: 'json', version: null });
  expect(await ask('tlh')).toBe(await ask('en-GB'));
  expect(await ask('de')).not.toBe(await ask('en'));
});

test('[P-31] a name that was erased is no longer in them', async () => {
  await openSitting(court);
  await openPoll(court, 'recorded');
  const read = async (): Promise<string> => (await court.send('GET', '/api/minutes')).text;
  expect(await read()).toContain('Ann Archer');
  await court.server.hall.names.erase('ann' as MemberId);
  expect(await read()).not.toContain('Ann Archer');
});

test('[P-23] the public reads no minutes of a sitting that is not public', async () => {
  await openSitting(court, 'closed', 'closed');
  expect((await court.send('GET', '/api/minutes?sitting=closed')).json()).toMatchObject({
    code: 'members-only',
  });
  expect((await court.send('GET', '/api/minutes?sitting=closed', { as: 'bob' })).status).toBe(200);
});

test('[P-14] minutes of no sitting, or in no form that there is', async () => {
  expect((await court.send('GET', '/api/minutes')).json()).toMatchObject({ status: 404, code: 'not-found' });
  await openSitting(court);
  expect((await court.send('GET', '/api/minutes?sitting=s9')).json()).toMatchObject({ status: 404 });
  const form = await court.send('GET', '/api/minutes?format=doc');
  expect(form.json().fields).toEqual([{ field: 'format', problem: 'must be one of: html, pdf, json' }]);
});
