import type { SuiteCase } from '../schema/suite.ts';

export const CHAIR = 'chair';

/** Fields of a case whose values are members. */
const nameFields: ReadonlySet<string> = new Set(['by', 'second', 'member', 'from', 'to']);

/** Everybody whom a case names, in order of appearance, without the chair and without those of special status. */
export function ordinaryMembers({ given, when }: Pick<SuiteCase, 'given' | 'when'>): readonly string[] {
  const names = new Set(namesIn([given, when]));
  for (const step of given) if (step.do === 'person') names.delete(step.id);
  names.delete(CHAIR);
  return [...names];
}

function namesIn(value: unknown, field = ''): readonly string[] {
  if (typeof value === 'string') return nameFields.has(field) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => namesIn(each, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => namesIn(each, key));
}

/** A member whom the case doesn't name. The mark keeps it apart from every name that a case can give. */
export function filler(at: number): string {
  return `~${at}`;
}

export function isFiller(name: string): boolean {
  return name.startsWith('~');
}
