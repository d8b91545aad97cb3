import { err, ok, type Result, tableHas } from '@tauride/kernel';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { AssemblyCommand } from './commands.ts';
import { mayManage } from './may-manage.ts';
import { holdsOffice } from './offices.ts';
import type { FoundedAssembly } from './state.ts';
import { bodiesAbove } from './structure.ts';

type Decided = Result<readonly Event[], Refusal>;
type OfficeCommand = AssemblyCommand & { readonly type: 'AssignOffice' | 'RelieveOffice' };

/** Rule MB-26: an office is given to a member of the assembly who does not hold it. */
export function assignOffice(state: FoundedAssembly, command: OfficeCommand, { actor }: Context): Decided {
  const { body, office, member } = command;
  const refused = mayGive(state, command, actor);
  if (refused) return err(refused);
  if (!tableHas(state.members, member)) return err(refusal('unknown', null, { what: 'member', id: member }));
  if (holdsOffice(state.bodies[body]!, office, member))
    return err(refusal('already-so', null, { phase: 'assigned', member }));
  return ok([{ type: 'OfficeAssigned', body, office, member, ...saidIn(command) }]);
}

export function relieveOffice(state: FoundedAssembly, command: OfficeCommand, { actor }: Context): Decided {
  const { body, office, member } = command;
  const refused = mayGive(state, command, actor);
  if (refused) return err(refused);
  return holdsOffice(state.bodies[body]!, office, member)
    ? ok([{ type: 'OfficeRelieved', body, office, member, ...saidIn(command) }])
    : err(refusal('already-so', null, { phase: 'relieved', member }));
}

/** Rules MB-26 and AD-2: as with its seats; a body that has sat and whose officers are all gone is given one by the operator. */
function mayGive(state: FoundedAssembly, command: OfficeCommand, actor: Context['actor']): Refusal | null {
  const { body } = command;
  if (!Object.hasOwn(state.bodies, body)) {
    const isOperator = actor.kind === 'operator';
    return isOperator
      ? refusal('unknown', null, { what: 'body', id: body })
      : refusal('not-entitled', null, { act: 'found' });
  }
  return actor.kind === 'operator' && isLost(state, command) ? null : mayManage(state, command, actor);
}

/** Nobody is left who could give an office of this body: neither its own officers nor those of a body above it. */
function isLost({ bodies }: FoundedAssembly, { type, body }: OfficeCommand): boolean {
  const above = bodiesAbove({ bodies }, body);
  return (
    type === 'AssignOffice' &&
    [body, ...above].every((id) => {
      const { chair, deputies, clerk } = bodies[id]!.offices;
      return chair === null && clerk === null && deputies.length === 0;
    })
  );
}

function saidIn({ reason = '' }: OfficeCommand): { readonly reason?: string } {
  return reason.trim() === '' ? {} : { reason: reason.trim() };
}
