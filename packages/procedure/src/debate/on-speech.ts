import type { FoundedAssembly } from '../assembly/state.ts';
import type { Context } from '../context.ts';
import type { MemberId } from '../ids.ts';
import type { Spoken } from './state.ts';

/** A speech with who acts on it. */
export interface OnSpeech {
  readonly state: FoundedAssembly;
  readonly spoken: Spoken;
  readonly member: MemberId;
  readonly enteredBy: Context['enteredBy'];
}
