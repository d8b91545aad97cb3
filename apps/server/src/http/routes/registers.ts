import type { FastifyInstance } from 'fastify';
import { tableGet } from '@tauride/kernel';
import { type PollId, roundOf, type SittingId } from '@tauride/procedure';
import type { RegisterAnswer } from '@tauride/protocol';
import { audienceOf, isHiddenVoting } from '../../hall/audience.ts';
import { viewerOf } from '../authentication.ts';
import type { Desk } from '../desk.ts';
import { fail, problems } from '../problem.ts';
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

export function registerRoutes(app: FastifyInstance, { hall, registers }: Desk): void {
  app.get<Path>('/api/polls/:poll/register', { schema }, async (request): Promise<RegisterAnswer> => {
    const { poll } = request.params;
    const sitting = sittingOf(hall.state, poll);
    if (sitting === undefined) return fail(problems['not-found']('There is no poll of this id.'));
    const isPublic = audienceOf(viewerOf(request)) === 'public';
    if (isPublic && isHiddenVoting(hall.state, { id: poll, sitting })) fail(problems['members-only']());
    return (await registers.find(poll)) ?? fail(problems['not-found']('This poll has no register.'));
  });
}

function sittingOf(state: Desk['hall']['state'], poll: PollId): SittingId | undefined {
  if (state.phase === 'unfounded') return undefined;
  return tableGet(state.polls, poll)?.sitting ?? roundOf(state, poll)?.election.sitting;
}
