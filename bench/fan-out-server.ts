import { type AddressInfo, createServer, type Socket } from 'node:net';
import Fastify from 'fastify';
import { openEventStream } from '../apps/server/src/live/event-stream.ts';
import { createHub } from '../apps/server/src/live/hub.ts';
import { entryMessage } from '../apps/server/src/live/message.ts';
import { answerParent, now } from './child.ts';

export type ServerQuestion =
  | { readonly kind: 'listen-hub' }
  | { readonly kind: 'listen-bare' }
  | { readonly kind: 'publish' }
  | { readonly kind: 'memory' };

const BODY = Buffer.from(JSON.stringify({ kind: 'SpeechBegun', text: 'x'.repeat(400) }));

let publish: () => void;

async function listenHub(): Promise<number> {
  const hub = createHub({ head: 1000, read: () => [] });
  publish = () => hub.publish(hub.head, entryMessage(hub.head, BODY));
  const app = Fastify();
  app.get('/stream', (request, reply) => void openEventStream(hub, { request, reply }));
  const address = await app.listen({ port: 0, host: '127.0.0.1', backlog: 4096 });
  return Number(new URL(address).port);
}

/** The baseline: nothing but a loop over sockets. It answers one byte, so that a client knows it was accepted. */
async function listenBare(): Promise<number> {
  const sockets: Socket[] = [];
  publish = () => {
    const bytes = entryMessage(1000, BODY);
    for (const socket of sockets) socket.write(bytes);
  };
  const server = createServer({ noDelay: true }, (socket) => {
    socket.once('data', () => {
      sockets.push(socket);
      socket.write('.');
    });
  });
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, resolve));
  return (server.address() as AddressInfo).port;
}

answerParent<ServerQuestion>(async ({ kind }) => {
  if (kind === 'listen-hub') return { port: await listenHub() };
  if (kind === 'listen-bare') return { port: await listenBare() };
  if (kind === 'memory') return { rss: process.memoryUsage().rss };
  const startedAt = now();
  publish();
  return { startedAt, bytes: entryMessage(1000, BODY).length };
});
