import type { Tally } from '@tauride/count';
import type { CountPart } from '@tauride/procedure';

/** The count of one block of benches as it is written down. */
export type BenchRow = {
  readonly place: string;
  readonly yes: string;
  readonly no: string;
  readonly abstain: string;
};

export const emptyRow: BenchRow = { place: '', yes: '', no: '', abstain: '' };

/** Whole numbers from 0 up, an empty field being 0; null where something else is written. */
export function tallyOf({ yes, no, abstain }: BenchRow): Tally | null {
  const [y, n, a] = [yes, no, abstain].map(countOf);
  return y === undefined || n === undefined || a === undefined || y === null || n === null || a === null
    ? null
    : { yes: y, no: n, abstain: a };
}

function countOf(text: string): number | null {
  const written = text.trim();
  if (written === '') return 0;
  return /^\d{1,7}$/u.test(written) ? Number(written) : null;
}

/** The sums over all benches; null while a field holds no number. */
export function sumOf(rows: readonly BenchRow[]): Tally | null {
  let sum: Tally = { yes: 0, no: 0, abstain: 0 };
  for (const row of rows) {
    const tally = tallyOf(row);
    if (tally === null) return null;
    sum = { yes: sum.yes + tally.yes, no: sum.no + tally.no, abstain: sum.abstain + tally.abstain };
  }
  return sum;
}

export function totalOf({ yes, no, abstain }: Tally): number {
  return yes + no + abstain;
}

/** The benches whose count differs from what was reported: only those are sent. */
export function toReport(
  rows: readonly BenchRow[],
  parts: readonly CountPart[],
): readonly { readonly place: string; readonly tally: Tally }[] {
  return rows.flatMap((row) => {
    const place = row.place.trim();
    const tally = tallyOf(row);
    if (place === '' || tally === null) return [];
    const known = parts.find((part) => part.place === place);
    const same = known?.yes === tally.yes && known.no === tally.no && known.abstain === tally.abstain;
    return same ? [] : [{ place, tally }];
  });
}

/** The reported benches as rows to go on from, with an empty one for the next. */
export function rowsOf(parts: readonly CountPart[]): readonly BenchRow[] {
  const rows = parts.map(({ place, yes, no, abstain }) => ({
    place,
    yes: String(yes),
    no: String(no),
    abstain: String(abstain),
  }));
  return [...rows, emptyRow];
}
