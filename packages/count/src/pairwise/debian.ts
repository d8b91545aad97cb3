import { invariant } from '@tauride/kernel';
import type { Counted, CountOptions, Election, Outcome } from '../election/model.ts';
import { type Matrix, pairwiseMatrix } from './matrix.ts';
import { electedBy, matrixOutcome } from './ranked.ts';
import { type Defeat, schwartzDropping } from './schwartz.ts';

/** What {@link debian} takes besides. */
export interface DebianOptions extends CountOptions {
  /** The option that nothing is decided by, from 0. Default: the last one that stands. */
  readonly defaultOption?: number;
  /** By how many developers the quorum goes, 3 x sqrt(developers) / 2, or how many votes it asks. Default: none. */
  readonly quorum?: { readonly developers: number } | { readonly votes: number };
  /** By option: N where it needs N:1 against the default option, a whole number. Default: 1. */
  readonly majorities?: ReadonlyMap<number, number>;
  /** `more`: more than N times as many votes, as until version 1.5; `at-least`: at least N times and more than once as many, as since
   *  version 1.6 (December 2015), the default. */
  readonly ratio?: 'more' | 'at-least';
}

type Dropped = NonNullable<Outcome['dropped']>;

/** How Debian decides: options that miss the quorum or their majority against the default option drop out, then the weakest defeats
 *  within the Schwartz set do. One option wins; between several a casting vote decides, here a lot. Constraints do not apply.
 *  Source: Debian constitution A.6 (A.5 since version 1.8). */
export function debian(election: Election, options: DebianOptions = {}): Counted {
  const matrix = pairwiseMatrix(election, options);
  const standard = options.defaultOption ?? matrix.standing.at(-1);
  const isThere = standard === undefined || matrix.standing.includes(standard);
  invariant(isThere, `the default option ${String(standard)} does not stand`);
  const dropped =
    standard === undefined
      ? []
      : droppedFirst(matrix, { ...options, defaultOption: standard }, election.ballots.decimals);
  const left = matrix.standing.filter((option) => !dropped.some((each) => each.option === option));
  const { winners } = schwartzDropping(left, defeatsAmong(matrix, left));
  const lots = options.lots === undefined ? {} : { lots: options.lots };
  const found = electedBy([winners], 1, lots);
  if ('request' in found) return { phase: 'lot-needed', request: found.request, stages: [] };
  const outcome: Outcome = {
    ...matrixOutcome(election, matrix),
    method: 'debian',
    seats: 1,
    elected: found.elected,
    dropped,
    ties: found.ties,
  };
  return { phase: 'complete', outcome };
}

function droppedFirst(
  { preferred, size, standing }: Matrix,
  options: DebianOptions & { readonly defaultOption: number },
  decimals: number,
): Dropped {
  const standard = options.defaultOption;
  return standing.flatMap((option): Dropped => {
    if (option === standard) return [];
    const votes = preferred[option * size + standard]!;
    const against = preferred[standard * size + option]!;
    if (!meetsQuorum(votes, options.quorum, decimals)) return [{ option, by: 'quorum' }];
    return meetsMajority(votes, against, options, option) ? [] : [{ option, by: 'majority' }];
  });
}

/** Rule VW-10: votes >= 3 x sqrt(developers) / 2, compared by the squares of whole numbers. */
function meetsQuorum(votes: bigint, quorum: DebianOptions['quorum'], decimals: number): boolean {
  if (quorum === undefined) return true;
  const unit = 10n ** BigInt(decimals);
  if ('votes' in quorum) return votes >= BigInt(quorum.votes) * unit;
  return 4n * votes * votes >= 9n * BigInt(quorum.developers) * unit * unit;
}

function meetsMajority(
  votes: bigint,
  against: bigint,
  { majorities, ratio }: DebianOptions,
  option: number,
): boolean {
  const asked = BigInt(majorities?.get(option) ?? 1) * against;
  return ratio === 'more' ? votes > asked : votes >= asked && votes > against;
}

function defeatsAmong({ preferred, size }: Matrix, options: readonly number[]): readonly Defeat[] {
  return options.flatMap((winner) =>
    options.flatMap((loser): readonly Defeat[] => {
      const votes = preferred[winner * size + loser]!;
      const against = preferred[loser * size + winner]!;
      return votes > against ? [{ winner, loser, votes, against }] : [];
    }),
  );
}
