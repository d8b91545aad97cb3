import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { answerParent, now } from './child.ts';

export type ClientQuestion =
  | { readonly kind: 'connect'; readonly port: number; readonly tokens: readonly string[] }
  /** Everyone sends one request at once; `poll` undefined sends an empty POST. */
  | { readonly kind: 'vote'; readonly poll?: string };

export interface VoteAnswer {
  readonly elapsed: number;
  readonly failed: number;
  /** The body of one answer. */
  readonly sample: string;
}

interface Delegate {
  readonly socket: Socket;
  readonly token: string;
  answered: (reply: string) => void;
}

const delegates: Delegate[] = [];

async function connectAll(port: number, tokens: readonly string[]): Promise<object> {
  for (let at = 0; at < tokens.length; at += 200)
    delegates.push(...(await Promise.all(tokens.slice(at, at + 200).map((token) => open(port, token)))));
  return {};
}

function open(port: number, token: string): Promise<Delegate> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(delegate));
    const delegate: Delegate = { socket, token, answered: () => {} };
    socket.once('error', reject);
    // A reply of some hundred bytes on loopback comes in one piece.
    socket.on('data', (chunk) => delegate.answered(chunk.toString('latin1')));
  });
}

async function vote(poll: string | undefined): Promise<VoteAnswer> {
  const requests = delegates.map((delegate, at) => requestOf(poll, delegate.token, at));
  const startedAt = now();
  const replies = await Promise.all(delegates.map((delegate, at) => send(delegate, requests[at]!)));
  const finishedAt = now();
  const expected = poll === undefined ? /^HTTP\/1.1 204 / : /^HTTP\/1.1 200 [^]*"receipt":\{/;
  const failed = replies.filter((reply) => !expected.test(reply)).length;
  const sample = replies[Math.floor(replies.length / 2)]!.split('\r\n\r\n')[1]!;
  return { elapsed: finishedAt - startedAt, failed, sample };
}

function send(delegate: Delegate, request: string): Promise<string> {
  return new Promise((resolve) => {
    delegate.answered = resolve;
    delegate.socket.write(request);
  });
}

function requestOf(poll: string | undefined, token: string, at: number): string {
  const path = poll === undefined ? '/api/empty' : `/api/polls/${poll}/ballot`;
  const head = `POST ${path} HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${token}`;
  if (poll === undefined) return `${head}\r\ncontent-length: 0\r\n\r\n`;
  const revision = { device: randomBytes(16).toString('hex'), number: 1 };
  const body = JSON.stringify({ choice: at % 3 === 0 ? 'no' : 'yes', revision });
  return `${head}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}

answerParent<ClientQuestion>((question) =>
  question.kind === 'connect' ? connectAll(question.port, question.tokens) : vote(question.poll),
);
