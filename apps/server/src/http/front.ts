import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { type Admitting, recognise, viewerOf } from './authentication.ts';
import { answerBare } from './error-answers.ts';
import { createRefusals } from './flood.ts';
import type { Limits } from './limits.ts';
import { problems } from './problem.ts';
import { createTurns } from './public-turns.ts';

const ANSWERED_BY_THE_ENGINE = /^\/(?:api|log)\//u;

/** Who is counted: a member, wherever they are, or else an address, where a whole hall may be. */
export function askerKey({ raw }: Pick<FastifyRequest, 'raw'>): string {
  const member = viewerOf({ raw })?.member;
  return typeof member === 'string' ? `member ${member}` : `address ${raw.socket.remoteAddress ?? ''}`;
}

/** Stands before Fastify, where turning a request away costs least: finds out who asks, ends lines on which requests are sent ahead, hangs
 *  up on floods, and lets the public take turns. */
export function frontWith(
  admitting: Admitting,
  limits: Limits,
): (handler: RequestListener) => RequestListener {
  const refusals = createRefusals(limits);
  const turns = createTurns(limits.publicWaiting);
  const busy = new WeakSet<Socket>();
  return (handler) => (raw, reply) => {
    const { socket } = raw;
    if (socket.destroyed) return;
    // Browsers send a request on a line once the one before it was answered; whoever sends many ahead would have them all done at once.
    if (busy.has(socket)) {
      socket.destroy();
      return;
    }
    recognise(raw, admitting);
    const key = askerKey({ raw });
    if (refusals.isShutOut(key)) {
      refusals.count(key);
      socket.destroy();
      return;
    }
    busy.add(socket);
    reply.once('close', () => {
      busy.delete(socket);
      if (isRefusal(reply)) refusals.count(key);
    });
    const turn = (): void => {
      if (!socket.destroyed) handler(raw, reply);
    };
    if (!takesTurns(raw)) turn();
    else if (!turns.wait(key, turn)) answerBare(reply, problems['too-many-requests'](1));
  };
}

function takesTurns(raw: IncomingMessage): boolean {
  return viewerOf({ raw }) === null && ANSWERED_BY_THE_ENGINE.test(raw.url ?? '');
}

function isRefusal({ headersSent, statusCode }: ServerResponse): boolean {
  return headersSent && statusCode >= 400 && statusCode < 500;
}
