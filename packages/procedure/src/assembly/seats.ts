import { err, ok, type Result, tableGet, tableValues } from '@tauride/kernel';
import { guestOf } from '../admission/access.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { BodyId, MemberId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { AssemblyCommand, SeatCommand, SeatedMember } from './commands.ts';
import type { SeatEvent } from './events.ts';
import { mayManage } from './may-manage.ts';
import { seatOf, sittingsInSession } from './seat-of.ts';
import { sameFacts, wrongFacts } from './seat-facts.ts';
import type { Assembly, FoundedAssembly } from './state.ts';
import { officesOf } from './structure.ts';

type Decided = Result<readonly Event[], Refusal>;

const onSeats: { readonly [type in SeatCommand['type']]: true } = {
  SeatMembers: true,
  ChangeSeats: true,
  VacateSeats: true,
};

export function isOnSeats(command: AssemblyCommand): command is SeatCommand {
  return Object.hasOwn(onSeats, command.type);
}

/** Rules MB-1 to MB-6: who may change the seats of a body, when, and which. */
export function decideSeats(state: Assembly, command: SeatCommand, context: Context): Decided {
  if (state.phase === 'unfounded') {
    const isOperator = context.actor.kind === 'operator';
    return err(isOperator ? refusal('not-founded') : refusal('not-entitled', null, { act: 'found' }));
  }
  const { body } = command;
  if (!Object.hasOwn(state.bodies, body)) return err(refusal('unknown', null, { what: 'body', id: body }));
  const refused = mayManage(state, command, context.actor) ?? underVote(state, body) ?? wrong(state, command);
  return refused ? err(refused) : ok([eventFor(state, command)]);
}

/** Rule MB-3: from the opening of a vote to its result nobody gains or loses a vote in it. */
export function underVote(state: FoundedAssembly, body: BodyId): Refusal | null {
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
  if (badly) return refusal('malformed', null, { form: 'weight', member: badly.member });
  return wrongIn(state, command) ?? loses(state, command);
}

function wrongIn(state: FoundedAssembly, command: SeatCommand): Refusal | null {
  const body = state.bodies[command.body]!;
  return firstOf(seatsIn(command), (seat) => wrongFacts(seat, body));
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
  if (type === 'SeatMembers' && guestOf(state, member))
    return refusal('malformed', null, { form: 'members' });
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
  { member, label, voting, weight, group, ...facts }: SeatedMember,
): boolean {
  const seat = seatOf(state, body, member);
  return (
    tableGet(state.members, member)?.label === label &&
    seat?.voting === voting &&
    seat.weight === weight &&
    seat.group === group &&
    sameFacts(seat, facts)
  );
}

function inOffice(state: FoundedAssembly, id: BodyId, member: MemberId): Refusal | null {
  const body = state.bodies[id]!;
  const [office] = officesOf(body, member);
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
