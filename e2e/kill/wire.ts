import { Agent, request } from 'node:http';

/** A member's way to a server that may go away at any moment. */
export interface Wire {
  readonly url: string;
  readonly token: string | null;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

interface Sending {
  readonly headers?: Record<string, string>;
  /** Breaks the connection after so long, whether or not there is an answer. */
  readonly giveUpAfterMs?: number;
  /** Connects at once and holds the body back for so long, as a network that drops would. */
  readonly heldUpMs?: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** Sends one request.
 *  @throws Error when the connection breaks before the whole answer is there */
export function send(
  wire: Wire,
  path: string,
  body?: object,
  { headers = {}, giveUpAfterMs, heldUpMs }: Sending = {},
): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const outgoing = request(`${wire.url}${path}`, {
      agent,
      ...(giveUpAfterMs === undefined ? {} : { signal: AbortSignal.timeout(giveUpAfterMs) }),
      method: text === undefined ? 'GET' : 'POST',
      headers: {
        ...headersOf(wire),
        ...(text === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    });
    outgoing.on('error', reject);
    outgoing.on('response', (answer) => {
      let received = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (received += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: received }));
      answer.on('error', reject);
      // An answer that was cut off ends in neither.
      answer.on('close', () => reject(new Error('the answer was cut off')));
    });
    if (heldUpMs === undefined) return void outgoing.end(text);
    outgoing.flushHeaders();
    setTimeout(() => outgoing.end(text), heldUpMs);
  });
}

/** @throws Error when the answer is not a success */
export async function read<T>(wire: Wire, path: string): Promise<T> {
  const answer = await send(wire, path);
  if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}: ${answer.text}`);
  return JSON.parse(answer.text) as T;
}

/** The journal's lines as the server sends them. */
export async function readJournal(wire: Wire): Promise<readonly string[]> {
  const lines: string[] = [];
  for (;;) {
    const { text } = await send(wire, `/api/journal?from=${lines.length}`);
    if (text === '') return lines;
    lines.push(...text.trimEnd().split('\n'));
  }
}

export function headersOf({ token }: Wire): Record<string, string> {
  return token === null ? {} : { authorization: `Bearer ${token}` };
}
