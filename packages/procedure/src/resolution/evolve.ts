import { InvariantError } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import type { ResolutionEvent } from './events.ts';

export function evolveResolution(
  _state: FoundedAssembly,
  event: ResolutionEvent,
  _entry: Entry,
): FoundedAssembly {
  throw new InvariantError(`${event.type} is not carried out yet`);
}
