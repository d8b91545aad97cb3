import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { canonicalBytes } from '@tauride/kernel';
import type { Command, Instant, MemberId } from '@tauride/procedure';
import { type CommandBody, commandBodySchema, type Problem } from '@tauride/protocol';
import type { Author } from '../../hall/author.ts';
import { ENTRY_LIMIT_BYTES } from '../../hall/draft.ts';
import type { NotDone } from '../../hall/not-done.ts';
import { memberOf } from '../authentication.ts';
import type { Desk } from '../desk.ts';
import { parsed } from '../parsing.ts';
import { fail, problems } from '../problem.ts';
import { insteadOf, refusalProblem } from '../refusal-problem.ts';
import { documented } from './documented.ts';

const schema = documented({
  summary: 'Do an act of the sitting.',
  description:
    'The act is judged by the rules of order on the state as it is then. Sent again with the same key it gets the same answer and is not carried out twice; one that was refused stays refused under its key, and is asked for again under a new one.',
  body: 'CommandBody',
  answer: 'CommandAnswer',
  headers: {
    'idempotency-key': {
      type: 'string',
      description: '8 to 100 printable characters, new for each act.',
      required: true,
    },
  },
  members: true,
});

export function commandRoutes(app: FastifyInstance, desk: Desk): void {
  app.post('/api/commands', { schema }, async (request) => {
    const member = memberOf(request);
    const key = keyOf(request);
    const body = parsed(commandBodySchema, request.body);
    const author = authorOf(member, body);
    const result = await desk.hall.execute(body.command, author, {
      idempotency: { key: `${member}/${key}`, fingerprint: fingerprintOf(body) },
    });
    if (!result.ok) return fail(problemOf(desk, { why: result.error, command: body.command, author }));
    desk.metrics.command(body.command.type);
    return result.value;
  });
}

function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' && /^[\x21-\x7e]{8,100}$/.test(key)
    ? key
    : fail(problems['idempotency-key-missing']());
}

function authorOf(member: MemberId, body: CommandBody): Author & { readonly kind: 'member' } {
  return { kind: 'member', member, ...(body.for === undefined ? {} : { for: body.for }) };
}

function fingerprintOf(body: CommandBody): string {
  return createHash('sha256').update(canonicalBytes(body)).digest('hex');
}

interface Refused {
  readonly why: NotDone;
  readonly command: Command;
  readonly author: Author & { readonly kind: 'member' };
}

function problemOf(desk: Desk, { why, command, author }: Refused): Problem {
  switch (why.kind) {
    case 'key-reused':
      return problems['idempotency-key-reused']();
    case 'too-large':
      return problems['entry-too-large'](why.bytes, ENTRY_LIMIT_BYTES);
    case 'refused': {
      desk.metrics.refusal(why.refusal.code);
      const who = { member: author.for ?? author.member, now: desk.clock() as Instant };
      return refusalProblem(why.refusal, insteadOf(desk.hall.state, command, who));
    }
  }
}
