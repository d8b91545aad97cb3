import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalText, tableValues } from '@tauride/kernel';
import { evolve, initialAssembly, type PollId } from '@tauride/procedure';
import type { BallotAnswer, BoxAnswer, RegisterAnswer } from '@tauride/protocol';
import { entryOf } from '../hall/ledger.ts';
import { type Court, openCourt } from '../testing/court.ts';
import { openMemoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';

const at = { sitting: 's1' };
let court: Court;
let store: Store;

const bylaws = { holders: 'voters', perHolder: 1, chains: false, secretBallots: false, cite: '' };
const seat = (member: string, more: object = {}) => ({
  member,
  label: member,
  voting: 'full',
  weight: 1,
  group: null,
  ...more,
});

const founding: readonly object[] = [
  {
    type: 'FoundAssembly',
    assembly: 'union',
    name: 'The Union',
    language: 'en',
    timeZone: 'UTC',
    calendar: 'gregorian',
  },
  {
    type: 'EstablishBody',
    body: 'council',
    name: 'Council',
    rulebook: 'ronr12',
    changes: { citeAs: 'Bylaws', voting: { proxies: bylaws } },
  },
  {
    type: 'SeatMembers',
    body: 'council',
    members: [
      ...['chair', 'ann', 'bob', 'cem', 'dot'].map((member) => seat(member)),
      seat('alt', { voting: 'none', alternateFor: ['cem'] }),
      seat('clerk', { voting: 'none' }),
    ],
  },
  { type: 'AssignOffice', body: 'council', office: 'chair', member: 'chair' },
  { type: 'AssignOffice', body: 'council', office: 'clerk', member: 'clerk' },
];

async function openSitting(publicity = 'public'): Promise<void> {
  const call = { type: 'CallSitting', ...at, bodies: ['council'], kind: 'regular', title: 'T', place: 'P' };
  const rest = { startsAt: 0, hoursRecorded: true, publicity, agenda: ['One'] };
  await court.done('chair', { ...call, ...rest });
  await court.done('chair', { type: 'OpenSitting', ...at });
  await arrive(['chair', 'bob', 'dot', 'alt']);
  await court.done('ann', {
    type: 'GiveProxy',
    body: 'council',
    from: 'ann',
    to: 'bob',
    scope: { kind: 'all' },
  });
  await court.done('clerk', { type: 'SeatAlternate', ...at, body: 'council', alternate: 'alt', for: 'cem' });
}

async function arrive(arrived: readonly string[]): Promise<void> {
  await court.done('clerk', { type: 'RecordPresence', ...at, arrived, left: [] });
}

async function openPoll(text: string): Promise<PollId> {
  const plain = { target: null, onBehalfOf: null, qualified: false, claimsPrevailingSide: false };
  const wording = { form: 'text', text };
  const [made] = await court.done('dot', { type: 'MakeMotion', ...at, kind: 'main', wording, ...plain });
  const { motion } = made!.event as { readonly motion: string };
  await court.done('bob', { type: 'SecondMotion', ...at, motion });
  await court.done('chair', { type: 'StateQuestion', ...at, motion });
  const [opened] = await court.done('chair', { type: 'PutQuestion', ...at, motion, method: 'recorded' });
  return (opened!.event as { readonly poll: PollId }).poll;
}

async function endPoll(poll: PollId): Promise<void> {
  await court.done('chair', { type: 'ClosePoll', ...at, poll, ayesHaveIt: null });
  await court.done('chair', { type: 'AnnounceResult', ...at, poll, chairVote: null });
}

const registerOf = async (poll: string, as: string | null = null) =>
  court.send('GET', `/api/polls/${poll}/register`, { as });

const mandates = (answer: RegisterAnswer): readonly string[] =>
  answer.who.map(({ by, of, as }) => `${of}${of === by ? '' : `~${by}`} ${as}`);

const all = ['ann~bob proxy', 'bob member', 'cem~alt alternate', 'chair member', 'dot member'];

beforeEach(async () => {
  store = openMemoryStore();
  court = await openCourt({ store, founding });
});

afterEach(() => court.close());

describe('the register of a poll', () => {
  test('[RV-26] is read while the vote is open, with a digest that anyone can make again', async () => {
    await openSitting();
    const answer = (await registerOf(await openPoll('That we go.'))).json<RegisterAnswer>();
    expect(mandates(answer)).toEqual(all);
    expect(answer).toMatchObject({ lines: 5, votes: 5 });
    expect(createHash('sha256').update(canonicalText(answer.who)).digest('hex')).toBe(answer.digest);
  });

  test('[RV-26] is the same after the result, whoever came and left since', async () => {
    await openSitting();
    const poll = await openPoll('That we go.');
    const before = (await registerOf(poll)).json<RegisterAnswer>();
    await arrive(['ann', 'cem']);
    await endPoll(poll);
    expect((await registerOf(poll)).json()).toEqual(before);
  });

  test('[RV-26] is made again by a server that was not there', async () => {
    await openSitting();
    const poll = await openPoll('That we go.');
    const before = (await registerOf(poll)).json<RegisterAnswer>();
    await endPoll(poll);
    await arrive(['ann']);
    const again = await openCourt({ store, founding });
    const found = await again.send('GET', `/api/polls/${poll}/register`);
    expect(found.json()).toEqual(before);
    await again.close();
  });

  test('[RV-26] is for members where the sitting is not public, and there is none of what is no poll', async () => {
    await openSitting('members');
    const poll = await openPoll('That we go.');
    expect((await registerOf(poll)).json().code).toBe('members-only');
    expect((await registerOf(poll, 'ann')).status).toBe(200);
    expect((await registerOf('p9', 'ann')).status).toBe(404);
  });
});

describe('a proxy', () => {
  test('[RV-10] given in a sitting that is not public stays unknown to the public, also once it is taken back', async () => {
    await openSitting('members');
    await court.done('clerk', { type: 'RevokeProxy', proxy: 'x1' });
    await court.done('ann', {
      type: 'GiveProxy',
      body: 'council',
      from: 'ann',
      to: 'dot',
      scope: { kind: 'all' },
    });
    await court.done('chair', { type: 'AdjournSitting', ...at, ground: 'emergency', reason: 'Fire.' });
    await court.done('ann', { type: 'RevokeProxy', proxy: 'x2' });
    await court.done('ann', {
      type: 'GiveProxy',
      body: 'council',
      from: 'ann',
      to: 'bob',
      scope: { kind: 'all' },
    });
    const { state } = court.server.hall;
    const seen = court.server.hall.viewFor('public');
    expect(state.phase === 'founded' && state.proxies.size).toBe(3);
    expect(seen.phase === 'founded' && tableValues(seen.proxies).map(({ id }) => id)).toEqual(['x3']);
    // A screen of the public that has followed since before the sitting, past the entries that it doesn't get.
    const entries = [...court.server.hall.read('public', 0, state.seq)].map(({ bytes }) => entryOf(bytes));
    const followed = entries.reduce(
      (before, entry) => evolve({ ...before, seq: entry.seq }, entry),
      initialAssembly,
    );
    expect(followed.phase === 'founded' && tableValues(followed.proxies).map(({ id }) => id)).toEqual(['x3']);
  });
});

describe('a mandate', () => {
  test('[RV-17] [RV-28] has a ballot of its own, a receipt that names it, and a leaf in the sealed box', async () => {
    await openSitting();
    const poll = await openPoll('That we go.');
    const cast = async (as: string, ballot: object) =>
      (await court.cast(as, poll, ballot)).json<BallotAnswer>();
    const own = await cast('bob', { choice: 'no' });
    const held = await cast('bob', { choice: 'yes', mandate: 'ann~bob' });
    await cast('bob', {
      choice: 'abstain',
      mandate: 'ann~bob',
      revision: { device: 'a'.repeat(32), number: 2 },
    });
    await cast('alt', { choice: 'yes', mandate: 'cem~alt' });
    expect([own, held].map(({ receipt }) => receipt.claim.voter)).toEqual(['bob', 'ann~bob']);
    await endPoll(poll);
    const box = (await court.send('GET', `/api/polls/${poll}/ballots`)).json<BoxAnswer>();
    expect(box.leaves.map(({ voter, choice }) => [voter, choice])).toEqual([
      ['ann~bob', 'abstain'],
      ['bob', 'no'],
      ['cem~alt', 'yes'],
    ]);
  });

  test('[RV-8] [RV-17] is cast by nobody but the one whom the register names', async () => {
    await openSitting();
    const poll = await openPoll('That we go.');
    const wrong = async (as: string, mandate?: string) =>
      (await court.cast(as, poll, { choice: 'yes', ...(mandate === undefined ? {} : { mandate }) })).json()
        .code;
    expect(await wrong('dot', 'ann~bob')).toBe('not-entitled');
    expect(await wrong('dot', 'ann~dot')).toBe('not-in-register');
    expect(await wrong('alt')).toBe('not-in-register');
    await arrive(['ann']);
    expect(await wrong('ann')).toBe('not-in-register');
    expect((await court.cast('bob', poll, { choice: 'yes', mandate: 'ann~~bob' })).status).toBe(400);
  });
});
