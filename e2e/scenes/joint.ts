import { invariant } from '@tauride/kernel';
import type {
  BodyId,
  Choice,
  Command,
  ItemId,
  JointMode,
  JointTerms,
  MemberId,
  MotionId,
  PollId,
  RollOrder,
} from '@tauride/procedure';
import { BODY, CHAIR, CLERK, delegate, type Federation, found, SITTING } from './federation.ts';

const at = { sitting: SITTING };
const text = (words: string) => ({ form: 'text', text: words }) as const;
const councillor = (place: number, body = 'council'): MemberId => `${body}-${place}` as MemberId;

const question = 'That every branch, whatever its size, send two delegates to the Congress.';

/** Another body of the federation: its first member is its chair, its second its clerk. */
type House = { readonly id: string; readonly name: string; readonly seats: number };

const council: House = { id: 'council', name: 'Council of Branches', seats: 48 };
const elders: House = { id: 'elders', name: 'House of Elders', seats: 24 };
const smaller: readonly House[] = [
  council,
  elders,
  { id: 'women', name: 'Women’s Section', seats: 60 },
  { id: 'youth', name: 'Youth Section', seats: 40 },
  { id: 'fleet', name: 'Section of the Fishing Fleet', seats: 33 },
];

async function establish({ act, hall }: Federation, { id, name, seats }: House): Promise<void> {
  const body = id as BodyId;
  await act('operator', { type: 'EstablishBody', body, name, rulebook: 'ronr12', changes: {} });
  await act('operator', {
    type: 'SeatMembers',
    body,
    members: Array.from({ length: seats }, (_, place) => ({
      member: councillor(place + 1, id),
      label: `${name} ${place + 1}`,
      voting: 'full' as const,
      weight: 1,
      group: null,
    })),
  });
  await act('operator', { type: 'AssignOffice', body, office: 'chair', member: councillor(1, id) });
  await act('operator', { type: 'AssignOffice', body, office: 'clerk', member: councillor(2, id) });
  await hall.names.set(councillor(1, id), `Edith Kask (${name})`);
}

type Sitting = { readonly mode: JointMode; readonly houses: readonly House[]; readonly joint?: JointTerms };

/** A joint sitting that is open, with most members of each body present; one delegate sits in the council too. */
async function sits(federation: Federation, { mode, houses, joint }: Sitting): Promise<void> {
  const { act, seats } = federation;
  await found(federation);
  for (const house of houses) await establish(federation, house);
  await act('operator', {
    type: 'SeatMembers',
    body: 'council' as BodyId,
    members: [
      { member: delegate(1), label: 'Delegate 1', voting: 'full', weight: 1, group: 'Harbour Branch' },
    ],
  });
  await act('operator', {
    type: 'CallSitting',
    ...at,
    bodies: [BODY, ...houses.map(({ id }) => id as BodyId)],
    kind: 'regular',
    title: 'Congress 2026, joint sitting',
    place: 'Harbour Hall',
    startsAt: Date.now() as never,
    hoursRecorded: true,
    publicity: 'public',
    agenda: ['Opening', 'Representation of the branches', 'Any other business'],
    mode,
    ...(joint === undefined ? {} : { joint }),
  });
  await act(CHAIR, { type: 'OpenSitting', ...at });
  const here = [
    CHAIR,
    ...Array.from({ length: seats - 17 }, (_, place) => delegate(place + 1)),
    ...houses.flatMap((house) =>
      Array.from({ length: house.seats - 4 }, (_, place) => councillor(place + 1, house.id)),
    ),
  ];
  await act(CLERK, { type: 'RecordPresence', ...at, arrived: here, left: [] });
  await act(CHAIR, { type: 'TakeUpItem', ...at, item: 'i2' as ItemId });
}

async function asks(federation: Federation): Promise<MotionId> {
  return await federation.pending(delegate(4), 'main', text(question));
}

async function put(
  { act }: Federation,
  motion: MotionId,
  method: (Command & { type: 'PutQuestion' })['method'],
  roll?: RollOrder,
): Promise<PollId> {
  const command = { type: 'PutQuestion', ...at, motion, method } as const;
  const events = await act(CHAIR, roll === undefined ? command : { ...command, roll });
  const opened = events.find((event) => event.type === 'PollOpened');
  invariant(opened !== undefined, 'a poll was opened');
  return opened.poll;
}

type Counts = readonly [yes: number, no: number, abstain: number];

/** Ballots of the members of one body, from the third on: the first two are left to vote on the screens. */
async function vote({ hall }: Federation, poll: PollId, member: (place: number) => MemberId, counts: Counts) {
  const choices = (['yes', 'no', 'abstain'] as const).flatMap((choice, kind) =>
    Array.from({ length: counts[kind]! }, (): Choice => choice),
  );
  for (const [place, choice] of choices.entries()) {
    const cast = await hall.cast({ poll, choice, author: { kind: 'member', member: member(place + 3) } });
    invariant(cast.ok, `a ballot was refused: ${JSON.stringify(cast)}`);
  }
}

const of = (house: House) => (place: number) => councillor(place, house.id);

async function announce({ act }: Federation, poll: PollId): Promise<void> {
  await act(CHAIR, { type: 'ClosePoll', ...at, poll, ayesHaveIt: null });
  await act(CHAIR, { type: 'AnnounceResult', ...at, poll, chairVote: null });
}

