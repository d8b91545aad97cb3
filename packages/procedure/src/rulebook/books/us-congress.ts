import { type Fraction, twoThirds } from '@tauride/count';
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

const clear = { guards: ['clear-floor', 'not-same-question'] } as const;

/** Order of precedence of the House: Rule XVI clause 4. */
const house: readonly MotionRule[] = [
  question('main', 'Rule XVI', clear),
  question('suspend-and-pass', 'Rule XV cl. 1', {
    ...clear,
    amendable: 'no',
    undivided: true,
    threshold: twoThirds,
    reconsider: 'no',
  }),
  subsidiary('postpone-indefinitely', 'Rule XVI cl. 4', {
    rank: 2,
    debatable: 'opens-main',
    barredByClosedDebate: true,
    onAdopt: 'kill-question',
    renewable: false,
  }),
  amendment('amend', 'Rule XVI cl. 4, 6', { rank: 3, barredByClosedDebate: true }),
  // Also once the previous question is ordered, before the vote on passage.
  subsidiary('commit', 'Rules XVI cl. 4, XIX cl. 2', {
    rank: 4,
    debatable: 'restricted',
    amendable: 'yes',
    onAdopt: 'commit-question',
    reconsider: 'yes',
  }),
  subsidiary('recommit', 'Rule XIX cl. 2', {
    rank: 4,
    onAdopt: 'commit-question',
    reconsider: 'yes',
    renewable: false,
  }),
  subsidiary('postpone-certain', 'Rule XVI cl. 4', {
    rank: 5,
    debatable: 'restricted',
    amendable: 'yes',
    barredByClosedDebate: true,
    onAdopt: 'postpone-question',
    reconsider: 'yes',
  }),
  subsidiary('previous-question', 'Rules XVI cl. 4, XIX cl. 1', {
    rank: 6,
    appliesTo: ['debatable-or-amendable'],
    liftOverTarget: true,
    onAdopt: 'close-debate',
    reconsider: 'adopted-only',
  }),
  subsidiary('lay-on-table', 'Rule XVI cl. 4', {
    rank: 7,
    appliesTo: ['main', 'free-appeal'],
    barredByClosedDebate: true,
    guards: ['unqualified-only'],
    onAdopt: 'table-question',
    reconsider: 'yes',
  }),
  privileged('adjourn', 'Rule XVI cl. 4', {
    rank: 8,
    guards: ['progress-since'],
    onAdopt: 'adjourn',
    withoutQuorum: true,
  }),
  privileged('recess', 'Rule XVI cl. 4(c)', {
    rank: 8,
    amendable: 'no',
    guards: ['chair-allows'],
    onAdopt: 'recess',
  }),
  privileged('fix-time-to-which-to-adjourn', 'Rule XVI cl. 4(c)', {
    rank: 8,
    guards: ['chair-allows'],
    onAdopt: 'fix-time',
  }),
  appeal('appeal', 'Rule I cl. 5', { debatable: 'appeal', reconsider: 'yes' }),
  reconsideration('Rule XIX cl. 3', 'prevailing-side'),
];

/** The vote may be moved to be reconsidered on the same day or the next. */
function reconsideration(cite: string, side: 'prevailing-side' | 'not-losing-side'): MotionRule {
  return {
    ...subsidiary('reconsider', cite, {
      appliesTo: ['decided'],
      debatable: 'as-target',
      guards: [side, 'within-two-days', 'one-adverse-reconsideration'],
      onAdopt: 'reconsider-target',
      renewable: false,
      noted: true,
    }),
    class: 'bring-back',
  };
}

const points = {
  'parliamentary-inquiry': {
    kind: 'parliamentary-inquiry',
    interrupts: 'if-urgent',
    decidedBy: 'chair',
    appealable: false,
    duringVote: true,
    cite: usage,
  },
} as const;

/** House of Representatives of the United States. */
export const usHouse: Rulebook = {
  id: 'us-house',
  citeAs: 'House',
  model: 'stack',
  votingOrder: 'last-in-first-out',
  elections: { ...byOwnRules, ballot: 'open' },
  motions: motionsOf(house),
  points: {
    ...points,
    'point-of-order': pointOfOrder('Rules I cl. 5, XVII cl. 4', {}),
    'raise-question-of-privilege': {
      kind: 'raise-question-of-privilege',
      interrupts: 'no',
      decidedBy: 'chair',
      appealable: true,
      duringVote: false,
      cite: 'Rule IX',
    },
  },
  debate: { speechSeconds: 3600, speechesPerQuestion: 1, rightOfReply: true, cite: 'Rule XVII cl. 2, 3' },
  floor: { preference: ['mover-first', 'alternate-sides', 'first-come'], cite: 'Rule XVII cl. 2' },
  quorum: { kind: 'fraction', num: 1, den: 2, compare: 'gt', cite: 'Rule XX cl. 5; Const. I § 5' },
  quorumPresumed: true,
  voting: {
    methods: ['voice', 'hands', 'recorded', 'roll-call'],
    chairVotesOnlyIfDecisive: false,
    divisionOnDemandOf: 1,
    secretOnDemandOf: null,
    tie: 'rejected',
    changeUntil: 'announced',
    cite: { voting: 'Rule XX cl. 1', chair: 'Rule I cl. 7', division: 'Rule XX cl. 1', consent: usage },
  },
  withdrawal: 'until-amended',
  doors: { by: 'house', cite: 'Rule XVII cl. 9' },
  cite: topicsOf({
    precedence: 'Rule XVI cl. 4',
    recognition: 'Rule XVII cl. 2',
    'speech-limit': 'Rule XVII cl. 3',
    quorum: 'Rule XX cl. 5',
    withdrawal: 'Rule XVI cl. 2',
    stating: 'Rule XVI cl. 2',
    germane: 'Rule XVI cl. 7',
    'third-degree': 'Rule XVI cl. 6',
    'division-of-question': 'Rule XVI cl. 5',
    'chair-debates': usage,
    adjourning: 'Rule XVI cl. 4',
  }),
};

