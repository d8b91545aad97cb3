import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { canonicalBytes, tableGet } from '@tauride/kernel';
import {
  type ElectionId,
  isOfficer,
  leadingBody,
  type MemberId,
  type PollId,
  roundOf,
  type RoundOfElection,
} from '@tauride/procedure';
import { type BatchAnswer, type PapersBody, papersBodySchema } from '@tauride/protocol';
import { z } from 'zod';
import { memberOf } from '../authentication.ts';
import type { Desk } from '../desk.ts';
import { idempotencyKeyOf, keyHeader } from '../idempotency-key.ts';
import { parsed } from '../parsing.ts';
import { fail, problems } from '../problem.ts';
import { problemOf } from '../not-done-problem.ts';
import { documented } from './documented.ts';

interface Path {
  readonly Params: { readonly election: ElectionId };
}

const text = 'string' as const;
const path = { election: { type: text, description: 'Id of the election.' } } as const;
/** The name in the one form in which names are kept. */
const batchName = z.string().normalize('NFC').trim().max(200);
const query = z.strictObject({ poll: z.string().max(64), batch: batchName });

const entering = documented({
  summary: 'Enter what a teller counted in a batch of ballot papers.',
  description:
    'Two tellers enter each batch, neither of whom learns before what the other entered. The journal has a digest of it. Answered once the papers are durable, with what the entries differ in when there are two.',
  body: 'PapersBody',
  answer: 'BatchAnswer',
  path,
  headers: { 'idempotency-key': keyHeader },
  members: true,
});

const reading = documented({
  summary: 'Read a batch of ballot papers as its tellers see it.',
  answer: 'BatchAnswer',
  path,
  query: {
    poll: { type: text, description: 'Id of the round.' },
    batch: { type: text, description: 'Name of the batch.' },
  },
  members: true,
});

/** What tellers enter by hand. Nobody else reads it before the round is declared. */
export function paperRoutes(app: FastifyInstance, desk: Desk): void {
  app.post<Path>(
    '/api/elections/:election/papers',
    { schema: entering },
    async (request): Promise<BatchAnswer> => {
      const by = memberOf(request);
      const key = idempotencyKeyOf(request);
      const body: PapersBody = parsed(papersBodySchema, request.body);
      const { election } = findRound(desk, request.params.election, body.poll);
      const fingerprint = createHash('sha256').update(canonicalBytes({ election: election.id, ...body }));
      const entered = await desk.hall.enterPapers({
        ...body,
        election: election.id,
        by,
        idempotency: { key: `${by}/${key}`, fingerprint: fingerprint.digest('hex') },
      });
      if (!entered.ok) return fail(problemOf(desk, entered.error));
      desk.metrics.command('EnterPapers');
      return entered.value;
    },
  );

  app.get<Path>(
    '/api/elections/:election/papers',
    { schema: reading },
    async (request): Promise<BatchAnswer> => {
      const by = memberOf(request);
      const { poll, batch } = parsed(query, request.query, 'the query');
      const found = findRound(desk, request.params.election, poll as PollId);
      if (!countsPapers(desk, found, by)) fail(problems['tellers-only']());
      return (
        desk.hall.batchOf({ poll: found.round.poll, batch, by }) ??
        fail(problems['not-found']('There is no such round.'))
      );
    },
  );
}

function findRound({ hall: { state } }: Desk, election: ElectionId, poll: PollId): RoundOfElection {
  const found = state.phase === 'founded' ? roundOf(state, poll) : undefined;
  return found?.election.id === election
    ? found
    : fail(problems['not-found']('There is no such round in this election.'));
}

/** Tellers, whoever has entered papers of the round, and chair and clerk where a body has too few tellers. */
function countsPapers(
  { hall: { state } }: Desk,
  { election, round }: RoundOfElection,
  member: MemberId,
): boolean {
  if (round.batches.some(({ entries }) => entries.some(({ by }) => by === member))) return true;
  const sitting = state.phase === 'founded' ? tableGet(state.sittings, election.sitting) : undefined;
  if (state.phase === 'unfounded' || !sitting) return false;
  const holds = (office: 'chair' | 'clerk' | 'teller'): boolean =>
    isOfficer(state, sitting, { member, office });
  const fewTellers = leadingBody(state, sitting).offices.tellers.length < 2;
  return holds('teller') || (fewTellers && (holds('chair') || holds('clerk')));
}
