import { invariant } from '@tauride/kernel';
import type { Constraint, Counted, CountOptions, Election, Stage } from '../election/model.ts';
import { votesText } from '../election/votes.ts';
import { doomedBy, enforceable } from '../stv/constraints.ts';
import { type Scores, type Scoring, scoresOf, standingOf } from './scores.ts';
import {
  countedByScore,
  type Draw,
  drawLot,
  lotNeeded,
  type LotMissing,
  outcomeOf,
  rankingOf,
} from './seats-by-score.ts';

/** What {@link plurality} takes besides. */
export interface PluralityOptions extends CountOptions {
  /** How many votes a ballot has: that many of its first candidates get one each. Default 1. */
  readonly votesEach?: number;
  /** Elected is only who has more than this fraction of the valid ballots. Default: nothing is asked. */
  readonly majority?: { readonly num: number; readonly den: number };
  /** Where nobody has the majority (more than half, if `majority` says nothing else), the two first candidates are left, and each
   *  ballot goes to the one whom it ranks higher. For one seat. Default: no. */
  readonly runoff?: boolean;
}

/** Most votes win, for one seat or several. A rank that several candidates share gives nothing where there are fewer votes left than
 *  candidates in it, and nothing after it is read. Rules VP-2 to VP-5 and VP-8 to VP-10; source: custom, stated there. */
export function plurality(election: Election, options: PluralityOptions = {}): Counted {
  const seats = options.seats ?? election.seats;
  const standing = standingOf(election);
  const scores = scoresOf(election, firstVotes(options.votesEach ?? 1));
  const asked = options.majority ?? (options.runoff === true ? { num: 1, den: 2 } : null);
  if (asked === null) return countedByScore(scores, { method: 'plurality', seats, standing }, options);
  const ranking = rankingOf(scores, standing);
  const eligible = ranking.filter((group) => exceeds(scores.units[group[0]!]!, asked, scores.valid));
  if (options.runoff === true && eligible.length === 0 && standing.length > 0)
    return runoff(election, scores, options);
  return countedByScore(scores, { method: 'plurality', seats, standing, eligible }, options);
}

function exceeds(votes: bigint, { num, den }: { num: number; den: number }, valid: bigint): boolean {
  return votes * BigInt(den) > valid * BigInt(num);
}

function firstVotes(votesEach: number): Scoring {
  invariant(Number.isSafeInteger(votesEach) && votesEach > 0, `${votesEach} is no number of votes`);
  return (paper, give) => {
    const wanted = Math.min(votesEach, paper.size);
    // A rank that does not fit whole is left out, and what is before it counts.
    let size = wanted;
    if (wanted < paper.size && paper.rankOf[wanted] === paper.rankOf[wanted - 1])
      while (size > 0 && paper.rankOf[size - 1] === paper.rankOf[wanted]) size -= 1;
    for (let at = 0; at < size; at += 1) give(paper.candidates[at]!, 1);
    return size > 0;
  };
}

/** Rule VP-10. */
function runoff(election: Election, first: Scores, options: PluralityOptions): Counted {
  const seats = options.seats ?? election.seats;
  invariant(seats === 1, 'a runoff of two fills one seat');
  const draw: Draw = { ties: [], lots: options.lots };
  const ranking = rankingOf(first, standingOf(election));
  const pair = firstTwo(allowed(ranking, options.constraints ?? []), draw);
  const before = stageOf(first, { kind: 'first-preferences' }, [], first.valid);
  if ('missing' in pair) return lotNeeded(pair, [before]);
  const others = ranking.flat().filter((candidate) => !pair.includes(candidate));
  const second = scoresOf(election, between(pair));
  const order = rankingOf(second, pair);
  const winner = bestOf(order, draw);
  const after = stageOf(second, { kind: 'exclusion', of: others }, others, first.valid);
  if (typeof winner !== 'number') return lotNeeded(winner, [before, after]);
  const rest = ranking.map((group) => group.filter((one) => others.includes(one)));
  const outcome = outcomeOf(first, {
    method: 'plurality',
    seats,
    elected: [winner],
    ranking: [...order, ...rest.filter((group) => group.length > 0)],
    ties: draw.ties,
  });
  const stages = [before, { ...after, elected: [winner] }];
  return { phase: 'complete', outcome: { ...outcome, stages } };
}

/** Without those with whom the conditions on who is elected could not be kept. */
function allowed(
  ranking: readonly (readonly number[])[],
  constraints: readonly Constraint[],
): readonly (readonly number[])[] {
  const standing = ranking.flat();
  const kept = enforceable(constraints, standing, 1);
  const doomed = new Set(doomedBy(kept.constraints, [], standing, 1));
  return ranking.map((group) => group.filter((one) => !doomed.has(one)));
}

function firstTwo(ranking: readonly (readonly number[])[], draw: Draw): readonly number[] | LotMissing {
  const pair: number[] = [];
  for (const group of ranking) {
    let left = group;
    while (pair.length < 2 && left.length > 0) {
      const chosen =
        left.length + pair.length <= 2 ? left[0]! : drawLot(draw, { purpose: 'rank', among: left, stage: 1 });
      if (typeof chosen !== 'number') return chosen;
      pair.push(chosen);
      left = left.filter((candidate) => candidate !== chosen);
    }
  }
  return pair;
}

function bestOf(order: readonly (readonly number[])[], draw: Draw): number | LotMissing {
  const best = order[0]!;
  if (best.length === 1) return best[0]!;
  return drawLot(draw, { purpose: 'fill', among: best.toSorted((a, b) => a - b), stage: 2 });
}

/** A ballot goes to whom it ranks higher of two, and to nobody where it ranks them equal. */
function between([one, other]: readonly number[]): Scoring {
  return (paper, give) => {
    const at = paper.candidates.subarray(0, paper.size).findIndex((each) => each === one || each === other);
    if (at === -1) return false;
    const isShared = paper.candidates
      .subarray(at + 1, paper.size)
      .some(
        (each, next) => (each === one || each === other) && paper.rankOf[at + 1 + next] === paper.rankOf[at],
      );
    if (!isShared) give(paper.candidates[at]!, 1);
    return !isShared;
  };
}

function stageOf(scores: Scores, action: Stage['action'], excluded: readonly number[], valid: bigint): Stage {
  const { decimals, units } = scores;
  const lost = valid - units.reduce((sum, each) => sum + each, 0n);
  return {
    action,
    totals: units.map((each) => votesText(each, decimals)),
    nonTransferable: votesText(lost, decimals),
    residual: votesText(0n, decimals),
    elected: [],
    excluded,
  };
}
