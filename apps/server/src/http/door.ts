import type { FastifyRequest } from 'fastify';
import type { CredentialCommand } from '@tauride/procedure';
import { memberOf } from './authentication.ts';
import type { Desk } from './desk.ts';
import { problemOf } from './not-done-problem.ts';
import { fail } from './problem.ts';

/** Enters what the desk does at the door, which the engine judges first; then it is to be done.
 *  @throws ProblemError where whoever asks may not */
export async function atDoor(desk: Desk, request: FastifyRequest, command: CredentialCommand): Promise<void> {
  const author = { kind: 'member', member: memberOf(request) } as const;
  const done = await desk.hall.execute(command, author, { credentials: true });
  if (!done.ok) fail(problemOf(desk, done.error));
}
