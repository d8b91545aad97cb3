import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { tableGet } from '@tauride/kernel';
import { type ElectionId, isOfficer, type MemberId } from '@tauride/procedure';
import { memberOf } from '../authentication.ts';
import type { Desk } from '../desk.ts';
import { directoryOf } from '../directory.ts';
import { type FoundElection, findElection } from '../find-election.ts';
import { parsed } from '../parsing.ts';
import { fail, problems } from '../problem.ts';
import { documented } from './documented.ts';

interface Path {
  readonly Params: { readonly election: ElectionId };
}

/** Most papers in one document. */
const MOST_COPIES = 1_000;

const query = z.strictObject({
  poll: z.string().max(64).optional(),
  batch: z.string().trim().min(1).max(200).optional(),
  large: z.enum(['0', '1']).default('0'),
  copies: z.coerce.number<string>().int().min(1).max(MOST_COPIES).default(1),
  lang: z.string().max(35).optional(),
});

const text = 'string' as const;

const schema = documented({
  summary: 'Print ballot papers of a round, several to a sheet.',
  description:
    'Names stand in the order in which votes are counted, each with the number by which tellers enter it. For chair, clerk and tellers.',
  answer: ['application/pdf'],
  path: { election: { type: text, description: 'Id of the election.' } },
  query: {
    poll: {
      type: text,
      description: 'Id of the round; by default the last one while it is open, else the one to come.',
    },
    batch: { type: text, description: 'Name of the batch, printed on each paper.' },
    large: { type: text, description: '1 for large print, in which nothing is under 16 points.' },
    copies: { type: 'integer', description: `Papers to print, 1 to ${MOST_COPIES}; 1 by default.` },
    lang: { type: text, description: "en, de, fr, es or ru; by default the assembly's own language." },
  },
  members: true,
});

export function ballotPaperRoutes(app: FastifyInstance, desk: Desk): void {
  app.get<Path>('/api/elections/:election/ballot-papers.pdf', { schema }, async (request, reply) => {
    const asked = parsed(query, request.query, 'the query');
    const member = memberOf(request);
    const found = findElection(desk, request, request.params.election);
    if (!isOfDesk(found, member)) fail(problems['desk-only']());
    const { state, election } = found;
    const open = election.rounds.find(({ phase }) => phase === 'open');
    const round = asked.poll === undefined ? open : election.rounds.find(({ poll }) => poll === asked.poll);
    if (asked.poll !== undefined && !round) fail(problems['not-found']('There is no such round.'));
    // Loaded when first asked for: the server starts without it.
    const { renderBallotPapers } = await import('../../ballot-papers/ballot-papers.ts');
    const pdf = await renderBallotPapers({
      assembly: state.name,
      rehearsal: tableGet(state.sittings, election.sitting)?.call.rehearsal === true,
      election,
      round,
      batch: asked.batch ?? null,
      directory: directoryOf(desk.hall),
      language: asked.lang ?? state.language,
      large: asked.large === '1',
      copies: asked.copies,
    });
    return reply.type('application/pdf').header('cache-control', 'no-cache').send(pdf);
  });
}

/** Rule P-41: a paper counts for whoever puts it into the box, and a document of a thousand takes the typesetter many seconds. */
function isOfDesk({ state, election }: FoundElection, member: MemberId): boolean {
  const sitting = tableGet(state.sittings, election.sitting);
  const offices = ['chair', 'clerk', 'teller'] as const;
  return sitting !== undefined && offices.some((office) => isOfficer(state, sitting, { member, office }));
}