/** Three fifths of the senators duly chosen and sworn. */
const threeFifthsOfSworn: Fraction = { num: 3, den: 5, compare: 'ge', basis: 'entitled' };

/** Order of precedence of the Senate: Rule XXII paragraph 1. */
const senate: readonly MotionRule[] = [
  question('main', 'Rule XIV', clear),
  amendment('amend', 'Rules XV, XXII.1', { rank: 2 }),
  subsidiary('commit', 'Rule XXII.1', {
    rank: 3,
    debatable: 'yes',
    amendable: 'yes',
    onAdopt: 'commit-question',
    reconsider: 'yes',
  }),
  subsidiary('postpone-certain', 'Rule XXII.1', {
    rank: 4,
    debatable: 'yes',
    amendable: 'yes',
    onAdopt: 'postpone-question',
    reconsider: 'yes',
  }),
  subsidiary('postpone-indefinitely', 'Rule XXII.1', {
    rank: 5,
    debatable: 'opens-main',
    onAdopt: 'kill-question',
    renewable: false,
  }),
  subsidiary('lay-on-table', 'Rule XXII.1', {
    rank: 6,
    appliesTo: ['main', 'free-appeal'],
    guards: ['unqualified-only'],
    onAdopt: 'table-question',
    reconsider: 'yes',
  }),
  privileged('executive-business', 'Rule XXII.1', { rank: 7 }),
  privileged('recess', 'Rule XXII.1', { rank: 8, amendable: 'undebatable', onAdopt: 'recess' }),
  privileged('adjourn-to-day-certain', 'Rule XXII.1', {
    rank: 9,
    amendable: 'undebatable',
    onAdopt: 'fix-time',
  }),
  privileged('fix-time-to-which-to-adjourn', 'Rule XXII.1', {
    rank: 9,
    amendable: 'undebatable',
    onAdopt: 'fix-time',
  }),
  privileged('adjourn', 'Rule XXII.1', {
    rank: 10,
    guards: ['progress-since'],
    onAdopt: 'adjourn',
    withoutQuorum: true,
  }),
  cloture('cloture', threeFifthsOfSworn),
  cloture('cloture-rules-change', twoThirds),
  appeal('appeal', 'Rule XX.1', { debatable: 'appeal', reconsider: 'yes' }),
  reconsideration('Rule XIII', 'not-losing-side'),
];

/** Signed by sixteen senators and presented at any time; it closes debate on the question to which it is applied. */
function cloture(kind: 'cloture' | 'cloture-rules-change', threshold: Fraction): MotionRule {
  return {
    ...subsidiary(kind, 'Rule XXII.2', {
      appliesTo: ['pending'],
      interrupts: 'speaker',
      threshold,
      onAdopt: 'close-debate',
    }),
    class: 'incidental',
  };
}

/** Senate of the United States. */
export const usSenate: Rulebook = {
  id: 'us-senate',
  citeAs: 'Senate',
  model: 'stack',
  votingOrder: 'last-in-first-out',
  elections: { ...byOwnRules, ballot: 'open' },
  motions: motionsOf(senate),
  points: { ...points, 'point-of-order': pointOfOrder('Rule XX.1', {}) },
  debate: { speechSeconds: null, speechesPerQuestion: 2, cite: 'Rule XIX.1' },
  floor: { preference: ['first-come'], cite: 'Rule XIX.1' },
  quorum: { kind: 'fraction', num: 1, den: 2, compare: 'gt', cite: 'Rule VI.1' },
  quorumPresumed: true,
  voting: {
    methods: ['voice', 'hands', 'recorded', 'roll-call'],
    chairVotesOnlyIfDecisive: false,
    chairNeverVotes: true,
    divisionOnDemandOf: 1,
    secretOnDemandOf: null,
    tie: 'casting-vote',
    changeUntil: 'announced',
    cite: { voting: 'Rule XII', chair: 'Const. I § 3', division: 'Rule XII', consent: 'Rule XII' },
  },
  withdrawal: 'until-amended',
  doors: { by: 'chair', cite: 'Rule XXI.1' },
  cite: topicsOf({
    precedence: 'Rule XXII.1',
    recognition: 'Rule XIX.1',
    'speech-limit': 'Rule XIX.1',
    quorum: 'Rule VI',
    withdrawal: 'Rule XV.2',
    'division-of-question': 'Rule XV.3',
    adjourning: 'Rule XXII.1',
    'voting-in-progress': 'Rule XII',
  }),
};
