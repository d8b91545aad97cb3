import type { FastifyInstance } from 'fastify';
import type { Health } from '@tauride/protocol';
import type { Desk } from '../desk.ts';
import { openApiOf } from '../openapi.ts';
import { documented } from './documented.ts';

const health = documented({ summary: 'Say whether the server is well.', answer: 'Health' });
const metrics = documented({ summary: 'Counters and times for Prometheus.', answer: ['text/plain'] });
const openapi = documented({ summary: 'This description.', answer: ['application/json'] });

export function operationRoutes(
  app: FastifyInstance,
  { hall, witnessing, version, metrics: counters }: Desk,
): void {
  app.get('/api/health', { schema: health }, async (_request, reply): Promise<Health> => {
    const isWell = hall.phase === 'ok';
    void reply.code(isWell ? 200 : 503).header('cache-control', 'no-store');
    const isForked = witnessing
      .standings()
      .some(({ problem }) => problem === 'forked' || problem === 'ahead');
    return {
      status: hall.phase,
      version,
      seq: hall.state.seq,
      ...(isForked ? { record: 'forked' as const } : {}),
    };
  });

  app.get('/api/metrics', { schema: metrics }, async (_request, reply) =>
    reply.type(counters.registry.contentType).send(await counters.registry.metrics()),
  );

  app.get('/api/openapi.json', { schema: openapi }, async () => openApiOf(app));
}
