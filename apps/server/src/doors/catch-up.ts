import { type Assembly, initialAssembly } from '@tauride/procedure';
import type { Audience } from './audience.ts';
import { type Known, knownAtFirst, type Past, stepAll } from './known.ts';

/** What an audience knew when the assembly stood so: all that is needed to go on from there. */
export interface Standing {
  readonly known: Known;
  readonly state: Assembly;
}

export const atFirst = (): Standing => ({ known: knownAtFirst(), state: initialAssembly });

/** What is past for some audiences, gone through once for all of them. */
export interface CatchUp {
  /** What they know so far. */
  readonly known: ReadonlyMap<Audience, Known>;
  /** Goes on until so much was worked out, or nothing is left. @returns whether nothing is left */
  step(work: number): boolean;
}

export interface CatchUpOptions {
  /** The entries since the assembly stood so, up to now. */
  readonly past: (since: Assembly) => Iterable<Past>;
  /** The assembly as it is now. */
  readonly now: () => Assembly;
}

/** Begins where the first of them stood; the others come to it where they stood. */
export function createCatchUp(
  standings: ReadonlyMap<Audience, Standing>,
  { past, now }: CatchUpOptions,
): CatchUp {
  const waiting = [...standings].toSorted(([, one], [, other]) => one.state.seq - other.state.seq);
  const known = new Map<Audience, Known>();
  let at = waiting[0]![1].state;
  let moves = past(at)[Symbol.iterator]();
  const comeTo = (): void => {
    while (waiting[0]?.[1].state.seq === at.seq) {
      const [audience, standing] = waiting.shift()!;
      known.set(audience, shared(standing.known, standing.state, at));
    }
  };
  /** One entry. @returns how much was worked out; null where nothing is left */
  const move = (): number | null => {
    let next = moves.next();
    if (next.done === true && at.seq < now().seq) {
      // What was entered meanwhile.
      moves = past(at)[Symbol.iterator]();
      next = moves.next();
    }
    if (next.done === true) return null;
    const work = stepAll(known, next.value);
    at = next.value.after;
    comeTo();
    return work + 1;
  };
  comeTo();
  return {
    known,
    step: (most) => {
      for (let work = 0; work < most;) {
        const more = move();
        if (more === null) {
          // Whoever knows everything knows the state itself, and costs nothing from now on.
          for (const [audience, each] of known) known.set(audience, shared(each, at, now()));
          return true;
        }
        work += more;
      }
      return false;
    },
  };
}

/** The same, with another object for the same state. */
function shared(known: Known, state: Assembly, same: Assembly): Known {
  return known.view === state ? { ...known, view: same } : known;
}
