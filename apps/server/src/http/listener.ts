import {
  createServer,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Problem } from '@tauride/protocol';
import type { Limits } from './limits.ts';
import { problems } from './problem.ts';

/** What a server shows to browsers that come by https. */
export interface Tls {
  /** PEM, of the server and of whoever signed it. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
}

const KEEP_ALIVE_MS = 72_000;
const LOOK_EVERY_MS = 2_000;
const HEADER_BYTES = 16 * 1_024;

interface Listening {
  readonly limits: Limits;
  readonly tls: Tls | undefined;
  /** What stands before the handler of requests. */
  readonly front: (handler: RequestListener) => RequestListener;
}

/** Makes the server that listens: whoever sends slowly, or nothing, does not hold a connection for ever. */
export function listenerWith({ limits, tls, front }: Listening): (handler: RequestListener) => Server {
  const options: ServerOptions = {
    keepAliveTimeout: KEEP_ALIVE_MS,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: Math.min(LOOK_EVERY_MS, limits.headersMs),
    maxHeaderSize: HEADER_BYTES,
  };
  return (handler) => {
    const server =
      tls === undefined
        ? createServer(options, front(handler))
        : createSecureServer(
            { ...options, key: tls.key, cert: tls.cert, minVersion: 'TLSv1.2' },
            front(handler),
          );
    server.setTimeout(limits.idleMs);
    server.maxConnections = limits.connections;
    return server;
  };
}

/** Answers what is no HTTP, or did not come in time, as every other request that is wrong. */
export function refuseConnection(
  error: NodeJS.ErrnoException & { readonly rawPacket?: unknown },
  socket: Socket,
): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const { head, body } = answerOf(problemOf(error));
  if (socket.writable && !isAnswering(socket))
    socket.write(asksForHead(error.rawPacket) ? head : head + body);
  socket.destroy();
}

/** Whoever asks for headers alone takes a body for another answer. */
function asksForHead(packet: unknown): boolean {
  return Buffer.isBuffer(packet) && packet.toString('latin1', 0, 5) === 'HEAD ';
}

/** Whether an answer is on its way already: a second one would be read as part of it. Node itself asks so before it refuses. */
function isAnswering(socket: Socket & { readonly _httpMessage?: ServerResponse | null }): boolean {
  return socket._httpMessage?.headersSent === true;
}

function problemOf({ code }: NodeJS.ErrnoException): Problem {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return problems['too-slow']();
  return code === 'HPE_HEADER_OVERFLOW' ? problems['headers-too-large']() : problems['no-http']();
}

const PHRASES: { readonly [status: number]: string } = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

function answerOf(problem: Problem): { readonly head: string; readonly body: string } {
  const body = JSON.stringify(problem);
  const lines = [
    `HTTP/1.1 ${problem.status} ${PHRASES[problem.status]!}`,
    'content-type: application/problem+json; charset=utf-8',
    'x-content-type-options: nosniff',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  return { head: `${lines.join('\r\n')}\r\n\r\n`, body };
}

/** A body that is no file must be there soon: otherwise many slow ones would fill the memory with what they have sent. */
export function hurryBodies(
  app: FastifyInstance,
  { bodyMs }: Limits,
  isFile: (url: string) => boolean,
): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    if (raw.method !== 'GET' && raw.method !== 'HEAD' && !isFile(request.routeOptions.url ?? '')) {
      const timer = setTimeout(() => {
        if (!raw.complete) refuseConnection(tooSlow(), raw.socket);
      }, bodyMs).unref();
      for (const end of ['end', 'close']) raw.once(end, () => clearTimeout(timer));
    }
    done();
  });
}

function tooSlow(): NodeJS.ErrnoException {
  return Object.assign(new Error('the body came too slowly'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
}
