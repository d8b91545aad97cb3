import type { FoundedAssembly } from '../assembly/state.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { type Asked, isOfSubstance, modeFor } from './threshold-in.ts';

interface Hall {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
}

/** Rule JS-15: in an advisory sitting a question of substance is left to the bodies, each in a sitting of its own. */
export function leftToBodies(hall: Hall, asked: Asked): boolean {
  return modeFor(hall, asked.kind) === 'advisory' && isOfSubstance(hall, asked);
}

export function advisoryRefusal(hall: Hall, asked: Asked & { readonly label: string }): Refusal | null {
  return leftToBodies(hall, asked) ? refusal('advisory-sitting', null, { label: asked.label }) : null;
}
