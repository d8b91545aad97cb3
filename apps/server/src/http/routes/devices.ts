import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type GuestId, type MemberId, whyNotDoorFor } from '@tauride/procedure';
import { devicesEndSchema, devicesQuerySchema, type DeviceLine } from '@tauride/protocol';
import type { Device } from '../../sign-in/devices.ts';
import { isOf, type Person } from '../../sign-in/person.ts';
import { deviceOf, memberOf, viewerOf } from '../authentication.ts';
import type { Desk } from '../desk.ts';
import { atDoor } from '../door.ts';
import { parsed } from '../parsing.ts';
import { fail, problems } from '../problem.ts';
import { deviceLine } from './sign-in.ts';
import { documented } from './documented.ts';

interface Path {
  readonly Params: { readonly device: string };
}

const text = 'string' as const;

const listing = documented({
  summary: 'List the devices that are signed in for the one who asks, or, at the desk, for somebody else.',
  answer: 'Devices',
  query: {
    member: { type: text, description: 'Id of the member, where the desk asks.' },
    guest: { type: text, description: 'Id of the guest, where the desk asks.' },
  },
  members: true,
});
const ending = documented({
  summary: 'Sign a device out: an own one, or, at the desk, anybody’s.',
  description:
    'It is no longer taken from then on, and its stream ends. What the desk does stands in the record.',
  answer: 'Ended',
  path: { device: { type: text, description: 'Id of the device.' } },
  members: true,
});
const endingAll = documented({
  summary: 'Sign out all devices of somebody at the desk, and end their links if asked.',
  body: 'DevicesEnd',
  answer: 'Ended',
  members: true,
});

/** Devices that are signed in, for their owners and for the desk. */
export function deviceRoutes(app: FastifyInstance, desk: Desk): void {
  const { devices } = desk.signIn;
  app.get('/api/devices', { schema: listing }, async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    const current = deviceOf(request)?.id;
    const lines = devices
      .of(askedFor(desk, request))
      .map((device): DeviceLine => deviceLine(device, current));
    return { devices: lines };
  });
  app.delete<Path>('/api/devices/:device', { schema: ending }, async (request) => {
    const own = selfOf(request);
    const device = devices.find(request.params.device);
    if (!own) return fail(problems[viewerOf(request) === null ? 'link-needed' : 'no-member']());
    if (!device) return fail(problems['not-found']('There is no such device, or it was signed out.'));
    if (!isOf(device, own)) await atDoor(desk, request, { type: 'RevokeDevices', ...credentialed(device) });
    return { ended: await devices.end(({ id }) => id === device.id) };
  });
  app.post('/api/devices/end', { schema: endingAll }, async (request) => {
    const { links = false, member, guest } = parsed(devicesEndSchema, request.body);
    const who = personIn(member, guest);
    const named = { member: who.member ?? null, guest: who.guest ?? null };
    await atDoor(desk, request, {
      type: 'RevokeDevices',
      ...credentialed(named),
      ...(links ? { links } : {}),
    });
    return { ended: await endAll(desk, who, links) };
  });
}

/** Signs somebody out everywhere. */
export async function endAll({ signIn }: Desk, person: Person, links: boolean): Promise<number> {
  const { member } = person;
  const [ended] = await Promise.all([
    signIn.devices.end((device) => isOf(device, person)),
    links && member !== undefined ? signIn.links.end([member]) : undefined,
  ]);
  return ended;
}

/** The people whom an act at the door is about. */
export function credentialed({ member, guest }: Pick<Device, 'member' | 'guest'>) {
  return member === null ? { members: [], guests: [guest as GuestId] } : { members: [member as MemberId] };
}

/** The one person whom a request names. */
export function personIn(member: MemberId | undefined, guest: string | undefined): Person {
  return member === undefined ? { guest: guest! } : { member };
}

/** Whose devices are asked for.
 *  @throws ProblemError for those of somebody else, except at the desk */
function askedFor({ hall }: Desk, request: FastifyRequest): Person {
  const { member, guest } = parsed(devicesQuerySchema, request.query, 'the query');
  const own = selfOf(request) ?? fail(problems[viewerOf(request) === null ? 'link-needed' : 'no-member']());
  if (member === undefined && guest === undefined) return own;
  const asked = personIn(member, guest);
  const named = { member: member ?? null, guest: guest ?? null };
  if (isOf(named, own)) return asked;
  const { state } = hall;
  const actor = { kind: 'member', member: memberOf(request) } as const;
  const refused = state.phase === 'unfounded' || whyNotDoorFor(state, actor, credentialed(named)) !== null;
  return refused ? fail(problems['door-only']()) : asked;
}

/** Who asks, as somebody who has devices. */
function selfOf(request: FastifyRequest): Person | undefined {
  const viewer = viewerOf(request);
  if (viewer === null) return undefined;
  if (viewer.member !== null) return { member: viewer.member };
  return viewer.guest === undefined ? undefined : { guest: viewer.guest };
}
