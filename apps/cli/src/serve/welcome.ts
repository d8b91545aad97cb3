import { tableEntries, tableGet } from '@tauride/kernel';
import {
  type Body,
  currentSitting,
  type FoundedAssembly,
  type Member,
  type MemberId,
} from '@tauride/procedure';
import type { Server } from '@tauride/server';
import type { Example } from './examples.ts';

type Served = Pick<Server, 'url' | 'link' | 'foundingLink'> & {
  readonly hall: Pick<Server['hall'], 'state' | 'names'>;
};

interface Welcome {
  readonly data: string;
  /** The example that the assembly was made from. */
  readonly played: Example | undefined;
}

/** What is printed when a server is ready: what there is to see, then one line for each room, its name and address. */
export function welcome(server: Served, { data, played }: Welcome): readonly string[] {
  const { state } = server.hall;
  if (state.phase === 'unfounded') return unfounded(server, data);
  const roles = rolesOf(state, played);
  return [
    `${state.name} (data in ${data})`,
    ...sittingLines(state, played),
    ...people(server, state, roles),
    '',
    ...roles.map(({ role, member }) => `${role}: ${server.link(member, roomOf(role))}`),
    `hall display: ${server.link(null, 'display')}`,
    `gallery: ${server.url}/gallery`,
  ];
}

function unfounded(server: Served, data: string): readonly string[] {
  return [
    `There is no assembly in ${data} yet. Found one with the link below; whoever holds it may, so give it to nobody else.`,
    'It is good until there is an assembly, also after a restart. To look at an example instead: --example.',
    '',
    `found an assembly: ${server.foundingLink() ?? server.url}`,
    `gallery: ${server.url}/gallery`,
  ];
}

function sittingLines(state: FoundedAssembly, played: Example | undefined): readonly string[] {
  const sitting = currentSitting(state);
  if (!sitting) return ['No sitting has been called yet.'];
  const { title } = sitting.call;
  switch (sitting.phase) {
    case 'called':
      return [`${title}: called; the chair opens it.`];
    case 'adjourned':
      return [
        `${title}: adjourned. The rooms show what was decided and the minutes; nothing more can be done in it.`,
      ];
    default:
      return [`${title}: ${sitting.phase}.`, ...leftOut(played)];
  }
}

/** An example that stops before its end says what the rest would be. */
function leftOut(played: Example | undefined): readonly string[] {
  const ending = played?.ending;
  if (!ending) return [];
  return [
    `In history, ${ending.tells}. From here the rooms decide.`,
    'To play the whole of it: --whole-night, in an empty data folder.',
  ];
}

type Role = 'chair' | 'clerk' | 'delegate 1' | 'delegate 2';

interface RoleHolder {
  readonly role: Role;
  readonly member: MemberId;
}

function roomOf(role: Role): 'chair' | 'clerk' | 'delegate' {
  return role === 'chair' || role === 'clerk' ? role : 'delegate';
}

function rolesOf(state: FoundedAssembly, played: Example | undefined): readonly RoleHolder[] {
  const body = bodyInQuestion(state);
  if (!body) return [];
  const { chair, clerk } = body.offices;
  const [first, second] = played?.delegates ?? delegatesOf(state, body);
  const all: readonly (readonly [Role, MemberId | null | undefined])[] = [
    ['chair', chair],
    ['clerk', clerk],
    ['delegate 1', first],
    ['delegate 2', second],
  ];
  return all.flatMap(([role, member]) => (member ? [{ role, member }] : []));
}

function bodyInQuestion(state: FoundedAssembly): Body | undefined {
  const id = currentSitting(state)?.bodies[0];
  return id === undefined ? Object.values(state.bodies)[0] : state.bodies[id];
}

/** The first members with a vote who hold no office; where nobody has a vote, those who may speak. */
function delegatesOf(state: FoundedAssembly, body: Body): readonly MemberId[] {
  const officers = [body.offices.chair, body.offices.clerk];
  const others = tableEntries(state.members).filter(([id]) => !officers.includes(id as MemberId));
  const withRight = (right: string): MemberId[] =>
    others.filter(([, member]) => hasRight(member, body, right)).map(([id]) => id as MemberId);
  return [...withRight('full'), ...withRight('advisory')];
}

function hasRight({ seats }: Member, body: Body, right: string): boolean {
  return seats.some((seat) => seat.body === body.id && seat.voting === right);
}

function people({ hall }: Served, state: FoundedAssembly, roles: readonly RoleHolder[]): readonly string[] {
  const nameOf = (member: MemberId): string =>
    hall.names.all[member] ?? tableGet(state.members, member)?.label ?? member;
  if (roles.length === 0) return [];
  return [`${roles.map(({ role, member }) => `${role} is ${nameOf(member)}`).join(', ')}.`];
}
