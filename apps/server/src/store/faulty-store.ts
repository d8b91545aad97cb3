import { Fault } from './fault.ts';
import type { Store } from './store.ts';

/** How a write goes wrong: it fails and left nothing, or it fails though all of it is there. */
export type FaultForm = 'not-persisted' | 'error-but-persisted';

/** Which writes fail, by their number from 0 in order of call. */
export type FaultPlan = (write: number) => FaultForm | undefined;

/** A store whose writes fail as planned; reads pass. For tests of what stands on a store. */
export function faulty(store: Store, plan: FaultPlan): Store {
  let writes = 0;
  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    const form = plan(writes);
    writes += 1;
    if (form === 'not-persisted') throw injected(form);
    const value = await work();
    if (form === 'error-but-persisted') throw injected(form);
    return value;
  };
  return {
    ...store,
    append: (batch) => run(() => store.append(batch)),
    box: {
      ...store.box,
      put: (ballot) => run(() => store.box.put(ballot)),
      putPapers: (papers) => run(() => store.box.putPapers(papers)),
    },
    directory: {
      ...store.directory,
      put: (id, json) => run(() => store.directory.put(id, json)),
      erase: (...ids) => run(() => store.directory.erase(...ids)),
    },
  };
}

function injected(form: FaultForm): Fault {
  return new Fault('retry', 'disk-full', `An injected fault (${form}).`);
}
