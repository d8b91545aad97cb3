import type { FastifyInstance, FastifyRequest } from 'fastify';
import { tableGet } from '@tauride/kernel';
import { type PollId, roundOf } from '@tauride/procedure';
import {
  type BallotAnswer,
  type BallotBody,
  ballotSchema,
  type BoxAnswer,
  type RoundBoxAnswer,
} from '@tauride/protocol';
import type { NotTaken } from '../../hall/ballots.ts';
import { memberOf, stillAdmitted } from '../authentication.ts';
import type { Desk } from '../desk.ts';
import { parsed } from '../parsing.ts';
import { readable, readerOf } from '../reader.ts';
import { fail, problems } from '../problem.ts';
import { confirmationProblem } from '../confirmation-problem.ts';
import { refusalProblem } from '../refusal-problem.ts';
import { documented } from './documented.ts';

interface Path {
  readonly Params: { readonly poll: PollId };
}

const path = { poll: { type: 'string', description: 'Id of the poll.' } } as const;

const cast = documented({
  summary: 'Cast a ballot in an open poll, or in an open round of an election.',
  description:
    'Answered once the ballot is durable. The same ballot sent again changes nothing; one with a higher number replaces it until the poll is closed, and one with a lower number than the device has sent for the voter is refused.',
  body: 'Ballot',
  answer: 'BallotAnswer',
  path,
  members: true,
});

const sealed = documented({
  summary: 'Read the sealed ballots of a poll whose result was announced, or of a round that was declared.',
  answer: 'BallotBox',
  path,
});

export function ballotRoutes(app: FastifyInstance, desk: Desk): void {
  // A receipt is mostly hashes, which no compression makes shorter.
  app.post<Path>(
    '/api/polls/:poll/ballot',
    { schema: cast, compress: false },
    async (request): Promise<BallotAnswer> => {
      const member = memberOf(request);
      const { for: other, ...ballot }: BallotBody = parsed(ballotSchema, request.body);
      const taken = await desk.hall.cast({
        poll: request.params.poll,
        ...ballot,
        recheck: () => stillAdmitted(request, desk.signIn),
        author: { kind: 'member', member, ...(other === undefined ? {} : { for: other }) },
      });
      if (!taken.ok) return notTaken(desk, taken.error);
      desk.metrics.ballot();
      return { receipt: taken.value };
    },
  );

  app.get<Path>(
    '/api/polls/:poll/ballots',
    { schema: sealed },
    async (request): Promise<BoxAnswer | RoundBoxAnswer> => {
      const { isTold, box } = findBox(desk, request);
      if (!isTold) fail(problems['box-not-announced']());
      return box() ?? fail(problems['not-found']('This poll was not taken by ballots.'));
    },
  );
}

function notTaken(desk: Desk, why: NotTaken): never {
  if (why.kind === 'nonce-missing') return fail(problems['nonce-missing']());
  if (why.kind === 'replaced') return fail(problems['ballot-replaced']());
  if (why.kind === 'not-confirmed') return fail(confirmationProblem(why.why));
  desk.metrics.refusal(why.refusal.code);
  return fail(refusalProblem(why.refusal));
}

interface FoundBox {
  /** Whether the reader was told the result. */
  readonly isTold: boolean;
  readonly box: () => BoxAnswer | RoundBoxAnswer | undefined;
}

function findBox(desk: Desk, request: FastifyRequest<Path>): FoundBox {
  const id = request.params.poll;
  const find = (state: Desk['hall']['state']): FoundBox | undefined => {
    if (state.phase === 'unfounded') return undefined;
    const poll = tableGet(state.polls, id);
    if (poll) return { isTold: poll.phase === 'announced', box: () => desk.hall.boxOf(id) };
    const round = roundOf(state, id)?.round;
    return round && { isTold: round.phase === 'declared', box: () => desk.hall.roundBoxOf(id) };
  };
  return readable(desk, readerOf(desk, request), { find, what: 'There is no poll of this id.' });
}
