import { tableSet } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import type { Spoken } from './state.ts';

/** A speech begins with the entry that gives the floor. */
export function begun(
  state: FoundedAssembly,
  { seq: speech, at: since }: Entry,
  { sitting, member }: Pick<Spoken, 'sitting' | 'member'>,
): FoundedAssembly {
  return putSpoken(state, { speech, sitting, member, since, texts: {}, asked: [] });
}

export function putSpoken(state: FoundedAssembly, spoken: Spoken): FoundedAssembly {
  return { ...state, spoken: tableSet(state.spoken, String(spoken.speech), spoken) };
}
