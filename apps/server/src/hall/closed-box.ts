import type { PollId } from '@tauride/procedure';
import type { Ballot, Store } from '../store/store.ts';
import type { Revisions } from './revisions.ts';

interface Tools {
  readonly store: Pick<Store, 'box'>;
  readonly revisions: Revisions;
}

/** Does the work with all ballots of a box that takes no more; unless the work has sealed it, the box takes ballots again. */
export async function withClosedBox<T>(
  { store: { box }, revisions }: Tools,
  poll: PollId,
  work: (ballots: readonly Ballot[]) => Promise<T>,
): Promise<T> {
  try {
    return await work(await box.close(poll));
  } finally {
    // Refused or failed: the voting goes on, and so does its box.
    if (box.sealed(poll) === undefined) box.reopen(poll);
    else revisions.forget(poll);
  }
}
