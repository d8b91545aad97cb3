import type { FoundedAssembly } from '../assembly/state.ts';
import type { MemberId } from '../ids.ts';
import type { SittingInSession } from '../sitting/state.ts';

/** Whole numbers from 0 up, of which each choice takes one modulo the number of possibilities. */
export interface Draw {
  readonly who: number;
  readonly what: number;
  readonly on: number;
  readonly how: number;
  readonly more: number;
}

/** What acts are drawn from. */
export interface Scene {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
  readonly members: readonly MemberId[];
}

export function pick<T>(list: readonly T[], number: number): T {
  return list[number % list.length]!;
}
