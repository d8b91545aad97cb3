import { afterEach, describe, expect, test, vi } from 'vitest';
import type { LetIn, Me, ShownSlip, SlipsAnswer } from '@tauride/protocol';
import { createMemoryDisk, openMemoryStore } from '../store/memory-store.ts';
import { callOf, type Court, openCourt, openPoll, openSitting } from '../testing/court.ts';
import { enteredPhone, openPhone, slipFor } from '../testing/phone.ts';

let court: Court | undefined;
afterEach(async () => {
  await court?.close();
  court = undefined;
});

/** Sign-ins are entered within a second, and a machine may be busy. */
const PATIENCE = { timeout: 120_000, interval: 50 };

const code = (answer: { json: () => { code: string } }): string => answer.json().code;

describe('a slip', () => {
  test('[SI-20] signs a device in as the one it was made for, by a cookie that no script reads', async () => {
    court = await openCourt();
    const { code: letters, url } = await slipFor(court, 'ann');
    expect(letters).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/);
    expect(url).toBe(`${court.server.url}/enter#${letters}`);
    const phone = openPhone(court);
    const answer = await phone.enter(` ${letters.toLowerCase().replace('-', ' ')}`);
    expect(answer.json<LetIn>()).toMatchObject({
      me: { member: 'ann', room: 'delegate' },
      device: { name: 'Phone, Safari', how: 'slip', current: true },
    });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^tauride-device-[0-9a-f]{8}=[\w-]{43}; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Strict$/,
    );
    expect((await phone.send('GET', '/api/me')).json<Me>()).toMatchObject({
      me: { member: 'ann' },
      assembly: 'The Town',
    });
    expect((await phone.send('GET', '/api/snapshot')).json<Me>().me).toEqual({
      member: 'ann',
      room: 'delegate',
    });
  });

  test('[SI-20] lets its device act and vote as the member does', async () => {
    court = await openCourt();
    await openSitting(court);
    const phone = await enteredPhone(court, 'ann');
    const poll = await openPoll(court, 'recorded');
    const revision = { device: 'a'.repeat(32), number: 1 };
    const cast = await phone.send('POST', `/api/polls/${poll}/ballot`, { body: { choice: 'yes', revision } });
    expect(cast.status, cast.text).toBe(200);
  });

  test('[SI-21] signs in one device, also of two at the same instant', async () => {
    court = await openCourt();
    const slip = await slipFor(court, 'ann');
    const phones = [openPhone(court), openPhone(court), openPhone(court)];
    const answers = await Promise.all(phones.map((phone) => phone.enter(slip.code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403]);
    expect(code(await openPhone(court).enter(slip.code))).toBe('slip-used');
  });

  test('[SI-22] gets the same answer for the same request, for two minutes', async () => {
    court = await openCourt();
    const slip = await slipFor(court, 'ann');
    const phone = openPhone(court);
    const key = { 'idempotency-key': 'drawn-at-random' };
    const both = await Promise.all([phone.enter(slip.code, key), phone.enter(slip.code, key)]);
    const again = await phone.enter(slip.code, key);
    const cookies = [...both, again].map(({ headers }) => headers.get('set-cookie'));
    expect(new Set(cookies).size).toBe(1);
    const { devices } = (await phone.send('GET', '/api/devices')).json<{ devices: object[] }>();
    expect(devices).toHaveLength(1);
    expect(code(await openPhone(court).enter(slip.code, { 'idempotency-key': 'another-one' }))).toBe(
      'slip-used',
    );
    court.clock.now += 121_000;
    expect(code(await openPhone(court).enter(slip.code, key))).toBe('slip-used');
  });

  test('[SI-23] is void once the desk says so, or once there is a newer one', async () => {
    court = await openCourt();
    const [first, second] = [await slipFor(court, 'ann'), await slipFor(court, 'ann')];
    expect(code(await openPhone(court).enter(first.code))).toBe('slip-revoked');
    const voided = await court.send('DELETE', `/api/slips/${second.slip.id}`, { as: 'clerk' });
    expect(voided.json()).toEqual({ ended: 1 });
    expect(code(await openPhone(court).enter(second.code))).toBe('slip-revoked');
    expect(code(await openPhone(court).enter('22222-22222'))).toBe('slip-unknown');
    expect(code(await openPhone(court).enter("'; DROP TABLE slip; --"))).toBe('slip-unknown');
  });

  test('[SI-24] of a sitting ends with it, and so does the device that it signed in', async () => {
    court = await openCourt();
    await openSitting(court);
    const [used, unused] = [
      await slipFor(court, 'ann', { sitting: 's1' }),
      await slipFor(court, 'bob', { sitting: 's1' }),
    ];
    const phone = openPhone(court);
    expect((await phone.enter(used.code)).status).toBe(200);
    await court.done('chair', { type: 'AdjournSitting', sitting: 's1', ground: 'agenda-done', reason: '' });
    expect(code(await phone.send('GET', '/api/snapshot'))).toBe('device-ended');
    expect(code(await openPhone(court).enter(unused.code))).toBe('slip-expired');
    const late = await court.send('POST', '/api/slips/replace', {
      as: 'clerk',
      body: { member: 'ann', sitting: 's1' },
    });
    expect(late.status).toBe(409);
  });

  test('[SI-24] runs out after 90 days unused', async () => {
    court = await openCourt();
    const slip = await slipFor(court, 'ann');
    court.clock.now += 90 * 86_400_000 + 1;
    expect(code(await openPhone(court).enter(slip.code))).toBe('slip-expired');
  });

  test('[SI-25] of another assembly is unknown', async () => {
    court = await openCourt();
    const other = await openCourt({ store: openMemoryStore() });
    const slip = await slipFor(other, 'ann');
    await other.close();
    expect(code(await openPhone(court).enter(slip.code))).toBe('slip-unknown');
  });

  test('[SI-26] is not found by trying: after three hundred wrong codes an address waits', async () => {
    court = await openCourt();
    const slip = await slipFor(court, 'ann');
    const phone = openPhone(court);
    for (let at = 0; at < 300; at += 1) await phone.enter('22222-22222');
    expect(await phone.enter(slip.code)).toMatchObject({ status: 429 });
    court.clock.now += 60_001;
    expect((await phone.enter(slip.code)).status).toBe(200);
  });
});

