import { type Assembly, decide, type Entry, evolve, initialAssembly, type Seq } from '@tauride/procedure';
import type { ScriptStep } from '../script.ts';

export interface Played {
  readonly state: Assembly;
  readonly entries: readonly Entry[];
}

/** Plays a script by the rules alone.
 *  @throws Error naming the step that was refused */
export function play(steps: readonly ScriptStep[]): Played {
  let state: Assembly = initialAssembly;
  const entries: Entry[] = [];
  for (const [at, step] of steps.entries()) {
    for (const event of eventsOf(state, step, at)) {
      const entry = entryOf(event, state.seq as Seq, step);
      entries.push(entry);
      state = evolve(state, entry);
    }
  }
  return { state, entries };
}

function eventsOf(
  state: Assembly,
  { by, at, command }: ScriptStep,
  place: number,
): readonly Entry['event'][] {
  const actor =
    by === 'operator' ? ({ kind: 'operator' } as const) : ({ kind: 'member', member: by } as const);
  const decided = decide(state, command, { now: at, actor });
  if (decided.ok) return decided.value;
  throw new Error(`step ${place}, ${command.type}: ${JSON.stringify(decided.error)}`);
}

function entryOf(event: Entry['event'], seq: Seq, { at, by, provenance }: ScriptStep): Entry {
  return { v: 1, seq, at, by, event, ...(provenance === null ? {} : { provenance }) };
}
