import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { answerParent, now } from './child.ts';

/** Everybody comes in: a request of their own first, then the state of the assembly, then the stream, which stays open. */
export interface ClientQuestion {
  readonly port: number;
  /** Codes of slips, or tokens of links. */
  readonly by: 'slip' | 'link';
  readonly keys: readonly string[];
}

export interface EntryAnswer {
  /** Nanoseconds until the last one had a stream. */
  readonly elapsed: number;
  /** Nanoseconds that each took from the first request to the stream. */
  readonly each: readonly number[];
}

/** People who are at it at the same time: the phones of a hall do not come in one after the other. */
const AT_ONCE = 100;

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

interface Sent {
  readonly port: number;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

function send({ port, path, headers, body }: Sent): Promise<IncomingHttpHeaders> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const asking = request({
      agent,
      host: '127.0.0.1',
      port,
      path,
      method,
      headers: { ...headers, ...length },
    });
    asking.once('error', reject);
    asking.once('response', (response) => {
      response.resume();
      response.once('end', () => {
        const status = response.statusCode!;
        if (status < 300) resolve(response.headers);
        else reject(new Error(`${path} was answered with ${status}`));
      });
    });
    asking.end(body);
  });
}

/** Resolves when the stream begins. */
function follow(port: number, headers: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () =>
      socket.write(`GET /api/stream HTTP/1.1\r\nhost: a\r\n${lines.join('')}\r\n`),
    );
    socket.once('error', reject);
    socket.once('data', (chunk) => {
      socket.on('data', () => undefined);
      if (chunk.toString('latin1').startsWith('HTTP/1.1 200 ')) resolve();
      else reject(new Error('no stream was opened'));
    });
  });
}

async function enter({ port, by }: ClientQuestion, key: string): Promise<number> {
  const startedAt = now();
  const who = by === 'slip' ? { cookie: await signedIn(port, key) } : await shown(port, key);
  await send({ port, path: '/api/snapshot', headers: { ...who, 'accept-encoding': 'gzip' } });
  await follow(port, who);
  return now() - startedAt;
}

async function signedIn(port: number, code: string): Promise<string> {
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Mozilla/5.0 (iPhone) Mobile Safari/604.1',
  };
  const answer = await send({ port, path: '/api/sign-in/slip', headers, body: JSON.stringify({ code }) });
  return answer['set-cookie']![0]!.split(';')[0]!;
}

async function shown(port: number, token: string): Promise<Record<string, string>> {
  const headers = { authorization: `Bearer ${token}` };
  await send({ port, path: '/api/empty', headers, body: '' });
  return headers;
}

async function enterAll(question: ClientQuestion): Promise<EntryAnswer> {
  const left = question.keys.values();
  const each: number[] = [];
  const startedAt = now();
  const comeIn = async (): Promise<void> => {
    for (const key of left) each.push(await enter(question, key));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, comeIn));
  return { elapsed: now() - startedAt, each };
}

answerParent<ClientQuestion>(enterAll);
