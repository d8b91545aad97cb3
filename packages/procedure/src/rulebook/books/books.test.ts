import type { Threshold } from '@tauride/count';
import { describe, expect, it } from 'vitest';
import { motionKinds } from '../kinds.ts';
import { pollMethods } from '../house-rules.ts';
import { allRulebooks } from '../all-rulebooks.ts';
import { rulebookIds } from '../ids.ts';
import type { MotionKind, MotionRule, Rulebook } from '../types.ts';
import { rulebookFor } from '../with-changes.ts';
import { findRulebook } from '../shelf.ts';
import { books } from './books.ts';

function rulesOf(book: Rulebook): readonly MotionRule[] {
  return Object.values(book.motions).filter((rule) => rule !== undefined);
}

function ruleIn(
  id: string,
  kind: MotionKind,
  form: Parameters<typeof rulebookFor>[1] = 'ordinary',
): MotionRule {
  return rulebookFor(findRulebook(id)!, form, {}).motions[kind]!;
}

/** Every threshold of a rule, those that hold under a condition among them. */
function thresholdsOf(rule: MotionRule): readonly Threshold[] {
  const blocking = rule.opposition?.blockedBy;
  return [
    rule.threshold,
    ...(rule.thresholdWhen ?? []).map(({ threshold }) => threshold),
    ...(blocking ? [blocking] : []),
  ];
}

function faultsOf(threshold: Threshold): readonly string[] {
  if ('perBody' in threshold)
    return [
      ...(threshold.perBody.length === 0 ? ['no rows'] : []),
      ...threshold.perBody.flatMap(({ body, ...row }) => [...(body ? [] : ['no body']), ...faultsOf(row)]),
    ];
  if ('allOf' in threshold) return partsOf(threshold.allOf);
  if ('anyOf' in threshold) return partsOf(threshold.anyOf);
  if ('num' in threshold) {
    const { num, den } = threshold;
    return isCount(num) && isCount(den) && num <= den ? [] : [`${num}/${den}`];
  }
  return Object.values(threshold).every(isCount) ? [] : ['not a number'];
}

