import { Agent, type IncomingMessage, request as send } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Request } from './requests.ts';

export interface Answer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined };
  readonly text: string;
}

/** How much of an event stream is read before it is left. */
const STREAM_MS = 15;

/** Sends requests on connections that are kept open. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 16 });
  readonly #port: number;

  constructor(url: string) {
    this.#port = Number(new URL(url).port);
  }

  async ask({ method, path, headers, body }: Request): Promise<Answer> {
    return await new Promise((resolve, reject) => {
      const length = body === undefined ? [] : ['content-length', String(body.length)];
      const host = headers.includes('host') ? [] : ['host', '127.0.0.1'];
      const options = { agent: this.#agent, host: '127.0.0.1', port: this.#port, method, path };
      const asked = send({ ...options, headers: [...host, ...headers, ...length] }, (response) => {
        read(response).then(resolve, reject);
      });
      asked.on('upgrade', (_response, socket) => {
        socket.destroy();
        reject(new Error('upgraded'));
      });
      asked.on('error', (error: NodeJS.ErrnoException) => {
        // A body that is not taken is answered, and the connection ended, while it is being sent.
        if (error.code === 'EPIPE' || error.code === 'ECONNRESET') resolve(BROKEN_OFF);
        else reject(error);
      });
      asked.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

export const BROKEN_OFF: Answer = { status: 0, headers: {}, text: '' };

async function read(response: IncomingMessage): Promise<Answer> {
  const isStream = String(response.headers['content-type']).startsWith('text/event-stream');
  const pieces: Buffer[] = [];
  if (isStream) setTimeout(() => response.destroy(), STREAM_MS).unref();
  try {
    for await (const piece of response) pieces.push(piece as Buffer);
  } catch {
    // The stream was left.
  }
  const bytes = unpacked(Buffer.concat(pieces), response.headers['content-encoding']);
  return { status: response.statusCode ?? 0, headers: response.headers, text: bytes.toString('utf8') };
}

function unpacked(bytes: Buffer, encoding: string | undefined): Buffer {
  if (bytes.length === 0) return bytes;
  if (encoding === 'gzip') return gunzipSync(bytes);
  return encoding === 'br' ? brotliDecompressSync(bytes) : bytes;
}
