import type { BodyResult } from '@tauride/procedure';
import type { HouseState } from '../parts/hemicycle/hemicycle.tsx';

/** The seats of one body, sorted by choice; the mark stands only where it is a share of the votes cast. */
export function tallySeats({ tally, membership, rows }: BodyResult): HouseState {
  const { yes, no, abstain } = tally ?? { yes: 0, no: 0, abstain: 0 };
  const row = rows.length === 1 ? rows[0] : undefined;
  const marked = row !== undefined && row.fraction.basis === 'cast' && (row.fraction.side ?? 'yes') === 'yes';
  return {
    kind: 'result',
    yes,
    no,
    abstain,
    absent: Math.max(0, membership - yes - no - abstain),
    needed: marked ? row.needed : null,
  };
}
