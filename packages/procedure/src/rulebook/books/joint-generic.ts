import { type Fraction, majority, twoThirds } from '@tauride/count';
import { byOwnRules } from '../elections.ts';
import type { MotionRule, Rulebook } from '../types.ts';
import {
  amendment,
  appeal,
  motionsOf,
  pointOfOrder,
  privileged,
  question,
  subsidiary,
  topicsOf,
  usage,
} from './write-rule.ts';

/** Counted as one, or in each body where they decide concurrently: then each must reach it. */
function decidedBy(threshold: Fraction): Required<Pick<MotionRule, 'threshold' | 'thresholdWhen'>> {
  const each = { perBody: [{ ...threshold, body: 'each' }] };
  return { threshold, thresholdWhen: [{ when: 'concurrent', threshold: each }] };
}

const byMost = decidedBy(majority);
const byTwoThirds = decidedBy(twoThirds);

const rules: readonly MotionRule[] = [
  question('main', '§ 2', {
    ...byMost,
    second: true,
    guards: ['clear-floor', 'not-same-question'],
  }),
  amendment('amend', '§ 3', { ...byMost, second: true, rank: 3, barredByClosedDebate: true }),
  subsidiary('commit', '§ 4', {
    ...byMost,
    second: true,
    rank: 4,
    debatable: 'restricted',
    amendable: 'yes',
    barredByClosedDebate: true,
    onAdopt: 'commit-question',
  }),
  subsidiary('postpone-certain', '§ 4', {
    ...byMost,
    second: true,
    rank: 5,
    debatable: 'restricted',
    amendable: 'yes',
    barredByClosedDebate: true,
    onAdopt: 'postpone-question',
  }),
  subsidiary('limit-extend-debate', '§ 5', {
    ...byTwoThirds,
    second: true,
    rank: 6,
    appliesTo: ['debatable'],
    amendable: 'undebatable',
    liftOverTarget: true,
    barredByClosedDebate: true,
    onAdopt: 'limit-debate',
  }),
  subsidiary('previous-question', '§ 5', {
    ...byTwoThirds,
    second: true,
    rank: 7,
    appliesTo: ['debatable-or-amendable'],
    liftOverTarget: true,
    onAdopt: 'close-debate',
  }),
  privileged('recess', '§ 6', {
    ...byMost,
    second: true,
    rank: 11,
    amendable: 'undebatable',
    onAdopt: 'recess',
    withoutQuorum: true,
  }),
  privileged('adjourn', '§ 6', {
    ...byMost,
    second: true,
    rank: 12,
    onAdopt: 'adjourn',
    withoutQuorum: true,
  }),
  appeal('appeal', '§ 7', { second: true, debatable: 'appeal' }),
];

/** Plain rules for several bodies that sit together and have none of their own: as one, or concurrently as the call says. */
export const jointGeneric: Rulebook = {
  id: 'joint-generic',
  citeAs: 'Joint rules',
  model: 'stack',
  votingOrder: 'last-in-first-out',
  elections: byOwnRules,
  motions: motionsOf(rules),
  points: { 'point-of-order': pointOfOrder('§ 7', {}) },
  debate: { speechSeconds: 600, speechesPerQuestion: 2, cite: '§ 8' },
  floor: { preference: ['mover-first', 'not-yet-spoken', 'alternate-sides', 'first-come'], cite: '§ 8' },
  quorum: { kind: 'fraction', num: 1, den: 2, compare: 'gt', cite: '§ 9' },
  voting: {
    methods: ['voice', 'hands', 'recorded', 'roll-call', 'ballot'],
    chairVotesOnlyIfDecisive: true,
    divisionOnDemandOf: 1,
    secretOnDemandOf: null,
    tie: 'rejected',
    cite: { voting: '§ 10', chair: '§ 10', division: '§ 10', consent: usage },
  },
  withdrawal: 'consent-once-stated',
  cite: topicsOf({
    precedence: '§ 1',
    recognition: '§ 8',
    'speech-limit': '§ 8',
    second: '§ 2',
    quorum: '§ 9',
    adjourning: '§ 6',
    'own-motion-debate': usage,
  }),
};