async function voting(federation: Federation, sitting: Sitting): Promise<PollId> {
  await sits(federation, sitting);
  return await put(federation, await asks(federation), 'recorded');
}

async function decided(federation: Federation, sitting: Sitting): Promise<void> {
  const poll = await voting(federation, sitting);
  await vote(federation, poll, delegate, [118, 38, 4]);
  for (const house of sitting.houses) {
    const most = house.seats - 6;
    const yes = Math.floor(most / 2) - (house.id === 'council' ? 1 : -3);
    await vote(federation, poll, of(house), [yes, most - yes - 1, 1]);
  }
  await announce(federation, poll);
}

async function rolled(federation: Federation): Promise<void> {
  await sits(federation, { mode: 'concurrent', houses: [council] });
  const poll = await put(federation, await asks(federation), 'roll-call', { by: 'body', from: delegate(40) });
  await vote(federation, poll, (place) => delegate(place + 40), [44, 17, 3]);
}

const weights: JointTerms = {
  blocs: [
    { body: BODY, weight: 4 },
    { body: 'council' as BodyId, weight: 3 },
    { body: 'elders' as BodyId, weight: 2 },
  ],
};

/** Two joint sittings that wait: one was declined by a body and not answered by another, one waits for the Delegate Assembly. */
async function proposed(federation: Federation): Promise<void> {
  const { act } = federation;
  await found(federation);
  for (const house of [council, elders]) await establish(federation, house);
  const terms = {
    kind: 'regular',
    place: 'Harbour Hall',
    startsAt: Date.parse('2026-12-04T17:00:00Z') as never,
    hoursRecorded: true,
    publicity: 'public',
    agenda: ['Opening', 'Representation of the branches', 'Any other business'],
    mode: 'concurrent',
  } as const;
  const [first, second] = ['joint-1', 'joint-2'] as unknown as [typeof SITTING, typeof SITTING];
  const [of, from] = [council.id as BodyId, elders.id as BodyId];
  const title = 'Joint sitting on the representation of the branches in the Congress and its committees';
  await act(CLERK, {
    type: 'ProposeJointSitting',
    proposal: first,
    title,
    ...terms,
    bodies: [BODY, of, from],
    joint: { presides: { kind: 'in-turn' }, rules: of, movers: [BODY, of] },
  });
  await act(councillor(2), {
    type: 'AnswerJointSitting',
    proposal: first,
    body: of,
    answer: 'declines',
    reason: 'Two of the branches hold their own assemblies on that evening.',
  });
  await act(councillor(1), {
    type: 'ProposeJointSitting',
    proposal: second,
    title: 'Hearing on the harbour',
    ...terms,
    mode: 'advisory',
    bodies: [of, BODY],
  });
}

/** Several bodies in one hall, in each of the ways in which they may decide together. */
export const jointScenes: { readonly [name: string]: (federation: Federation) => Promise<unknown> } = {
  'joint-debate': async (federation) => {
    await sits(federation, {
      mode: 'concurrent',
      houses: [council],
      joint: { presides: { kind: 'presidium' } },
    });
    await asks(federation);
  },
  joint: async (federation) => {
    const poll = await voting(federation, { mode: 'concurrent', houses: [council] });
    await vote(federation, poll, delegate, [90, 20, 4]);
    await vote(federation, poll, of(council), [12, 9, 0]);
  },
  'joint-result': (federation) => decided(federation, { mode: 'concurrent', houses: [council] }),
  'joint-three': (federation) => decided(federation, { mode: 'concurrent', houses: [council, elders] }),
  'joint-many': (federation) => decided(federation, { mode: 'concurrent', houses: smaller }),
  'joint-mixed': (federation) =>
    decided(federation, {
      mode: 'mixed',
      houses: [council],
      joint: { minimum: { num: 1, den: 3, compare: 'ge', basis: 'cast' } },
    }),
  'joint-weighted': (federation) =>
    decided(federation, { mode: 'weighted', houses: [council, elders], joint: weights }),
  'joint-sequence': async (federation) => {
    await sits(federation, { mode: 'concurrent-sequential', houses: [council] });
    const motion = await asks(federation);
    const first = await put(federation, motion, 'recorded');
    await vote(federation, first, delegate, [118, 38, 4]);
    await announce(federation, first);
    const second = await put(federation, motion, 'recorded');
    await vote(federation, second, of(council), [12, 9, 0]);
  },
  'joint-between': async (federation) => {
    await sits(federation, { mode: 'concurrent-sequential', houses: [council] });
    const first = await put(federation, await asks(federation), 'recorded');
    await vote(federation, first, delegate, [118, 38, 4]);
    await announce(federation, first);
  },
  rooms: async (federation) => {
    await sits(federation, { mode: 'separate-rooms', houses: [council] });
    const poll = await put(federation, await asks(federation), 'hands');
    const tally = { yes: 20, no: 22, abstain: 1 };
    const body = 'council' as BodyId;
    await federation.act(councillor(2), { type: 'EnterCount', ...at, poll, place: 'Room 4', tally, body });
  },
  'joint-proposed': proposed,
  'joint-houses': async (federation) => {
    await found(federation);
    for (const house of [council, elders]) await establish(federation, house);
  },
  hearing: async (federation) => {
    await sits(federation, { mode: 'advisory', houses: [council] });
    await asks(federation);
  },
  roll: rolled,
};
