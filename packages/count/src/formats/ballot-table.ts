import { ballotBlocks, hashOf } from '../election/ballot-blocks.ts';
import type { Ballots } from '../election/ballots.ts';
import { ballotIndex } from './ballot-index.ts';
import type { ReadDecimal } from './decimal.ts';
import { FormatError } from './format-error.ts';

/** Collects the ballots of a file. Equal ones are merged while reading, so that memory grows with how many differ. */
export interface BallotTable {
  /** @param marks as in {@link Ballots.marks}; the first `length` of them are the ballot, and they are copied
   *  @throws FormatError where all weights together are 2^53 units or more */
  readonly add: (marks: Uint16Array, length: number, weight: ReadDecimal, line: number) => void;
  /** Gives up what was collected: nothing can be added afterwards. */
  readonly build: () => Ballots;
}

export function ballotTable(): BallotTable {
  const blocks = ballotBlocks();
  const index = ballotIndex(blocks.hashAt);
  let total = 0;
  /** Weights are kept in the smallest unit that was met. */
  let known = 0;
  const scaled = ({ units, decimals }: ReadDecimal): number => {
    if (decimals <= known) return units * 10 ** (known - decimals);
    const factor = 10 ** (decimals - known);
    blocks.scale(factor);
    total *= factor;
    known = decimals;
    return units;
  };
  return {
    add: (marks, length, weight, line) => {
      const units = scaled(weight);
      total += units;
      if (!(total <= Number.MAX_SAFE_INTEGER))
        throw new FormatError(line, 'all weights together are more than can be counted exactly (2^53)');
      const hash = hashOf(marks, 0, length);
      const at = index.find(hash, (place) => blocks.isAt(place, marks, length));
      if (at >= 0) blocks.addWeight(at, units);
      else index.add(hash, blocks.append(marks, length, units));
    },
    build: () => {
      index.close();
      return blocks.pack(known);
    },
  };
}
