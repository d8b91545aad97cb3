import type { Tally } from '@tauride/count';
import { invariant, tableGet, tableValues } from '@tauride/kernel';
import { pollOf } from '../assembly/access.ts';
import type { SeatedMember } from '../assembly/commands.ts';
import type { Command } from '../command.ts';
import type { BodyId, MemberId, MotionId, PollId } from '../ids.ts';
import type { ProxyScope } from '../mandate/state.ts';
import { mandateOf } from '../register/mandate.ts';
import type { ProxyRule } from '../rulebook/house-rules.ts';
import type { CheckIn } from '../sitting/state.ts';
import { CHAIR, CLERK, emptyHall, type Hall, SITTING } from './hall.ts';
import { bring, main, sittingOf, top } from './moves.ts';

export const HOUSE = 'house' as BodyId;
export const SENATE = 'senate' as BodyId;

export const bylaws: ProxyRule = {
  holders: 'voters',
  perHolder: 2,
  chains: false,
  secretBallots: false,
  cite: '',
};

export interface Represented {
  readonly proxies?: ProxyRule;
  /** With a senate, of which `ann` is a member too. */
  readonly joint?: boolean;
  /** Who is there beside the chair; nobody is recorded where it is `null`. */
  readonly present?: readonly string[] | null;
  readonly weights?: Readonly<Record<string, number>>;
  readonly checkIn?: CheckIn;
}

/** `alt` stands for `ann` and `bob`, `any` for whoever is of the faction red. */
const houseSeats: readonly (Partial<SeatedMember> & { readonly member: string })[] = [
  { member: CHAIR },
  { member: CLERK, voting: 'none' },
  { member: 'ann', group: 'red' },
  { member: 'bob', group: 'blue' },
  { member: 'cem', group: 'red' },
  { member: 'dot' },
  { member: 'eva' },
  { member: 'obs', voting: 'advisory' },
  { member: 'alt', voting: 'advisory', alternateFor: ['ann', 'bob'] as MemberId[] },
  { member: 'any', voting: 'none', group: 'red', alternateFor: 'faction' },
] as never;

const senateSeats = [{ member: 'ann' }, { member: 'sue' }, { member: 'tim' }];

/** A house whose members may be represented, in a sitting that is open. */
export function openRepresented({
  proxies,
  joint = false,
  present = ['ann', 'bob', 'cem', 'dot', 'eva', 'obs', 'alt', 'any', 'sue', 'tim'],
  weights = {},
  checkIn,
}: Represented = {}): Hall {
  const hall = emptyHall();
  const found = { assembly: 'a', name: 'A', language: 'en', timeZone: 'UTC', calendar: 'gregorian' } as const;
  hall.act('operator', { type: 'FoundAssembly', ...found });
  const bodies = joint ? [HOUSE, SENATE] : [HOUSE];
  for (const body of bodies) {
    const quorum = { kind: 'none', cite: '' } as const;
    const changes = { quorum, ...(proxies ? { citeAs: 'Bylaws', voting: { proxies } } : {}) };
    hall.act('operator', { type: 'EstablishBody', body, name: body, rulebook: 'ronr12', changes });
    const seats = body === HOUSE ? houseSeats : senateSeats;
    const members = seats.map((seat) => {
      const weight = weights[seat.member] ?? 1;
      return { label: seat.member, voting: 'full', group: null, ...seat, weight } as SeatedMember;
    });
    hall.act('operator', { type: 'SeatMembers', body, members });
  }
  for (const [office, member] of [
    ['chair', CHAIR],
    ['clerk', CLERK],
  ] as const)
    hall.act('operator', { type: 'AssignOffice', body: HOUSE, office, member });
  hall.act('operator', {
    type: 'CallSitting',
    sitting: SITTING,
    bodies,
    kind: 'regular',
    title: 'Sitting',
    place: 'The hall',
    startsAt: hall.now,
    hoursRecorded: true,
    publicity: 'public',
    agenda: ['Business'],
    ...(checkIn === undefined ? {} : { checkIn }),
  });
  hall.act(CHAIR, { type: 'OpenSitting', sitting: SITTING });
  const known = (id: string): boolean => tableGet(hall.founded().members, id) !== undefined;
  if (present !== null) arrives(hall, CHAIR, ...present.filter(known));
  return hall;
}

export function arrives(hall: Hall, ...members: string[]): void {
  hall.act(CLERK, presence(members, []));
}

export function leaves(hall: Hall, ...members: string[]): void {
  hall.act(CLERK, presence([], members));
}

export function presence(arrived: readonly string[], left: readonly string[]): Command {
  return { type: 'RecordPresence', sitting: SITTING, arrived, left } as Command;
}

export function proxy(
  from: string,
  to: string,
  scope: ProxyScope = { kind: 'all' },
  body: BodyId = HOUSE,
): Command {
  return { type: 'GiveProxy', body, from: from as MemberId, to: to as MemberId, scope };
}

export function seatFor(alternate: string, member: string, body: BodyId = HOUSE): Command {
  return {
    type: 'SeatAlternate',
    sitting: SITTING,
    body,
    alternate: alternate as MemberId,
    for: member as MemberId,
  };
}

/** Puts a main question to the vote, or the one that is pending already. */
export function opensPoll(
  hall: Hall,
  method: 'recorded' | 'ballot' | 'hands' | 'voice' = 'recorded',
): PollId {
  if (sittingOf(hall).stack.length === 0) pending(hall, `That ferry ${hall.entries.length} run.`);
  hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method });
  return sittingOf(hall).poll!;
}

export function pending(hall: Hall, text = 'That the ferry run.'): MotionId {
  return bring(hall, 'eva', main(text), 'dot');
}

/** Closes and announces the vote that is open. */
export function endsPoll(hall: Hall, tally: Tally): void {
  const poll = sittingOf(hall).poll!;
  const sealed = { seal: { root: '00', count: tally.yes + tally.no + tally.abstain }, tally };
  const { bodies = [] } = pollOf(hall.founded(), poll);
  const apart = bodies.map(({ body }) => ({ body, tally, present: null }));
  const box = apart.length > 0 ? { ...sealed, bodies: apart } : sealed;
  hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: null }, { sealed: box });
  hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
}

/** The register of a poll in short: each mandate with its right and votes. */
export function registerIn(hall: Hall, poll: PollId): readonly string[] {
  const { register } = pollOf(hall.founded(), poll);
  invariant(register?.who !== undefined, `the register of ${poll} is gone`);
  return tableValues(register.who).map((line) => {
    const votes = line.votes.map(({ body, weight }) => (weight === 1 ? body : `${body}*${weight}`));
    return `${mandateOf(line)} ${line.as} ${votes.join('+')}`;
  });
}
