import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GuestId, MemberId } from '@tauride/procedure';
import type { Viewer } from '@tauride/protocol';
import type { Device } from '../sign-in/devices.ts';
import { passOf, type SignIn } from '../sign-in/sign-in.ts';
import type { Gate } from '../sign-in/token.ts';
import { fail, problems } from './problem.ts';
import { changesSomething, originOf } from './same-origin.ts';

/** Who asks: somebody with a link or on a device that is signed in, the public, or whoever shows what is not taken. */
type Asker =
  | { readonly kind: 'link'; readonly viewer: Viewer; readonly issuedAt: number }
  | {
      readonly kind: 'device';
      readonly viewer: Viewer;
      readonly device: Device;
      /** It came under the name that all assemblies once had. */
      readonly shared?: string;
    }
  | { readonly kind: 'rejected'; readonly why: keyof typeof rejections }
  | { readonly kind: 'public' };

/** A request, as Fastify or as Node hands it on. */
type Asking = Pick<FastifyRequest, 'raw'>;

const askers = new WeakMap<IncomingMessage, Asker>();
const PUBLIC: Asker = { kind: 'public' };

export interface Admitting {
  readonly gate: Gate;
  readonly signIn: Pick<SignIn, 'cookies' | 'devices' | 'links'>;
}

/** Finds out who asks before anything else is done for them. */
export function recognise(raw: IncomingMessage, admitting: Admitting): void {
  askers.set(raw, askerOf(raw, admitting));
}

/** Where whoever shows a device that is no longer signed in may come in anew. */
const OPEN_TO_ALL = /^\/api\/(?:me|sign-in|sign-out|auth)(?:[/?]|$)/u;

/** Turns away who shows what is not taken, instead of treating them as the public; and what other sites send in the name of a
 *  device that is signed in here. */
export function rejectInvalid(app: FastifyInstance, admitting: Admitting): void {
  app.addHook('onRequest', (request, reply, done) => {
    const asker = askers.get(request.raw) ?? PUBLIC;
    if (asker.kind === 'rejected' && request.url.startsWith('/api/'))
      reject(request, reply, { admitting, why: asker.why });
    if (asker.kind === 'device' && changesSomething(request) && originOf(request) !== 'same')
      fail(problems['other-site']());
    if (asker.kind === 'device' && asker.shared !== undefined)
      rename(request, reply, admitting, asker.shared);
    done();
  });
  // What let the asker in may have been ended while the body was on its way.
  app.addHook('preHandler', (request, reply, done) => {
    const asker = changesSomething(request) ? askerOf(request.raw, admitting) : PUBLIC;
    if (asker.kind === 'rejected' && request.url.startsWith('/api/'))
      reject(request, reply, { admitting, why: asker.why });
    done();
  });
}

/** Rule SI-29: the cookie comes again under this assembly's own name. Of one under the old name it could not be told whose it was once
 *  it is taken no more, and nobody could say so to whoever holds it. */
function rename(request: FastifyRequest, reply: FastifyReply, { signIn }: Admitting, secret: string): void {
  if (!request.url.startsWith('/api/') || OPEN_TO_ALL.test(request.url)) return;
  void reply.header('set-cookie', signIn.cookies.give(secret, isSecure(request)));
}

interface Rejecting {
  readonly admitting: Admitting;
  readonly why: keyof typeof rejections;
}

function reject(request: FastifyRequest, reply: FastifyReply, { admitting, why }: Rejecting): void {
  if (why === 'device-ended') {
    if (OPEN_TO_ALL.test(request.url)) return;
    // From then on the browser is the public again.
    void reply.header('set-cookie', admitting.signIn.cookies.take(isSecure(request)));
  }
  fail(rejections[why]());
}

/** Who asks; null for the public. */
export function viewerOf(request: Asking): Viewer | null {
  const asker = askers.get(request.raw) ?? PUBLIC;
  return 'viewer' in asker ? asker.viewer : null;
}

/** The device that asks by its cookie. */
export function deviceOf(request: FastifyRequest): Device | undefined {
  const asker = askers.get(request.raw);
  return asker?.kind === 'device' ? asker.device : undefined;
}

/** The member who asks.
 *  @throws ProblemError when nobody does */
export function memberOf(request: FastifyRequest): MemberId {
  const viewer = viewerOf(request);
  if (viewer === null) return fail(problems['link-needed']());
  return viewer.member ?? fail(problems['no-member']());
}

/** Lets the stream of a request end with what let it in. */
export function holdStream(request: FastifyRequest, signIn: SignIn): void {
  const asker = askers.get(request.raw) ?? PUBLIC;
  const { socket } = request.raw;
  if (asker.kind === 'link' && asker.viewer.member !== null)
    signIn.streams.hold(passOf.links(asker.viewer.member), socket);
  if (asker.kind === 'device') signIn.streams.hold(passOf.device(asker.device.id), socket);
  if (endedSince(asker, signIn) !== null) socket.destroy();
}

/** To be asked again after whatever takes a while.
 *  @throws ProblemError when what let the asker in was ended since the request began */
export function stillAdmitted(request: FastifyRequest, signIn: Pick<SignIn, 'devices' | 'links'>): void {
  const ended = endedSince(askers.get(request.raw) ?? PUBLIC, signIn);
  if (ended !== null) fail(rejections[ended]());
}

function endedSince(asker: Asker, { devices, links }: Pick<SignIn, 'devices' | 'links'>) {
  if (asker.kind === 'device') return devices.find(asker.device.id) ? null : 'device-ended';
  if (asker.kind !== 'link') return null;
  return links.isEnded(asker.viewer.member, asker.issuedAt) ? 'ended' : null;
}

/** Whether the request came over TLS. */
export function isSecure({ raw }: Asking): boolean {
  return (raw.socket as Partial<TLSSocket>).encrypted === true;
}

/** Who a device stands for: a member may open any room, since the engine decides what they may do there. */
export function viewerOfDevice({ member, guest }: Pick<Device, 'member' | 'guest'>): Viewer {
  return member === null
    ? { member: null, guest: guest as GuestId, room: 'gallery' }
    : { member: member as MemberId, room: 'delegate' };
}

/** A link goes before a cookie: several rooms may be open in one browser, each by a link of its own. */
function askerOf(raw: IncomingMessage, { gate, signIn }: Admitting): Asker {
  const { authorization, cookie } = raw.headers;
  if (authorization !== undefined) return linkIn(authorization, { gate, signIn });
  const { own, shared } = signIn.cookies.secretIn(cookie, isSecure({ raw }));
  const secret = own ?? shared;
  if (secret === undefined) return PUBLIC;
  const device = signIn.devices.admit(secret);
  // What another assembly on this host has given is left alone.
  if (!device) return own === undefined ? PUBLIC : { kind: 'rejected', why: 'device-ended' };
  const viewer = viewerOfDevice(device);
  return { kind: 'device', viewer, device, ...(own === undefined ? { shared: secret } : {}) };
}

function linkIn(header: string, { gate, signIn }: Admitting): Asker {
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
  const admitted = token === undefined ? 'forged' : gate.admit(token);
  if (typeof admitted === 'string') return { kind: 'rejected', why: admitted };
  const { member, room, issuedAt } = admitted;
  if (signIn.links.isEnded(member, issuedAt)) return { kind: 'rejected', why: 'ended' };
  return { kind: 'link', viewer: { member, room }, issuedAt };
}

const rejections = {
  forged: problems['link-forged'],
  expired: problems['link-expired'],
  ended: problems['link-ended'],
  'other-assembly': problems['link-other-assembly'],
  'device-ended': problems['device-ended'],
} as const;
