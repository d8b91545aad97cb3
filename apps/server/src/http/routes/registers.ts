import type { FastifyInstance } from 'fastify';
import type { PollId } from '@tauride/procedure';
import type { RegisterAnswer } from '@tauride/protocol';
import type { Desk } from '../desk.ts';
import { fail, problems } from '../problem.ts';
import { readable, readerOf, sittingOfVote } from '../reader.ts';
import { documented } from './documented.ts';

interface Path {
  readonly Params: { readonly poll: PollId };
}

const schema = documented({
  summary: 'Read who could vote in a poll, or in a round of an election, with what and for whom.',
  description:
    'As it was when the vote was opened. The digest is SHA-256 over the canonical JSON (RFC 8785) of `who`, as the journal has it.',
  answer: 'Register',
  path: { poll: { type: 'string', description: 'Id of the poll.' } },
});

export function registerRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Path>('/api/polls/:poll/register', { schema }, async (request): Promise<RegisterAnswer> => {
    const { poll } = request.params;
    const find = (state: Desk['hall']['state']) => sittingOfVote(state, poll);
    readable(desk, readerOf(desk, request), { find, what: 'There is no poll of this id.' });
    return (await desk.registers.find(poll)) ?? fail(problems['not-found']('This poll has no register.'));
  });
}
