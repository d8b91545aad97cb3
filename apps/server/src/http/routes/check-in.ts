import type { FastifyInstance, FastifyRequest } from 'fastify';
import { tableGet } from '@tauride/kernel';
import {
  type FoundedAssembly,
  isChairOrClerk,
  isOfficer,
  type Sitting,
  type SittingId,
} from '@tauride/procedure';
import type { HallCodeAnswer } from '@tauride/protocol';
import { viewerOf } from '../authentication.ts';
import type { Desk } from '../desk.ts';
import { fail, problems } from '../problem.ts';
import { documented } from './documented.ts';

interface Path {
  readonly Params: { readonly sitting: SittingId };
}

const schema = documented({
  summary: 'Get the code that is to be shown in the hall now, for a screen in it.',
  description:
    'For the desk and the hall display. Who sends it with the act by which they check in, is in the hall. It is shown for a minute, and taken for another.',
  answer: 'HallCode',
  path: { sitting: { type: 'string', description: 'Id of the sitting.' } },
});

export function checkInRoutes(app: FastifyInstance, { hall, codes }: Desk): void {
  app.get<Path>(
    '/api/sittings/:sitting/check-in-code',
    { schema },
    async (request, reply): Promise<HallCodeAnswer> => {
      const { state } = hall;
      const { sitting: id } = request.params;
      const sitting = state.phase === 'founded' ? tableGet(state.sittings, id) : undefined;
      if (state.phase !== 'founded' || !sitting)
        return fail(problems['not-found']('There is no sitting of this id.'));
      if (!mayShow(state, sitting, request)) fail(problems['code-in-hall']());
      void reply.header('cache-control', 'no-store');
      return codes.now(id);
    },
  );
}

function mayShow(state: FoundedAssembly, sitting: Sitting, request: FastifyRequest): boolean {
  const viewer = viewerOf(request);
  if (viewer?.member === null) return viewer.room === 'display';
  if (viewer === null) return false;
  const { member } = viewer;
  return isChairOrClerk(state, sitting, member) || isOfficer(state, sitting, { member, office: 'teller' });
}
