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

/** Who is counted: a member or a guest, wherever they are, or else an address, where a whole hall may be; and there the screens of the
 *  hall apart from the public. */
export function askerKey({ raw }: Pick<FastifyRequest, 'raw'>): string {
  const viewer = viewerOf({ raw });
  if (viewer?.member) return `member ${viewer.member}`;
  if (viewer?.guest) return `guest ${viewer.guest}`;
  return `${viewer === null ? 'public' : viewer.room} at ${raw.socket.remoteAddress ?? ''}`;
}

/** Whether it is a person that is counted, and not an address. */
export function isPersonsKey(key: string): boolean {
  return /^(?:member|guest) /u.test(key);
}

/** The address that was asked for, in the one form that everything here is told by: without scheme and host, and with no letter, digit or
 *  hyphen written as its number. Source: RFC 9112, 3.2.2; RFC 3986, 6.2.2.2. */
function plainAddress(url: string): string {
  const local = url.replace(/^https?:\/\/[^/?#]*/iu, '') || '/';
  const [path = '', ...query] = local.split('?');
  const plain = path.replaceAll(/%(?:2d|3\d|[46][1-9a-f]|[57][\da])/giu, decodeURIComponent);
  return [plain, ...query].join('?');
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
    raw.url = plainAddress(raw.url ?? '');
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
