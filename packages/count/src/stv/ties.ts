/** In which order earlier stages are looked at when candidates stand equal; `none`: they are not. */
export type TieOrder = 'backwards' | 'forwards' | 'none';

/** Totals by stage and candidate. */
export type History = readonly (readonly bigint[])[];

/** Those of `among` who had the most (or the fewest) votes at the first stage, in the given order, at which they differed; of these
 *  again those at the next stage at which they differed, until one is left or no stage tells them apart. */
export function narrowed(
  history: History,
  among: readonly number[],
  { order, seek }: { readonly order: TieOrder; readonly seek: 'most' | 'fewest' },
): readonly number[] {
  if (order === 'none') return among;
  let left = among;
  for (let step = 0; step < history.length && left.length > 1; step += 1) {
    const totals = history[order === 'forwards' ? step : history.length - 1 - step]!;
    left = extremes(totals, left, seek);
  }
  return left;
}

/** Those of `among` who have the most, or the fewest. */
export function extremes(
  totals: readonly bigint[],
  among: readonly number[],
  seek: 'most' | 'fewest',
): readonly number[] {
  let best = among.slice(0, 1);
  for (const candidate of among.slice(1)) {
    const own = totals[candidate]!;
    const limit = totals[best[0]!]!;
    if (own === limit) best.push(candidate);
    else if (own > limit === (seek === 'most')) best = [candidate];
  }
  return best;
}
