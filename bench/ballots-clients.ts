import { connect, type Socket } from 'node:net';
import { answerParent, now } from './child.ts';

export type ClientQuestion =
  | { readonly kind: 'connect'; readonly port: number; readonly count: number }
  /** Everyone sends one request at once; `poll` undefined sends an empty POST. */
  | { readonly kind: 'vote'; readonly poll?: string };

interface Delegate {
  readonly socket: Socket;
  answered: (reply: string) => void;
}

const delegates: Delegate[] = [];

async function connectAll(port: number, count: number): Promise<object> {
  while (delegates.length < count)
    delegates.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(200, count - delegates.length) }, () => open(port)),
      )),
    );
  return { count: delegates.length };
}

function open(port: number): Promise<Delegate> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(delegate));
    const delegate: Delegate = { socket, answered: () => {} };
    socket.once('error', reject);
    // A reply of some hundred bytes on loopback comes in one piece.
    socket.on('data', (chunk) => delegate.answered(chunk.toString('latin1')));
  });
}

async function vote(poll: string | undefined): Promise<object> {
  const startedAt = now();
  const replies = await Promise.all(delegates.map((delegate, at) => send(delegate, requestOf(poll, at))));
  const finishedAt = now();
  const expected = poll === undefined ? /^HTTP\/1.1 204 / : /^HTTP\/1.1 201 [^]*"outcome":"stored"/;
  return { elapsed: finishedAt - startedAt, failed: replies.filter((reply) => !expected.test(reply)).length };
}

function send(delegate: Delegate, request: string): Promise<string> {
  return new Promise((resolve) => {
    delegate.answered = resolve;
    delegate.socket.write(request);
  });
}

function requestOf(poll: string | undefined, at: number): string {
  if (poll === undefined)
    return `POST /empty HTTP/1.1\r\nhost: a\r\nx-voter: ${at}\r\ncontent-length: 0\r\n\r\n`;
  const body = JSON.stringify({ choice: at % 3 === 0 ? 'no' : 'yes' });
  const head = `POST /api/polls/${poll}/ballot HTTP/1.1\r\nhost: a\r\nx-voter: member-${at}\r\ncontent-type: application/json`;
  return `${head}\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}

answerParent<ClientQuestion>((question) =>
  question.kind === 'connect' ? connectAll(question.port, question.count) : vote(question.poll),
);
