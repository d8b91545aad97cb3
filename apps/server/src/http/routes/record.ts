import type { FastifyInstance, FastifyReply } from 'fastify';
import { parseTilePath } from '@tauride/record/log';
import type { Audience } from '../../doors/audience.ts';
import type { Desk } from '../desk.ts';
import type { NotServed, RecordLog } from '../../record/record-log.ts';
import { viewerOf } from '../authentication.ts';
import { fail, problems } from '../problem.ts';
import { documented } from './documented.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** What stands in a file of the log never changes: the next one has another name. */
const FOR_EVER = `public, max-age=${YEAR_SECONDS}, immutable`;

const TEXT = 'text/plain; charset=utf-8';
const BYTES = 'application/octet-stream';

const checkpoint = documented({
  summary: 'Get the signed checkpoint of the record as it is now.',
  description: 'A signed note (C2SP tlog-checkpoint): origin, number of entries and root of the tree.',
  answer: [TEXT],
});
const cosigned = documented({
  summary: "Get the newest checkpoint that as many witnesses cosigned as the server's policy asks for.",
  answer: [TEXT],
});
const policy = documented({
  summary: 'Get the policy that names the witnesses of the record.',
  description: 'A policy of C2SP tlog-policy. There is none where the server has no witnesses.',
  answer: [TEXT],
});
const key = documented({ summary: "Get the record's public key.", answer: [TEXT] });
const tile = documented({
  summary: 'Get a tile of the record, or a bundle of its entries.',
  description:
    'By the paths of C2SP tlog-tiles. What belongs to a sitting that is not public stands there as a commitment.',
  answer: [BYTES],
  path: { '*': { type: 'string', description: 'Level, number and width, such as `0/000.p/12`.' } },
});
const proof = documented({
  summary: 'Get the proof that an entry stands in the record, to keep and to check without this server.',
  answer: [TEXT],
  path: { entry: { type: 'string', description: 'Number of the entry, from 0.' } },
});

interface TilePath {
  readonly Params: { readonly '*': string };
}

interface ProofPath {
  readonly Params: { readonly entry: string };
}

/** The record as a log of static files, for `tauride verify`, for mirrors and for witnesses. */
export function recordRoutes(
  app: FastifyInstance,
  { record: log, witnessing, hall }: Pick<Desk, 'record' | 'witnessing' | 'hall'>,
): void {
  const sendText = (reply: FastifyReply, body: Uint8Array | null | undefined): FastifyReply =>
    send(reply, { body: body ?? 'absent', type: TEXT, cache: 'no-cache' });

  app.get('/log/checkpoint', { schema: checkpoint }, async (_request, reply) => {
    const note = log.checkpoint();
    return sendText(reply, note && witnessing.withCosignatures(note));
  });

  app.get('/log/cosigned', { schema: cosigned }, async (_request, reply) =>
    sendText(reply, witnessing.cosigned()?.note),
  );

  app.get('/log/policy', { schema: policy }, async (_request, reply) =>
    sendText(reply, witnessing.policy === null ? null : Buffer.from(witnessing.policy)),
  );

  app.get('/log/key.vkey', { schema: key }, async (_request, reply) => sendText(reply, log.key()));

  app.get<TilePath>('/log/tile/*', { schema: tile }, async (request, reply) => {
    const place = parseTilePath(`tile/${request.params['*']}`);
    if (!place) return fail(problems['not-found']('The record has no such tile.'));
    const { level, index, width } = place;
    const bodyFor = async (audience: Audience): ReturnType<RecordLog['tile']> =>
      level === 'entries'
        ? log.entries({ index, width }, audience)
        : await log.tile({ level, index, width }, audience);
    const body = await bodyFor('public');
    if (body !== 'members-only') return send(reply, { body, type: BYTES, cache: FOR_EVER });
    // What members alone get must not stay in a shared cache.
    const own = await bodyFor(hall.audienceOf(viewerOf(request)));
    return send(reply, { body: own, type: BYTES, cache: 'private, no-cache' });
  });

  app.get<ProofPath>('/log/proof/:entry', { schema: proof }, async (request, reply) => {
    const { entry } = request.params;
    const number = /^(?:0|[1-9]\d{0,14})$/.test(entry) ? Number(entry) : null;
    const audience = hall.audienceOf(viewerOf(request));
    const body = number === null ? 'absent' : await log.proof(number, audience);
    return send(reply, { body, type: TEXT, cache: 'no-cache' });
  });
}

interface File {
  readonly body: Uint8Array | NotServed;
  readonly type: string;
  readonly cache: string;
}

function send(reply: FastifyReply, { body, type, cache }: File): FastifyReply {
  if (body === 'absent') return fail(problems['not-found']('The record does not hold that now.'));
  if (body === 'members-only') return fail(problems['members-only']());
  return reply.type(type).header('cache-control', cache).send(Buffer.from(body));
}
