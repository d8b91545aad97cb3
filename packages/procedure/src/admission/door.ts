import type { FoundedAssembly } from '../assembly/state.ts';
import type { Context } from '../context.ts';
import type { GuestId, MemberId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Sitting } from '../sitting/state.ts';
import { guestOf } from './access.ts';

/** A sitting that is not over, and who acts on those in its hall. */
export interface AtDoor {
  readonly state: FoundedAssembly;
  readonly sitting: Exclude<Sitting, { readonly phase: 'adjourned' }>;
  readonly member: MemberId;
  readonly context: Context;
}

export function unknownGuest({ state, sitting }: AtDoor, id: GuestId): Refusal | null {
  return guestOf(state, id)?.sitting === sitting.id ? null : refusal('unknown', null, { what: 'guest', id });
}
