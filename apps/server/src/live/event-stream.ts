import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Result, err, ok } from '@tauride/kernel';
import type { Hub } from './hub.ts';
import { retryMessage } from './message.ts';

// The body ends with the connection and has no chunks, so that every socket gets the very same bytes (RFC 9112, 6.3).
const HEAD = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  connection: 'close',
};

/** Why no stream was opened: the client names an entry that the journal doesn't have, or its number is none. */
export type StreamRefusal = 'stream-ahead' | 'last-event-id-invalid';

/** Turns a request into an event stream of the hub, from the entry after the one the client saw last.
 *  @param after the last entry seen, when the request has no `Last-Event-ID`; -1 for none. By default only what comes is sent. */
export function openEventStream(
  hub: Pick<Hub, 'head' | 'size' | 'subscribe'>,
  {
    request,
    reply,
    after,
  }: { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly after?: number },
): Result<null, StreamRefusal> {
  const header = request.headers['last-event-id'];
  const last = header === undefined ? (after ?? hub.head - 1) : Number(header);
  if (!Number.isSafeInteger(last) || last < -1 || header === '') return err('last-event-id-invalid');
  if (last >= hub.head) return err('stream-ahead');
  reply.hijack();
  const socket = request.raw.socket;
  socket.on('error', () => socket.destroy());
  socket.write(headOf(reply));
  socket.write(retryMessage(retryDelayMs(hub.size)));
  letGo(reply.raw, socket);
  hub.subscribe(socket, last + 1);
  return ok(null);
}

/** Node keeps request and response, about 14 kB, until the response is finished: for it, it is. From here on the
 *  socket is ours, and no time limit for the next request may end it. */
function letGo(response: ServerResponse, socket: Socket): void {
  response.emit('finish');
  socket.setTimeout(0);
}

/** Spreads the return of ten thousand clients after a restart over four seconds. */
function retryDelayMs(place: number): number {
  return 1_000 + (place % 16) * 200;
}

/** The headers that hooks have set go out too: a hijacked reply skips what Fastify would send. */
function headOf(reply: FastifyReply): string {
  const headers = { ...reply.getHeaders(), ...HEAD };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one) => `${name}: ${String(one)}`),
  );
  return `HTTP/1.1 200 OK\r\n${lines.join('\r\n')}\r\n\r\n`;
}