function partsOf(parts: readonly Threshold[]): readonly string[] {
  return parts.length < 2 ? ['too few parts'] : parts.flatMap(faultsOf);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

describe('the rulebooks', () => {
  it('[RB-27] lists every rulebook once', () => {
    expect(allRulebooks.map(({ id }) => id).sort()).toEqual(rulebookIds());
  });
});

describe.each(books.map((book) => [book.id, book] as const))('%s', (_id, book) => {
  it('[RB-28] cites a paragraph for each motion, point and topic', () => {
    const cites = [
      ...rulesOf(book),
      ...Object.values(book.points),
      book.debate,
      book.floor,
      book.quorum,
      ...(book.quorumToDebate ? [book.quorumToDebate] : []),
    ].map(({ cite }) => cite);
    for (const cite of [...cites, ...Object.values(book.cite), ...Object.values(book.voting.cite)])
      expect(cite).toMatch(/^\S.{1,38}\S$/u);
    expect(book.citeAs).toMatch(/^\S.{0,24}$/u);
  });

  it('[RB-28] has rules for motions that have a name, each under its own', () => {
    for (const [kind, rule] of Object.entries(book.motions)) {
      expect(motionKinds).toContain(kind);
      expect(rule?.kind).toBe(kind);
    }
  });

  it('[RB-28] has thresholds that can be met', () => {
    for (const rule of rulesOf(book)) {
      expect({ kind: rule.kind, faults: thresholdsOf(rule).flatMap(faultsOf) }).toEqual({
        kind: rule.kind,
        faults: [],
      });
    }
  });

  it('[RB-28] says of each motion what it may be moved to', () => {
    for (const { kind, appliesTo, guards = [] } of rulesOf(book)) {
      expect(appliesTo, kind).not.toHaveLength(0);
      expect(new Set(guards).size, kind).toBe(guards.length);
    }
  });

  it('[RB-28] takes questions on the matter itself after all others', () => {
    const ranks = rulesOf(book).filter(({ rank }) => rank !== null);
    const matter = ranks.filter((rule) => rule.class === 'main').map(({ rank }) => rank!);
    const formal = ranks.filter((rule) => rule.class === 'formal' || rule.class === 'privileged');
    for (const { kind, rank } of formal) expect(rank, kind).toBeGreaterThan(Math.max(...matter));
  });

  it('[RB-29] closes a vote in secret only where a member can ask for one', () => {
    const { secretOnDemandOf, methods } = book.voting;
    if (typeof secretOnDemandOf === 'number') expect(methods).toContain('ballot');
    expect(book.voting.methods).toContain('recorded');
  });
});

const majority = { num: 1, den: 2, compare: 'gt', basis: 'cast' };
const twoThirds = { num: 2, den: 3, compare: 'ge', basis: 'cast' };
const ofMembers = { num: 1, den: 2, compare: 'gt', basis: 'membership' };

describe('what a motion needs', () => {
  it.each([
    ['un-ga', 'proposal', majority],
    ['un-ga', 'reconsider', twoThirds],
    ['un-ga', 'appeal', { ...majority, side: 'no' }],
    ['oas', 'reconsider', { num: 2, den: 3, compare: 'ge', basis: 'membership' }],
    ['mun', 'close-debate', twoThirds],
    ['de-gosp-bonn', 'exclude-public', { allOf: [twoThirds, ofMembers] }],
    ['de-gosp-bonn', 'roll-call', { demand: 2 }],
    ['de-fscs', 'close-debate', twoThirds],
    ['de-fscs', 'rescind-amend-adopted', ofMembers],
    ['de-fsr-muenster', 'adjourn-meeting', twoThirds],
    ['uk-commons', 'closure', { allOf: [majority, { atLeast: 100 }] }],
    ['us-house', 'previous-question', majority],
    ['us-house', 'suspend-and-pass', twoThirds],
    ['us-senate', 'cloture', { num: 3, den: 5, compare: 'ge', basis: 'entitled' }],
    ['us-senate', 'cloture-rules-change', twoThirds],
    ['au-s57', 'bill', ofMembers],
    ['in-art108', 'bill', majority],
    ['in-art368', 'constitutional-amendment', { allOf: [twoThirds, ofMembers] }],
    ['fr-congres', 'constitutional-amendment', { num: 3, den: 5, compare: 'ge', basis: 'cast' }],
    ['br-congresso', 'veto-override', { perBody: [{ ...ofMembers, body: 'each' }] }],
    ['coe-synod', 'final-approval', { perBody: [{ ...twoThirds, body: 'each' }] }],
    ['us-electoral-count', 'electoral-objection', { perBody: [{ ...majority, body: 'each' }] }],
    ['ch-double', 'popular-initiative', { allOf: [majority, { ...ofMembers, measure: 'weight' }] }],
    ['soviet-1917', 'proposal', majority],
  ] as const)('[RB-32] in %s: %s', (id, kind, threshold) => {
    expect(ruleIn(id, kind).threshold).toEqual(threshold);
  });

  it('[RB-33] is more on important questions in the plenary of the United Nations, and not in its committees', () => {
    for (const kind of ['proposal', 'proposal-part', 'amend'] as const) {
      expect(ruleIn('un-ga', kind).thresholdWhen).toEqual([{ when: 'important', threshold: twoThirds }]);
      expect(ruleIn('un-ga', kind, 'main-committee').thresholdWhen).toBeUndefined();
    }
  });

  it('[RB-34] is reached in each body where they decide concurrently', () => {
    for (const [id, kind] of [
      ['joint-generic', 'main'],
      ['soviet-1917', 'proposal'],
      ['soviet-1917', 'main'],
    ] as const)
      expect(ruleIn(id, kind).thresholdWhen).toEqual([
        { when: 'concurrent', threshold: { perBody: [{ ...majority, body: 'each' }] } },
      ]);
  });
});

describe('who is heard, and what is put first', () => {
  const byRank = (id: string, kinds: readonly MotionKind[]): readonly MotionKind[] =>
    kinds.toSorted((one, other) => ruleIn(id, other).rank! - ruleIn(id, one).rank!);

  it.each([
    ['un-ga', ['suspend-meeting', 'adjourn-meeting', 'adjourn-debate', 'close-debate', 'proposal']],
    ['mun', ['suspend-meeting', 'extend-unmoderated-caucus', 'unmoderated-caucus', 'moderated-caucus']],
    ['de-bundestag', ['close-debate', 'adjourn-debate', 'commit', 'proposal']],
    [
      'us-house',
      [
        'adjourn',
        'lay-on-table',
        'previous-question',
        'postpone-certain',
        'commit',
        'amend',
        'postpone-indefinitely',
      ],
    ],
    [
      'us-senate',
      ['adjourn', 'recess', 'lay-on-table', 'postpone-indefinitely', 'postpone-certain', 'commit', 'amend'],
    ],
    ['soviet-1917', ['basis', 'amend', 'whole']],
  ] as const)('[RB-35] %s takes %j in this order', (id, kinds) => {
    expect(byRank(id, kinds.toReversed())).toEqual(kinds);
    const ranks = kinds.map((kind) => ruleIn(id, kind).rank);
    expect(new Set(ranks).size).toBe(kinds.length);
  });

  it('[RB-36] hears two for and two against adjourning a debate, and two against closing it, in the United Nations', () => {
    expect(ruleIn('un-ga', 'adjourn-debate').speakers).toEqual({ for: 2, against: 2 });
    expect(ruleIn('un-ga', 'close-debate').speakers).toEqual({ for: 0, against: 2 });
    expect(ruleIn('un-ga', 'suspend-meeting').debatable).toBe('no');
  });

  it('[RB-37] stops a motion for an immediate vote by a third of those present in Bonn', () => {
    expect(ruleIn('de-gosp-bonn', 'close-debate').opposition?.blockedBy).toEqual({
      num: 1,
      den: 3,
      compare: 'ge',
      basis: 'present',
      side: 'objectors',
    });
    expect(ruleIn('de-gosp-bonn', 'postpone-item').opposition?.blockedBy).toBeNull();
  });

  it('[RB-38] lets only who has not spoken end a debate in Frankfurt', () => {
    for (const kind of ['close-debate', 'close-list', 'limit-extend-debate'] as const)
      expect(ruleIn('de-spd-ffm', kind).guards).toEqual(['has-not-spoken']);
  });

  it('[RB-39] has the Speaker keep a question open, and otherwise leave things as they are', () => {
    expect(ruleIn('uk-commons', 'bill-second-reading').castingVote).toBe('yes');
    for (const kind of ['bill-third-reading', 'no-confidence', 'amend', 'main'] as const)
      expect(ruleIn('uk-commons', kind).castingVote).toBe('no');
  });

  it('[RB-40] asks for fewer delegations to debate than to decide', () => {
    const plenary = findRulebook('un-ga')!;
    const committee = rulebookFor(plenary, 'main-committee', {});
    expect([plenary.quorumToDebate, plenary.quorum]).toMatchObject([
      { num: 1, den: 3, compare: 'ge' },
      { num: 1, den: 2, compare: 'gt' },
    ]);
    expect(committee.quorumToDebate).toMatchObject({ num: 1, den: 4, compare: 'ge' });
    expect(rulebookFor(findRulebook('oas')!, 'main-committee', {}).quorum).toMatchObject({ num: 2, den: 3 });
    expect(findRulebook('uk-commons')!.quorum).toMatchObject({ count: 40, countedFrom: 'voters' });
  });
});

describe('the methods of voting', () => {
  it.each(allRulebooks.map((book) => [book.id, book] as const))(
    '[RB-29] of %s are of those there are',
    (_id, book) => {
      expect(book.voting.methods.filter((method) => !pollMethods.includes(method))).toEqual([]);
    },
  );
});
