import { ballotsOf } from '../election/ballots.ts';
import type { Counted, Election, Outcome } from '../election/model.ts';

export interface MadeUp {
  readonly seats: number;
  /** One letter for each candidate. */
  readonly names: string;
  /** For example `3 A>B=C>D`; the number alone for blank papers. A number may have decimals, as many on each line. */
  readonly papers: readonly string[];
  readonly withdrawn?: string;
}

/** An election written by hand. */
export function electionOf({ seats, names, papers, withdrawn = '' }: MadeUp): Election {
  const decimals = Math.max(0, ...papers.map((paper) => decimalsOf(paper)));
  const list = papers.map((paper) => {
    const [weight = '', ranks = ''] = paper.split(' ');
    return {
      weight: Number(weight.replace('.', '')) * (weight.includes('.') ? 1 : 10 ** decimals),
      ranks: ranks === '' ? [] : ranks.split('>').map((rank) => places(names, rank.replaceAll('=', ''))),
    };
  });
  return {
    title: 'Made up',
    candidates: names.split(''),
    seats,
    withdrawn: places(names, withdrawn),
    ballots: ballotsOf(list, decimals),
  };
}

/** The places of candidates in their list. */
export function places(names: string, wanted: string): readonly number[] {
  return wanted.split('').map((name) => names.indexOf(name));
}

/** The outcome of a count that needed no lot.
 *  @throws Error when it waits for one. */
export function outcomeOf(counted: Counted): Outcome {
  if (counted.phase === 'complete') return counted.outcome;
  throw new Error(`waits for a lot: ${JSON.stringify(counted.request)}`);
}

function decimalsOf(paper: string): number {
  return paper.split(' ')[0]!.split('.')[1]?.length ?? 0;
}
