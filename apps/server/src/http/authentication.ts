import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { MemberId } from '@tauride/procedure';
import type { Viewer } from '@tauride/protocol';
import type { Gate, Rejection } from '../sign-in/token.ts';
import { fail, problems } from './problem.ts';

/** Who asks: somebody with a link, the public, or the holder of a link that is not valid. */
type Asker = Viewer | Rejection | null;

const askers = new WeakMap<FastifyRequest, Asker>();

/** Finds out who asks before anything else is done for them. */
export function recognise(app: FastifyInstance, gate: Gate): void {
  app.addHook('onRequest', (request, _reply, done) => {
    askers.set(request, askerOf(request.headers.authorization, gate));
    done();
  });
}

/** Turns away who shows a link that is not valid, instead of treating them as the public. */
export function rejectInvalidLinks(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const asker = askers.get(request) ?? null;
    if (typeof asker === 'string' && request.url.startsWith('/api/')) fail(rejections[asker]());
    done();
  });
}

/** The holder of a link; null for the public. */
export function viewerOf(request: FastifyRequest): Viewer | null {
  const asker = askers.get(request) ?? null;
  return typeof asker === 'string' ? null : asker;
}

/** The member who asks.
 *  @throws ProblemError when nobody does */
export function memberOf(request: FastifyRequest): MemberId {
  const viewer = viewerOf(request);
  if (viewer === null) return fail(problems['link-needed']());
  return viewer.member ?? fail(problems['no-member']());
}

function askerOf(header: string | undefined, gate: Gate): Asker {
  if (header === undefined) return null;
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
  return token === undefined ? 'forged' : gate.admit(token);
}

const rejections = {
  forged: problems['link-forged'],
  expired: problems['link-expired'],
  'other-assembly': problems['link-other-assembly'],
} as const;
