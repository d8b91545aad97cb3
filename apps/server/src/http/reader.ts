import type { FastifyInstance, FastifyRequest } from 'fastify';
import { tableGet } from '@tauride/kernel';
import {
  type Assembly,
  currentSitting,
  type PollId,
  roundOf,
  type Sitting,
  type SittingId,
} from '@tauride/procedure';
import type { Audience } from '../doors/audience.ts';
import { letsIn } from '../doors/lets-in.ts';
import { viewerOf } from './authentication.ts';
import type { Desk } from './desk.ts';
import { fail, problems } from './problem.ts';
import { changesSomething } from './same-origin.ts';

/** Who asks, with what they may know: every read is answered from that (rule DO-11). */
export interface Reader {
  readonly audience: Audience;
  readonly state: Assembly;
}

export function readerOf({ hall }: Pick<Desk, 'hall'>, request: FastifyRequest): Reader {
  const audience = hall.audienceOf(viewerOf(request));
  return { audience, state: hall.viewFor(audience) };
}

/** Rule DO-18: before anybody is answered, what their audience missed is gone through while others are served. */
export function readyReaders(app: FastifyInstance, { hall }: Pick<Desk, 'hall'>): void {
  app.addHook('preHandler', async (request) => {
    if (!changesSomething(request) && request.url.startsWith('/api/'))
      await hall.ready(hall.audienceOf(viewerOf(request)));
  });
}

/** Something of the assembly as the reader knows it.
 *  @param find looks for it in a state
 *  @throws ProblemError where there is none, or where it is not for the reader */
export function readable<T>(
  { hall }: Pick<Desk, 'hall'>,
  { state }: Reader,
  { find, what }: { readonly find: (state: Assembly) => T | undefined; readonly what: string },
): T {
  const found = find(state);
  if (found !== undefined) return found;
  return fail(find(hall.state) === undefined ? problems['not-found'](what) : problems['members-only']());
}

export function sittingIn(state: Assembly, id: SittingId): Sitting | undefined {
  return state.phase === 'founded' ? tableGet(state.sittings, id) : undefined;
}

/** The sitting to which a poll, or a round of an election, belongs. */
export function sittingOfVote(state: Assembly, poll: PollId): SittingId | undefined {
  if (state.phase === 'unfounded') return undefined;
  return tableGet(state.polls, poll)?.sitting ?? roundOf(state, poll)?.election.sitting;
}

/** Whether the reader may look into a sitting as it is now. */
export function mayFollow({ state, audience }: Reader, id: SittingId): boolean {
  const sitting = sittingIn(state, id);
  return sitting !== undefined && letsIn(audience, sitting) !== 'no';
}

/** Whether the public knows of the sitting that is in session, or is the next or the last one. */
export function isKnown(state: Assembly, seen: Assembly): boolean {
  const current = state.phase === 'founded' ? currentSitting(state) : undefined;
  return current === undefined || sittingIn(seen, current.id) !== undefined;
}
