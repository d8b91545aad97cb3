import { findRulebook, type Rulebook, withChanges } from '@tauride/procedure';
import { rulebookChangesSchema } from '@tauride/protocol';
import { describe, expect, it } from 'vitest';
import { problemLine } from './read/problem.ts';
import { standingOrdersFrom } from './standing-orders.ts';

const HEAD = 'title: House rules\nextends: ronr12\n';
const ronr12 = findRulebook('ronr12')!;

function problemsOf(text: string): readonly string[] {
  const read = standingOrdersFrom(text);
  return read.ok ? [] : read.error.map((problem) => problemLine(problem, 'x'));
}

function house(text: string): Rulebook {
  const read = standingOrdersFrom(HEAD + text);
  if (!read.ok) throw new Error(problemsOf(HEAD + text).join('\n'));
  expect(rulebookChangesSchema.parse(read.value.changes)).toEqual(read.value.changes);
  return withChanges(ronr12, read.value.changes);
}

const OWN =
  '{ name: { en: Read it out }, class: incidental, applies-to: main, effect: by-paragraph, threshold: 2/3 }';

describe('standing orders', () => {
  it('[RY-2] change what they name, and leave the rest of the rulebook', () => {
    const { motions, debate, quorum } = house(`
cite-as: HR
debate: { speech: 3 min, cite: § 2 }
quorum: 1/3 of members
motions: { commit: { second: no }, adjourn: { threshold: two-thirds, cite: § 9 }, lay-on-table: off }
`);
    expect(debate).toMatchObject({ speechSeconds: 180, speechesPerQuestion: 2, cite: 'HR § 2' });
    expect(house('debate: { speech: 3 min }').debate.cite).toBe('House rules');
    expect(quorum).toEqual({ kind: 'fraction', num: 1, den: 3, compare: 'ge', cite: 'HR' });
    expect(motions.commit).toEqual({ ...ronr12.motions.commit, second: false, cite: 'HR' });
    expect(motions.adjourn).toMatchObject({
      threshold: { num: 2, den: 3 },
      thresholdWhen: [],
      cite: 'HR § 9',
    });
    expect(motions['lay-on-table']).toBeUndefined();
    expect(motions.main).toEqual({ ...ronr12.motions.main, cite: 'RONR (12th ed.) 10:8' });
  });

  it('[RY-2] read yes and no, numbers, none and single values as people write them', () => {
    const { motions, voting, debate, quorum } = house(`
quorum: { rule: 40, counted-from: voters, cite: 3 }
debate: { speech: none, speeches-per-question: none, on-appeal: { member: 1 } }
voting: { methods: hands, chair-votes: never, secret-on-demand-of: none, abstentions: { too-many: more-than-yes } }
motions:
  recess: { debatable: yes, second: false, speakers: { against: 2 }, guards: progress-since }
`);
    expect(quorum).toEqual({ kind: 'number', count: 40, countedFrom: 'voters', cite: 'House rules 3' });
    expect(debate).toMatchObject({ speechSeconds: null, onAppeal: { member: 1, chair: null } });
    expect(voting).toMatchObject({ methods: ['hands'], chairNeverVotes: true, secretOnDemandOf: null });
    expect(voting.abstentions).toMatchObject({ tooMany: 'more-than-yes', again: 'decide' });
    expect(motions.recess).toMatchObject({ debatable: 'yes', second: false, guards: ['progress-since'] });
    expect(motions.recess!.speakers).toEqual({ for: null, against: 2 });
  });

  it('[RY-2] [RV-10] let members vote by proxy', () => {
    expect(house('').voting.proxies).toBeUndefined();
    expect(house('voting: { proxies: {} }').voting.proxies).toEqual({
      holders: 'voters',
      perHolder: 1,
      chains: false,
      secretBallots: false,
      cite: 'House rules',
    });
    const all = 'holders: seated, per-holder: none, chains: yes, secret-ballots: yes, cite: § 7';
    expect(house(`voting: { proxies: { ${all} } }`).voting.proxies).toEqual({
      holders: 'seated',
      perHolder: null,
      chains: true,
      secretBallots: true,
      cite: 'House rules § 7',
    });
  });

  it('[RY-2] add a motion of their own, whole or like another', () => {
    const { motions, names } = house(`
motions:
  x-read-out: ${OWN}
  x-end-now: { like: previous-question, rank: above previous-question, name: { en: End now, de: Sofort enden } }
`);
    expect(motions['x-read-out']).toMatchObject({ onAdopt: 'by-paragraph', rank: null, second: true });
    const { kind: _kind, ...like } = ronr12.motions['previous-question']!;
    expect(motions['x-end-now']).toEqual({ ...like, kind: 'x-end-now', rank: 8, cite: 'House rules' });
    expect(names?.['x-end-now']).toEqual({ en: 'End now', de: 'Sofort enden' });
  });

  it('[RY-6] put a motion beside another only where they say so', () => {
    const { motions } = house('motions: { x-own: { like: recess, name: { en: Own }, rank: beside commit } }');
    expect(motions['x-own']!.rank).toBe(motions.commit!.rank);
  });

  it('[RY-6] put a motion above or below another, and move up what stands above it', () => {
    const ranks = (text: string): readonly string[] =>
      Object.values(house(text).motions)
        .flatMap((rule) => (rule && rule.rank !== null ? [{ ...rule, rank: rule.rank }] : []))
        .toSorted((a, b) => a.rank - b.rank)
        .map(({ kind }) => kind);
    const before = ranks('');
    const after = ranks(`motions: { x-own: { like: recess, name: { en: Own }, rank: below amend } }`);
    expect(after).toEqual(before.flatMap((kind) => (kind === 'amend' ? ['x-own', kind] : kind)));
    const moved = ranks('motions: { amend: { rank: above adjourn } }');
    expect(moved.indexOf('amend')).toBeGreaterThan(moved.indexOf('adjourn'));
    expect(moved.indexOf('amend')).toBeLessThan(moved.indexOf('fix-time-to-which-to-adjourn'));
    expect(moved.filter((kind) => kind !== 'amend')).toEqual(before.filter((kind) => kind !== 'amend'));
  });
});

