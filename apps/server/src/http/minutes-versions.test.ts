import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Entry } from '@tauride/procedure';
import { editionDigest, editionsOf, type MinutesDocument } from '@tauride/minutes';
import { type Court, openCourt, openSitting } from '../testing/court.ts';

let court: Court;
beforeEach(async () => {
  court = await openCourt();
});
afterEach(() => court.close());

async function journal(): Promise<readonly Entry[]> {
  const answer = await court.send('GET', '/api/journal?from=0', { as: 'clerk' });
  return answer.text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry);
}

async function adjourned(publicity: 'public' | 'closed' = 'public'): Promise<void> {
  await openSitting(court, 's1', publicity);
  await court.done('chair', { type: 'AdjournSitting', sitting: 's1', ground: 'agenda-done', reason: '' });
}

const circulation = (upTo: number, digest: string) => ({
  type: 'CirculateMinutes',
  of: 's1',
  upTo,
  language: 'en',
  digest,
  deadline: null,
});

async function circulate(): Promise<string> {
  const entries = await journal();
  const text = { sitting: 's1', upTo: entries.length, corrections: [] } as never;
  const digest = editionDigest(entries, text)!;
  await court.done('clerk', circulation(entries.length, digest));
  return digest;
}

test('[MA-2] the server takes no digest but that of the minutes which its record gives', async () => {
  await adjourned();
  const { length } = await journal();
  const wrong = await court.act('clerk', circulation(length, 'a'.repeat(64)));
  expect(wrong.json()).toMatchObject({ code: 'minutes-differ' });
  // The first entry alone tells of no sitting, nor do all but the one that ended it tell its end.
  for (const upTo of [1, length - 1]) {
    const none = await court.act('clerk', circulation(upTo, 'a'.repeat(64)));
    expect(none.json()).toMatchObject({ code: 'not-over' });
  }
  await circulate();
});

test('[P-31] each version is read by its number, and stays what it was', async () => {
  await adjourned();
  const digest = await circulate();
  const read = async (version: number) =>
    (
      await court.send('GET', `/api/minutes?sitting=s1&format=json&version=${version}`)
    ).json<MinutesDocument>();
  const { record: _first, ...before } = await read(1);
  expect(before.edition).toMatchObject({ version: 1, digest, approved: null });
  await court.done('ann', {
    type: 'ProposeCorrection',
    of: 's1',
    version: 1,
    place: null,
    how: 'add',
    text: 'The doors were shut.',
    reason: '',
  });
  await court.done('clerk', { type: 'AcceptCorrection', of: 's1', correction: 'c1' });
  const entries = await journal();
  const [edition] = editionsOf(entries, 's1' as never, { directory: () => undefined });
  const proposed = entries.find(({ event }) => event.type === 'CorrectionProposed')!;
  const parts = [
    {
      recorded: proposed.seq,
      at: proposed.at,
      place: null,
      how: 'add',
      text: 'The doors were shut.',
      reason: '',
    },
  ];
  const text = { sitting: 's1', upTo: edition!.upTo, corrections: parts } as never;
  await court.done('clerk', circulation(edition!.upTo, editionDigest(entries, text)!));
  const { record: _now, ...after } = await read(1);
  expect(after).toEqual(before);
  expect(JSON.stringify((await read(2)).sections)).toContain('The doors were shut.');
  const page = await court.send('GET', '/api/minutes?sitting=s1&version=2');
  expect(page.text).toContain('The doors were shut.');
  expect((await court.send('GET', '/api/minutes?sitting=s1&version=3')).status).toBe(404);
});

test('[MA-10] the public gets none of the minutes of a sitting that is not public, nor what is done about them', async () => {
  await adjourned('closed');
  await circulate();
  await court.done('ann', {
    type: 'ProposeCorrection',
    of: 's1',
    version: 1,
    place: null,
    how: 'add',
    text: 'The doors were shut.',
    reason: '',
  });
  expect((await court.send('GET', '/api/minutes?sitting=s1&version=1')).status).toBe(403);
  const seen = await court.send('GET', '/api/journal?from=0');
  expect(seen.text).not.toContain('MinutesCirculated');
  expect(seen.text).not.toContain('The doors were shut.');
});

test('[DO-19] a version is without what its reader may not read of another sitting, and says so', async () => {
  const SECRET = 'The rent was forgiven.';
  await openSitting(court, 's0', 'members');
  const [added] = await court.done('clerk', { type: 'AddAgendaItem', sitting: 's0', title: 'Rent' });
  const over = { type: 'AdjournSitting', ground: 'agenda-done', reason: '' };
  await court.done('chair', { ...over, sitting: 's0' });
  await openSitting(court, 's1');
  const correction = { type: 'CorrectEntry', sitting: 's1', entry: added!.seq, text: SECRET, reason: 'So.' };
  const [corrected] = await court.done('clerk', correction);
  const guest = { type: 'AdmitGuest', sitting: 's1', kind: 'press', label: 'The Herald' };
  const [admitted] = await court.done('clerk', guest);
  const { cookies, devices } = court.server.signIn;
  const enrolled = (admitted!.event as { readonly guest: string }).guest;
  const { secret } = await devices.enrol({ guest: enrolled, how: 'slip' });
  await court.done('chair', { ...over, sitting: 's1' });
  const whole = await circulate();
  const proposal = { type: 'ProposeCorrection', of: 's1', version: 1, how: 'replace', reason: '' };
  await court.done('ann', { ...proposal, place: corrected!.seq, text: SECRET });
  await court.done('clerk', { type: 'AcceptCorrection', of: 's1', correction: 'c1' });
  const entries = await journal();
  const [accepted] = editionsOf(entries, 's1' as never, { directory: () => undefined });
  const { seq, at } = entries.find(({ event }) => event.type === 'CorrectionProposed')!;
  const parts = [
    { recorded: seq, at, place: corrected!.seq, how: 'replace', text: SECRET, reason: '' } as const,
  ];
  const digest = editionDigest(entries, { ...accepted!, upTo: entries.length as never, corrections: parts });
  await court.done('clerk', circulation(entries.length, digest!));
  const readers = {
    public: {},
    guest: { headers: { cookie: cookies.give(secret, false).split(';')[0]! } },
    member: { as: 'ann' },
  } as const;
  for (const [who, reader] of Object.entries(readers))
    for (const [version, shut] of [
      [1, 1],
      [2, 2],
    ] as const) {
      const read = async (path: string) => (await court.send('GET', path, reader)).text;
      const html = await read(`/api/minutes?sitting=s1&version=${version}`);
      const { edition } = JSON.parse(
        await read(`/api/minutes?sitting=s1&format=json&version=${version}`),
      ) as MinutesDocument;
      const isMember = who === 'member';
      expect([who, version, edition?.shut ?? 0]).toEqual([who, version, isMember ? 0 : shut]);
      expect([who, html.includes('The digest is that of the whole text')]).toEqual([who, !isMember]);
      for (const text of [
        html,
        JSON.stringify(edition),
        await read(`/api/minutes/s1/akn?version=${version}`),
      ])
        if (!isMember) expect([who, text]).not.toEqual([who, expect.stringContaining(SECRET)]);
      expect([who, html.includes(SECRET)]).toEqual([who, isMember]);
      expect(edition?.digest).toBe(version === 1 ? whole : digest);
    }
});
