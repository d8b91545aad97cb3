import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { openEventStream } from './event-stream.ts';
import { createHub, type Hub } from './hub.ts';
import { entryMessage } from './message.ts';

const message = (seq: number): Buffer => entryMessage(seq, Buffer.from(`{"n":${seq}}`));
let app: FastifyInstance;
let hub: Hub;

async function serve(head: number): Promise<string> {
  hub = createHub({
    head,
    read: (from, to) => Array.from({ length: to - from }, (_, at) => message(from + at)),
  });
  app = Fastify();
  app.addHook('onRequest', async (_request, reply) => void reply.header('x-frame-options', 'DENY'));
  app.addHook('preClose', () => hub.close());
  app.get<{ Querystring: { after?: string } }>('/stream', (request, reply) => {
    const after = request.query.after;
    const opened = openEventStream(hub, { request, reply, ...(after ? { after: Number(after) } : {}) });
    if (!opened.ok) void reply.code(409).send({ code: opened.error });
  });
  return `${await app.listen({ port: 0, host: '127.0.0.1' })}/stream`;
}

afterEach(() => app.close());

/** Reads the stream until the text holds `mark`, then leaves. */
async function readUntil(response: Response, mark: string): Promise<string> {
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.includes(mark)) break;
  }
  return text;
}

const ids = (text: string): string[] => [...text.matchAll(/^id: (\d+)$/gm)].map((match) => match[1]!);

test('[L-2] a stream over HTTP resumes after Last-Event-ID and goes on live', async () => {
  const url = await serve(5);
  const response = await fetch(url, { headers: { 'last-event-id': '2' } });
  hub.publish(5, message(5));
  const text = await readUntil(response, 'id: 5\n');
  expect(ids(text)).toEqual(['3', '4', '5']);
  expect(text).toMatch(/^retry: \d+\n\n/);
});

test('[L-9] the reply keeps the headers that hooks have set, and says not to be cached or buffered', async () => {
  const { status, headers, body } = await fetch(`${await serve(0)}`);
  await body?.cancel();
  expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('cache-control')).toBe('no-store, no-transform');
  expect(headers.get('transfer-encoding')).toBeNull();
});

test('[L-2] the query names the last entry when there is no header; by default only what comes is sent', async () => {
  const url = await serve(3);
  expect(ids(await readUntil(await fetch(`${url}?after=-1`), 'id: 2\n'))).toEqual(['0', '1', '2']);
  const response = await fetch(url);
  hub.publish(3, message(3));
  expect(ids(await readUntil(response, 'id: 3\n'))).toEqual(['3']);
});

test.each([
  ['3', 'stream-ahead'],
  ['-2', 'last-event-id-invalid'],
  ['1.5', 'last-event-id-invalid'],
  ['x', 'last-event-id-invalid'],
])('[L-10] a client that names entry %s of three is refused: %s', async (last, code) => {
  const response = await fetch(await serve(3), { headers: { 'last-event-id': last } });
  expect([response.status, await response.json()]).toEqual([409, { code }]);
});

test('[L-8] closing the server ends the streams', async () => {
  const response = await fetch(await serve(1));
  const reading = readUntil(response, 'never');
  await app.close();
  expect(await reading).toMatch(/^retry:/);
});
