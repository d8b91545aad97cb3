import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Snapshot } from '@tauride/protocol';
import { callOf, type Court, founding, openCourt, openSitting } from '../testing/court.ts';
import { follow, type StreamClient } from '../testing/follower.ts';

const SAID = 'That the ferry run at night.';
const LATER = 'That the bell be mended.';
const at = { sitting: 's1' } as const;

let court: Court;
beforeEach(async () => {
  // The rules of this house leave it to the chair to send a member out.
  const rules = founding.map((act) => ('rulebook' in act ? { ...act, rulebook: 'un-ga' } : act));
  court = await openCourt({ founding: rules });
});
afterEach(() => court.close());

const guestIn = async (sitting = 's1'): Promise<string> => {
  const [entry] = await court.done('clerk', {
    type: 'AdmitGuest',
    sitting,
    kind: 'press',
    label: 'The Herald',
  });
  return (entry!.event as { readonly guest: string }).guest;
};

/** The headers of a guest's device. */
async function deviceOf(guest: string): Promise<Record<string, string>> {
  const { cookies, devices } = court.server.signIn;
  const { secret } = await devices.enrol({ guest, how: 'slip' });
  return { cookie: cookies.give(secret, false).split(';')[0]! };
}

async function moved(title: string): Promise<void> {
  await court.done('clerk', { type: 'AddAgendaItem', ...at, title });
}

const readAs = async (headers: Record<string, string>): Promise<string> => {
  const texts: string[] = [];
  for (const path of ['/api/snapshot', '/api/journal?from=0', '/api/minutes/s1/akn', '/api/minutes'])
    texts.push((await court.send('GET', path, { headers })).text);
  return texts.join('\n');
};
const member = (id: string): Record<string, string> => ({ authorization: `Bearer ${court.token(id)}` });

const following = (headers: Record<string, string>): Promise<StreamClient> =>
  follow(`${court.server.url}/api/stream?from=${court.server.hall.state.seq}`, headers);
const heard = async (client: StreamClient): Promise<string> => {
  const last = String(court.server.hall.state.seq - 1);
  await client.until((events) => events.some(({ id }) => id === last));
  return JSON.stringify(client.events);
};
const set = (publicity: string) =>
  court.done('chair', { type: 'SetDoors', ...at, publicity, reason: 'Persons.', ground: 'emergency' });

describe('a guest', () => {
  test('[DO-16] reads of the sitting that they were let into what its members read, and of no other', async () => {
    await openSitting(court, 's1', 'members');
    const guest = await deviceOf(await guestIn());
    await moved(SAID);
    expect(await readAs({})).not.toContain(SAID);
    expect(await readAs(guest)).toContain(SAID);
    const state = (await court.send('GET', '/api/snapshot', { headers: guest })).json<Snapshot>().state;
    expect(JSON.stringify(state)).toContain(SAID);
    await court.done('chair', { ...callOf('s2', 'members'), agenda: [LATER] });
    await court.done('clerk', { type: 'ResetPin', body: 'council', member: 'ann', reason: LATER });
    expect(await readAs(guest)).not.toContain(LATER);
    expect(await readAs(member('dora'))).toContain(LATER);
  });

  test('[DO-16] is told no more once the doors are closed, nor once they have left', async () => {
    await openSitting(court, 's1', 'public');
    const id = await guestIn();
    const guest = await deviceOf(id);
    const stream = await following(guest);
    await set('members');
    await moved(SAID);
    expect(await heard(stream)).toContain(SAID);
    await set('closed');
    await moved(LATER);
    expect(await heard(stream)).not.toContain(LATER);
    await set('members');
    await court.done('clerk', { type: 'RecordGuestLeft', ...at, guest: id });
    await moved('That we go home.');
    const told = await heard(stream);
    expect(told).toContain('"event":"refresh"');
    expect(told).not.toContain('go home');
    stream.close();
    expect(await readAs(guest)).not.toMatch(/go home|bell|ferry/);
  });
});

describe('a member who was sent out', () => {
  const out = { type: 'ExpelPerson', ...at, person: { member: 'dora' }, reason: 'Threw a chair.' };

  test.each(['members', 'closed'])(
    '[DO-17] reads no more of a sitting whose doors are %s, until they are let in again or it is over',
    async (publicity) => {
      await openSitting(court, 's1', publicity);
      const stream = await following(member('dora'));
      await moved(SAID);
      await court.done('chair', out);
      await moved(LATER);
      const told = await heard(stream);
      expect([told.includes(SAID), told.includes('PersonExpelled'), told.includes(LATER)]).toEqual([
        true,
        true,
        false,
      ]);
      const read = await readAs(member('dora'));
      expect([read.includes(SAID), read.includes('Threw a chair.'), read.includes(LATER)]).toEqual([
        true,
        true,
        false,
      ]);
      expect(await readAs(member('bob'))).toContain(LATER);
      const back = { type: 'ReadmitPerson', ...at, person: { member: 'dora' }, reason: 'Apologised.' };
      await court.done('chair', back);
      expect(await heard(stream)).toContain('"event":"refresh"');
      stream.close();
      expect(await readAs(member('dora'))).toContain(LATER);
      await court.done('chair', out);
      await moved('That we go home.');
      expect(await readAs(member('dora'))).not.toContain('go home');
      await court.done('chair', { type: 'AdjournSitting', ...at, ground: 'emergency', reason: 'Fire.' });
      expect(await readAs(member('dora'))).toContain('go home');
    },
  );

  test('[DO-17] reads nothing either that is entered there about an earlier sitting', async () => {
    await openSitting(court, 's0', 'members');
    await court.done('clerk', { type: 'AddAgendaItem', sitting: 's0', title: SAID });
    const entry = court.server.hall.state.seq - 1;
    await court.done('chair', {
      type: 'AdjournSitting',
      sitting: 's0',
      ground: 'emergency',
      reason: 'Fire.',
    });
    await openSitting(court, 's1', 'members');
    const guest = await deviceOf(await guestIn());
    await court.done('chair', out);
    await court.done('clerk', { type: 'CorrectEntry', ...at, entry, text: LATER, reason: 'So.' });
    expect(await readAs(member('bob'))).toContain(LATER);
    expect(await readAs(member('dora'))).not.toContain(LATER);
    // What is of two sittings is for no guest of one of them.
    expect(await readAs(guest)).not.toContain(LATER);
  });

  test('[DO-17] reads on what everybody reads', async () => {
    await openSitting(court);
    await court.done('chair', out);
    await moved(SAID);
    expect(await readAs(member('dora'))).toContain(SAID);
  });
});
