import { err, ok, type Result, tableGet } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { SittingId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { whyNotDoorFor } from './authority.ts';
import type { Credentialed, CredentialCommand } from './commands.ts';
import type { CredentialEvent } from './events.ts';

/** People that one entry tells of: with the longest ids they have to fit into it. */
const AT_ONCE = 500;

type Decided = Result<readonly Event[], Refusal>;

/** Rules SI-10 to SI-13: who may tell of slips and devices. What it tells of is done by the server, which says so in the context:
 *  an entry on slips that nobody printed would be a lie. */
export function decideCredential(
  state: FoundedAssembly,
  command: CredentialCommand,
  context: Context,
): Decided {
  const refused = whyNot(state, command, context);
  if (refused) return err(refused);
  if (!context.credentials) return err(refusal('unknown', null, { what: 'slips' }));
  return ok(eventsOf(command));
}

function whyNot(state: FoundedAssembly, command: CredentialCommand, { actor }: Context): Refusal | null {
  if (command.type === 'EnrolDevices')
    return actor.kind === 'operator' ? null : refusal('not-entitled', null, { act: 'server' });
  const isNobody = command.members.length + (command.guests ?? []).length === 0;
  if (isNobody) return refusal('unknown', null, { what: 'member' });
  return (
    whyNotDoorFor(state, actor, command) ?? (command.type === 'IssueSlips' ? isTooLate(state, command) : null)
  );
}

/** Guests are let into one sitting, and so are their slips. */
function isTooLate(
  state: FoundedAssembly,
  { sitting, guests = [] }: CredentialCommand & { readonly type: 'IssueSlips' },
): Refusal | null {
  const of = guests.map((id) => state.guests && tableGet(state.guests, id)?.sitting);
  for (const id of new Set<SittingId | undefined>([sitting, ...of])) {
    if (id === undefined) continue;
    const phase = tableGet(state.sittings, id)?.phase;
    if (phase === undefined) return refusal('unknown', null, { what: 'sitting', id });
    if (phase === 'adjourned') return refusal('adjourned');
  }
  return null;
}

function eventsOf(command: CredentialCommand): readonly CredentialEvent[] {
  if (command.type === 'EnrolDevices')
    return parts(command.devices).map((devices) => ({ type: 'DevicesEnrolled', devices }));
  const { sitting } = command.type === 'IssueSlips' ? command : {};
  const isOfLinks = command.type === 'RevokeDevices' && command.links === true;
  const account = command.type === 'RevokeDevices' && command.account ? { account: command.account } : {};
  return peopleOf(command).map((people): CredentialEvent => {
    switch (command.type) {
      case 'IssueSlips':
        return { type: 'SlipsIssued', ...people, ...(sitting === undefined ? {} : { sitting }) };
      case 'RevokeSlips':
        return { type: 'SlipRevoked', ...people };
      case 'RevokeDevices':
        return { type: 'DevicesRevoked', ...people, ...(isOfLinks ? { links: true } : {}), ...account };
    }
  });
}

function peopleOf({ members, guests = [] }: Credentialed): readonly Credentialed[] {
  return [
    ...parts(members).map((some) => ({ members: some })),
    ...parts(guests).map((some) => ({ members: [], guests: some })),
  ];
}

function parts<T>(all: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(all.length / AT_ONCE);
  return Array.from({ length: count }, (_, at) => all.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
}
