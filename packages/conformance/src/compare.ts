import { canonicalText } from '@tauride/kernel';
import type { Expect, ExpectField } from './schema/expect.ts';
import type { SuiteThreshold } from './schema/threshold.ts';

/** A field in which the engine says something else than a case. */
export interface Mismatch {
  readonly field: ExpectField;
  readonly expected: string;
  readonly got: string;
}

/** Whether what was observed is what a field expects: sets and thresholds whatever their order, everything else exactly. */
export function agrees(field: ExpectField, expect: Expect, got: unknown): boolean {
  switch (field) {
    case 'refusal':
      return [expect.refusal, ...(expect.refusalAlso ?? [])].some((code) => code === got);
    // It only widens what is accepted as the refusal.
    case 'refusalAlso':
      return true;
    case 'failedBodies':
      return sorted(expect.failedBodies) === sorted(got as readonly string[]);
    case 'threshold':
      return got !== undefined && normal(expect.threshold!) === normal(got as SuiteThreshold);
    default:
      return said(expect[field]) === said(got);
  }
}

export function mismatchOf(field: ExpectField, expect: Expect, got: unknown): Mismatch {
  const also = field === 'refusal' ? (expect.refusalAlso ?? []) : [];
  return { field, expected: [expect[field], ...also].map(said).join(' or '), got: said(got) };
}

export function said(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  return typeof value === 'string' ? value : canonicalText(value);
}

function sorted(values: readonly string[] = []): string {
  return said(values.toSorted());
}

/** One form for thresholds that say the same with their parts in another order or their defaults spelt out. */
function normal(threshold: SuiteThreshold): string {
  if ('perBody' in threshold) return `each body: ${together(threshold.perBody.map(plain))}`;
  if ('allOf' in threshold) return `all: ${together(threshold.allOf.map(normal))}`;
  if ('anyOf' in threshold) return `any: ${together(threshold.anyOf.map(normal))}`;
  return plain(threshold);
}

function together(parts: readonly string[]): string {
  return said(parts.toSorted());
}

function plain(part: object): string {
  const entries = Object.entries(part).filter(
    ([key, value]) => !(key === 'side' && value === 'yes') && !(key === 'measure' && value === 'votes'),
  );
  return said(Object.fromEntries(entries));
}