describe('a device', () => {
  test('[SI-1] is signed in after a restart of the server', async () => {
    const disk = createMemoryDisk();
    court = await openCourt({ store: openMemoryStore(disk) });
    const { cookie } = await enteredPhone(court, 'ann');
    await court.close();
    court = await openCourt({ store: openMemoryStore(disk) });
    const phone = openPhone(court);
    phone.cookie = cookie;
    expect((await phone.send('GET', '/api/me')).json<Me>().me?.member).toBe('ann');
  });

  test('[SI-13] of a guest is let into the gallery for one sitting, and acts for nobody', async () => {
    court = await openCourt();
    await openSitting(court);
    const admit = { type: 'AdmitGuest', sitting: 's1', kind: 'press', label: 'The Daily' };
    const [admitted] = await court.done('chair', admit);
    const guest = admitted?.event.type === 'GuestAdmitted' ? admitted.event.guest : '';
    const made = await court.send('POST', '/api/slips/replace', { as: 'clerk', body: { guest } });
    expect(made.status, made.text).toBe(200);
    expect(made.json<ShownSlip>().slip).toMatchObject({ guest, member: null, sitting: 's1' });
    const phone = openPhone(court);
    const entered = await phone.enter(made.json<ShownSlip>().code);
    expect(entered.json<LetIn>().me).toEqual({ member: null, guest, room: 'gallery' });
    const body = { command: { type: 'OpenSitting', sitting: 's1' } };
    const act = await phone.send('POST', '/api/commands', { body, key: 'a-key-of-mine' });
    expect([act.status, code(act)]).toEqual([403, 'no-member']);
    expect((await phone.send('GET', '/api/devices')).json<{ devices: object[] }>().devices).toHaveLength(1);
    const adjourn = { type: 'AdjournSitting', sitting: 's1', ground: 'agenda-done', reason: '' };
    await court.done('chair', adjourn);
    expect(code(await phone.send('GET', '/api/snapshot'))).toBe('device-ended');
  });

  test('[SI-2] gets a cookie of its own each time, and is never whom a cookie that it brought says', async () => {
    court = await openCourt();
    const phone = openPhone(court);
    phone.cookie = court.server.signIn.cookies.give('A'.repeat(43), false).split(';')[0]!;
    const planted = phone.cookie;
    expect((await phone.enter((await slipFor(court, 'ann')).code)).status).toBe(200);
    expect(phone.cookie).not.toBe(planted);
    const [first, thief] = [phone.cookie, openPhone(court)];
    expect((await phone.enter((await slipFor(court, 'bob')).code)).json<LetIn>().me.member).toBe('bob');
    thief.cookie = first;
    expect(code(await thief.send('GET', '/api/snapshot'))).toBe('device-ended');
  });

  test('[SI-29] is not signed out by another assembly on the same host, whose cookies come along', async () => {
    court = await openCourt();
    const other = await openCourt();
    const phones = [await enteredPhone(court, 'ann'), await enteredPhone(other, 'bob')];
    const cookie = phones.map((phone) => phone.cookie).join('; ');
    const whoAt = async (at: Court): Promise<unknown> =>
      (await at.send('GET', '/api/me', { headers: { cookie } })).json<Me>().me?.member;
    expect(new Set(phones.map((phone) => phone.cookie.split('=')[0])).size).toBe(2);
    expect([await whoAt(court), await whoAt(other)]).toEqual(['ann', 'bob']);
    // The name that all assemblies once had: taken where it is this one's, and left alone where it is not.
    const once = phones[0]!.cookie.replace(/-[0-9a-f]{8}=/u, '=');
    const old = { headers: { cookie: once } };
    expect((await court.send('GET', '/api/me', old)).json<Me>().me?.member).toBe('ann');
    const elsewhere = await other.send('GET', '/api/snapshot', old);
    expect(elsewhere.headers.get('set-cookie')).toBeNull();
    expect((await other.send('GET', '/api/me', old)).json<Me>().me).toBeNull();
    await other.close();
  });

  test('[SI-29] with a cookie under the old name alone gets its own, so that it is told when it is signed out', async () => {
    court = await openCourt();
    const phone = await enteredPhone(court, 'ann');
    const [own, old] = [phone.cookie, phone.cookie.replace(/-[0-9a-f]{8}=/u, '=')];
    for (const path of ['/api/snapshot', '/api/stream']) {
      const ended = new AbortController();
      const headers = { cookie: old };
      const answer = await fetch(court.server.url + path, { headers, signal: ended.signal });
      expect(answer.headers.getSetCookie().map((set) => set.split(';')[0])).toEqual([own]);
      ended.abort();
    }
    phone.cookie = old;
    await phone.send('GET', '/api/snapshot');
    expect(phone.cookie).toBe(own);
    const ending = { as: 'clerk', body: { member: 'ann' } };
    expect((await court.send('POST', '/api/devices/end', ending)).status).toBe(200);
    // The browser sends both, and is told; then it is the public.
    const both = { headers: { cookie: `${old}; ${own}` } };
    expect(code(await court.send('GET', '/api/snapshot', both))).toBe('device-ended');
    expect((await court.send('GET', '/api/snapshot', { headers: { cookie: old } })).status).toBe(200);
  });

  test('[SI-6] that signed out is not taken again, and its cookie is taken away', async () => {
    court = await openCourt();
    const phone = await enteredPhone(court, 'ann');
    const stolen = openPhone(court);
    stolen.cookie = phone.cookie;
    expect((await phone.send('POST', '/api/sign-out')).json()).toEqual({ ended: 1 });
    expect(phone.cookie).toBe('');
    expect((await stolen.send('GET', '/api/me')).json<Me>()).toMatchObject({ me: null, device: null });
    const refused = await stolen.send('GET', '/api/snapshot');
    expect([refused.status, code(refused), stolen.cookie]).toEqual([401, 'device-ended', '']);
    expect((await stolen.send('GET', '/api/snapshot')).status).toBe(200);
    stolen.cookie = '';
    expect((await stolen.send('POST', '/api/sign-out')).json()).toEqual({ ended: 0 });
  });

  test('[SI-7] asks for changes from pages of this server alone', async () => {
    court = await openCourt();
    const phone = await enteredPhone(court, 'ann');
    const others = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: court.server.url.replace('127.0.0.1', 'localhost') },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: '' },
    ];
    for (const headers of others) {
      const answer = await phone.send('POST', '/api/sign-out', { headers });
      expect([answer.status, code(answer)], JSON.stringify(headers)).toEqual([403, 'other-site']);
    }
    const bare = await court.send('POST', '/api/sign-out', { headers: { cookie: phone.cookie } });
    expect(code(bare)).toBe('other-site');
    const slip = await slipFor(court, 'bob');
    expect(code(await openPhone(court).enter(slip.code, { origin: 'https://evil.example' }))).toBe(
      'other-site',
    );
    expect(
      (await phone.send('POST', '/api/sign-out', { headers: { 'sec-fetch-site': 'same-origin' } })).status,
    ).toBe(200);
  });

  test('[SI-8] goes behind a link: several rooms may be open in one browser', async () => {
    court = await openCourt();
    const phone = await enteredPhone(court, 'ann');
    const answer = await phone.send('GET', '/api/me', {
      as: 'bob',
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.json<Me>()).toMatchObject({ me: { member: 'bob' }, device: null });
  });

  test('[SI-3] that is ended loses its stream at once, and others keep theirs', async () => {
    court = await openCourt();
    const [lost, kept] = [await enteredPhone(court, 'ann'), await enteredPhone(court, 'bob')];
    const open = (phone: typeof lost) =>
      fetch(`${court!.server.url}/api/stream`, { headers: { cookie: phone.cookie } });
    const [theirs, others] = [await open(lost), await open(kept)];
    const ending = theirs.text();
    const done = await court.send('POST', '/api/slips/replace', {
      as: 'clerk',
      body: { member: 'ann', devices: true },
    });
    expect(done.status, done.text).toBe(200);
    expect(await ending).toContain('DevicesRevoked');
    expect((await open(lost)).status).toBe(401);
    const reader = others.body!.getReader();
    await court.done('chair', callOf('s9'));
    let text = '';
    while (!text.includes('SittingCalled')) text += new TextDecoder().decode((await reader.read()).value);
    await reader.cancel();
  });

  test('[SI-9] is listed to its owner and to the desk, and ended by them alone', async () => {
    court = await openCourt();
    const [mine, other] = [await enteredPhone(court, 'ann'), await enteredPhone(court, 'ann')];
    const bob = await enteredPhone(court, 'bob');
    const { devices } = (await mine.send('GET', '/api/devices')).json<{ devices: LetIn['device'][] }>();
    expect(devices.map(({ current }) => current).sort()).toEqual([false, true]);
    expect(Object.keys(devices[0]!).sort()).toEqual([
      'current',
      'enrolled',
      'how',
      'id',
      'name',
      'seen',
      'sitting',
    ]);
    const id = other.letIn.device.id;
    expect((await bob.send('GET', '/api/devices?member=ann')).status).toBe(403);
    expect((await bob.send('DELETE', `/api/devices/${id}`)).status).toBe(403);
    expect((await court.send('GET', '/api/devices?member=ann', { as: 'clerk' })).text).toContain(id);
    expect((await mine.send('DELETE', `/api/devices/${id}`)).json()).toEqual({ ended: 1 });
    expect(code(await other.send('GET', '/api/snapshot'))).toBe('device-ended');
    const all = await court.send('POST', '/api/devices/end', { as: 'clerk', body: { member: 'ann' } });
    expect(all.json()).toEqual({ ended: 1 });
    expect(code(await mine.send('GET', '/api/snapshot'))).toBe('device-ended');
  });
});

