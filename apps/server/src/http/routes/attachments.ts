import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { Attachment, SittingId } from '@tauride/procedure';
import { fileName } from '@tauride/protocol';
import { z } from 'zod';
import type { NotStored } from '../../attachments/shelf.ts';
import { memberOf, viewerOf } from '../authentication.ts';
import type { Desk } from '../desk.ts';
import { parsed } from '../parsing.ts';
import { fail, problems } from '../problem.ts';
import { documented } from './documented.ts';

const RAW = 'application/octet-stream';

const handing = documented({
  summary: 'Hand in a file that is to go with a statement.',
  description:
    'The request is the file itself, of up to 10 MB. The answer is what the statement has to say of it: name, media type as its first bytes tell it, length, and SHA-256. A file that no statement names is not kept.',
  body: [RAW],
  answer: ['application/json'],
  query: {
    sitting: { type: 'string', description: 'Id of the sitting in which the statement is to be entered.' },
    name: { type: 'string', description: 'Name of the file.' },
  },
  members: true,
});
const getting = documented({
  summary: 'Get a file that goes with a statement, by its SHA-256.',
  description: 'To be saved, never shown by the server. Of a sitting that is not public, for members only.',
  answer: [RAW],
  path: { sha256: { type: 'string', description: 'SHA-256 in lowercase hexadecimal.' } },
});

const query = z.strictObject({ sitting: z.string().max(64), name: fileName });

/** Files that go with statements. */
export function attachmentRoutes(app: FastifyInstance, desk: Desk): void {
  void app.register((scope, _options, done) => {
    // Goes to the disk as it comes; its length is counted there.
    scope.addContentTypeParser(RAW, (_request, payload, parsing) => parsing(null, payload));
    scope.post('/api/attachments', { schema: handing }, (request, reply) => handIn(desk, request, reply));
    done();
  });
  app.get<{ readonly Params: { readonly sha256: string } }>(
    '/api/attachments/:sha256',
    { schema: getting },
    (request, reply) => sendFile(desk, request, { reply, sha256: request.params.sha256 }),
  );
}

async function handIn({ attached }: Desk, request: FastifyRequest, reply: FastifyReply): Promise<Attachment> {
  // Whatever is left of the file on the line is not read when it is not taken.
  void reply.header('connection', 'close');
  const member = memberOf(request);
  const { sitting, name } = parsed(query, request.query, 'the query');
  const may = attached.mayHandIn(sitting as SittingId, member);
  if (may === 'not-entitled') fail(problems['statements-only']());
  if (may === 'too-many') fail(problems['too-many-files']());
  const file = await attached.shelf.put(request.body as Readable);
  if (typeof file === 'string') return fail(notStored[file]());
  attached.handedIn(file, member);
  return { name, ...file };
}

const notStored: { readonly [why in NotStored]: () => ReturnType<(typeof problems)['file-empty']> } = {
  'too-large': problems['file-too-large'],
  empty: problems['file-empty'],
  'broken-off': problems['file-broken-off'],
};

/** Rule ST-18: a file is given only as what its hash says it is, and only to be saved. */
async function sendFile(
  { attached, hall }: Desk,
  request: FastifyRequest,
  { reply, sha256 }: { readonly reply: FastifyReply; readonly sha256: string },
): Promise<FastifyReply> {
  const attachment = attached.seenBy(sha256, hall.audienceOf(viewerOf(request)));
  if (!attachment) return fail(problems['not-found']('No statement that you may read has this file.'));
  const bytes = await attached.shelf.read(sha256);
  if (bytes === 'absent') return fail(problems['not-found']('The file is not kept any more.'));
  if (bytes === 'damaged') return fail(problems['file-damaged']());
  return reply
    .type(attachment.mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encoded(attachment.name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(bytes);
}

/** Source: RFC 8187, section 3.2. */
function encoded(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.codePointAt(0)!.toString(16).toUpperCase()}`,
  );
}
