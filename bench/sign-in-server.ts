import type { FastifyInstance } from 'fastify';
import { answerParent, now } from './child.ts';
import { CHAIR, delegate } from './congress.ts';
import { type CongressServer, SITTING, startCongress } from './congress-server.ts';

export type ServerQuestion =
  | { readonly kind: 'listen'; readonly dataDir: string; readonly delegates: number }
  /** Somebody asks for the floor, and takes it back, until told to stop. */
  | { readonly kind: 'go-on' }
  | { readonly kind: 'stop' }
  /** The desk prints a sheet of slips for the whole body. */
  | { readonly kind: 'print' }
  | { readonly kind: 'close' };

/** How often something happens in the sitting. */
const ACT_EVERY_MS = 250;

let server: CongressServer;
let sitting: Promise<readonly number[]> = Promise.resolve([]);
let isOn = false;

async function listen(dataDir: string, delegates: number): Promise<object> {
  server = await startCongress({ dataDir, delegates, routes: addEmpty });
  const members = Array.from({ length: delegates }, (_, at) => delegate(at + 1));
  const people = members.map((member) => ({ member }));
  const slips = await server.signIn.slips.issue({ people, sitting: null });
  return {
    port: Number(new URL(server.url).port),
    codes: slips.map(({ code }) => code),
    tokens: members.map((member) => server.link(member, 'delegate').split('#key=')[1]!),
  };
}

/** The baseline passes everything that a sign-in passes on its way to its route, and does nothing there. */
function addEmpty(app: FastifyInstance): void {
  app.post('/api/empty', (_request, reply) => void reply.code(204).send());
}

/** Resolves with how long each act took, in nanoseconds. */
async function goOn(): Promise<readonly number[]> {
  const times: number[] = [];
  for (let at = 0; isOn; at += 1) {
    const by = delegate(1 + (Math.floor(at / 2) % 50));
    const startedAt = now();
    if (at % 2 === 0)
      await server.act({
        by,
        command: { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'motion' },
      });
    else await server.act({ by, command: { type: 'WithdrawRequest', sitting: SITTING } });
    times.push(now() - startedAt);
    await new Promise((resolve) => setTimeout(resolve, ACT_EVERY_MS));
  }
  return times;
}

async function print(): Promise<object> {
  const token = server.link(CHAIR, 'chair').split('#key=')[1]!;
  const startedAt = now();
  const answer = await fetch(`${server.url}/api/slips`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ body: 'congress' }),
  });
  const { byteLength: bytes } = await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`no sheet: ${answer.status}`);
  return { elapsed: now() - startedAt, bytes };
}

answerParent<ServerQuestion>(async (question) => {
  switch (question.kind) {
    case 'listen':
      return await listen(question.dataDir, question.delegates);
    case 'go-on':
      isOn = true;
      sitting = goOn();
      return {};
    case 'stop':
      isOn = false;
      return { times: await sitting, devices: server.signIn.devices.all().length };
    case 'print':
      return await print();
    case 'close':
      await server.close();
      return {};
  }
});
