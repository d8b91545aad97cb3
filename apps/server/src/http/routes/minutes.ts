import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { tableGet } from '@tauride/kernel';
import type { FoundedAssembly, Sitting, SittingId } from '@tauride/procedure';
import { audienceOf, isHiddenSitting } from '../../hall/audience.ts';
import { viewerOf } from '../authentication.ts';
import type { Desk } from '../desk.ts';
import { parsed } from '../parsing.ts';
import { createPrinter } from '../printing.ts';
import { fail, problems } from '../problem.ts';
import { stylePolicy } from '../style-policy.ts';
import { documented } from './documented.ts';

const query = z.strictObject({
  sitting: z.string().default('last'),
  lang: z.string().max(35).optional(),
  format: z.enum(['html', 'pdf', 'json']).default('html'),
  version: z.coerce.number().int().min(1).max(100_000).optional(),
});

const text = 'string' as const;

const schema = documented({
  summary: 'Read the minutes of a sitting, made from the journal as it is now.',
  answer: ['text/html', 'application/pdf', 'application/json'],
  query: {
    sitting: { type: text, description: 'Id of the sitting; `last`, which is the default, for the newest.' },
    lang: { type: text, description: "en, de, fr, es or ru; by default the assembly's own language." },
    format: { type: text, description: 'html (the default), pdf or json.' },
    version: {
      type: 'integer',
      description:
        'A version that was put before the members, from 1; the minutes as they are now by default.',
    },
  },
});

export function minutesRoutes(app: FastifyInstance, desk: Desk): void {
  const printer = createPrinter(desk.hall);
  app.get('/api/minutes', { schema }, async (request, reply) => {
    const { sitting: id, lang, format, version = null } = parsed(query, request.query, 'the query');
    const { sitting, assemblyLanguage } = readableSitting(desk, request, id);
    const rendered = await printer.print({
      sitting: sitting.id,
      language: lang ?? assemblyLanguage,
      format,
      version,
    });
    if (!rendered) return fail(problems['not-found']('There is no such version of these minutes.'));
    void reply.type(rendered.contentType).header('cache-control', 'no-cache');
    if (format === 'html') void reply.header('content-security-policy', await stylePolicy());
    return reply.send(rendered.body);
  });
}

interface ReadableSitting {
  readonly sitting: Sitting;
  readonly assemblyLanguage: string;
}

/** The sitting whose minutes are asked for, in whatever form.
 *  @throws ProblemError where there is none, or where it is for members and the reader is none */
export function readableSitting({ hall }: Desk, request: FastifyRequest, id: string): ReadableSitting {
  const { state } = hall;
  const sitting = state.phase === 'founded' ? findSitting(state, id) : undefined;
  if (state.phase === 'unfounded' || !sitting)
    return fail(problems['not-found']('There is no such sitting.'));
  const isPublic = audienceOf(viewerOf(request)) === 'public';
  if (isPublic && isHiddenSitting(state, sitting.id)) fail(problems['members-only']());
  return { sitting, assemblyLanguage: state.language };
}

function findSitting(state: FoundedAssembly, id: string): Sitting | undefined {
  const wanted = id === 'last' ? state.sittingOrder.at(-1) : (id as SittingId);
  return wanted === undefined ? undefined : tableGet(state.sittings, wanted);
}
