import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Audience } from '../../doors/audience.ts';
import { openEventStream } from '../../live/event-stream.ts';
import { holdStream, viewerOf } from '../authentication.ts';
import { sendCached } from '../cached.ts';
import type { Desk } from '../desk.ts';
import { parsed } from '../parsing.ts';
import { fail, problems } from '../problem.ts';
import { isKnown, readerOf } from '../reader.ts';
import { createSnapshots } from '../snapshots.ts';
import type { StreamPlaces } from '../stream-places.ts';
import { documented } from './documented.ts';

/** Most entries in one page of the journal. */
const PAGE = 1_000;

const seq = z.coerce.number<string>().int().min(0);
const streamQuery = z.strictObject({ from: seq.optional() });
const journalQuery = z.strictObject({ from: seq.default(0), to: seq.optional() });

const from = { type: 'integer', description: 'Number of the first entry, from 0.' } as const;

export function readingRoutes(app: FastifyInstance, desk: Desk, places: StreamPlaces): void {
  const snapshots = createSnapshots(desk);

  app.get('/api/snapshot', { schema: snapshot }, async (request, reply) => {
    const of = [audienceFor(desk, request), viewerOf(request)] as const;
    void reply.type('application/json; charset=utf-8').header('cache-control', 'no-store');
    if (!acceptsGzip(request)) return reply.send(snapshots.textFor(...of));
    void reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding');
    return reply.send(snapshots.gzipFor(...of));
  });

  // To ask for its head alone would open it all the same.
  app.get('/api/stream', { schema: stream, exposeHeadRoute: false }, async (request, reply) => {
    const query = parsed(streamQuery, request.query, 'the query');
    audienceFor(desk, request);
    const hub = desk.channels.follow(viewerOf(request));
    const after = query.from === undefined ? {} : { after: query.from - 1 };
    if (!places.take(request)) fail(problems['too-many-streams']());
    const opened = openEventStream(hub, { request, reply, ...after });
    if (!opened.ok) fail(problems[opened.error]());
    holdStream(request, desk.signIn);
  });

  app.get('/api/journal', { schema: journal }, async (request, reply) => {
    const query = parsed(journalQuery, request.query, 'the query');
    return sendPage({ request, reply }, desk, { audience: audienceFor(desk, request), ...query });
  });
}

function acceptsGzip({ headers }: FastifyRequest): boolean {
  return /(?:^|,)\s*gzip\s*(?:,|$)/.test(headers['accept-encoding'] ?? '');
}

/** What the reader may follow now.
 *  @throws ProblemError for the public while the sitting is not public */
function audienceFor(desk: Desk, request: FastifyRequest): Audience {
  const { audience, state } = readerOf(desk, request);
  return audience === 'public' && !isKnown(desk.hall.state, state)
    ? fail(problems['members-only']())
    : audience;
}

interface Page {
  readonly audience: Audience;
  readonly from: number;
  readonly to?: number | undefined;
}

/** Sends lines each of which tells its leaf in the record (rule RL-16). */
function sendPage(
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  { hall }: Desk,
  { audience, from: start, to }: Page,
): FastifyReply {
  const end = Math.min(to ?? Number.MAX_SAFE_INTEGER, start + PAGE, hall.state.seq);
  const lines = [...hall.read(audience, start, end)].map(({ bytes }) => Buffer.concat([bytes, NEWLINE]));
  return sendCached(request, reply.type('application/x-ndjson; charset=utf-8'), {
    body: Buffer.concat(lines),
    audience,
  });
}

const NEWLINE = Buffer.from('\n');

const snapshot = documented({
  summary: 'Get the state of the assembly after its latest entry.',
  description:
    'The stream from `seq` on carries it forward. The public gets it without sittings that are not public.',
  answer: 'Snapshot',
});

const stream = documented({
  summary: 'Follow the journal as server-sent events.',
  description:
    'Events: `entry` with the number of the entry as its id, `counters` (turnout of an open poll), `directory` (names), `refresh` (the doors were opened: a snapshot tells what the entries did not). A header Last-Event-ID goes before `from`.',
  answer: ['text/event-stream'],
  query: { from },
});

const journal = documented({
  summary: 'Read entries of the journal, one to a line in canonical JSON (`Line`).',
  description: `At most ${PAGE} entries at a time. Of sittings that are not public the public gets commitments alone; who may read an entry gets the salt that opens it.`,
  answer: ['application/x-ndjson'],
  query: { from, to: { type: 'integer', description: 'Number of the first entry to leave out.' } },
});
