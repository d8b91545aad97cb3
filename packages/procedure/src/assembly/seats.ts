import { err, ok, type Result, tableGet, tableValues } from '@tauride/kernel';
import { isChairOrClerk } from '../authority.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { BodyId, MemberId } from '../ids.ts';
import { needsReason } from '../motion/needs-reason.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { AssemblyCommand, SeatCommand, SeatedMember } from './commands.ts';
import type { SeatEvent } from './events.ts';
import type { Assembly, Body, FoundedAssembly, Office, Seat } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;

const onSeats: { readonly [type in SeatCommand['type']]: true } = {
  SeatMembers: true,
  ChangeSeats: true,
  VacateSeats: true,
};

export function isOnSeats(command: AssemblyCommand): command is SeatCommand {
  return Object.hasOwn(onSeats, command.type);
}

/** Whether a sitting of this body was ever opened: from then on its seats are its own affair. */
export function hasSat(state: FoundedAssembly, body: BodyId): boolean {
  return tableValues(state.sittings).some(({ phase, bodies }) => phase !== 'called' && bodies.includes(body));
}

/** Whether a member is chair or clerk of a body, or of the sitting that it is in. */
export function isOfDesk(state: FoundedAssembly, body: BodyId, member: MemberId): boolean {
  const offices = state.bodies[body]?.offices;
  if (offices?.chair === member || offices?.clerk === member) return true;
  return sittingsInSession(state, body).some((sitting) => isChairOrClerk(state, sitting, member));
}

export function sittingsInSession(state: FoundedAssembly, body: BodyId): readonly SittingInSession[] {
  return tableValues(state.sittings).filter(
    (sitting): sitting is SittingInSession =>
      (sitting.phase === 'open' || sitting.phase === 'recessed') && sitting.bodies.includes(body),
  );
}

export function seatOf(state: FoundedAssembly, body: BodyId, member: MemberId): Seat | undefined {
  return tableGet(state.members, member)?.seats.find((seat) => seat.body === body);
}

export function holdsOffice({ offices }: Body, office: Office, member: MemberId): boolean {
  return holdersOf(offices, office).includes(member);
}

/** Who holds an office of a body. */
export function holdersOf(offices: Body['offices'], office: Office): readonly MemberId[] {
  switch (office) {
    case 'teller':
      return offices.tellers;
    case 'deputy':
      return offices.deputies;
    default: {
      const holder = offices[office];
      return holder === null ? [] : [holder];
    }
  }
}

/** Rules MB-1 to MB-6: who may change the seats of a body, when, and which. */
export function decideSeats(state: Assembly, command: SeatCommand, context: Context): Decided {
  if (state.phase === 'unfounded') {
    const isOperator = context.actor.kind === 'operator';
    return err(isOperator ? refusal('not-founded') : refusal('not-entitled', null, { act: 'found' }));
  }
  const { body } = command;
  if (!Object.hasOwn(state.bodies, body)) return err(refusal('unknown', null, { what: 'body', id: body }));
  const refused = mayNotChange(state, command, context) ?? underVote(state, body) ?? wrong(state, command);
  return refused ? err(refused) : ok([eventFor(state, command)]);
}

function mayNotChange(
  state: FoundedAssembly,
  { body, reason = '' }: SeatCommand,
  { actor }: Context,
): Refusal | null {
  if (!hasSat(state, body))
    return actor.kind === 'operator' ? null : refusal('not-entitled', null, { act: 'found' });
  const isDesk = actor.kind === 'member' && isOfDesk(state, body, actor.member);
  return isDesk ? needsReason(reason) : refusal('not-entitled', null, { act: 'clerk' });
}

/** Rule MB-3: from the opening of a vote to its result nobody gains or loses a vote in it. */
function underVote(state: FoundedAssembly, body: BodyId): Refusal | null {
  const poll = sittingsInSession(state, body).find((sitting) => sitting.poll !== null)?.poll;
  if (poll) return refusal('voting-in-progress', null, { poll });
  const election = tableValues(state.elections).find(
    ({ phase, bodies }) => (phase === 'voting' || phase === 'counting') && bodies.includes(body),
  );
  return election ? refusal('voting-in-progress', null, { election: election.id }) : null;
}

