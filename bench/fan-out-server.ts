import { type AddressInfo, createServer, type Socket } from 'node:net';
import { entryMessage } from '../apps/server/src/live/message.ts';
import { answerParent, now } from './child.ts';
import { type Act, CHAIR } from './congress.ts';
import { type CongressServer, SITTING, startCongress } from './congress-server.ts';

export type ServerQuestion =
  | { readonly kind: 'listen-hall'; readonly dataDir: string }
  | { readonly kind: 'listen-bare' }
  /** The hall enters a statement. */
  | { readonly kind: 'enter' }
  /** The bare loop writes these bytes, in base64. */
  | { readonly kind: 'write'; readonly bytes: string }
  | { readonly kind: 'memory' };

export interface Published {
  readonly startedAt: number;
  /** What every client gets, in base64. */
  readonly bytes: string;
}

const DELEGATES = 500;

let hall: CongressServer;
let last: Buffer = Buffer.alloc(0);
const sockets: Socket[] = [];

async function listenHall(dataDir: string): Promise<number> {
  hall = await startCongress({ dataDir, delegates: DELEGATES });
  hall.hall.listen(({ seq, bytes }) => (last = entryMessage(seq, bytes)));
  return Number(new URL(hall.url).port);
}

/** The baseline: nothing but a loop over sockets. It answers one byte, so that a client knows it was accepted. */
async function listenBare(): Promise<number> {
  const server = createServer({ noDelay: true }, (socket) => {
    socket.once('data', () => {
      sockets.push(socket);
      socket.write('.');
    });
  });
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, resolve));
  return (server.address() as AddressInfo).port;
}

/** The time counts from before the act is judged and made durable, which the loop does not have to do. */
async function enter(): Promise<Published> {
  const startedAt = now();
  await hall.act(statement);
  return { startedAt, bytes: last.toString('base64') };
}

const statement: Act = {
  by: CHAIR,
  command: {
    type: 'EnterStatement',
    sitting: SITTING,
    kind: 'report',
    who: { named: 'A delegate' },
    capacity: 'delegate',
    text: 'x'.repeat(400),
    how: 'witnessed',
    source: '',
    about: '',
    answers: null,
  },
};

function write(bytes: string): Published {
  const message = Buffer.from(bytes, 'base64');
  const startedAt = now();
  for (const socket of sockets) socket.write(message);
  return { startedAt, bytes };
}

answerParent<ServerQuestion>(async (question) => {
  switch (question.kind) {
    case 'listen-hall':
      return { port: await listenHall(question.dataDir) };
    case 'listen-bare':
      return { port: await listenBare() };
    case 'enter':
      return await enter();
    case 'write':
      return write(question.bytes);
    case 'memory':
      return { rss: process.memoryUsage().rss };
  }
});