describe('links', () => {
  test('[SI-14] that were issued before the desk ended them are not taken, newer ones are', async () => {
    court = await openCourt();
    const before = court.token('ann');
    const ask = (token: string) =>
      court!.send('GET', '/api/snapshot', { headers: { authorization: `Bearer ${token}` } });
    expect((await ask(before)).status).toBe(200);
    const headers = { authorization: `Bearer ${before}` };
    const stream = await fetch(`${court.server.url}/api/stream`, { headers });
    const ended = await court.send('POST', '/api/devices/end', {
      as: 'clerk',
      body: { member: 'ann', links: true },
    });
    expect(ended.status).toBe(200);
    expect(code(await ask(before))).toBe('link-ended');
    court.clock.now += 1;
    expect((await ask(court.token('ann'))).status).toBe(200);
    expect(await stream.text()).not.toContain('SittingCalled');
  });
});

describe('what the desk does at the door', () => {
  test('[SI-12] stands in the record without codes, and the public reads none of it', async () => {
    court = await openCourt();
    const phone = await enteredPhone(court, 'ann');
    const slip = await slipFor(court, 'bob', { devices: true, links: true });
    const journal = async (as: string | null) => (await court!.send('GET', '/api/journal', { as })).text;
    await vi.waitFor(async () => expect(await journal('carl')).toContain('DevicesEnrolled'), PATIENCE);
    const [read, open] = [await journal('carl'), await journal(null)];
    for (const type of ['SlipsIssued', 'DevicesEnrolled', 'DevicesRevoked']) {
      expect(read, type).toContain(type);
      expect(open, type).not.toContain(type);
    }
    const secret = phone.cookie.split('=')[1]!;
    for (const text of [read, open, court.log.join('')])
      for (const hidden of [slip.code, slip.code.replace('-', ''), secret])
        expect(text).not.toContain(hidden);
  });

  test('[SI-10] is for chair and clerk', async () => {
    court = await openCourt();
    const slip = await slipFor(court, 'bob');
    for (const as of ['ann', null]) {
      const status = as === null ? 401 : 403;
      const answers = [
        await court.send('POST', '/api/slips', { as, body: { members: ['ann'] } }),
        await court.send('POST', '/api/slips/replace', { as, body: { member: 'ann' } }),
        await court.send('GET', '/api/slips', { as }),
        await court.send('DELETE', `/api/slips/${slip.slip.id}`, { as }),
        await court.send('POST', '/api/devices/end', { as, body: { member: 'bob' } }),
      ];
      expect(answers.map((answer) => answer.status)).toEqual([status, status, status, status, status]);
    }
    expect((await openPhone(court).enter(slip.code)).status).toBe(200);
    for (const type of ['IssueSlips', 'RevokeSlips', 'RevokeDevices'])
      expect((await court.act('clerk', { type, members: ['ann'] })).status, type).not.toBe(200);
  });

  test('[SI-15] tells how it stands with slips, and no code', async () => {
    court = await openCourt();
    const used = await slipFor(court, 'ann');
    await openPhone(court).enter(used.code);
    await slipFor(court, 'bob');
    const answer = await court.send('GET', '/api/slips', { as: 'chair' });
    const { address, slips } = answer.json<SlipsAnswer>();
    expect(slips.map(({ member, standing }) => `${String(member)} ${standing}`).sort()).toEqual([
      'ann used',
      'bob open',
    ]);
    expect(answer.text).not.toContain(used.code);
    expect(used.url.startsWith(`${address}/enter#`)).toBe(true);
    const [open] = slips.filter(({ standing }) => standing === 'open');
    await court.send('DELETE', `/api/slips/${open!.id}`, { as: 'chair' });
    const after = (await court.send('GET', '/api/slips', { as: 'chair' })).json<SlipsAnswer>();
    expect(after.slips.find(({ id }) => id === open!.id)).toMatchObject({
      standing: 'revoked',
      used: null,
      revoked: expect.any(Number) as number,
    });
  });

  test('[SI-16] of a person who is erased no device and no slip is left', async () => {
    const store = openMemoryStore();
    court = await openCourt({ store });
    const [ann, bob] = [await enteredPhone(court, 'ann'), await enteredPhone(court, 'bob')];
    const slip = await slipFor(court, 'ann');
    const erasure = {
      type: 'EraseText',
      entries: [],
      members: ['ann'],
      reason: 'Asked for.',
      authority: 'GDPR 17',
    };
    await court.done('clerk', erasure);
    await vi.waitFor(() => expect(store.signIn.devices()).toHaveLength(1), PATIENCE);
    expect(store.signIn.devices().map(({ member }) => member)).toEqual(['bob']);
    expect(store.signIn.slips().map(({ member }) => member)).toEqual(['bob']);
    expect(code(await ann.send('GET', '/api/snapshot'))).toBe('device-ended');
    expect(code(await openPhone(court).enter(slip.code))).toBe('slip-unknown');
    expect((await bob.send('GET', '/api/snapshot')).status).toBe(200);
  });
});
