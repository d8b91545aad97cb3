import { apportionLists } from './count-lists.ts';
import { countMarks } from './count-marks.ts';
import { countPeople } from './count-people.ts';
import { fitted } from './fit-entry.ts';
import { readPapers } from './read-papers.ts';
import { lotsOf } from './round-lots.ts';
import type { BoxPaper } from './paper.ts';
import type { DrawnLot, Election, Round, RoundBox, RoundCount } from './state.ts';

/** Lots that were drawn in a round, or the seed that draws them. */
export interface Drawn {
  readonly lots: readonly DrawnLot[];
  readonly seed?: string;
}

/** Rule RE-22: what the papers of a round come to with these lots; the same wherever and whenever it is counted, at the closing by
 *  the server and in any browser afterwards. The order of the papers changes nothing. */
export function countRound(
  election: Election,
  round: Round,
  papers: readonly BoxPaper[],
  drawn: Drawn,
): Omit<RoundBox, 'seal'> {
  const read = readPapers(election, round, papers);
  const { blank, invalid, valid } = read;
  const ballots = blank + invalid + valid.reduce((sum, { weight }) => sum + weight, 0);
  const counted = countedBy(asOpened(election, round), round, { read, drawn });
  return { ballots, blank, invalid, counted: fitted(counted) };
}

/** The election as it stood when the round was opened: quotas ask of a round what those elected before it have left. */
function asOpened(election: Election, { number }: Round): Election {
  const before = election.rounds.filter((round) => round.number < number);
  return {
    ...election,
    elected: before.flatMap((round) => (round.phase === 'declared' ? round.elected : [])),
  };
}

function countedBy(
  election: Election,
  round: Round,
  { read, drawn }: { readonly read: ReturnType<typeof readPapers>; readonly drawn: Drawn },
): RoundCount {
  const lots = lotsOf(election, round, drawn);
  const { method, needs } = election.rules;
  if (method.kind === 'lists') return apportionLists({ round, read, lots, method });
  if (needs === 'method') return countPeople({ election, round, read, lots, by: method.by });
  return countMarks({ election, round, read, lots });
}
