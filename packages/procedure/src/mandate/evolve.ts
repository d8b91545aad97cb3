import { InvariantError } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import type { MandateEvent } from './events.ts';

export function evolveMandate(_state: FoundedAssembly, event: MandateEvent, _entry: Entry): FoundedAssembly {
  throw new InvariantError(`${event.type} is not carried out yet`);
}
