import type { FastifyInstance } from 'fastify';
import { tableValues } from '@tauride/kernel';
import {
  electionsOf,
  type FoundedAssembly,
  isOfficer,
  type MemberId,
  type PollId,
  type Sitting,
} from '@tauride/procedure';
import { type DuressAnswer, type PinAnswer, type PinBody, pinBodySchema } from '@tauride/protocol';
import { memberOf } from '../authentication.ts';
import { confirmationProblem } from '../confirmation-problem.ts';
import type { Desk } from '../desk.ts';
import { parsed } from '../parsing.ts';
import { fail, problems } from '../problem.ts';
import { documented } from './documented.ts';

/** Digits in which the two codes of a member differ at least. */
const LEAST_APART = 2;

const asking = documented({
  summary: 'Whether the member who asks has chosen a code to confirm votes with.',
  answer: 'PinAnswer',
  members: true,
});

const setting = documented({
  summary: 'Choose a code to confirm votes with.',
  description:
    'A second code may be chosen for those who force the member: it is answered like the first, its ballots count nothing, and the tellers learn of it. Whoever has a code gives it as `current`.',
  body: 'PinBody',
  answer: 'PinAnswer',
  members: true,
});

const telling = documented({
  summary: 'Who voted under duress in the polls of a sitting.',
  description: 'For tellers of the sitting alone.',
  answer: 'DuressAnswer',
  path: { sitting: { type: 'string', description: 'Id of the sitting.' } },
  members: true,
});

interface Path {
  readonly Params: { readonly sitting: string };
}

/** Decisions free from pressure: the codes of members, and what tellers are told. */
export function pressureRoutes(app: FastifyInstance, { hall }: Desk): void {
  app.get('/api/pin', { schema: asking }, async (request, reply): Promise<PinAnswer> => {
    reply.header('cache-control', 'no-store');
    return { set: hall.pins.isSet(memberOf(request)) };
  });

  app.put('/api/pin', { schema: setting }, async (request, reply): Promise<PinAnswer> => {
    const member = memberOf(request);
    const codes: PinBody = parsed(pinBodySchema, request.body);
    if (codes.quiet !== undefined && !areApart(codes.pin, codes.quiet)) fail(problems['codes-too-alike']());
    if (hall.pins.isSet(member) && codes.current === undefined) fail(problems['confirmation-missing']());
    const refused = await hall.pins.set(member, codes);
    if (refused) fail(confirmationProblem(refused));
    reply.header('cache-control', 'no-store');
    return { set: true };
  });

  app.get<Path>('/api/sittings/:sitting/duress', { schema: telling }, async (request, reply) => {
    const sitting = sittingFor(hall, request.params.sitting, memberOf(request));
    reply.header('cache-control', 'no-store');
    return duressIn(hall, sitting);
  });
}

/** So that nobody takes one for the other by a slip, and nobody who looks on tells them apart by their length. */
function areApart(one: string, other: string): boolean {
  const different = one.split('').filter((digit, at) => digit !== other[at]).length;
  return one.length === other.length && different >= LEAST_APART;
}

function sittingFor({ state }: Desk['hall'], id: string, member: MemberId): Sitting {
  const sitting =
    state.phase === 'founded' ? tableValues(state.sittings).find((one) => one.id === id) : undefined;
  // Who may not know is not told whether there is such a sitting either.
  if (state.phase !== 'founded' || !sitting || !isOfficer(state, sitting, { member, office: 'teller' }))
    return fail(problems['duress-tellers-only']());
  return sitting;
}

function duressIn(hall: Desk['hall'], sitting: Sitting): DuressAnswer {
  const { state } = hall;
  if (state.phase !== 'founded') return { forced: [] };
  const forced = confirmedIn(state, sitting).flatMap((poll) =>
    [...hall.forcedIn(poll)].map(([member, standing]) => ({ poll, member, again: standing === 'again' })),
  );
  return { forced };
}

/** Votes and rounds of a sitting, or of an election that it goes on with. */
function confirmedIn(state: FoundedAssembly, { id }: Sitting): readonly PollId[] {
  const polls = tableValues(state.polls).filter(({ sitting, confirm }) => sitting === id && confirm === true);
  const rounds = electionsOf(state, id).flatMap((election) => election.rounds);
  return [
    ...polls.map((poll) => poll.id),
    ...rounds.filter(({ confirm }) => confirm === true).map(({ poll }) => poll),
  ];
}
