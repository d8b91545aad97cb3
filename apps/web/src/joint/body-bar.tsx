import { isBlocking } from '@tauride/count';
import { ThresholdBar } from '../parts/threshold-bar.tsx';
import type { BodyPart } from './joint-vote.ts';
import type { Whole } from './whole.ts';

/** A body's votes against what it must reach; where nothing is asked of it alone, against its own majority. */
export function BodyBar({ part, margin = false }: { readonly part: BodyPart; readonly margin?: boolean }) {
  const { result, tally } = part;
  if (tally === null) return null;
  const row = result?.rows.find(({ met }) => !met) ?? result?.rows[0];
  if (row === undefined) {
    const cast = tally.yes + tally.no;
    return <ThresholdBar {...tally} basis={cast} needed={Math.floor(cast / 2) + 1} margin={false} />;
  }
  // The mark is set in votes for it: where votes against are what counts, there is no such number.
  if (row.needed === null || isBlocking(row.fraction)) return null;
  const abstainInBasis = row.fraction.basis !== 'cast';
  return <ThresholdBar {...tally} basis={row.basis} needed={row.needed} {...{ abstainInBasis, margin }} />;
}

/** All together against what they must reach. */
export function WholeBar({ whole, margin = false }: { readonly whole: Whole; readonly margin?: boolean }) {
  const { count } = whole;
  if (count === null || count.needed === null || count.basis === null || isBlocking(whole.threshold))
    return null;
  const { tally, needed, basis, abstainInBasis } = count;
  return <ThresholdBar {...tally} {...{ needed, basis, abstainInBasis, margin }} />;
}
