import { randomBytes } from 'node:crypto';
import type { MotionId, PollId } from '@tauride/procedure';
import type { BallotAnswer, BoxAnswer, DuressAnswer, PinAnswer } from '@tauride/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryDisk, openMemoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';
import {
  announceOf,
  type Answer,
  callOf,
  closeOf,
  type Court,
  founding,
  motionOf,
  openCourt,
} from '../testing/court.ts';

let court: Court;
beforeEach(async () => {
  const teller = { type: 'AssignOffice', body: 'council', office: 'teller', member: 'dora' };
  court = await openCourt({ founding: [...founding, teller] });
  await court.done('chair', { ...callOf('s1'), confirm: 'important' });
  await court.done('chair', { type: 'OpenSitting', sitting: 's1' });
});
afterEach(() => court.close());

const codes = { pin: '471100', quiet: '926055' } as const;

async function put(method: string, more: object = {}): Promise<PollId> {
  await court.done('ann', { type: 'RequestFloor', sitting: 's1', side: null, purpose: 'motion' });
  await court.done('chair', { type: 'GiveFloor', sitting: 's1', member: 'ann' });
  const [made] = await court.done('ann', motionOf(`That bridge ${nonce()} be built.`));
  const motion = (made!.event as { readonly motion: MotionId }).motion;
  await court.done('bob', { type: 'SecondMotion', sitting: 's1', motion });
  await court.done('chair', { type: 'StateQuestion', sitting: 's1', motion });
  const [opened] = await court.done('chair', { type: 'PutQuestion', sitting: 's1', motion, method, ...more });
  return (opened!.event as { readonly poll: PollId }).poll;
}

function setCodes(as: string, body: object = codes): Promise<Answer> {
  return court.send('PUT', '/api/pin', { as, body });
}

const nonce = (): string => randomBytes(16).toString('hex');

function vote(as: string, poll: PollId, ballot: object): Promise<Answer> {
  return court.cast(as, poll, { choice: 'yes', nonce: nonce(), ...ballot });
}

const codeOf = (answer: Answer): string => answer.json().code;

const forced = async (as: string): Promise<Answer> => court.send('GET', '/api/sittings/s1/duress', { as });

