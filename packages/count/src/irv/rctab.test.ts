import { describe, expect, it } from 'vitest';
import type { Counted, Election, Lots, Outcome, Stage } from '../election/model.ts';
import { wigm } from '../stv/wigm.ts';
import { outcomeOf } from '../testing/election-of.ts';
import { expectedRounds, type RctabContest, type RctabRound, readContest } from '../testing/rctab.ts';
import { hasSharedData } from '../testing/shared-data.ts';
import { irv } from './irv.ts';

const park = '2013_minneapolis_park/2013_minneapolis_park_cvr_aggregated.csv';

interface Contest {
  readonly folder: string;
  /** Where the records are not beside the configuration. */
  readonly aggregated?: string;
  /** Where a contest has several reports. */
  readonly parts?: readonly string[];
}

// Not among them: contests without ballots (2024_alaska_dominion, test_set_8_multi_cdf), overvotes that count for whoever of them
// still continues (exhaust_if_multiple_continuing, test_set_overvote_delimiter), and elections of as many as have a share of the
// votes, without a number of places (multi_seat_bottoms_up_with_cutoff_eliminate, multi_seat_bottoms_up_with_static_threshold).
const singleWinner: readonly Contest[] = [
  {
    folder: '2013_minneapolis_mayor',
    aggregated: '2013_minneapolis_mayor/2013_minneapolis_mayor_cvr_aggregated.csv',
  },
  { folder: '2015_portland_mayor' },
  { folder: 'continue_tabulation_test' },
  { folder: 'continue_until_two_threshold_freeze' },
  { folder: 'duplicate_test' },
  { folder: 'excluded_test' },
  { folder: 'first_round_determines_threshold_test' },
  { folder: 'generic_csv_test' },
  { folder: 'missing_precinct_example' },
  { folder: 'precinct_example' },
  { folder: 'skip_to_next_test' },
  { folder: 'test_set_0_skipped_first_choice' },
  { folder: 'test_set_2_overvote_skip_to_next' },
  { folder: 'test_set_3_skipped_choice_exhaust' },
  { folder: 'test_set_4_skipped_choice_next' },
  { folder: 'test_set_6_duplicate_exhaust' },
  { folder: 'tiebreak_previous_round_counts_then_random_test' },
  { folder: 'tiebreak_use_permutation_in_config_test' },
];

const severalWinners: readonly Contest[] = [
  { folder: '2013_minneapolis_park', aggregated: park },
  { folder: '2013_minneapolis_park_bottoms_up', aggregated: park },
  { folder: 'more_winners_than_candidates' },
  { folder: 'multi_seat_uwi_test' },
  { folder: 'sequential_with_continue_until_two', parts: ['_1', '_2', '_3'] },
  { folder: 'test_set_allow_only_one_winner_per_round' },
  { folder: 'test_set_multi_winner_whole_threshold' },
];

function roundsOf({ folder, parts = [''] }: Contest): readonly RctabRound[] {
  return parts.flatMap((part) => expectedRounds(folder, part));
}

function counted(contest: RctabContest, lots: Lots): Counted {
  const { rules, election, writeIns } = contest;
  const mode = rules.winnerElectionMode;
  if (mode.startsWith('multiWinner'))
    return wigm(election, {
      lots,
      settings: {
        decimals: Number(rules.decimalPlacesForVoteArithmetic),
        wholeQuota: !rules.nonIntegerWinningThreshold,
        cutsFraction: true,
        surplusesTogether: mode === 'multiWinnerAllowMultipleWinnersPerRound',
        electsOne: mode === 'multiWinnerAllowOnlyOneWinnerPerRound',
        movesLastPapers: true,
        firstOut: [writeIns],
      },
    });
  return irv(election, {
    lots,
    settings: {
      threshold: rules.doesFirstRoundDetermineThreshold === true ? 'first-round' : 'continuing',
      sureLosersTogether: rules.batchElimination,
      untilTwo: rules.continueUntilTwoCandidatesRemain ?? false,
      severalSeats: mode === 'bottomsUp' ? 'bottoms-up' : 'one-by-one',
      firstOut: [writeIns],
      ties: rules.tiebreakMode.startsWith('previousRound') ? 'backwards' : 'none',
    },
  });
}

/** Lots as they fell in the report: who went out in a round, and of those elected the first of the list. */
function lotsOf(rounds: readonly RctabRound[], { candidates }: Election): Lots {
  return ({ among, purpose, stage }) => {
    if (purpose !== 'exclude') return among[0]!;
    const out = rounds[stage - 2]?.tallyResults.map(({ eliminated }) => candidates.indexOf(eliminated ?? ''));
    return among.find((candidate) => out?.includes(candidate)) ?? among.at(-1)!;
  };
}

/** Who has how many votes, in one line; nobody without votes. */
function lineOf(tally: readonly (readonly [string, string])[]): string {
  const having = tally.filter(([, votes]) => Number(votes) !== 0);
  return having
    .map(([name, votes]) => `${name} ${Number(votes)}`)
    .toSorted()
    .join(', ');
}

/** RCTab has a round of its own for a surplus of zero, and one for the surplus that the last one elected is left with. */
function totalsIn(rounds: readonly RctabRound[]): readonly string[] {
  const counting = rounds.filter(
    ({ tallyResults, inactiveBallots }) =>
      tallyResults.length > 0 || inactiveBallots?.finalRoundSurplus === undefined,
  );
  return changes(counting.map(({ tally }) => lineOf(Object.entries(tally))));
}

/** Where two are left of whom neither reaches the threshold, RCTab names the winner; here the other goes out in a stage more. */
function totalsOf({ stages = [] }: Outcome, { candidates }: Election): readonly string[] {
  const isOneLeft = ({ totals, excluded }: Stage): boolean =>
    excluded.length > 0 && totals.filter((total) => Number(total) > 0).length === 1;
  const lines = stages
    .filter((stage) => !isOneLeft(stage))
    .map(({ totals }) => lineOf(totals.map((votes, at) => [candidates[at]!, votes])));
  return changes(lines);
}

function changes(lines: readonly string[]): readonly string[] {
  return lines.filter((line, at) => line !== lines[at - 1]);
}

function expectSame(contest: Contest): void {
  const read = readContest(contest.folder, contest.aggregated);
  const rounds = roundsOf(contest);
  const outcome = outcomeOf(counted(read, lotsOf(rounds, read.election)));
  expect(totalsOf(outcome, read.election)).toEqual(totalsIn(rounds));
  const elected = new Set(
    rounds.flatMap(({ tallyResults }) => tallyResults.flatMap((one) => one.elected ?? [])),
  );
  const names = outcome.elected.map((candidate) => read.election.candidates[candidate]!);
  expect(names.toSorted()).toEqual([...elected].toSorted());
}

describe.skipIf(!hasSharedData('rctab'))('contests of RCTab in ../shared (skipped when absent)', () => {
  it.each(singleWinner)('[VS-29] $folder has the rounds and the winner of its report', (contest) => {
    expectSame(contest);
  });

  it.each(severalWinners)('[VS-17] $folder has the rounds and the winners of its report', (contest) => {
    expectSame(contest);
  });

  it('[VS-29] stop_tabulation_early_test has the round after which its report stops', () => {
    const folder = 'stop_tabulation_early_test';
    const read = readContest(folder);
    const outcome = outcomeOf(counted(read, ({ among }) => among[0]!));
    expect(totalsOf(outcome, read.election).slice(0, 1)).toEqual(totalsIn(expectedRounds(folder)));
  });
});