describe('what is wrong with standing orders', () => {
  it('[RY-3] is told all at once, with its place, what was expected, what stood there and what was meant', () => {
    const text = `titel: x
extends: ronr13
debate: { speech: 3 minits }
voting: { methods: [hands, voise] }
motions:
  adjorn: { second: no }
  adjourn: { second: maybe, threshold: two-third }
`;
    expect(problemsOf(text)).toEqual([
      'x:1:1: the key "title" is missing',
      'x:1:1: titel: there is no key "titel" here. Did you mean "title"?',
      expect.stringMatching(/^x:2:10: extends: expected .*; found "ronr13"\. Did you mean "ronr12"\?$/),
      'x:3:19: debate.speech: expected a time such as 3 min, 90 s or 1 h 30 min, or none; found "3 minits"',
      expect.stringMatching(/^x:4:28: voting\.methods\.1: .*; found "voise"\. Did you mean "voice"\?$/),
      'x:6:3: motions.adjorn: there is no motion "adjorn". Did you mean "adjourn"?',
      'x:7:22: motions.adjourn.second: expected yes or no; found "maybe"',
      expect.stringMatching(/^x:7:40: .*; found "two-third"\. Did you mean "two-thirds"\?$/),
    ]);
  });

  it.each([
    [
      'motions: { roll-call: { class: incidental } }',
      'has no rule for this motion: give effect, threshold, applies-to',
    ],
    ['motions: { x-a: { class: subsidiary } }', 'give name, effect, threshold, applies-to, rank'],
    ['motions: { x-a: { like: commit, rank: none } }', 'needs a name'],
    ['motions: { X_a: { like: main } }', 'begins with "x-"'],
    ['motions: { x-a: { like: comit, name: { en: A } } }', 'has no motion "comit". Did you mean "commit"?'],
    ['motions: { x-a: { like: constructor, name: { en: A } } }', 'has no motion "constructor"'],
    ['motions: { commit: { rank: 7 } }', '7 is the rank of previous-question already; say "rank: above'],
    ['motions: { x-a: { like: commit, name: { en: A } } }', '4 is the rank of commit already'],
    ['motions: { commit: { rank: above nothing } }', '"nothing" has no rank'],
    ['motions: { roll-call: off }', 'has no such motion to switch off'],
    ['motions: { commit: { off: yes, second: no } }', 'switched off; leave one of the two away'],
    ['motions: { commit: { off: no } }', 'leave "off" away'],
    ['motions: { main: off }', 'every motion by which a subject is brought up'],
    ['motions: { commit: { effect: take-from-table } }', 'works only on tabled; this applies to main'],
    ['motions: { x-a: { like: amend, name: { en: A }, rank: above amend } }', 'is what amend does'],
    ['motions: { commit: { effect: decide-point } }', 'is what point-of-order does'],
    ['motions: { commit: { effect: adopt-txt } }', 'Did you mean "adopt-text"?'],
    ['motions: { commit: { threshold: 0/1 } }', 'never met'],
    ['motions: { commit: { opposition: { blocked-by: 3/2 } } }', 'never met'],
    ['order-of-voting: order-of-submission', 'in the order of their nesting'],
    ['quorum: 5/4 of members', 'expected a quorum such as'],
    ['quorum: 0', 'expected a quorum such as'],
    ['quorum: { cite: 3 }', 'expected a rule such as'],
    ['names: { main: { "no tag": x } }', 'expected a language tag'],
    ['names: { mian: { en: x } }', 'Did you mean "main"?'],
  ])('[RY-5] %s', (text, says) => {
    expect(problemsOf(HEAD + text)).toEqual([expect.stringContaining(says)]);
  });

  it.each([
    ['a text of a megabyte', `${HEAD}#${'x'.repeat(1_000_000)}`],
    ['flow lists nested deep', `${HEAD}motions: ${'['.repeat(30_000)}`],
    ['block lists nested deep', `${HEAD}motions:\n  ${'- '.repeat(20_000)}x`],
    ['maps nested deep', `${HEAD}motions: ${'{a: '.repeat(15_000)}`],
    ['complex keys nested deep', HEAD + '? '.repeat(30_000)],
    ['aliases that multiply', `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n${HEAD}`],
    ['a tag of its own', `${HEAD}quorum: !!js/function "x"`],
    ['a key twice', `${HEAD}title: Other`],
    ['two documents', `${HEAD}---\n${HEAD}`],
    [
      'a key that every object has',
      `${HEAD}motions: { __proto__: { second: no }, constructor: { second: no } }`,
    ],
    [
      'more motions than an entry holds',
      `${HEAD}motions:\n${Array.from({ length: 500 }, (_, n) => `  x-m${n}: { like: main, name: { en: M } }\n`).join('')}`,
    ],
    ['nothing', ''],
    ['a text', 'just words'],
    ['a list', '- title'],
  ])('[RY-7] is all of it in %s', (_what, text) => {
    expect(problemsOf(text)).not.toEqual([]);
  });
});

describe('elections in standing orders', () => {
  it('[RY-15] are changes in what the rulebook says of them, with their own paragraph', () => {
    const orders = `title: Our rules\nextends: ronr12\nelections:\n  needs: plurality\n  ties: lot\n  next-round: two-most\n  ballot: open\n  cite: "§ 7"\n`;
    const found = standingOrdersFrom(orders);
    expect(found).toMatchObject({
      ok: true,
      value: {
        changes: {
          elections: { needs: 'plurality', ties: 'lot', nextRound: 'two-most', ballot: 'open', cite: '§ 7' },
        },
      },
    });
  });

  it('[RY-15] say what is meant where a word is not known', () => {
    const orders = 'title: Our rules\nextends: ronr12\nelections:\n  ties: lots\n  secrecy: yes\n';
    const found = standingOrdersFrom(orders);
    expect(found.ok ? [] : found.error.map(({ line }) => line)).toEqual([4, 5]);
  });
});
