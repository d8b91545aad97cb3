import { err, type Result } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { TransmittalCommand } from './commands.ts';

export function decideTransmittal(
  _state: FoundedAssembly,
  _command: TransmittalCommand,
  _context: Context,
): Result<readonly Event[], Refusal> {
  return err(refusal('malformed', null, { form: 'command' }));
}
