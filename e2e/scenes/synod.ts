import type {
  BodyId,
  Choice,
  ItemId,
  MemberId,
  PollId,
  RulebookChanges,
  SeatedMember,
} from '@tauride/procedure';
import { invariant } from '@tauride/kernel';
import { CHAIR, CLERK, type Federation, SITTING } from './federation.ts';

const BISHOPS = 'bishops' as BodyId;
export const CLERGY = 'clergy' as BodyId;
const LAITY = 'laity' as BodyId;

const member = (id: string): MemberId => id as MemberId;

/** Members who have a phone in the test. */
export const BISHOP = member('b2');
/** Sits in two houses. */
export const DOUBLE = member('chancellor');
/** Whoever could not come and gave her vote to the next. */
export const GIVER = member('l1');
export const HOLDER = member('l2');
/** Speaks and does not vote. */
export const ADVISER = member('youth');
export const LATE = member('l7');
/** Sits for a member of the clergy who is away. */
export const ALTERNATE = member('deputy');
export const AWAY = member('c1');

/** Who is entered by the desk, in each house. */
const BY_DESK: { readonly [house: string]: readonly MemberId[] } = {
  [BISHOPS]: ['b3', 'b4'].map(member),
  [CLERGY]: ['c2', 'c3', 'c4', 'c5', 'c6'].map(member),
  [LAITY]: ['l3', 'l4', 'l5', 'l6'].map(member),
};

const names: { readonly [id: string]: string } = {
  [CHAIR]: 'Archbishop Sigrid Holm',
  [CLERK]: 'Per Lind',
  [BISHOP]: 'Bishop Anders Vik',
  [DOUBLE]: 'Ruth Amsel',
  [GIVER]: 'Hanna Berg',
  [HOLDER]: 'Olav Ness',
  [ADVISER]: 'Mia Strand',
  [LATE]: 'Jon Aas',
  [ALTERNATE]: 'Eva Rud',
  [AWAY]: 'Karl Moe',
};

const quorum = { kind: 'fraction', num: 1, den: 3, compare: 'ge', cite: '11' } as const;
const orders: RulebookChanges = { citeAs: 'Standing Orders', quorum };
const withProxies: RulebookChanges = {
  ...orders,
  voting: { proxies: { holders: 'voters', perHolder: 1, chains: false, secretBallots: false, cite: '14' } },
};

type House = {
  readonly id: BodyId;
  readonly name: string;
  readonly changes: RulebookChanges;
  readonly seats: readonly SeatedMember[];
};

function seat(id: MemberId, more: Partial<SeatedMember> = {}): SeatedMember {
  return { member: id, label: `Member ${id}`, voting: 'full', weight: 1, group: null, ...more };
}

const houses: readonly House[] = [
  {
    id: BISHOPS,
    name: 'House of Bishops',
    changes: orders,
    seats: [
      seat(CHAIR),
      seat(CLERK, { voting: 'none' }),
      ...[BISHOP, ...BY_DESK[BISHOPS]!].map((id) => seat(id)),
    ],
  },
  {
    id: CLERGY,
    name: 'House of Clergy',
    changes: orders,
    seats: [
      ...[AWAY, DOUBLE, ...BY_DESK[CLERGY]!].map((id) => seat(id)),
      seat(ALTERNATE, { voting: 'advisory', alternateFor: [AWAY] }),
    ],
  },
  {
    id: LAITY,
    name: 'House of Laity',
    changes: withProxies,
    seats: [
      ...[DOUBLE, GIVER, HOLDER, ...BY_DESK[LAITY]!, LATE].map((id) => seat(id)),
      seat(ADVISER, { voting: 'advisory' }),
    ],
  },
];

/** A synod of three houses, called to a sitting in which each of them decides for itself. */
export async function called({ act, hall }: Pick<Federation, 'act' | 'hall'>): Promise<void> {
  await act('operator', {
    type: 'FoundAssembly',
    assembly: 'northern-synod',
    name: 'Synod of the Northern Province',
    language: 'en',
    timeZone: 'Europe/Oslo',
    calendar: 'gregorian',
  });
  for (const { id, name, changes, seats } of houses) {
    await act('operator', { type: 'EstablishBody', body: id, name, rulebook: 'coe-synod', changes });
    await act('operator', { type: 'SeatMembers', body: id, members: seats });
  }
  await act('operator', { type: 'AssignOffice', body: BISHOPS, office: 'chair', member: CHAIR });
  await act('operator', { type: 'AssignOffice', body: BISHOPS, office: 'clerk', member: CLERK });
  for (const [id, name] of Object.entries(names)) await hall.names.set(id as MemberId, name);
  await act('operator', {
    type: 'CallSitting',
    sitting: SITTING,
    bodies: [BISHOPS, CLERGY, LAITY],
    kind: 'regular',
    title: 'Synod, autumn session',
    place: 'Chapter House',
    startsAt: Date.now() as never,
    hoursRecorded: true,
    publicity: 'public',
    agenda: ['Prayers', 'The marriage of those who were divorced', 'Parish boundaries'],
    mode: 'concurrent',
    joint: { presides: { kind: 'body', body: BISHOPS } },
  });
}

/** Opened, with everybody present but those who are away or late. */
export async function opened({ act }: Pick<Federation, 'act'>): Promise<void> {
  await act(CHAIR, { type: 'OpenSitting', sitting: SITTING });
  const arrived = [CHAIR, BISHOP, DOUBLE, HOLDER, ADVISER, ALTERNATE, ...Object.values(BY_DESK).flat()];
  await act(CLERK, { type: 'RecordPresence', sitting: SITTING, arrived, left: [] });
  for (const item of ['i1', 'i2'] as ItemId[])
    await act(CHAIR, { type: 'TakeUpItem', sitting: SITTING, item });
}

/** The desk enters the votes of those who have no phone, in their order. */
export async function deskVotes(
  { hall }: Pick<Federation, 'hall'>,
  poll: PollId,
  votes: readonly (readonly [MemberId, Choice])[],
): Promise<void> {
  for (const [whom, choice] of votes) {
    const author = { kind: 'member', member: CLERK, for: whom } as const;
    const cast = await hall.cast({ poll, choice, author });
    invariant(cast.ok, `a vote was refused: ${JSON.stringify(cast)}`);
  }
}
