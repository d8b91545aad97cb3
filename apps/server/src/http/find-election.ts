import type { FastifyRequest } from 'fastify';
import { tableGet } from '@tauride/kernel';
import type { Election, ElectionId, FoundedAssembly } from '@tauride/procedure';
import { audienceOf, isHiddenElection } from '../hall/audience.ts';
import { viewerOf } from './authentication.ts';
import type { Desk } from './desk.ts';
import { fail, problems } from './problem.ts';

export interface FoundElection {
  readonly state: FoundedAssembly;
  readonly election: Election;
}

/** An election that the asker may read of.
 *  @throws ProblemError where there is none, or its sitting is not public and the asker has no link */
export function findElection(
  { hall: { state } }: Desk,
  request: FastifyRequest,
  id: ElectionId,
): FoundElection {
  const election = state.phase === 'founded' ? tableGet(state.elections, id) : undefined;
  if (state.phase === 'unfounded' || !election)
    return fail(problems['not-found']('There is no such election.'));
  const isPublic = audienceOf(viewerOf(request)) === 'public';
  if (isPublic && isHiddenElection(state, election)) fail(problems['members-only']());
  return { state, election };
}
