import type { Threshold } from '@tauride/count';
import type { MotionRule, Rulebook } from '../rulebook/types.ts';

/** What a rulebook says of its motions, one line for each, and then of everything else: short enough to be compared with the book.
 *  What is left out of a line is what most motions have: they need no second, interrupt nobody, are neither debated nor amended,
 *  need a majority of the votes cast, may be renewed and not reconsidered. */
export function factsOf(book: Rulebook): string {
  const { motions, ...rest } = book;
  const rules = Object.values(motions).filter((rule) => rule !== undefined);
  return [...rules.map(motionFact), ...Object.entries(rest).flatMap(otherFacts)].join('\n');
}

function motionFact(rule: MotionRule): string {
  const { kind, rank, appliesTo, threshold, cite, class: group, onAdopt, ...rest } = rule;
  const needs = thresholdFact(threshold);
  const facts = [
    `${kind}: ${group} ${rank ?? '-'} on ${appliesTo.join(' ')}`,
    ...(needs === USUAL_THRESHOLD ? [] : [needs]),
    onAdopt,
    ...Object.entries(rest).flatMap(([field, value]) => fieldFact(field, value)),
    cite,
  ];
  return facts.join('; ');
}

const USUAL_THRESHOLD = 'more than 1/2 of cast';

const usual: { readonly [field: string]: unknown } = {
  interrupts: 'no',
  second: false,
  debatable: 'no',
  amendable: 'no',
  reconsider: 'no',
  renewable: true,
};

function fieldFact(field: string, value: unknown): string[] {
  if (value === undefined || usual[field] === value) return [];
  if (value === true) return [field];
  if (value === false) return [`not ${field}`];
  if (field === 'guards') return (value as readonly string[]).length === 0 ? [] : [`if ${listed(value)}`];
  return [`${field} ${valueFact(value)}`];
}

function listed(value: unknown): string {
  return (value as readonly string[]).join(' ');
}

/** A line for each field, of a field with fields of its own a line for each of those. */
function otherFacts([field, value]: readonly [string, unknown]): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [`* ${field}: ${valueFact(value)}`];
  return Object.entries(value).map(([name, inner]) => `* ${field}, ${name}: ${valueFact(inner)}`);
}

/** A value without the marks of JSON, with thresholds in words. */
function valueFact(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueFact).join(' ');
  if (typeof value !== 'object' || value === null) return String(value);
  if (isThreshold(value)) return thresholdFact(value);
  const fields = Object.entries(value).map(([key, inner]) => `${key} ${valueFact(inner)}`);
  return `(${fields.join(', ')})`;
}

function isThreshold(value: object): value is Threshold {
  return ['basis', 'allOf', 'anyOf', 'perBody', 'demand', 'atLeast', 'notYesAtMost'].some(
    (key) => key in value,
  );
}

function thresholdFact(threshold: Threshold): string {
  if ('allOf' in threshold) return threshold.allOf.map(thresholdFact).join(' and ');
  if ('anyOf' in threshold) return `either ${threshold.anyOf.map(thresholdFact).join(' or ')}`;
  if ('perBody' in threshold) return `in bodies ${threshold.perBody.map(thresholdFact).join(', ')}`;
  if (!('basis' in threshold)) return Object.entries(threshold).flat().join(' ');
  const { num, den, compare, basis, ...rest } = threshold;
  const more = Object.entries(rest).map(([key, value]) => ` ${key} ${String(value)}`);
  return `${compare === 'gt' ? 'more than ' : ''}${num}/${den} of ${basis}${more.join('')}`;
}
