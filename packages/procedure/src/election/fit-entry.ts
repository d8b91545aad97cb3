import type { Outcome } from '@tauride/count/elections';
import type { RoundCount } from './state.ts';

/** Longest JSON text of a count in the journal: an entry may have 65,535 bytes (rule P-12), with what else stands in it. */
const MOST_CHARACTERS = 48_000;

/** Rule RE-33: a count that would be too long for an entry of the journal is kept without its keep values, then without its stages,
 *  then without its table of pairs. Who is elected, ties and scores stay, and the rest follows from the sealed ballots. */
export function fitted(count: RoundCount): RoundCount {
  if (count.kind !== 'people') return count;
  const { outcome } = count;
  const shorter = [
    () => outcome,
    () => withoutKeepValues(outcome),
    () => withoutStages(outcome),
    () => withoutPairs(withoutStages(outcome)),
  ];
  const found = shorter.map((shorten) => shorten()).find(fits);
  return { kind: 'people', outcome: found ?? withoutPairs(withoutStages(outcome)) };
}

function fits(outcome: Outcome): boolean {
  return JSON.stringify(outcome).length <= MOST_CHARACTERS;
}

function withoutKeepValues(outcome: Outcome): Outcome {
  if (!outcome.stages) return outcome;
  return { ...outcome, stages: outcome.stages.map(({ keepValues: _left, ...stage }) => stage) };
}

function withoutStages({ stages: _left, ...outcome }: Outcome): Outcome {
  return outcome;
}

function withoutPairs({ pairwise: _left, ...outcome }: Outcome): Outcome {
  return outcome;
}
