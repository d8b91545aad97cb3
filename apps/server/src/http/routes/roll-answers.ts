import type { FastifyInstance } from 'fastify';
import { tableGet } from '@tauride/kernel';
import type { PollId } from '@tauride/procedure';
import type { RollAnswer } from '@tauride/protocol';
import type { Desk } from '../desk.ts';
import { fail, problems } from '../problem.ts';
import { mayFollow, readable, readerOf } from '../reader.ts';
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

export function rollAnswerRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Path>('/api/polls/:poll/answers', { schema }, async (request, reply): Promise<RollAnswer> => {
    const reader = readerOf(desk, request);
    const poll = readable(desk, reader, {
      find: (state) => (state.phase === 'unfounded' ? undefined : tableGet(state.polls, request.params.poll)),
      what: 'There is no poll of this id.',
    });
    if (!mayFollow(reader, poll.sitting)) fail(problems['members-only']());
    void reply.header('cache-control', 'no-store');
    return desk.hall.rollOf(poll.id) ?? fail(problems['not-found']('No roll is called in this poll.'));
  });
}
