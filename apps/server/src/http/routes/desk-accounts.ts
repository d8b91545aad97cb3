import type { FastifyInstance, FastifyRequest } from 'fastify';
import { doorOf, type MemberId } from '@tauride/procedure';
import { type DeskAccountsAnswer, deskAccountActSchema } from '@tauride/protocol';
import { deskAccounts } from '../../accounts/at-desk.ts';
import { memberOf } from '../authentication.ts';
import type { Desk } from '../desk.ts';
import { atDoor } from '../door.ts';
import { parsed } from '../parsing.ts';
import { fail, problems } from '../problem.ts';
import { documented } from './documented.ts';

const listing = documented({
  summary:
    'Say how it stands with the accounts of those whose door the asker keeps. No name of an account is in it.',
  answer: 'DeskAccounts',
  members: true,
});
const acting = documented({
  summary: 'Take away somebody’s account, or its second factor, at the desk.',
  description:
    'What the account had signed in is signed out. It stands in the record. A new slip lets the member make another account, or set a new password.',
  body: 'DeskAccountAct',
  answer: 'Ended',
  members: true,
});

/** Accounts of others, for the desk. */
export function deskAccountRoutes(app: FastifyInstance, desk: Desk): void {
  const { accounts, signIn } = desk;
  app.get('/api/accounts', { schema: listing }, async (request, reply): Promise<DeskAccountsAnswer> => {
    const isTheirs = doorFor(desk, request);
    void reply.header('cache-control', 'no-store');
    return { accounts: deskAccounts(accounts, signIn.devices).filter(({ member }) => isTheirs([member])) };
  });
  app.post('/api/accounts/act', { schema: acting }, async (request) => {
    const { member, act } = parsed(deskAccountActSchema, request.body);
    const isTheirs = doorFor(desk, request);
    // Whoever may not know of an account is not told that there is none.
    if (!isTheirs([member])) return fail(problems['door-only']());
    if (!accounts.rows.userOf(member))
      return fail(problems['not-found']('There is no such account, or it was removed.'));
    const before = signIn.devices.of({ member }).length;
    await atDoor(desk, request, { type: 'RevokeDevices', members: [member], account: act });
    await accounts.endStale(member);
    return { ended: before - signIn.devices.of({ member }).length };
  });
}

/** Whose door the asker keeps.
 *  @throws ProblemError where they keep none */
function doorFor(
  { hall: { state } }: Desk,
  request: FastifyRequest,
): (members: readonly MemberId[]) => boolean {
  const member = memberOf(request);
  if (state.phase === 'unfounded') return fail(problems['door-only']());
  const whyNot = doorOf(state, { kind: 'member', member });
  // Of nobody it only says whether a door is kept at all.
  if (whyNot({ members: [] }) !== null) return fail(problems['door-only']());
  return (members) => whyNot({ members }) === null;
}
