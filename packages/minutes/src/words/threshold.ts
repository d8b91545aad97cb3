import type { Fraction, Threshold } from '@tauride/count';
import type { Words } from './words.ts';

/** What a question needs, in words. */
export function thresholdText(threshold: Threshold, words: Words): string {
  if ('num' in threshold) return fractionText(threshold, words);
  if ('atLeast' in threshold) return words.text('terms.threshold.count', { count: threshold.atLeast });
  if ('notYesAtMost' in threshold)
    return words.text('terms.threshold.not-yes', { count: threshold.notYesAtMost });
  if ('demand' in threshold) return words.text('terms.threshold.demand', { count: threshold.demand });
  if ('perBody' in threshold) {
    const rows = threshold.perBody.map((row) =>
      words.text('terms.threshold.body', { body: row.body, threshold: fractionText(row, words) }),
    );
    return rows.join('; ');
  }
  if ('allOf' in threshold) return joined(threshold.allOf, 'terms.threshold.all', words);
  return joined(threshold.anyOf, 'terms.threshold.any', words);
}

function joined(
  parts: readonly Threshold[],
  id: 'terms.threshold.all' | 'terms.threshold.any',
  words: Words,
): string {
  const [first = '', ...rest] = parts.map((part) => thresholdText(part, words));
  return rest.reduce((before, second) => words.text(id, { first: before, second }), first);
}

function fractionText(fraction: Fraction, words: Words): string {
  let text = shareText(fraction, words);
  const { side = 'yes', measure = 'votes', requires } = fraction;
  if (side === 'no') text = words.text('terms.threshold.against', { threshold: text });
  if (side === 'present') text = words.text('terms.threshold.present', { threshold: text });
  if (side === 'objectors') text = words.text('terms.threshold.objectors', { threshold: text });
  if (measure === 'weight') text = words.text('terms.threshold.weight', { threshold: text });
  return requires === undefined ? text : words.text('terms.threshold.notice', { threshold: text });
}

function shareText({ num, den, compare, basis: of }: Fraction, words: Words): string {
  const basis = words.text(`terms.basis.${of}`);
  if (compare === 'gt' && num === 1 && den === 2) return words.text('terms.threshold.majority', { basis });
  if (compare === 'ge' && num === 2 && den === 3) return words.text('terms.threshold.two-thirds', { basis });
  const id = compare === 'gt' ? 'terms.threshold.more-than' : 'terms.threshold.at-least';
  return words.text(id, { num, den, basis });
}
