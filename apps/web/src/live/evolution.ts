import { invariant } from '@tauride/kernel';
import { evolveInSitting, type FoundedAssembly, type Line } from '@tauride/procedure';

type Evolve = typeof evolveInSitting;

/** How the state follows the journal on this page. */
export type Evolution = {
  /** The state after an entry; null where the code for its kind is not there yet. */
  readonly after: Evolve;
  /** Fetches what is lacking. */
  readonly complete: () => Promise<void>;
};

/** A page starts with what goes on in a sitting. The code for all other affairs comes with the first entry about one. */
export function createEvolution(load = () => import('@tauride/procedure/evolve')): Evolution {
  let after: Evolve = evolveInSitting;
  return {
    after: (state, entry) => after(state, entry),
    complete: async () => {
      const { evolve } = await load();
      after = (state: FoundedAssembly, entry: Line) => {
        const next = evolve(state, entry);
        invariant(next.phase === 'founded', 'an assembly stays founded');
        return next;
      };
    },
  };
}
