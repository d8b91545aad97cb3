import Fastify from 'fastify';
import { openSqliteStore } from '../apps/server/src/store/sqlite-store.ts';
import { answerParent } from './child.ts';

export type ServerQuestion =
  | { readonly kind: 'listen'; readonly folder: string }
  | { readonly kind: 'close' };

let commits = 0;
let close = async (): Promise<object> => ({});

async function listen(folder: string): Promise<object> {
  const store = openSqliteStore(folder, { onCommit: () => void (commits += 1) });
  const app = Fastify();
  app.post('/empty', (_request, reply) => void reply.code(204).send());
  app.post<{ Params: { poll: string }; Body: object }>('/api/polls/:poll/ballot', async (request, reply) => {
    const voter = String(request.headers['x-voter']);
    const outcome = await store.box.put({
      poll: request.params.poll,
      voter,
      payload: JSON.stringify(request.body),
    });
    return reply.code(201).send({ outcome });
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1', backlog: 4096 });
  close = async () => {
    await store.close();
    return { commits };
  };
  return { port: Number(new URL(address).port) };
}

answerParent<ServerQuestion>((question) => (question.kind === 'listen' ? listen(question.folder) : close()));