function wrong(state: FoundedAssembly, command: SeatCommand): Refusal | null {
  const members = command.type === 'VacateSeats' ? command.members : seatsIn(command).map(idOf);
  if (members.length === 0) return refusal('malformed', null, { form: 'members' });
  const twice = firstTwice(members);
  if (twice !== undefined) return refusal('already-so', null, { phase: 'seated', member: twice });
  for (const member of members) {
    const refused = wrongFor(state, command, member);
    if (refused) return refused;
  }
  const badly = seatsIn(command).find(({ weight }) => !Number.isSafeInteger(weight) || weight < 1);
  return badly ? refusal('malformed', null, { form: 'weight', member: badly.member }) : loses(state, command);
}

function firstTwice(members: readonly MemberId[]): MemberId | undefined {
  const seen = new Set<MemberId>();
  return members.find((member) => seen.has(member) || !seen.add(member));
}

function idOf({ member }: SeatedMember): MemberId {
  return member;
}

function seatsIn(command: SeatCommand): readonly SeatedMember[] {
  switch (command.type) {
    case 'SeatMembers':
      return command.members;
    case 'ChangeSeats':
      return command.seats;
    case 'VacateSeats':
      return [];
  }
}

function wrongFor(state: FoundedAssembly, { type, body }: SeatCommand, member: MemberId): Refusal | null {
  const isSeated = seatOf(state, body, member) !== undefined;
  if (type === 'SeatMembers')
    return isSeated ? refusal('already-so', null, { phase: 'seated', member }) : null;
  return isSeated ? null : refusal('unknown', null, { what: 'seat', id: member });
}

/** What a seat that is given up or changed must not take from its holder. */
function loses(state: FoundedAssembly, command: SeatCommand): Refusal | null {
  if (command.type === 'VacateSeats') {
    const { body, members } = command;
    return firstOf(members, (member) => inOffice(state, body, member) ?? speaking(state, body, member));
  }
  if (command.type === 'SeatMembers') return null;
  const { body, seats } = command;
  return firstOf(seats, (seat) => {
    if (isSame(state, body, seat)) return refusal('changes-nothing', null, { member: seat.member });
    return seat.voting === 'none' ? speaking(state, body, seat.member) : null;
  });
}

function firstOf<T>(items: readonly T[], refuse: (item: T) => Refusal | null): Refusal | null {
  for (const item of items) {
    const refused = refuse(item);
    if (refused) return refused;
  }
  return null;
}

function isSame(
  state: FoundedAssembly,
  body: BodyId,
  { member, label, voting, weight, group }: SeatedMember,
): boolean {
  const seat = seatOf(state, body, member);
  return (
    tableGet(state.members, member)?.label === label &&
    seat?.voting === voting &&
    seat.weight === weight &&
    seat.group === group
  );
}

function inOffice(state: FoundedAssembly, id: BodyId, member: MemberId): Refusal | null {
  const body = state.bodies[id]!;
  const office = (['chair', 'clerk', 'teller'] as const).find((one) => holdsOffice(body, one, member));
  if (office !== undefined) return refusal('holds-office', null, { office, member });
  const presides = sittingsInSession(state, id).some(({ presiding }) => presiding === member);
  return presides ? refusal('holds-office', null, { office: 'chair', member }) : null;
}

function speaking(state: FoundedAssembly, body: BodyId, member: MemberId): Refusal | null {
  const speaks = sittingsInSession(state, body).some(
    ({ floor }) => floor.phase === 'held' && floor.member === member,
  );
  return speaks ? refusal('interrupts-speaker', null, { member }) : null;
}

function eventFor(state: FoundedAssembly, command: SeatCommand): SeatEvent {
  const { body } = command;
  const [sitting] = sittingsInSession(state, body);
  const reason = command.reason?.trim() ?? '';
  const rest = {
    body,
    ...(reason === '' ? {} : { reason }),
    ...(sitting === undefined ? {} : { sitting: sitting.id }),
  };
  switch (command.type) {
    case 'SeatMembers':
      return { type: 'MembersSeated', members: command.members, ...rest };
    case 'ChangeSeats':
      return { type: 'SeatsChanged', seats: command.seats, ...rest };
    case 'VacateSeats':
      return { type: 'SeatsVacated', members: command.members, ...rest };
  }
}
