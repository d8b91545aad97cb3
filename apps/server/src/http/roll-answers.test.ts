import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PollId } from '@tauride/procedure';
import { openMemoryStore } from '../store/memory-store.ts';
import { type Court, openCourt } from '../testing/court.ts';

const at = { sitting: 's1' };
let court: Court;

const seat = (member: string, voting = 'full') => ({ member, label: member, voting, weight: 1, group: null });

const founding: readonly object[] = [
  {
    type: 'FoundAssembly',
    assembly: 'union',
    name: 'The Union',
    language: 'en',
    timeZone: 'UTC',
    calendar: 'gregorian',
  },
  { type: 'EstablishBody', body: 'council', name: 'Council', rulebook: 'ronr12', changes: {} },
  {
    type: 'SeatMembers',
    body: 'council',
    members: [...['chair', 'ann', 'bob', 'cem'].map((member) => seat(member)), seat('clerk', 'none')],
  },
  { type: 'AssignOffice', body: 'council', office: 'chair', member: 'chair' },
  { type: 'AssignOffice', body: 'council', office: 'clerk', member: 'clerk' },
];

async function openPoll(method: string, publicity = 'public'): Promise<PollId> {
  const call = { type: 'CallSitting', ...at, bodies: ['council'], kind: 'regular', title: 'T', place: 'P' };
  await court.done('chair', { ...call, startsAt: 0, hoursRecorded: true, publicity, agenda: ['One'] });
  await court.done('chair', { type: 'OpenSitting', ...at });
  const plain = { target: null, onBehalfOf: null, qualified: false, claimsPrevailingSide: false };
  const wording = { form: 'text', text: 'That we go.' };
  const [made] = await court.done('ann', { type: 'MakeMotion', ...at, kind: 'main', wording, ...plain });
  const { motion } = made!.event as { readonly motion: string };
  await court.done('bob', { type: 'SecondMotion', ...at, motion });
  await court.done('chair', { type: 'StateQuestion', ...at, motion });
  const [opened] = await court.done('chair', { type: 'PutQuestion', ...at, motion, method });
  return (opened!.event as { readonly poll: PollId }).poll;
}

const answered = async (poll: PollId, member: string, choice: string) => {
  const sent = await court.cast('clerk', poll, { choice, for: member });
  expect(sent.status).toBe(200);
};

const answers = async (poll: PollId, as: string | null = null) =>
  court.send('GET', `/api/polls/${poll}/answers`, { as });

beforeEach(async () => {
  court = await openCourt({ store: openMemoryStore(), founding });
});

afterEach(() => court.close());

describe('the answers of a roll call', () => {
  test('[RP-34] are told as they come and as they are corrected', async () => {
    const poll = await openPoll('roll-call');
    await answered(poll, 'ann', 'yes');
    await answered(poll, 'bob', 'no');
    expect((await answers(poll)).json()).toEqual({ answers: { ann: 'yes', bob: 'no' } });
    await answered(poll, 'bob', 'abstain');
    expect((await answers(poll)).json()).toEqual({ answers: { ann: 'yes', bob: 'abstain' } });
  });

  test('[RP-34] are none of any other vote, and none of a vote that is closed', async () => {
    const recorded = await openPoll('recorded');
    await answered(recorded, 'ann', 'yes');
    expect((await answers(recorded, 'clerk')).status).toBe(404);
    expect((await answers('p9' as PollId)).status).toBe(404);
  });

  test('[RP-34] of a sitting of members are for members', async () => {
    const poll = await openPoll('roll-call', 'members');
    await answered(poll, 'ann', 'yes');
    expect((await answers(poll)).status).toBe(403);
    expect((await answers(poll, 'bob')).json()).toEqual({ answers: { ann: 'yes' } });
    await court.done('chair', { type: 'ClosePoll', ...at, poll, ayesHaveIt: null });
    expect((await answers(poll, 'bob')).status).toBe(404);
  });
});