describe('a vote that is confirmed', () => {
  test('[PR-4] takes no ballot without the code of the voter, and tells why', async () => {
    const poll = await put('ballot');
    expect(codeOf(await vote('ann', poll, {}))).toBe('confirmation-missing');
    expect(codeOf(await vote('ann', poll, { confirmation: '4711' }))).toBe('code-not-set');
    expect((await setCodes('ann')).status).toBe(200);
    expect(codeOf(await vote('ann', poll, { confirmation: '4711' }))).toBe('confirmation-wrong');
    expect((await vote('ann', poll, { confirmation: codes.pin })).status).toBe(200);
    await setCodes('bob', { pin: '1234' });
    for (let at = 0; at < 5; at += 1) await vote('bob', poll, { confirmation: '0000' });
    expect(codeOf(await vote('bob', poll, { confirmation: '1234' }))).toBe('code-wait');
    expect(court.log.join('\n')).not.toMatch(/471100|926055/);
  });

  test('[PR-2] is one by secret ballot, or one that the chair holds important; others go on as ever', async () => {
    const plain = await put('recorded');
    expect((await court.cast('ann', plain, { choice: 'yes' })).status).toBe(200);
    await court.done('chair', closeOf(plain));
    await court.done('chair', announceOf(plain));
    const poll = await put('recorded', { confirm: true });
    expect(codeOf(await court.cast('ann', poll, { choice: 'yes' }))).toBe('confirmation-missing');
    // The desk enters what somebody says who stands before it.
    expect((await court.cast('clerk', poll, { choice: 'yes', for: 'bob' })).status).toBe(200);
  });

  test('[PR-7] lets whoever forgot the code choose another once the desk dropped it, which is an entry', async () => {
    await setCodes('ann');
    const reset = { type: 'ResetPin', body: 'council', member: 'ann', reason: 'Forgotten.' };
    expect(codeOf(await court.act('bob', reset))).toBe('not-entitled');
    const [entry] = await court.done('clerk', reset);
    expect(entry!.event).toEqual({ ...reset, type: 'PinReset' });
    expect((await court.send('GET', '/api/pin', { as: 'ann' })).json()).toEqual({ set: false });
    const told = await court.send('GET', '/api/journal?from=0');
    expect(told.text).not.toContain('Forgotten.');
    expect((await setCodes('ann', { pin: '2468' })).status).toBe(200);
  });

  test.each(['before', 'after'] as const)(
    '[PR-7] is dropped with the entry that tells of it, also where the server dies %s the write',
    async (when) => {
      const disk = createMemoryDisk();
      const [store, dies] = [openMemoryStore(disk), { now: false }];
      const append: Store['append'] = async (batch) => {
        if (dies.now && when === 'before') throw new Error('killed');
        const done = await store.append(batch);
        if (dies.now) throw new Error('killed');
        return done;
      };
      const dying = await openCourt({ store: { ...store, append } });
      await dying.send('PUT', '/api/pin', { as: 'ann', body: codes });
      dies.now = true;
      await dying.act('clerk', { type: 'ResetPin', body: 'council', member: 'ann', reason: 'Forgotten.' });
      await dying.close();
      disk.holder = undefined;
      const again = await openCourt({ store: openMemoryStore(disk) });
      const told = (await again.send('GET', '/api/journal?from=0', { as: 'ann' })).text;
      const isSet = (await again.send('GET', '/api/pin', { as: 'ann' })).json<PinAnswer>().set;
      expect([told.includes('PinReset'), isSet]).toEqual(when === 'before' ? [false, true] : [true, false]);
      await again.close();
    },
  );

  test('[PR-10] wants two codes that are of one length and no slip apart', async () => {
    for (const quiet of ['47110', '471101', '471100'])
      expect(codeOf(await setCodes('ann', { pin: '471100', quiet }))).toBe('codes-too-alike');
    expect((await setCodes('ann', { pin: '12' })).status).toBe(400);
  });
});

describe('a ballot under duress', () => {
  test('[PR-9] [PR-11] is answered as any other, is in the box, counts nothing, and is told to tellers alone', async () => {
    for (const as of ['ann', 'bob', 'carl']) await setCodes(as);
    const poll = await put('ballot');
    const free = await vote('ann', poll, { choice: 'yes', confirmation: codes.pin });
    const under = await vote('bob', poll, { choice: 'yes', confirmation: codes.quiet });
    await vote('carl', poll, { choice: 'no', confirmation: codes.pin });
    expect([under.status, shapeOf(under)]).toEqual([free.status, shapeOf(free)]);
    const headers = (answer: Answer): readonly string[] => [...answer.headers.keys()].toSorted();
    expect(headers(under)).toEqual(headers(free));
    for (const as of ['chair', 'clerk', 'ann', 'bob'])
      expect([as, (await forced(as)).status]).toEqual([as, 403]);
    expect((await forced('dora')).json<DuressAnswer>().forced).toEqual([
      { poll, member: 'bob', again: false },
    ]);
    const [closed] = await court.done('chair', closeOf(poll));
    expect(closed!.event).toMatchObject({
      finding: { tally: { yes: 1, no: 1, abstain: 1 }, seal: { count: 3 } },
    });
    await court.done('chair', announceOf(poll));
    const box = (await court.send('GET', `/api/polls/${poll}/ballots`)).json<BoxAnswer>();
    const promised = under.json<BallotAnswer>().receipt.claim.leaf;
    expect([box.leaves, box.hashes?.length, box.hashes?.includes(promised)]).toEqual([[], 3, true]);
    const record = (await court.send('GET', '/api/journal?from=0', { as: 'ann' })).text;
    expect(record).not.toMatch(/forced|duress/i);
  });

  test('[PR-13] gives way to one that the member casts freely before the close', async () => {
    await setCodes('bob');
    const poll = await put('ballot');
    await vote('bob', poll, { choice: 'yes', confirmation: codes.quiet });
    await vote('bob', poll, { choice: 'no', confirmation: codes.pin });
    expect((await forced('dora')).json<DuressAnswer>().forced).toEqual([
      { poll, member: 'bob', again: true },
    ]);
    const [closed] = await court.done('chair', closeOf(poll));
    expect(closed!.event).toMatchObject({ finding: { tally: { yes: 0, no: 1, abstain: 0 } } });
  });

  test('[PR-14] stands as it was given where votes are told with names, and the tellers know', async () => {
    await setCodes('bob');
    const poll = await put('recorded', { confirm: true });
    await court.cast('bob', poll, { choice: 'yes', confirmation: codes.quiet });
    expect((await forced('dora')).json<DuressAnswer>().forced).toHaveLength(1);
    const [closed] = await court.done('chair', closeOf(poll));
    expect(closed!.event).toMatchObject({ finding: { tally: { yes: 1 } } });
  });
});

