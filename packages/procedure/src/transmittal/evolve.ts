import { InvariantError } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import type { TransmittalEvent } from './events.ts';

export function evolveTransmittal(
  _state: FoundedAssembly,
  event: TransmittalEvent,
  _entry: Entry,
): FoundedAssembly {
  throw new InvariantError(`${event.type} is not carried out yet`);
}
