import { emptyTable, InvariantError } from '@tauride/kernel';
import type { Entry } from '../event.ts';
import type { MemberId } from '../ids.ts';
import { bodyOf } from './access.ts';
import { changedBody } from './changed-body.ts';
import { evolveSeats } from './evolve-seats.ts';
import type { AssemblyEvent } from './events.ts';
import type { Assembly, Body, FoundedAssembly } from './state.ts';

/** The state before the first entry. */
export const initialAssembly: Assembly = { phase: 'unfounded', seq: 0 };

export function found(event: AssemblyEvent & { type: 'AssemblyFounded' }, entry: Entry): FoundedAssembly {
  return {
    phase: 'founded',
    seq: entry.seq,
    id: event.assembly,
    name: event.name,
    language: event.language,
    timeZone: event.timeZone,
    calendar: event.calendar,
    bodies: {},
    members: emptyTable,
    sittings: emptyTable,
    sittingOrder: [],
    motions: emptyTable,
    polls: emptyTable,
    elections: emptyTable,
    proxies: emptyTable,
    resolutions: emptyTable,
    transmittals: emptyTable,
    minutes: emptyTable,
    spoken: emptyTable,
    statements: emptyTable,
    incidents: emptyTable,
    counters: {
      motion: 0,
      main: 0,
      poll: 0,
      election: 0,
      point: 0,
      ruling: 0,
      statement: 0,
      incident: 0,
      item: 0,
      proxy: 0,
      resolution: 0,
      transmittal: 0,
      progress: 0,
    },
  };
}

export function evolveAssembly(state: FoundedAssembly, event: AssemblyEvent): FoundedAssembly {
  switch (event.type) {
    case 'AssemblyFounded':
      throw new InvariantError('an assembly is founded once');
    case 'BodyEstablished':
      return establish(state, event);
    case 'BodyChanged':
      return {
        ...state,
        bodies: { ...state.bodies, [event.body]: changedBody(bodyOf(state, event.body), event.place) },
      };
    case 'LogKeyRotated':
      return { ...state, logKey: event.key };
    case 'MembersSeated':
    case 'SeatsChanged':
    case 'SeatsVacated':
      return evolveSeats(state, event);
    case 'OfficeAssigned':
      return assign(state, event);
    case 'OfficeRelieved':
      return relieve(state, event);
  }
}

function establish(
  state: FoundedAssembly,
  event: AssemblyEvent & { type: 'BodyEstablished' },
): FoundedAssembly {
  const { type: _type, body: id, reason: _reason, ...facts } = event;
  const body: Body = {
    id,
    ...facts,
    offices: { chair: null, deputies: [], clerk: null, tellers: [] },
    votingSeats: 0,
    votingWeight: 0,
  };
  return { ...state, bodies: { ...state.bodies, [id]: body } };
}

type OfficeEvent = AssemblyEvent & { type: 'OfficeAssigned' | 'OfficeRelieved' };

function assign(state: FoundedAssembly, event: OfficeEvent): FoundedAssembly {
  const body = bodyOf(state, event.body);
  const offices = withHolder(body.offices, event);
  return { ...state, bodies: { ...state.bodies, [body.id]: { ...body, offices } } };
}

function relieve(state: FoundedAssembly, event: OfficeEvent): FoundedAssembly {
  const body = bodyOf(state, event.body);
  const offices = withoutHolder(body.offices, event);
  return { ...state, bodies: { ...state.bodies, [body.id]: { ...body, offices } } };
}

function withHolder(offices: Body['offices'], { office, member }: OfficeEvent): Body['offices'] {
  switch (office) {
    case 'teller':
      return { ...offices, tellers: [...offices.tellers, member] };
    case 'deputy':
      return { ...offices, deputies: [...offices.deputies, member] };
    default:
      return { ...offices, [office]: member };
  }
}

function withoutHolder(offices: Body['offices'], { office, member }: OfficeEvent): Body['offices'] {
  const isOther = (holder: MemberId): boolean => holder !== member;
  switch (office) {
    case 'teller':
      return { ...offices, tellers: offices.tellers.filter(isOther) };
    case 'deputy':
      return { ...offices, deputies: offices.deputies.filter(isOther) };
    default:
      return { ...offices, [office]: null };
  }
}
