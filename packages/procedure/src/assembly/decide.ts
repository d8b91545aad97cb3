import { err, ok, type Result, tableHas } from '@tauride/kernel';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { AssemblyId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { allRulebooks } from '../rulebook/all-rulebooks.ts';
import type { Rulebook } from '../rulebook/types.ts';
import { rulebookFor } from '../rulebook/with-changes.ts';
import type { AssemblyCommand } from './commands.ts';
import { decideSeats, holdsOffice, isOnSeats } from './seats.ts';
import type { Assembly, FoundedAssembly } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;

/** Rule RA-3: founding belongs to the operator, who has no part in the assembly. */
export function decideAssembly(state: Assembly, command: AssemblyCommand, context: Context): Decided {
  if (isOnSeats(command)) return decideSeats(state, command, context);
  if (context.actor.kind !== 'operator') return err(refusal('not-entitled', null, { act: 'found' }));
  if (command.type === 'FoundAssembly') return foundAssembly(state, command);
  if (state.phase === 'unfounded') return err(refusal('not-founded'));
  switch (command.type) {
    case 'EstablishBody':
      return establish(state, command);
    case 'ChangeBody':
      return err(refusal('malformed', null, { form: 'command' }));
    case 'AssignOffice':
      return assign(state, command);
    case 'RelieveOffice':
      return relieve(state, command);
  }
}

function foundAssembly(state: Assembly, command: AssemblyCommand & { type: 'FoundAssembly' }): Decided {
  if (state.phase === 'founded') return err(refusal('already-founded', null, { assembly: state.id }));
  const { assembly, name, language, timeZone, calendar } = command;
  return ok([
    { type: 'AssemblyFounded', assembly: assembly as AssemblyId, name, language, timeZone, calendar },
  ]);
}

function establish(state: FoundedAssembly, command: AssemblyCommand & { type: 'EstablishBody' }): Decided {
  const { body, name, rulebook, changes, kind, entitled } = command;
  if (Object.hasOwn(state.bodies, body))
    return err(refusal('already-so', null, { phase: 'established', body }));
  const base = allRulebooks.find(({ id }) => id === rulebook);
  if (!base) return err(refusal('unknown', null, { what: 'rulebook', id: rulebook }));
  const partial = motionWithoutRule(base, command);
  if (partial !== undefined) return err(refusal('malformed', null, { form: 'motion', kind: partial }));
  const form = {
    ...(kind === undefined ? {} : { kind }),
    ...(entitled === undefined ? {} : { entitled }),
  };
  return ok([{ type: 'BodyEstablished', body, name, rulebook, changes, ...form }]);
}

/** Rule RA-20: a motion that standing orders add needs a whole rule; a part of one would make it vanish. */
function motionWithoutRule(
  base: Rulebook,
  { changes, kind = 'ordinary' }: AssemblyCommand & { type: 'EstablishBody' },
): string | undefined {
  const { motions } = rulebookFor(base, kind, { ...changes, off: [] });
  return Object.keys(changes.motions ?? {}).find((added) => !Object.hasOwn(motions, added));
}

type OfficeCommand = AssemblyCommand & { type: 'AssignOffice' | 'RelieveOffice' };

function assign(state: FoundedAssembly, command: OfficeCommand): Decided {
  const { body, office, member } = command;
  if (!Object.hasOwn(state.bodies, body)) return err(refusal('unknown', null, { what: 'body', id: body }));
  if (!tableHas(state.members, member)) return err(refusal('unknown', null, { what: 'member', id: member }));
  return ok([{ type: 'OfficeAssigned', body, office, member }]);
}

function relieve(state: FoundedAssembly, command: OfficeCommand): Decided {
  const { body, office, member } = command;
  if (!Object.hasOwn(state.bodies, body)) return err(refusal('unknown', null, { what: 'body', id: body }));
  return holdsOffice(state.bodies[body]!, office, member)
    ? ok([{ type: 'OfficeRelieved', body, office, member }])
    : err(refusal('already-so', null, { phase: 'relieved', member }));
}
