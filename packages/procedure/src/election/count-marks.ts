import { enforceable, type Enforceable, feasible, type Lots, type Tie } from '@tauride/count/elections';
import { votesFor } from './count-lists.ts';
import { constraintsOf } from './quotas.ts';
import type { ReadPapers } from './read-papers.ts';
import type { Election, Round, RoundCount } from './state.ts';

interface Marks {
  readonly election: Election;
  readonly round: Round;
  readonly read: ReadPapers;
  readonly lots: Lots;
}

interface Filling extends Marks {
  readonly votes: readonly number[];
  readonly quotas: Enforceable;
  readonly chosen: number[];
  readonly ties: Tie[];
}

/** Rules RE-24 and RE-25: elected by marks are those who have what is needed, most votes first, while places are left and every quota
 *  can still be kept. Where more stand equal than can be elected, a lot decides or another round does.
 *  Source: RONR (12th ed.) 46:32-33. */
export function countMarks(marks: Marks): RoundCount {
  const { election, round, read } = marks;
  const votes = votesFor(round.order.length, read);
  const all = [...round.order.keys()];
  const quotas = enforceable(constraintsOf(election, round.order), all, round.seats);
  const filling: Filling = { ...marks, votes, quotas, chosen: [], ties: [] };
  const needed = neededIn(marks, votes);
  for (const equals of byVotes(votes, needed)) {
    const waits = take(filling, equals);
    if (waits) return waits;
    if (filling.ties.at(-1)?.by === 'open') break;
  }
  return { kind: 'people', outcome: outcomeOf(filling, needed) };
}

/** The least number of votes that elects: one in an election by plurality, and between the two with the most votes. */
function neededIn({ election, round, read }: Marks, votes: readonly number[]): number {
  const { rules } = election;
  if (rules.needs === 'plurality' || isRunOff(election, round)) return 1;
  const valid = read.valid.reduce((sum, { weight }) => sum + weight, 0);
  const basis = valid + (rules.majorityOf === 'cast' ? read.invalid : 0);
  return votes.length === 0 ? 0 : Math.floor(basis / 2) + 1;
}

/** The ballot between the two with the most votes, for one place. */
function isRunOff({ rules }: Election, { number, order, seats }: Round): boolean {
  return rules.nextRound === 'two-most' && number > 1 && order.length === 2 && seats === 1;
}

/** Candidates who have what is needed, in groups of equal votes, most first. */
function byVotes(votes: readonly number[], needed: number): readonly (readonly number[])[] {
  const enough = [...votes.keys()].filter((at) => votes[at]! >= needed);
  const groups = Map.groupBy(enough, (at) => votes[at]!);
  return [...groups].toSorted(([one], [other]) => other - one).map(([, group]) => group);
}

/** Elects those who stand equal, or as many of them as can be; answers where that waits for a lot. */
function take(filling: Filling, equals: readonly number[]): RoundCount | null {
  const { chosen, ties, lots, election } = filling;
  for (;;) {
    const among = equals.filter((at) => !chosen.includes(at) && fits(filling, [at]));
    if (among.length === 0) return null;
    if (fits(filling, among)) {
      chosen.push(...among);
      return null;
    }
    const tie = { purpose: 'fill', among, stage: 0 } as const;
    if (election.rules.ties === 'round') {
      ties.push({ ...tie, by: 'open', chosen: null });
      return null;
    }
    const request = { ...tie, number: ties.length };
    const drawn = lots(request);
    if (drawn === null) return { kind: 'lot-needed', request };
    ties.push({ ...tie, by: 'lot', chosen: drawn });
    chosen.push(drawn);
  }
}

function fits({ quotas, chosen, round }: Filling, more: readonly number[]): boolean {
  const { constraints, seats } = quotas;
  const after = [...chosen, ...more];
  return after.length <= seats && feasible(constraints, after, [...round.order.keys()], seats);
}

function outcomeOf({ round, read, votes, chosen, ties, election }: Filling, needed: number) {
  const valid = read.valid.reduce((sum, { weight }) => sum + weight, 0);
  return {
    method: 'plurality',
    seats: round.seats,
    valid: String(valid),
    blank: String(read.blank),
    ...(election.rules.needs === 'majority' ? { quota: String(needed) } : {}),
    elected: chosen,
    scores: votes.map(String),
    ties,
  } as const;
}
