import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { loadWords } from '@tauride/minutes';
import { describe, expect, it } from 'vitest';
import { runCase } from './run.ts';
import { readSuite } from './schema/read.ts';
import type { SuiteCase } from './schema/suite.ts';

const own = new URL('../cases/', import.meta.url);
const visible = new URL('../../../../shared/rules-suite/visible.json', import.meta.url);
const files = [
  ...readdirSync(own).map((name) => new URL(name, own)),
  ...(existsSync(visible) ? [visible] : []),
];

const cases = files.flatMap((file) => {
  const read = readSuite(file.pathname, readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(read.error.join('\n'));
  return read.value;
});

/** Rulebooks of joint sittings and of double majorities. */
const books = new Set([
  'au-s57',
  'be-special',
  'br-congresso',
  'ch-double',
  'coe-synod',
  'eu-council',
  'fr-congres',
  'in-art108',
  'in-art368',
  'joint-generic',
  'ni-assembly',
  'us-electoral-count',
]);

const isVote = ({ do: what }: { readonly do: string }): boolean => what === 'joint-vote' || what === 'vote';

function isJoint({ rulebook, when }: SuiteCase): boolean {
  return when.some(({ do: what }) => what === 'joint-vote') || (books.has(rulebook) && when.some(isVote));
}

const words = await loadWords('en');

function countedIn(each: SuiteCase): readonly string[] {
  const verdict = runCase(each, words);
  return verdict.kind === 'passed' ? verdict.counted : [verdict.kind];
}

describe('votes of joint sittings and double majorities', () => {
  const joint = cases.filter(isJoint);

  it('[RK-10] there are many', () => {
    expect(joint.length).toBeGreaterThan(90);
    expect(new Set(joint.map(({ rulebook }) => rulebook)).size).toBeGreaterThanOrEqual(books.size);
  });

  it('[RK-10] each is cast by the ballots of members who are seated, and by nothing else', () => {
    const otherwise = joint.filter(
      (each) => each.expect.inOrder && new Set(countedIn(each)).difference(new Set(['ballots'])).size > 0,
    );
    expect(otherwise.map(({ id }) => id)).toEqual([]);
    const uncounted = joint.filter((each) => each.expect.inOrder && countedIn(each).length === 0);
    expect(uncounted.map(({ id }) => id)).toEqual([]);
  });

  it('[RK-10] where one body votes after the other it is asked until one has not carried it', () => {
    const polls = (id: string) => countedIn(joint.find((each) => each.id === id)!).length;
    expect(['JM-08', 'JM-09', 'JM-10', 'JM-18'].map(polls)).toEqual([3, 1, 2, 2]);
  });

  it('[RK-10] more than can be seated are told as a figure', () => {
    const people = joint.find(({ id }) => id === 'JNT-30')!;
    const many = JSON.parse(JSON.stringify(people).replaceAll('13979', '1397900')) as SuiteCase;
    expect(countedIn(people)).toEqual(['ballots']);
    expect(countedIn(many)).toEqual(['figures']);
  });
});
