import type { FastifyRequest } from 'fastify';
import { tableGet } from '@tauride/kernel';
import type { Election, ElectionId, FoundedAssembly } from '@tauride/procedure';
import type { Desk } from './desk.ts';
import { readable, readerOf } from './reader.ts';

export interface FoundElection {
  readonly state: FoundedAssembly;
  readonly election: Election;
}

/** An election that the asker may read of, as they know it.
 *  @throws ProblemError where there is none, or where it is not for them */
export function findElection(desk: Desk, request: FastifyRequest, id: ElectionId): FoundElection {
  const find = (state: Desk['hall']['state']): FoundElection | undefined => {
    const election = state.phase === 'founded' ? tableGet(state.elections, id) : undefined;
    return state.phase === 'unfounded' || !election ? undefined : { state, election };
  };
  return readable(desk, readerOf(desk, request), { find, what: 'There is no such election.' });
}
