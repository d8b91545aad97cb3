import { connect, type Socket } from 'node:net';
import { answerParent, now } from './child.ts';

export type ClientQuestion =
  | { readonly kind: 'connect'; readonly port: number; readonly count: number; readonly request: string }
  | { readonly kind: 'arm'; readonly port: number }
  | { readonly kind: 'await'; readonly port: number; readonly bytes: number };

interface Crowd {
  readonly count: number;
  received: number;
  receivedAt: number;
  wake: () => void;
}

const crowds = new Map<number, Crowd>();

/** Opens the sockets a few at a time, so that no queue of the system overflows; each is open when an answer has come. */
async function connectAll({
  port,
  count,
  request,
}: Extract<ClientQuestion, { kind: 'connect' }>): Promise<object> {
  const crowd: Crowd = { count, received: 0, receivedAt: 0, wake: () => {} };
  for (let done = 0; done < count; done += 200)
    await Promise.all(Array.from({ length: Math.min(200, count - done) }, () => open(port, request, crowd)));
  // Answers may come in two pieces: let the second arrive before anything is counted.
  await new Promise((resolve) => setTimeout(resolve, 300));
  crowd.received = 0;
  crowds.set(port, crowd);
  return { count };
}

function open(port: number, request: string, crowd: Crowd): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(request));
    socket.once('error', reject);
    socket.once('data', () => resolve(socket));
    socket.on('data', (chunk) => {
      crowd.received += chunk.length;
      crowd.receivedAt = now();
      crowd.wake();
    });
  });
}

/** Resolves with the time of the last byte, once every socket has got so many. */
async function awaitBytes({ port, bytes }: Extract<ClientQuestion, { kind: 'await' }>): Promise<object> {
  const crowd = crowds.get(port)!;
  await new Promise<void>((resolve) => {
    crowd.wake = () => {
      if (crowd.received >= crowd.count * bytes) resolve();
    };
    crowd.wake();
  });
  crowd.wake = () => {};
  return { receivedAt: crowd.receivedAt };
}

/** Forgets what came before: the stream's heartbeat may have come between two rounds. */
async function arm(port: number): Promise<object> {
  crowds.get(port)!.received = 0;
  return {};
}

answerParent<ClientQuestion>((question) => {
  if (question.kind === 'connect') return connectAll(question);
  return question.kind === 'arm' ? arm(question.port) : awaitBytes(question);
});
