/** What a fraction is a fraction of. `cast`: yes and no votes, without abstentions; `present`: members present at the vote;
 *  `membership`: all current members, without vacant seats; `entitled`: seated and entitled to vote. */
export type Basis = 'cast' | 'present' | 'membership' | 'entitled';

/** What is counted. A threshold on `no` or `objectors` blocks, defeats or reverses when it is met. */
export type Side = 'yes' | 'no' | 'present' | 'objectors';

/** `votes` counts heads, `weight` the weighted count of the same question. */
export type Measure = 'votes' | 'weight';

/** `num`/`den` of the basis: `gt` asks for more than that, `ge` for that or more. Both are integers from 1 up. */
export interface Fraction {
  readonly num: number;
  readonly den: number;
  readonly compare: 'gt' | 'ge';
  readonly basis: Basis;
  /** Default `yes`. */
  readonly side?: Side;
  /** Default `votes`. */
  readonly measure?: Measure;
  /** The fraction counts as not met unless this holds. */
  readonly requires?: 'previous-notice';
}

/** A fraction that must be reached inside one body alone. */
export interface BodyFraction extends Fraction {
  /** The body's id, or {@link EACH} for a row in every body that counts. */
  readonly body: string;
}

/** Stands in a rule for each body that counts; see {@link inBodies}. */
export const EACH = 'each';

/** What a question needs in order to be decided. The forms are those that rules of order use; equal rules have one form. */
export type Threshold =
  | Fraction
  | { readonly atLeast: number }
  | { readonly notYesAtMost: number }
  | { readonly demand: number }
  | { readonly perBody: readonly BodyFraction[] }
  | { readonly allOf: readonly Threshold[] }
  | { readonly anyOf: readonly Threshold[] };

/** One row for each body, all with the same fraction. */
export function perBody(bodies: readonly string[], fraction: Fraction): Threshold {
  return { perBody: bodies.map((body) => ({ body, ...fraction })) };
}

/** Whether meeting the threshold stops the question instead of carrying it: everything it counts stands against. */
export function isBlocking(threshold: Threshold): boolean {
  if ('num' in threshold) return threshold.side === 'no' || threshold.side === 'objectors';
  if ('perBody' in threshold) return threshold.perBody.every(isBlocking);
  if ('allOf' in threshold) return threshold.allOf.every(isBlocking);
  if ('anyOf' in threshold) return threshold.anyOf.every(isBlocking);
  return false;
}

/** The threshold with a row for each of these bodies wherever a row is meant for each (rule V-17). */
export function inBodies(threshold: Threshold, bodies: readonly string[]): Threshold {
  if ('perBody' in threshold) {
    const rows = threshold.perBody.flatMap((row) =>
      row.body === EACH ? bodies.map((body) => ({ ...row, body })) : [row],
    );
    return { perBody: rows };
  }
  const expanded = (part: Threshold): Threshold => inBodies(part, bodies);
  if ('allOf' in threshold) return { allOf: threshold.allOf.map(expanded) };
  if ('anyOf' in threshold) return { anyOf: threshold.anyOf.map(expanded) };
  return threshold;
}

/** The rows that ask for a count inside one body. */
export function rowsOf(threshold: Threshold): readonly BodyFraction[] {
  if ('perBody' in threshold) return threshold.perBody;
  if ('allOf' in threshold) return threshold.allOf.flatMap(rowsOf);
  if ('anyOf' in threshold) return threshold.anyOf.flatMap(rowsOf);
  return [];
}

/** Whether a part of the threshold asks for the weighted count beside the heads. */
export function asksWeight(threshold: Threshold): boolean {
  if ('num' in threshold) return threshold.measure === 'weight';
  if ('perBody' in threshold) return threshold.perBody.some(asksWeight);
  if ('allOf' in threshold) return threshold.allOf.some(asksWeight);
  if ('anyOf' in threshold) return threshold.anyOf.some(asksWeight);
  return false;
}
