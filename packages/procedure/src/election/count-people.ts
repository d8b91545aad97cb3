import { ballotsOf, countElection, type Lots, type MethodId } from '@tauride/count/elections';
import { constraintsOf } from './quotas.ts';
import type { ReadPapers } from './read-papers.ts';
import type { Election, Round, RoundCount } from './state.ts';

interface People {
  readonly election: Election;
  readonly round: Round;
  readonly read: ReadPapers;
  readonly lots: Lots;
  readonly by: MethodId;
}

/** Counts by one of the methods of the counting library, with the quotas as its constraints. */
export function countPeople({ election, round, read, lots, by }: People): RoundCount {
  const names = new Map(election.candidates.map(({ id, name }) => [id, name]));
  const counted = countElection(
    {
      title: election.office,
      candidates: round.order.map((id) => names.get(id)!),
      seats: round.seats,
      withdrawn: [],
      ballots: ballotsOf([...read.valid, { ranks: [], weight: read.blank }]),
    },
    by,
    { lots, constraints: constraintsOf(election, round.order) },
  );
  return counted.phase === 'complete'
    ? { kind: 'people', outcome: counted.outcome }
    : { kind: 'lot-needed', request: counted.request };
}
