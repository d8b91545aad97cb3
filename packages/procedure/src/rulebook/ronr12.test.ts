import { changeAdopted, majority, majorityWithNotice, twoThirds, twoThirdsAgainst } from '@tauride/count';
import { describe, expect, it } from 'vitest';
import { cited } from '../assembly/access.ts';
import { rulebookFor } from './with-changes.ts';
import { ronr12 } from './ronr12.ts';
import { ror1915 } from './ror1915.ts';
import type { MotionKind, MotionRule, Rulebook } from './types.ts';

/** The order of precedence as the book prints it, lowest first, with whether a second, debate and amendment belong to it.
 *  Source: RONR (12th ed.), tinted pages, charts I and II. */
const precedence: readonly (readonly [MotionKind, string])[] = [
  ['main', 'second debate amend'],
  ['postpone-indefinitely', 'second debate'],
  ['amend', 'second debate amend'],
  ['commit', 'second debate amend'],
  ['postpone-certain', 'second debate amend'],
  ['limit-extend-debate', 'second amend'],
  ['previous-question', 'second'],
  ['lay-on-table', 'second'],
  ['call-for-orders-of-the-day', ''],
  ['raise-question-of-privilege', ''],
  ['recess', 'second amend'],
  ['adjourn', 'second'],
  ['fix-time-to-which-to-adjourn', 'second amend'],
];

function marksOf({ second, debatable, amendable }: MotionRule): string {
  const marks = [
    second ? 'second' : '',
    debatable === 'no' ? '' : 'debate',
    amendable === 'no' ? '' : 'amend',
  ];
  return marks.filter((mark) => mark !== '').join(' ');
}

function rulesOf(book: Rulebook): readonly MotionRule[] {
  return Object.values(book.motions).filter((rule) => rule !== undefined);
}

describe.each([ronr12, ror1915])('$id', (book) => {
  it('[RM-35] has the thirteen ranks in their order', () => {
    const ranks = precedence.map(([kind]) => book.motions[kind]?.rank);
    expect(ranks).toEqual(precedence.map((_, at) => at + 1));
    expect(precedence.map(([kind]) => [kind, marksOf(book.motions[kind]!)])).toEqual(precedence);
  });

  it('[RM-35] asks two thirds of what takes a right from members, and against what keeps business out', () => {
    const asking = (threshold: unknown) =>
      rulesOf(book)
        .filter((rule) => JSON.stringify(rule.threshold) === JSON.stringify(threshold))
        .map(({ kind }) => kind)
        .sort();
    expect(asking(twoThirds)).toEqual([
      'close-nominations',
      'close-polls',
      'limit-extend-debate',
      'previous-question',
      'suspend-rules',
    ]);
    expect(asking(twoThirdsAgainst)).toEqual(['call-for-orders-of-the-day', 'objection-to-consideration']);
  });

  it('[RM-36] cites a paragraph for every motion, point and topic', () => {
    const cites = [...rulesOf(book), ...Object.values(book.points)].map(({ cite }) => cite);
    const form = book === ronr12 ? /^\d{1,2}:\d{1,3}$/u : /^(§ \d{1,2}|pp\. \d+-\d+)$/u;
    for (const cite of [...cites, ...Object.values(book.cite), ...Object.values(book.voting.cite)])
      expect(cite).toMatch(form);
  });

  it('[RM-37] leaves seconds and the count of speeches to larger bodies', () => {
    for (const kind of ['small-board', 'committee'] as const) {
      const board = rulebookFor(book, kind, {});
      expect(rulesOf(board).filter(({ second }) => second)).toEqual([]);
      expect(board.debate).toMatchObject({ speechesPerQuestion: null, chairDebates: true });
    }
    const committee = rulebookFor(book, 'committee', {}).motions.reconsider!;
    expect(committee.guards).toContain('not-losing-side');
    expect(committee.thresholdWhen).toEqual([{ when: 'winners-not-notified', threshold: twoThirds }]);
  });
});

describe('the edition of 1915', () => {
  it('[RM-36] asks notice or two thirds where the later one also takes a majority of all members', () => {
    const either = { anyOf: [majorityWithNotice, twoThirds] };
    expect(ror1915.motions['amend-standing-rule']?.threshold).toEqual(either);
    expect(ror1915.motions['discharge-committee']).toMatchObject({
      threshold: either,
      thresholdWhen: [{ when: 'committee-late', threshold: majority }],
    });
    expect(ror1915.motions['amend-bylaws']?.threshold).toEqual({
      ...twoThirds,
      requires: 'previous-notice',
    });
    expect(ronr12.motions['amend-standing-rule']?.threshold).toEqual(changeAdopted);
  });

  it('[RM-36] knows the same motions, under its own sections', () => {
    expect(Object.keys(ror1915.motions).sort()).toEqual(Object.keys(ronr12.motions).sort());
    expect(cited(ror1915, ror1915.motions['previous-question']!.cite)).toBe('ROR (1915) § 29');
  });
});
