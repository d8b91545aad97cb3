import type { FastifyInstance } from 'fastify';
import { answerParent } from './child.ts';
import { bringing, deciding, delegate, putting } from './congress.ts';
import { type CongressServer, SITTING, startCongress } from './congress-server.ts';

export type ServerQuestion =
  | { readonly kind: 'listen'; readonly dataDir: string; readonly delegates: number }
  /** Brings a motion to the vote; the poll before it is closed and announced. */
  | { readonly kind: 'open-poll'; readonly number: number }
  | { readonly kind: 'close' };

let server: CongressServer;

async function listen(dataDir: string, delegates: number): Promise<object> {
  server = await startCongress({ dataDir, delegates, routes: addEmpty });
  const tokens = Array.from(
    { length: delegates },
    (_, at) => server.link(delegate(at + 1), 'delegate').split('#key=')[1]!,
  );
  return { port: Number(new URL(server.url).port), key: server.hall.receiptKey, tokens };
}

/** The baseline passes everything that a ballot passes on its way to its route, and does nothing there. */
function addEmpty(app: FastifyInstance): void {
  app.post('/api/empty', (_request, reply) => void reply.code(204).send());
}

async function openPoll(number: number): Promise<object> {
  const acts = [
    ...(number > 1 ? deciding(SITTING, number - 1) : []),
    ...bringing(SITTING, {
      mover: 1,
      wording: { form: 'text', text: `That motion ${number} be adopted.` },
      kind: 'main',
      motion: number,
    }),
    putting(SITTING, number, 'recorded'),
  ];
  for (const act of acts) await server.act(act);
  return {};
}

answerParent<ServerQuestion>(async (question) => {
  switch (question.kind) {
    case 'listen':
      return await listen(question.dataDir, question.delegates);
    case 'open-poll':
      return await openPoll(question.number);
    case 'close':
      await server.close();
      return {};
  }
});
