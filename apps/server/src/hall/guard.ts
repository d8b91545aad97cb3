import { InvariantError } from '@tauride/kernel';
import { Fault } from '../store/fault.ts';
import { type Keeper, stopped } from './keeper.ts';

/** Runs pure work on the ledger. Whatever it throws is a bug of ours: the keeper starts over from the journal.
 *  @throws Fault `stopped` */
export function guarded<T>(keeper: Keeper, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Fault) throw error;
    keeper.recover(
      error instanceof InvariantError ? error : new InvariantError('unexpected', { cause: error }),
    );
    throw stopped(error);
  }
}
