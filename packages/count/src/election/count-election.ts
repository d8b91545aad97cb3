import { irv } from '../irv/irv.ts';
import { meek } from '../meek/meek.ts';
import { nzMeek } from '../meek/nz-meek.ts';
import { copeland } from '../pairwise/copeland.ts';
import { debian } from '../pairwise/debian.ts';
import { schulze, schulzeMargins } from '../pairwise/schulze.ts';
import { approval } from '../points/approval.ts';
import { borda } from '../points/borda.ts';
import { plurality } from '../points/plurality.ts';
import { ers97 } from '../stv/ers97.ts';
import { scottishStv } from '../stv/scottish-stv.ts';
import { wigm } from '../stv/wigm.ts';
import type { Counted, CountOptions, Election, MethodId } from './model.ts';

const methods: { readonly [id in MethodId]: (election: Election, options: CountOptions) => Counted } = {
  'scottish-stv': scottishStv,
  wigm,
  meek,
  'nz-meek': nzMeek,
  ers97,
  irv,
  schulze,
  'schulze-margins': schulzeMargins,
  debian,
  borda,
  approval,
  copeland,
  plurality,
};

/** Counts an election by one of the methods in {@link methodIds} with that method's usual settings. A count waits for a lot
 *  (`lot-needed`) where `options.lots` draws none; given that lot it goes on to its end.
 *  @throws InvariantError for ballots that name nobody's candidate, seats that are no number from 1 up, or a lot that falls on
 *  somebody who is not among those tied */
export function countElection(election: Election, method: MethodId, options: CountOptions = {}): Counted {
  return methods[method](election, options);
}