describe('what tellers were told', () => {
  test('[PR-14] of votes that are told with names they are told after a start of the server too', async () => {
    const disk = createMemoryDisk();
    await court.close();
    const teller = { type: 'AssignOffice', body: 'council', office: 'teller', member: 'dora' };
    court = await openCourt({ store: openMemoryStore(disk), founding: [...founding, teller] });
    await court.done('chair', { ...callOf('s1'), confirm: 'important' });
    await court.done('chair', { type: 'OpenSitting', sitting: 's1' });
    await setCodes('bob');
    const poll = await put('recorded', { confirm: true });
    await court.cast('bob', poll, { choice: 'yes', confirmation: codes.quiet });
    const again = async (): Promise<readonly object[]> => {
      await court.close();
      court = await openCourt({ store: openMemoryStore(disk) });
      return (await forced('dora')).json<DuressAnswer>().forced;
    };
    expect(await again()).toEqual([{ poll, member: 'bob', again: false }]);
    await court.act('chair', closeOf(poll), { key: 'the-close' });
    await court.act('chair', announceOf(poll), { key: 'the-result' });
    expect(await again()).toEqual([{ poll, member: 'bob', again: false }]);
    const box = await court.send('GET', `/api/polls/${poll}/ballots`, { as: 'dora' });
    expect(box.json<BoxAnswer>().leaves).toEqual([{ choice: 'yes', voter: 'bob' }]);
    expect((await court.send('GET', '/api/journal?from=0', { as: 'ann' })).text).not.toContain('forced');
  });
});

describe('a sitting that is stopped in danger', () => {
  test('[PR-20] throws away the vote that is open, with its ballots', async () => {
    await setCodes('ann');
    const poll = await put('ballot');
    await vote('ann', poll, { confirmation: codes.pin });
    const stopped = await court.done('chair', { type: 'RecessSitting', sitting: 's1', reason: 'Shots.' });
    expect(stopped.map(({ event }) => event.type)).toEqual(['PollAbandoned', 'SittingRecessed']);
    expect(codeOf(await vote('ann', poll, { confirmation: codes.pin }))).toBe('unknown');
    expect((await court.send('GET', `/api/polls/${poll}/ballots`, { as: 'ann' })).status).toBe(404);
    await court.done('chair', { type: 'MoveSitting', sitting: 's1', place: 'The school', reason: 'Shots.' });
    await court.done('chair', { type: 'ResumeSitting', sitting: 's1' });
    const state = court.server.hall.state;
    expect(state.phase === 'founded' && state.counters.poll).toBe(1);
    const calendar = await court.send('GET', '/api/sittings.ics');
    expect(calendar.status === 200 ? calendar.text : 'The school').toContain('The school');
    const again = await court.done('chair', {
      type: 'PutQuestion',
      sitting: 's1',
      motion: 'm1',
      method: 'recorded',
    });
    expect(again[0]!.event).toMatchObject({ type: 'PollOpened', poll: 'p2' });
  });
});

/** The names and lengths of everything in an answer, without what chance made. */
function shapeOf(answer: Answer): unknown {
  const shape = (value: unknown): unknown => {
    if (typeof value === 'string') return value.length;
    if (typeof value !== 'object' || value === null) return typeof value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shape(one)]));
  };
  return [answer.text.length, shape(answer.json())];
}
