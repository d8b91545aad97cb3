import { apportion } from '@tauride/count/apportionment';
import type { Lots, Tie } from '@tauride/count/elections';
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
  const found = apportion(votes, {
    seats: round.seats,
    method: by,
    ...(threshold === undefined ? {} : { threshold }),
  });
  const { tie, ...seats } = found;
  if (!tie) return { kind: 'lists', seats, votes, ties: [] };
  const given = [...seats.seats];
  const ties: Tie[] = [];
  for (let number = 0; number < tie.seats; number += 1) {
    const among = tie.among.filter((list) => !ties.some(({ chosen }) => chosen === list));
    const request = { purpose: 'fill', among, stage: 0, number } as const;
    const chosen = lots(request);
    if (chosen === null) return { kind: 'lot-needed', request };
    given[chosen] = given[chosen]! + 1;
    ties.push({ purpose: 'fill', among, stage: 0, by: 'lot', chosen });
  }
  return { kind: 'lists', seats: { ...seats, seats: given }, votes, ties };
}

/** Votes by candidate or list, from papers without an order. */
export function votesFor(candidates: number, { valid }: ReadPapers): readonly number[] {
  const votes = Array.from({ length: candidates }, () => 0);
  for (const { ranks, weight } of valid) for (const mark of ranks.flat()) votes[mark]! += weight;
  return votes;
}
