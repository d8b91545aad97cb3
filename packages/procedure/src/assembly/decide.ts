import { err, ok, type Result } from '@tauride/kernel';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { AssemblyId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { changeBody, establishBody } from './bodies.ts';
import type { AssemblyCommand, RotateLogKey } from './commands.ts';
import { assignOffice, relieveOffice } from './offices-given.ts';
import { decideSeats, isOnSeats } from './seats.ts';
import type { Assembly, FoundedAssembly } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;

/** Rule RA-3: founding belongs to the operator, who has no part in the assembly. */
export function decideAssembly(state: Assembly, command: AssemblyCommand, context: Context): Decided {
  if (command.type === 'FoundAssembly') return foundAssembly(state, command, context);
  if (state.phase === 'unfounded') {
    const isOperator = context.actor.kind === 'operator';
    return err(isOperator ? refusal('not-founded') : refusal('not-entitled', null, { act: 'found' }));
  }
  if (command.type === 'RotateLogKey') return rotateLogKey(state, command, context);
  if (isOnSeats(command)) return decideSeats(state, command, context);
  switch (command.type) {
    case 'EstablishBody':
      return establishBody(state, command, context);
    case 'ChangeBody':
      return changeBody(state, command, context);
    case 'AssignOffice':
      return assignOffice(state, command, context);
    case 'RelieveOffice':
      return relieveOffice(state, command, context);
  }
}

/** Rule RL-34: whether the signature holds is for those to say who can reckon it; here only that the keys follow each other. */
function rotateLogKey(state: FoundedAssembly, command: RotateLogKey, { actor }: Context): Decided {
  if (actor.kind !== 'operator') return err(refusal('not-entitled', null, { act: 'rotate-key' }));
  const { key, previous, signature, reason } = command;
  if (key === previous || (state.logKey ?? previous) !== previous) return err(refusal('malformed'));
  return ok([{ type: 'LogKeyRotated', key, previous, signature, reason }]);
}

function foundAssembly(
  state: Assembly,
  command: AssemblyCommand & { type: 'FoundAssembly' },
  { actor }: Context,
): Decided {
  if (actor.kind !== 'operator') return err(refusal('not-entitled', null, { act: 'found' }));
  if (state.phase === 'founded') return err(refusal('already-founded', null, { assembly: state.id }));
  const { assembly, name, language, timeZone, calendar } = command;
  return ok([
    { type: 'AssemblyFounded', assembly: assembly as AssemblyId, name, language, timeZone, calendar },
  ]);
}
