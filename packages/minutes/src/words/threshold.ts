import { type BodyFraction, EACH, type Fraction, type Threshold } from '@tauride/count';
import type { BodyNames } from './terms.ts';
import type { Terms } from './words.ts';

/** What a question needs, in words.
 *  @param bodies names for the rows of single bodies; their ids where it is left out */
export function thresholdText(threshold: Threshold, words: Terms, bodies: BodyNames = {}): string {
  if ('num' in threshold) return fractionText(threshold, words);
  if ('atLeast' in threshold) return words.text('terms.threshold.count', { count: threshold.atLeast });
  if ('notYesAtMost' in threshold)
    return words.text('terms.threshold.not-yes', { count: threshold.notYesAtMost });
  if ('demand' in threshold) return words.text('terms.threshold.demand', { count: threshold.demand });
  if ('perBody' in threshold) {
    return rowsText(threshold.perBody, words, bodies);
  }
  const [parts, id] =
    'allOf' in threshold
      ? ([threshold.allOf, 'terms.threshold.all'] as const)
      : ([threshold.anyOf, 'terms.threshold.any'] as const);
  return joined(
    parts.map((part) => thresholdText(part, words, bodies)),
    id,
    words,
  );
}

/** The same asked of each body is said once. */
function rowsText(rows: readonly BodyFraction[], words: Terms, bodies: BodyNames): string {
  const [first, ...others] = rows;
  const asked = first && fractionText(first, words);
  const all = others.length > 0 && rows.length === Object.keys(bodies).length;
  if (first && all && others.every((row) => fractionText(row, words) === asked))
    return rowText({ ...first, body: EACH }, words, bodies);
  return rows.map((row) => rowText(row, words, bodies)).join('; ');
}

function rowText(row: BodyFraction, words: Terms, bodies: BodyNames): string {
  const threshold = fractionText(row, words);
  if (row.body === EACH) return words.text('terms.threshold.each-body', { threshold });
  const names: { readonly [body: string]: string } = bodies;
  return words.text('terms.threshold.body', { body: names[row.body] ?? row.body, threshold });
}

function joined(
  parts: readonly string[],
  id: 'terms.threshold.all' | 'terms.threshold.any',
  words: Terms,
): string {
  const [first = '', ...rest] = parts;
  return rest.reduce((before, second) => words.text(id, { first: before, second }), first);
}

function fractionText(fraction: Fraction, words: Terms): string {
  let text = shareText(fraction, words);
  const { side = 'yes', measure = 'votes', requires } = fraction;
  if (side === 'no') text = words.text('terms.threshold.against', { threshold: text });
  if (side === 'present') text = words.text('terms.threshold.present', { threshold: text });
  if (side === 'objectors') text = words.text('terms.threshold.objectors', { threshold: text });
  if (measure === 'weight') text = words.text('terms.threshold.weight', { threshold: text });
  return requires === undefined ? text : words.text('terms.threshold.notice', { threshold: text });
}

function shareText({ num, den, compare, basis: of }: Fraction, words: Terms): string {
  const basis = words.text(`terms.basis.${of}`);
  if (compare === 'gt' && num === 1 && den === 2) return words.text('terms.threshold.majority', { basis });
  if (compare === 'ge' && num === 2 && den === 3) return words.text('terms.threshold.two-thirds', { basis });
  const id = compare === 'gt' ? 'terms.threshold.more-than' : 'terms.threshold.at-least';
  return words.text(id, { num, den, basis });
}
