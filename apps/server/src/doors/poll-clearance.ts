import { tableGet } from '@tauride/kernel';
import { type Assembly, doorsOf, type PollId, roundOf, type SittingId } from '@tauride/procedure';
import type { DoorsBook } from './book.ts';
import { type Clearance, clearanceOf, everybody, narrower } from './clearance.ts';

/** Who may know how the taking of votes goes on. */
export function pollClearance(
  { state, book }: { readonly state: Assembly; readonly book: DoorsBook },
  { id, sitting }: { readonly id: PollId; readonly sitting: SittingId },
): Clearance {
  const found = state.phase === 'founded' ? tableGet(state.sittings, sitting) : undefined;
  const election = state.phase === 'founded' ? roundOf(state, id)?.election.id : undefined;
  const begun = election === undefined ? undefined : tableGet(book.hidden, `election ${election}`);
  const now = found ? clearanceOf(found, doorsOf(found)) : everybody;
  return begun ? narrower(now, begun) : now;
}
