import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Election, ElectionId } from '@tauride/procedure';
import { sendCached } from '../cached.ts';
import type { Desk } from '../desk.ts';
import { directoryOf } from '../directory.ts';
import { findElection } from '../find-election.ts';
import { parsed } from '../parsing.ts';
import { fail, problems } from '../problem.ts';
import { readerOf } from '../reader.ts';
import { stylePolicy } from '../style-policy.ts';
import { documented } from './documented.ts';

interface Path {
  readonly Params: { readonly election: ElectionId };
}

const query = z.strictObject({ lang: z.string().max(35).optional() });

const text = 'string' as const;

const described = {
  description: 'What the chair has declared: who is elected, and each declared round by its stages.',
  path: { election: { type: text, description: 'Id of the election.' } },
  query: {
    lang: { type: text, description: "en, de, fr, es or ru; by default the assembly's own language." },
  },
} as const;

const page = documented({
  ...described,
  summary: 'Read the declaration of the result of an election.',
  answer: ['text/html'],
});
const pdf = documented({
  ...described,
  summary: 'Print the declaration of the result of an election.',
  answer: ['application/pdf'],
});

export function declarationRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Path>('/api/elections/:election/declaration', { schema: page }, async (request, reply) =>
    declare(desk, { request, reply, id: request.params.election, format: 'html' }),
  );

  app.get<Path>('/api/elections/:election/declaration.pdf', { schema: pdf }, async (request, reply) =>
    declare(desk, { request, reply, id: request.params.election, format: 'pdf' }),
  );
}

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly id: ElectionId;
  readonly format: 'html' | 'pdf';
}

async function declare(desk: Desk, { request, reply, id, format }: Asked): Promise<FastifyReply> {
  const { lang } = parsed(query, request.query, 'the query');
  const { state, election } = findElection(desk, request, id);
  if (!isDeclared(election)) fail(problems['box-not-announced']());
  // Loaded when first asked for: the server starts without it.
  const [{ languageOf }, { renderDeclaration }] = await Promise.all([
    import('@tauride/minutes'),
    import('../../minutes/render-declaration.ts'),
  ]);
  const rendered = await renderDeclaration({
    state,
    election: id,
    directory: directoryOf(desk.hall),
    head: desk.hall.head,
    format,
    language: languageOf(lang ?? state.language),
  });
  if (!rendered) return fail(problems['not-found']('There is no such election.'));
  if (format === 'html') void reply.header('content-security-policy', await stylePolicy());
  const { audience } = readerOf(desk, request);
  return sendCached(request, reply.type(rendered.contentType), { body: rendered.body, audience });
}

/** Whether anything was declared yet, also without a ballot. */
function isDeclared({ phase, rounds }: Election): boolean {
  return phase === 'declared' || rounds.some((round) => round.phase === 'declared');
}
