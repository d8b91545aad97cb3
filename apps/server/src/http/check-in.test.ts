import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tableHas } from '@tauride/kernel';
import { findInSession, type SittingId } from '@tauride/procedure';
import type { HallCodeAnswer } from '@tauride/protocol';
import { WRONG_CODES } from '../hall/hall-codes.ts';
import { callOf, type Court, openCourt } from '../testing/court.ts';

let court: Court;
let keys = 0;

beforeEach(async () => {
  court = await openCourt({ logLevel: 'trace' });
  await court.done('chair', { ...callOf('s1'), checkIn: 'code' });
  await court.done('chair', { type: 'OpenSitting', sitting: 's1' });
});

afterEach(() => court.close());

const path = '/api/sittings/s1/check-in-code';
const shown = async () => (await court.send('GET', path, { as: 'clerk' })).json<HallCodeAnswer>();

async function checkIn(as: string, inHall?: string, more: object = {}): Promise<string> {
  keys += 1;
  const command = { type: 'RecordPresence', sitting: 's1', arrived: [as], left: [] };
  const body = { command, ...(inHall === undefined ? {} : { inHall }), ...more };
  const answer = await court.send('POST', '/api/commands', { as, body, key: `check-in-${keys}` });
  return answer.status === 200 ? 'in' : answer.json().code;
}

function isThere(member: string): boolean {
  const { state } = court.server.hall;
  const sitting = state.phase === 'founded' ? findInSession(state, 's1' as SittingId) : undefined;
  return sitting?.presence.phase === 'recorded' && tableHas(sitting.presence.present, member);
}

describe('the code of the hall', () => {
  test('[RV-25] is for the desk and the display', async () => {
    const display = { authorization: `Bearer ${court.token(null, 'display')}` };
    const statusFor = async (as: string | null, headers = {}) =>
      (await court.send('GET', path, { as, headers })).status;
    expect(await statusFor('clerk')).toBe(200);
    expect(await statusFor(null, display)).toBe(200);
    expect(await statusFor('ann')).toBe(403);
    expect(await statusFor(null)).toBe(403);
    const gallery = { authorization: `Bearer ${court.token(null, 'gallery')}` };
    expect(await statusFor(null, gallery)).toBe(403);
    expect((await court.send('GET', '/api/sittings/s9/check-in-code', { as: 'clerk' })).status).toBe(404);
  });

  test('[RV-25] lets in who sends it, also in two groups and small letters', async () => {
    const { code, forMs } = await shown();
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{8}$/);
    expect(forMs).toBeGreaterThan(0);
    expect(await checkIn('ann')).toBe('check-in');
    expect(await checkIn('ann', 'AAAAAAAA')).toBe('check-in');
    expect(await checkIn('ann', code)).toBe('in');
    expect(await checkIn('bob', `${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase())).toBe('in');
    expect([isThere('ann'), isThere('bob')]).toEqual([true, true]);
  });

  test('[RV-25] is another each minute, and is taken for one more', async () => {
    const { code, forMs } = await shown();
    court.clock.now += forMs;
    expect((await shown()).code).not.toBe(code);
    expect(await checkIn('ann', code)).toBe('in');
    court.clock.now += 60_000;
    expect(await checkIn('bob', code)).toBe('check-in');
  });

  test('[RV-25] is another in each sitting', async () => {
    await court.done('chair', callOf('s2'));
    const other = (
      await court.send('GET', '/api/sittings/s2/check-in-code', { as: 'clerk' })
    ).json<HallCodeAnswer>();
    expect(other.code).not.toBe((await shown()).code);
    expect(await checkIn('ann', other.code)).toBe('check-in');
  });

  test('[RV-25] cannot be guessed: after some wrong ones none is looked at in that minute', async () => {
    const { code } = await shown();
    for (let tries = 0; tries < WRONG_CODES; tries += 1)
      expect(await checkIn('ann', 'AAAAAAAA')).toBe('check-in');
    expect(await checkIn('ann', code)).toBe('too-many-requests');
    expect(await checkIn('bob', code)).toBe('in');
    court.clock.now += 60_000;
    expect(await checkIn('ann', (await shown()).code)).toBe('in');
  });

  test('[RV-25] is not logged', async () => {
    const { code } = await shown();
    await checkIn('ann', 'WRQNG234');
    await checkIn('ann', code);
    const log = court.log.join('\n');
    expect(log).not.toContain(code);
    expect(log).not.toContain('WRQNG234');
  });
});
