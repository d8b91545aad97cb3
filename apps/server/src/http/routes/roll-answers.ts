import type { FastifyInstance } from 'fastify';
import { tableGet } from '@tauride/kernel';
import type { PollId } from '@tauride/procedure';
import type { RollAnswer } from '@tauride/protocol';
import { audienceOf, isHiddenSitting } from '../../hall/audience.ts';
import { viewerOf } from '../authentication.ts';
import type { Desk } from '../desk.ts';
import { fail, problems } from '../problem.ts';
import { documented } from './documented.ts';

interface Path {
  readonly Params: { readonly poll: PollId };
}

const schema = documented({
  summary: 'Read what was answered so far in a roll call that is open.',
  description:
    'By mandate. An answer may be corrected until the vote is closed. The choices of other votes are told with their result.',
  answer: 'RollAnswers',
  path: { poll: { type: 'string', description: 'Id of the poll.' } },
});

export function rollAnswerRoutes(app: FastifyInstance, { hall }: Desk): void {
  app.get<Path>('/api/polls/:poll/answers', { schema }, async (request, reply): Promise<RollAnswer> => {
    const { state } = hall;
    const poll = state.phase === 'unfounded' ? undefined : tableGet(state.polls, request.params.poll);
    if (poll === undefined) return fail(problems['not-found']('There is no poll of this id.'));
    const isPublic = audienceOf(viewerOf(request)) === 'public';
    if (isPublic && isHiddenSitting(state, poll.sitting)) fail(problems['members-only']());
    void reply.header('cache-control', 'no-store');
    return hall.rollOf(poll.id) ?? fail(problems['not-found']('No roll is called in this poll.'));
  });
}
