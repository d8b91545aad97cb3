import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Instant, SittingId } from '@tauride/procedure';
import { type DeviceLine, type Me, type LetIn, slipSignInSchema, type Viewer } from '@tauride/protocol';
import { deviceNameOf } from '../../sign-in/device-name.ts';
import type { Device, Enrolled } from '../../sign-in/devices.ts';
import { deviceOf, isSecure, viewerOf, viewerOfDevice } from '../authentication.ts';
import type { Desk } from '../desk.ts';
import { parsed } from '../parsing.ts';
import { fail, problems } from '../problem.ts';
import { originOf } from '../same-origin.ts';
import { documented } from './documented.ts';

const bySlip = documented({
  summary: 'Sign a device in by the code of an access slip.',
  description:
    'A slip is good for one device. The answer sets a cookie that no script can read, drawn anew each time. With a header Idempotency-Key the same request gets the same answer for two minutes, so that a connection that broke off costs nobody a slip.',
  body: 'SlipSignIn',
  answer: 'LetIn',
  headers: { 'idempotency-key': { type: 'string', description: '8 to 100 characters, drawn at random.' } },
});
const out = documented({
  summary: 'Sign out the device that asks.',
  description: 'What was cast stays cast. Asked by a link, or by nobody, it changes nothing.',
  answer: 'Ended',
});
const me = documented({
  summary: 'Say whose link or device this is; null for the public.',
  answer: 'Me',
});

/** How a device is signed in and out. */
export function signInRoutes(app: FastifyInstance, desk: Desk): void {
  app.post('/api/sign-in/slip', { schema: bySlip }, (request, reply) => enter(desk, request, reply));
  app.post('/api/sign-out', { schema: out }, async (request, reply) => {
    const device = deviceOf(request);
    void reply
      .header('set-cookie', desk.signIn.cookies.take(isSecure(request)))
      .header('cache-control', 'no-store');
    return { ended: device ? await desk.signIn.devices.end(({ id }) => id === device.id) : 0 };
  });
  app.get('/api/me', { schema: me }, async (request, reply): Promise<Me> => {
    void reply.header('cache-control', 'no-store');
    return meOf(desk, request);
  });
}

async function enter(desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<LetIn> {
  // Nobody is to be signed in as somebody else by a page of another site.
  if (originOf(request) === 'other') fail(problems['other-site']());
  const { guesses, slips } = desk.signIn;
  const seconds = guesses.wait(request.ip);
  if (seconds > 0) fail(problems['too-many'](seconds));
  const { code, name } = parsed(slipSignInSchema, request.body);
  const again = request.headers['idempotency-key'];
  const used = await slips.use({
    code,
    name: name ?? deviceNameOf(request.headers['user-agent']),
    ...(typeof again === 'string' && again.length >= 8 && again.length <= 100 ? { again } : {}),
  });
  if (!used.ok) {
    guesses.wrong(request.ip);
    return fail(problems[used.error]());
  }
  return signedIn(desk, request, { reply, ...used.value });
}

interface SigningIn extends Enrolled {
  readonly reply: FastifyReply;
}

/** Answers a request by which a device was signed in: its cookie goes out, and the device that the browser was before ends. */
async function signedIn(
  desk: Desk,
  request: FastifyRequest,
  { device, secret, reply }: SigningIn,
): Promise<LetIn> {
  const before = deviceOf(request);
  if (before && before.id !== device.id) await desk.signIn.devices.end(({ id }) => id === before.id);
  void reply
    .header('set-cookie', desk.signIn.cookies.give(secret, isSecure(request)))
    .header('cache-control', 'no-store');
  const viewer = viewerOfDevice(device);
  return { me: viewer, name: nameOf(desk, viewer), device: deviceLine(device, device.id) };
}

function meOf(desk: Desk, request: FastifyRequest): Me {
  const { state } = desk.hall;
  const viewer = viewerOf(request);
  const device = deviceOf(request);
  return {
    me: viewer,
    name: viewer && nameOf(desk, viewer),
    assembly: state.phase === 'founded' ? state.name : null,
    device: device ? deviceLine(device, device.id) : null,
  };
}

function nameOf({ hall }: Desk, { member, guest }: Viewer): string | null {
  const id = member ?? guest ?? null;
  return id !== null && Object.hasOwn(hall.names.all, id) ? hall.names.all[id]! : null;
}

/** @param current id of the device that asks */
export function deviceLine(device: Device, current: string | undefined): DeviceLine {
  const { id, name, how, sitting } = device;
  const [enrolled, seen] = [device.enrolled as Instant, device.seen as Instant];
  return { id, name, how, enrolled, seen, sitting: sitting as SittingId | null, current: id === current };
}
