import { apportion } from '@tauride/count/apportionment';
import type { LotRequest, Lots } from '@tauride/count/elections';
import type { ReadPapers } from './read-papers.ts';
import type { ElectionMethod, Round, RoundCount } from './state.ts';

interface Lists {
  readonly round: Round;
  readonly read: ReadPapers;
  readonly lots: Lots;
  readonly method: ElectionMethod & { readonly kind: 'lists' };
}

/** Rule RE-26: seats by the votes for each list; where lists stand equal for the last seats, lots are drawn, one for each seat. */
export function apportionLists({ round, read, lots, method }: Lists): RoundCount {
  const votes = votesFor(round.order.length, read);
  const { by, threshold } = method;
  const asked: LotRequest[] = [];
  const asking: Lots = (request) => {
    const chosen = lots(request);
    if (chosen === null) asked.push(request);
    return chosen;
  };
  const limit = threshold === undefined ? {} : { threshold };
  const seats = apportion(votes, { seats: round.seats, method: by, lots: asking, ...limit });
  const [request] = asked;
  return request ? { kind: 'lot-needed', request } : { kind: 'lists', seats, votes };
}

/** Votes by candidate or list, from papers without an order. */
export function votesFor(candidates: number, { valid }: ReadPapers): readonly number[] {
  const votes = Array.from({ length: candidates }, () => 0);
  for (const { ranks, weight } of valid) for (const mark of ranks.flat()) votes[mark]! += weight;
  return votes;
}
