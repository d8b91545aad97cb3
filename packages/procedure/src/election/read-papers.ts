import { checkPaper } from './cast.ts';
import { type BoxPaper, INVALID_PAPER, paperRanks } from './paper.ts';
import type { Election, Round } from './state.ts';

/** A paper that counts; candidates by their place in the order of the round. */
export interface ReadPaper {
  readonly ranks: readonly (readonly number[])[];
  readonly weight: number;
}

export interface ReadPapers {
  readonly valid: readonly ReadPaper[];
  readonly blank: number;
  readonly invalid: number;
}

/** Parts papers that count from blank ones and from those that nobody can count. */
export function readPapers(election: Election, round: Round, papers: readonly BoxPaper[]): ReadPapers {
  const places = new Map(round.order.map((id, at) => [id, at]));
  const valid: ReadPaper[] = [];
  let blank = 0;
  let invalid = 0;
  for (const { paper, weight } of papers) {
    if (paper === '') blank += weight;
    else if (paper === INVALID_PAPER || checkPaper(election, round, paper)) invalid += weight;
    else valid.push({ ranks: paperRanks(paper)!.map((rank) => rank.map((id) => places.get(id)!)), weight });
  }
  return { valid, blank, invalid };
}
