import { describe, expect, it } from 'vitest';
import { ownCases } from '../testing/own-cases.ts';
import { readSuite } from './read.ts';

type Loose = Record<string, unknown>;

function suiteOf(...cases: readonly unknown[]): string {
  return JSON.stringify({ suite: 'rules-of-order', version: 1, count: cases.length, cases });
}

function problems(text: string): readonly string[] {
  const read = readSuite('cases.json', text);
  return read.ok ? [] : read.error;
}

/** The first of the written cases, changed. */
function changed(change: (each: { given: Loose[]; when: Loose[]; expect: Loose } & Loose) => void): string {
  const copy = structuredClone(ownCases[0]!) as unknown as Parameters<typeof change>[0];
  change(copy);
  return suiteOf(copy);
}

describe('reading cases', () => {
  it('[RK-1] takes every written case as it stands', () => {
    const read = readSuite('cases.json', suiteOf(...ownCases));
    expect(read).toEqual({ ok: true, value: ownCases });
  });

  it('[RK-1] names the file where it is no JSON or no suite', () => {
    expect(problems('{')).toEqual([expect.stringMatching(/^cases\.json: is not JSON: /)]);
    expect(problems('[]')).toEqual([expect.stringMatching(/^cases\.json: the file: /)]);
    expect(problems('{"suite":"rules-of-order","version":2,"count":0,"cases":[]}')).toEqual([
      expect.stringMatching(/^cases\.json: version: /),
    ]);
  });

  it.each<[string, string]>([
    ['when.0.by', changed(({ when }) => Object.assign(when[0]!, { by: 7 }))],
    ['when.0', changed(({ when }) => Object.assign(when[0]!, { colour: 'red' }))],
    ['when.0.do', changed(({ when }) => Object.assign(when[0]!, { do: 'dance' }))],
    ['when', changed((each) => Object.assign(each, { when: [] }))],
    ['given.0.members', changed(({ given }) => Object.assign(given[0]!, { members: 2.5 }))],
    ['rulebook', changed((each) => Object.assign(each, { rulebook: 'cricket' }))],
    ['expect.refusal', changed((each) => Object.assign(each, { expect: { inOrder: false } }))],
    [
      'expect.result',
      changed((each) =>
        Object.assign(each, { expect: { inOrder: false, refusal: 'lapsed', result: 'adopted' } }),
      ),
    ],
    ['expect.refusalAlso', changed(({ expect: e }) => Object.assign(e, { refusalAlso: ['lapsed'] }))],
    ['expect.threshold', changed(({ expect: e }) => Object.assign(e, { threshold: { num: 1, den: 2 } }))],
    ['notes.why', changed((each) => delete (each['notes'] as Loose)['why'])],
  ])('[RK-1] names the case and the field %s', (field, text) => {
    const { id } = ownCases[0]!;
    expect(problems(text)).toEqual([expect.stringContaining(`cases.json: case ${id}: ${field}`)]);
  });

  it('[RK-1] names a case without a readable id by its place', () => {
    expect(problems(suiteOf(ownCases[0], { id: 3 }))[0]).toMatch(/^cases\.json: case number 2: id: /);
  });

  it('[RK-1] does not tell more than anybody reads', () => {
    const many = Array.from({ length: 30 }, () => ({ ...ownCases[0], rulebook: 'cricket' }));
    const told = problems(suiteOf(...many));
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toBe('cases.json: and 10 more');
  });
});
