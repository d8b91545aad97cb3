import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { tableGet } from '@tauride/kernel';
import type { FoundedAssembly, Sitting, SittingId } from '@tauride/procedure';
import type { Audience } from '../../doors/audience.ts';
import { knowsAllOf } from '../../doors/lets-in.ts';
import { sendCached } from '../cached.ts';
import type { Desk } from '../desk.ts';
import { parsed } from '../parsing.ts';
import type { Printer } from '../printing.ts';
import { fail, problems } from '../problem.ts';
import { readable, readerOf, sittingIn } from '../reader.ts';
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

export function minutesRoutes(app: FastifyInstance, desk: Desk, printer: Printer): void {
  app.get('/api/minutes', { schema }, async (request, reply) => {
    const { sitting: id, lang, format, version = null } = parsed(query, request.query, 'the query');
    const found = readableSitting(desk, request, id);
    const rendered = await printer.print({
      sitting: found.sitting.id,
      language: lang ?? found.assemblyLanguage,
      format,
      ...versionFor(found, version),
    });
    if (!rendered) return fail(problems['not-found']('There is no such version of these minutes.'));
    void reply.type(rendered.contentType);
    if (format === 'html') void reply.header('content-security-policy', await stylePolicy());
    const { audience } = readerOf(desk, request);
    return sendCached(request, reply, { body: rendered.body, audience });
  });
}

interface ReadableSitting {
  readonly sitting: Sitting;
  readonly assemblyLanguage: string;
  readonly audience: Audience;
  /** Whether the reader was let in all the time. */
  readonly whole: boolean;
}

/** The sitting whose minutes are asked for, in whatever form.
 *  @throws ProblemError where there is none, or where the reader may not know of it */
export function readableSitting(desk: Desk, request: FastifyRequest, id: string): ReadableSitting {
  const reader = readerOf(desk, request);
  const find = (state: Desk['hall']['state']): Sitting | undefined =>
    state.phase === 'founded' ? findSitting(state, id) : undefined;
  const seen = readable(desk, reader, { find, what: 'There is no such sitting.' });
  const { state } = desk.hall;
  // As it is, and not as it was when the doors were closed.
  const sitting = sittingIn(state, seen.id);
  if (state.phase === 'unfounded' || !sitting)
    return fail(problems['not-found']('There is no such sitting.'));
  const { audience } = reader;
  return { sitting, assemblyLanguage: state.language, audience, whole: knowsAllOf(audience, sitting) };
}

/** Rules DO-13 and DO-19: versions tell of the whole sitting, and are for those who were let in all the time. What a sitting enters about
 *  another, which the reader may not follow, is left out of them as of the minutes as they are now. */
export function versionFor(
  { audience, whole }: ReadableSitting,
  version: number | null,
): { readonly version: number | null; readonly audience: Audience } {
  return version === null || whole ? { version, audience } : fail(problems['members-only']());
}

function findSitting(state: FoundedAssembly, id: string): Sitting | undefined {
  const wanted = id === 'last' ? state.sittingOrder.at(-1) : (id as SittingId);
  return wanted === undefined ? undefined : tableGet(state.sittings, wanted);
}
