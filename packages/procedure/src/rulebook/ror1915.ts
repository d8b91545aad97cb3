import { majority, majorityWithNotice, type Threshold, twoThirds } from '@tauride/count';
import { robertElections } from './elections.ts';
import { ronr12 } from './ronr12.ts';
import type { KnownMotionKind, MotionChange, MotionRule, PointKind, PointRule, Rulebook } from './types.ts';

/** Sections of the fourth edition for each motion. */
const sections: { readonly [kind in KnownMotionKind]?: string } = {
  main: '§ 11',
  'approve-minutes': '§ 60',
  'postpone-indefinitely': '§ 34',
  amend: '§ 33',
  commit: '§ 32',
  'committee-of-the-whole': '§ 55',
  'postpone-certain': '§ 31',
  'limit-extend-debate': '§ 30',
  'previous-question': '§ 29',
  'lay-on-table': '§ 28',
  'call-for-orders-of-the-day': '§ 20',
  'raise-question-of-privilege': '§ 19',
  recess: '§ 18',
  adjourn: '§ 17',
  rise: '§ 55',
  'fix-time-to-which-to-adjourn': '§ 16',
  appeal: '§ 21',
  'point-of-order': '§ 21',
  'suspend-rules': '§ 22',
  'objection-to-consideration': '§ 23',
  'division-of-question': '§ 24',
  'consider-by-paragraph': '§ 24',
  'voting-method': '§ 25',
  'close-polls': '§ 25',
  'reopen-polls': '§ 25',
  nominate: '§ 26',
  'close-nominations': '§ 26',
  'reopen-nominations': '§ 26',
  'excuse-from-duty': '§ 27',
  withdraw: '§ 27',
  'read-papers': '§ 27',
  'create-blank': '§ 33',
  'fill-blank': '§ 33',
  'take-from-table': '§ 35',
  'rescind-amend-adopted': '§ 37',
  'rescind-and-expunge': '§ 37',
  'discharge-committee': '§ 32',
  'amend-bylaws': '§ 68',
  'amend-standing-rule': '§ 67',
  reconsider: '§ 36',
  'reconsider-and-enter': '§ 36',
};

const withNoticeOrTwoThirds: Threshold = { anyOf: [majorityWithNotice, twoThirds] };

/** What the later book asks differently. Source: Robert's Rules of Order Revised (1915), table of rules, notes 5, 6 and 8; § 48. */
const earlier: { readonly [kind in KnownMotionKind]?: MotionChange } = {
  'amend-bylaws': { threshold: { ...twoThirds, requires: 'previous-notice' } },
  'amend-standing-rule': { threshold: withNoticeOrTwoThirds },
  'discharge-committee': {
    threshold: withNoticeOrTwoThirds,
    thresholdWhen: [{ when: 'committee-late', threshold: majority }],
  },
};

function motionsOf1915(): Rulebook['motions'] {
  const rules = Object.values(ronr12.motions).filter((rule) => rule !== undefined);
  const changed = rules.map((rule): [string, MotionRule] => {
    const kind = rule.kind as KnownMotionKind;
    return [kind, { ...rule, cite: sections[kind] ?? '', ...earlier[kind] }];
  });
  return Object.fromEntries(changed);
}

const pointSections: { readonly [kind in PointKind]: string } = {
  'point-of-order': '§ 21',
  'raise-question-of-privilege': '§ 19',
  'parliamentary-inquiry': '§ 27',
  'request-for-information': '§ 27',
};

function pointsOf1915(): Rulebook['points'] {
  const rules = Object.values(ronr12.points);
  return Object.fromEntries(
    rules.map((rule): [string, PointRule] => [rule.kind, { ...rule, cite: pointSections[rule.kind] }]),
  );
}

const { committee, ...otherForms } = ronr12.forms ?? {};

/** Robert's Rules of Order Revised, fourth edition, 1915: the edition that is in the public domain, and of which the later ones are
 *  made. Source: its sections and its table of rules, in our own words. */
export const ror1915: Rulebook = {
  ...ronr12,
  id: 'ror1915',
  citeAs: 'ROR (1915)',
  elections: { ...robertElections, cite: '§ 66' },
  motions: motionsOf1915(),
  points: pointsOf1915(),
  doors: { by: 'house', cite: '§ 19' },
  debate: { ...ronr12.debate, cite: '§ 42' },
  floor: { ...ronr12.floor, cite: '§ 3' },
  quorum: { kind: 'fraction', num: 1, den: 2, compare: 'gt', cite: '§ 64' },
  voting: {
    ...ronr12.voting,
    cite: {
      voting: '§ 46',
      chair: '§ 46',
      division: '§ 25',
      consent: '§ 48',
      explanations: '§ 46',
    },
  },
  forms: {
    ...otherForms,
    committee: {
      ...committee,
      motions: { reconsider: { ...committee?.motions?.reconsider, cite: '§ 48' } },
    },
  },
  cite: {
    precedence: 'pp. 5-12',
    'voting-in-progress': '§ 9',
    'third-degree': '§ 33',
    second: '§ 5',
    stating: '§ 6',
    recognition: '§ 3',
    'speech-limit': '§ 42',
    quorum: '§ 64',
    'same-question': '§ 38',
    'chair-debates': '§ 58',
    withdrawal: '§ 27',
    adjourning: '§ 17',
    'out-of-order': '§ 40',
    'pending-business': '§ 8',
    'special-meeting': '§ 63',
    germane: '§ 33',
    'transfer-of-time': '§ 42',
    'change-of-vote': '§ 46',
    notice: '§ 48',
    'division-of-question': '§ 24',
    'own-motion-debate': '§ 42',
    renewal: '§ 38',
    'prevailing-side': '§ 36',
    'suspension-limits': '§ 22',
  },
};
