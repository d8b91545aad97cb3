import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { canonicalBytes } from '@tauride/kernel';
import type { Command, Instant, MemberId } from '@tauride/procedure';
import { type CommandBody, commandBodySchema, type Instead } from '@tauride/protocol';
import type { Author } from '../../hall/author.ts';
import { memberOf } from '../authentication.ts';
import type { Desk } from '../desk.ts';
import { idempotencyKeyOf, keyHeader } from '../idempotency-key.ts';
import { problemOf } from '../not-done-problem.ts';
import { parsed } from '../parsing.ts';
import { fail, problems } from '../problem.ts';
import { insteadOf } from '../refusal-problem.ts';
import { documented } from './documented.ts';

const schema = documented({
  summary: 'Do an act of the sitting.',
  description:
    'The act is judged by the rules of order on the state as it is then. Sent again with the same key it gets the same answer and is not carried out twice; one that was refused stays refused under its key, and is asked for again under a new one.',
  body: 'CommandBody',
  answer: 'CommandAnswer',
  headers: { 'idempotency-key': keyHeader },
  members: true,
});

export function commandRoutes(app: FastifyInstance, desk: Desk): void {
  app.post('/api/commands', { schema }, async (request) => {
    const member = memberOf(request);
    const key = idempotencyKeyOf(request);
    const body = parsed(commandBodySchema, request.body);
    const author = authorOf(member, body);
    const inHall = isInHall(desk, member, body);
    const result = await desk.hall.execute(body.command, author, {
      ...(inHall ? { inHall } : {}),
      idempotency: { key: `${member}/${key}`, fingerprint: fingerprintOf(body) },
    });
    if (!result.ok) return fail(problemOf(desk, result.error, () => insteadFor(desk, body.command, author)));
    desk.metrics.command(body.command.type);
    return result.value;
  });
}

function authorOf(member: MemberId, body: CommandBody): Author & { readonly kind: 'member' } {
  if (body.for === undefined) return { kind: 'member', member };
  return { kind: 'member', member, for: body.for, ...(body.why === undefined ? {} : { why: body.why }) };
}

/** Whether the code that came with the act was seen in the hall just now. It is the member's own device that shows it.
 *  @throws ProblemError after too many wrong ones */
function isInHall(
  { codes }: Desk,
  member: MemberId,
  { command, inHall: code, for: other }: CommandBody,
): boolean {
  if (code === undefined || other !== undefined || !('sitting' in command)) return false;
  const shown = codes.check({ sitting: command.sitting, member, code });
  return shown === 'too-many' ? fail(problems['too-many-requests'](60)) : shown;
}

function fingerprintOf(body: CommandBody): string {
  return createHash('sha256').update(canonicalBytes(body)).digest('hex');
}

function insteadFor(
  { hall, clock }: Desk,
  command: Command,
  author: Author & { readonly kind: 'member' },
): readonly Instead[] {
  const who = { member: author.for ?? author.member, now: clock() as Instant };
  return insteadOf(hall.state, command, who);
}
