import { tableGet, tableValues } from '@tauride/kernel';
import type { Assembly, PollId } from '@tauride/procedure';
import type { Store } from '../store/store.ts';
import type { Keeper } from './keeper.ts';
import type { HallLog } from './log.ts';
import type { SealedBoxes } from './sealed-boxes.ts';

interface Rehearsing {
  readonly keeper: Pick<Keeper, 'ledger' | 'listen'>;
  readonly box: Store['box'];
  readonly boxes: Pick<SealedBoxes, 'forget'>;
  readonly log: HallLog;
}

/** Rule FO-23: ballots and papers of votes that went with a rehearsal are thrown away when it ends, and at the start those that a
 *  server left whose process ended in between. Only the end of a rehearsal and danger (rule PR-20) take a vote out of the state.
 *  @returns what resolves when nothing is under way */
export function discardRehearsed({ keeper, box, boxes, log }: Rehearsing): () => Promise<void> {
  let working: Promise<void> = Promise.resolve();
  let votes = votesIn(keeper.ledger.state);
  const discard = async (): Promise<void> => {
    const gone = leftOver(keeper.ledger.state, box);
    if (gone.length === 0) return;
    boxes.forget(gone);
    await box.discard(gone);
  };
  const begin = (): void => {
    working = working.then(discard).catch((error: unknown) => {
      log.error({ err: error }, 'ballots of a rehearsal could not be thrown away; the next start does it');
    });
  };
  if (leftOver(keeper.ledger.state, box).length > 0) begin();
  keeper.listen(() => {
    const now = votesIn(keeper.ledger.state);
    if (now < votes) begin();
    votes = now;
  });
  return () => working;
}

function votesIn(state: Assembly): number {
  if (state.phase === 'unfounded') return 0;
  return tableValues(state.elections).reduce((sum, { rounds }) => sum + rounds.length, state.polls.size);
}

/** Polls of which something is kept, though the state has none of that name. */
function leftOver(state: Assembly, box: Pick<Store['box'], 'polls'>): readonly PollId[] {
  if (state.phase === 'unfounded') return [];
  const rounds = new Set(
    tableValues(state.elections).flatMap((election) => election.rounds.map(({ poll }) => poll)),
  );
  return (box.polls() as readonly PollId[]).filter(
    (poll) => tableGet(state.polls, poll) === undefined && !rounds.has(poll),
  );
}
