import { distance } from 'fastest-levenshtein';

/** The known name that was probably meant, or undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = name.toLowerCase().slice(0, LONGEST);
  const ranked = known
    .map((one) => ({ one, away: distance(wanted, one.toLowerCase()) }))
    .toSorted((a, b) => a.away - b.away);
  const best = ranked[0];
  return best && best.away <= Math.max(1, Math.floor(wanted.length / 3)) ? best.one : undefined;
}

/** Longer than any name: a distance takes time with the square of the length. */
const LONGEST = 80;

/** ` Did you mean "x"?`, or nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return meant === undefined ? '' : `. Did you mean "${meant}"?`;
}
