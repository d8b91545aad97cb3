import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type BodyId, isManager, isOfDesk, type MemberId } from '@tauride/procedure';
import {
  importBodySchema,
  type LastImport,
  type ListDone,
  type ListPreview,
  undoBodySchema,
} from '@tauride/protocol';
import { type Existing, writeRoster } from '@tauride/roster';
import { z } from 'zod';
import { createKeptLists, type KeptLists } from '../../members/kept-lists.ts';
import { takenBack, takenOver, lastImport } from '../../members/import.ts';
import { listRead } from '../../members/list-work.ts';
import { memberOf } from '../authentication.ts';
import type { Desk } from '../desk.ts';
import { problemOf } from '../not-done-problem.ts';
import { parsed } from '../parsing.ts';
import { fail, problems } from '../problem.ts';
import { documented } from './documented.ts';

/** Ten thousand members with all that is known of them. */
const LIST_LIMIT_BYTES = 5 * 1_024 * 1_024;

const json = ['application/json'] as const;
const bodyQuery = z.strictObject({ body: z.string().max(64).optional() });
const body = { type: 'string', description: 'Id of the body of rows that name none.' } as const;

const previewing = documented({
  summary: 'Say what a list of members would do, with errors by row and column.',
  description:
    'The request is the file itself, as text/csv of up to 5 MB. Nothing is changed. The answer names the list, by which it is then taken over.',
  body: ['text/csv', 'application/octet-stream'],
  answer: json,
  query: { body },
  members: true,
});
const importing = documented({
  summary: 'Take over the list of members that was looked at: all of it, or nothing.',
  description: 'Refused where it would do something else by now than the preview showed.',
  body: 'ListImport',
  answer: json,
  members: true,
});
const undoing = documented({
  summary: 'Put back what the last import of members changed.',
  body: 'ListUndo',
  answer: json,
  members: true,
});
const asking = documented({ summary: 'Say which import may be taken back.', answer: json, members: true });
const exporting = documented({
  summary: 'Get the members of a body as CSV, or of all bodies of the desk.',
  answer: ['text/csv'],
  query: { body: { type: 'string', description: 'Id of the body.' } },
  members: true,
});

/** Lists of members, for the desks of their bodies alone: they hold what is known of people beyond their names. */
export function memberRoutes(app: FastifyInstance, desk: Desk): void {
  const lists = createKeptLists();
  void app.register((scope, _options, done) => {
    scope.addContentTypeParser(
      ['text/csv', 'application/octet-stream'],
      { parseAs: 'buffer', bodyLimit: LIST_LIMIT_BYTES },
      (_request, given, parsing) => parsing(null, given),
    );
    const options = { schema: previewing, bodyLimit: LIST_LIMIT_BYTES };
    scope.post('/api/members/preview', options, (request, reply) => preview({ desk, lists }, request, reply));
    done();
  });
  app.post('/api/members/import', { schema: importing }, (request) => importList({ desk, lists }, request));
  app.get('/api/members/undo', { schema: asking }, async (request): Promise<LastImport> => ({
    last: lastImport(desk, deskOf(desk, request).within),
  }));
  app.post('/api/members/undo', { schema: undoing }, (request) => undoImport(desk, request));
  app.get('/api/members/export', { schema: exporting }, (request, reply) => sendList(desk, request, reply));
}

interface Lists {
  readonly desk: Desk;
  readonly lists: KeptLists;
}

async function preview(
  { desk, lists }: Lists,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const { by, within, existing } = deskOf(desk, request);
  const bytes = fileIn(request);
  const asked = bodyAsked(request);
  if (asked !== undefined && !within.includes(asked)) fail(problems['members-desk-only']());
  const of = { bytes, body: asked ?? (within.length === 1 ? within[0]! : null) };
  const read = await listRead({ ...of, within, existing, reason: '' });
  const list: ListPreview['list'] = lists.keep({ by, digest: read.digest, ...of });
  void reply.type('application/json; charset=utf-8').header('cache-control', 'no-store');
  return `{"list":${JSON.stringify(list)},${read.preview.slice(1)}`;
}

async function importList({ desk, lists }: Lists, request: FastifyRequest): Promise<ListDone> {
  const { by, within, existing } = deskOf(desk, request);
  const { list, reason } = parsed(importBodySchema, request.body);
  const kept = lists.find(list, by) ?? fail(problems['list-outdated']());
  const { plan, digest } = await listRead({ ...kept, within, existing, reason });
  if (plan === null) return fail(problems['list-has-errors']());
  if (digest !== kept.digest) fail(problems['list-outdated']());
  const done = await takenOver(desk, { plan, by });
  if (!done.ok) return fail(problemOf(desk, done.error));
  lists.drop(list);
  return done.value;
}

async function undoImport(desk: Desk, request: FastifyRequest): Promise<ListDone> {
  const { by, within } = deskOf(desk, request);
  const { reason } = parsed(undoBodySchema, request.body);
  if (lastImport(desk, within) === null) fail(problems['nothing-to-undo']());
  const done = await takenBack(desk, { by, reason });
  return done.ok ? done.value : fail(problemOf(desk, done.error));
}

async function sendList(desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { within, existing } = deskOf(desk, request);
  const asked = bodyAsked(request);
  const of = within.filter((id) => asked === undefined || id === asked);
  if (of.length === 0) fail(problems['members-desk-only']());
  const bodies = Object.fromEntries(of.map((id) => [id, existing.state.bodies[id]!]));
  const text = writeRoster({ ...existing, state: { ...existing.state, bodies } });
  return reply
    .type('text/csv; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-disposition', 'attachment; filename="members.csv"')
    .send(text);
}

function bodyAsked(request: FastifyRequest): BodyId | undefined {
  return parsed(bodyQuery, request.query, 'the query').body as BodyId | undefined;
}

interface DeskOf {
  readonly by: MemberId;
  /** The bodies whose members this desk keeps. */
  readonly within: readonly BodyId[];
  readonly existing: Existing;
}

/** @throws ProblemError where whoever asks keeps the members of no body */
function deskOf({ hall }: Desk, request: FastifyRequest): DeskOf {
  const { state } = hall;
  const by = memberOf(request);
  if (state.phase === 'unfounded') return fail(problems['members-desk-only']());
  const all = Object.keys(state.bodies) as BodyId[];
  // Before its first sitting the desk may look at its members, though only the operator may change them.
  const within = all.filter((id) => isOfDesk(state, id, by) || isManager(state, id, by));
  if (within.length === 0) return fail(problems['members-desk-only']());
  const { bodies, members } = state;
  return { by, within, existing: { state: { bodies, members }, people: hall.names.people } };
}

function fileIn({ body: given }: FastifyRequest): Uint8Array {
  return Buffer.isBuffer(given) ? given : fail(problems['wrong-content-type']());
}
