import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sendCached } from '../cached.ts';
import { createCalendar } from '../calendar.ts';
import type { Desk } from '../desk.ts';
import { parsed } from '../parsing.ts';
import type { Printer } from '../printing.ts';
import { fail, problems } from '../problem.ts';
import { readerOf } from '../reader.ts';
import { documented } from './documented.ts';
import { readableSitting, versionFor } from './minutes.ts';

const path = z.strictObject({ sitting: z.string().max(200), format: z.enum(['akn', 'popolo', 'csv']) });

const query = z.strictObject({
  lang: z.string().max(35).optional(),
  version: z.coerce.number().int().min(1).max(100_000).optional(),
  table: z.enum(['votings', 'votes', 'speeches', 'statements']).optional(),
});

const text = 'string' as const;

const minutesSchema = documented({
  summary: 'Read the minutes of a sitting for other programs.',
  answer: ['application/akn+xml', 'application/json', 'text/csv'],
  path: {
    sitting: { type: text, description: 'Id of the sitting, or `last` for the newest.' },
    format: { type: text, description: 'akn for Akoma Ntoso 3.0, popolo for Popolo in JSON, or csv.' },
  },
  query: {
    lang: { type: text, description: "en, de, fr, es or ru; by default the assembly's own language." },
    version: { type: 'integer', description: 'A version that was put before the members, from 1.' },
    table: {
      type: text,
      description: 'With csv: votings (the default), votes, speeches or statements.',
    },
  },
});

const calendarSchema = documented({
  summary: 'Subscribe to the sittings as a calendar.',
  description: 'The public gets the sittings that are public, members all of them.',
  answer: ['text/calendar'],
});

const EXTENSIONS = { akn: 'xml', popolo: 'json', csv: 'csv' } as const;

/** Rule XC-18: minutes and calendar as files for other programs. */
export function exportRoutes(app: FastifyInstance, desk: Desk, printer: Printer): void {
  const calendar = createCalendar(desk.hall);
  app.get('/api/minutes/:sitting/:format', { schema: minutesSchema }, async (request, reply) => {
    const { sitting: id, format } = parsed(path, request.params, 'the path');
    const { lang, version = null, table } = parsed(query, request.query, 'the query');
    const found = readableSitting(desk, request, id);
    const { sitting } = found;
    const rendered = await printer.print({
      sitting: sitting.id,
      language: lang ?? found.assemblyLanguage,
      format,
      ...versionFor(found, version),
      ...(table === undefined ? {} : { table }),
    });
    if (!rendered) return fail(problems['not-found']('There is no such version of these minutes.'));
    const name = `${sitting.id.replaceAll(/[^\w-]/gu, '_')}.${EXTENSIONS[format]}`;
    void reply.header('content-disposition', `attachment; filename="${name}"`);
    return await sendCached(request, reply.type(rendered.contentType), {
      body: rendered.body,
      audience: readerOf(desk, request).audience,
    });
  });
  app.get('/api/calendar.ics', { schema: calendarSchema }, async (request, reply) => {
    const { audience } = readerOf(desk, request);
    const body = await calendar(audience);
    if (body === null) return fail(problems['not-found']('There is no assembly yet.'));
    return await sendCached(request, reply.type('text/calendar; charset=utf-8'), { body, audience });
  });
}
