import { majority, type Threshold } from '@tauride/count';
import { byOwnRules } from '../elections.ts';
import type { MotionRule, Rulebook } from '../types.ts';
import { amendment, formal, motionsOf, pointOfOrder, question, topicsOf, usage } from './write-rule.ts';

const inEachBody: Threshold = { perBody: [{ ...majority, body: 'each' }] };

/** Where the bodies vote apart each of them must agree. */
const agreed = { thresholdWhen: [{ when: 'concurrent', threshold: inEachBody }] } as const;

/** One speaks for it and one against. */
const oneEach = { debatable: 'restricted', speakers: { for: 1, against: 1 } } as const;

/** Motions "to order" are heard out of turn and decided first. */
const toOrder: readonly MotionRule[] = [
  formal('adjourn-meeting', 'practice, to order', { ...agreed, ...oneEach, rank: 60, onAdopt: 'adjourn' }),
  formal('suspend-meeting', 'practice, to order', { ...agreed, ...oneEach, rank: 56, onAdopt: 'recess' }),
  formal('adjourn-debate', 'practice, to order', { ...agreed, ...oneEach, rank: 52, onAdopt: 'close-item' }),
  formal('close-debate', 'practice, end of debate', {
    ...agreed,
    ...oneEach,
    rank: 48,
    appliesTo: ['proposal'],
    onAdopt: 'close-debate',
  }),
  formal('close-list', 'practice, list of speakers', {
    ...agreed,
    ...oneEach,
    rank: 44,
    onAdopt: 'close-list',
  }),
  formal('reopen-list', 'practice, list of speakers', {
    ...agreed,
    ...oneEach,
    rank: 43,
    onAdopt: 'reopen-list',
  }),
  formal('limit-extend-debate', 'practice, regulation of time', {
    ...agreed,
    ...oneEach,
    rank: 40,
    appliesTo: ['proposal'],
    onAdopt: 'limit-debate',
  }),
  formal('commit', 'practice, commission', {
    ...agreed,
    ...oneEach,
    rank: 36,
    appliesTo: ['proposal'],
    onAdopt: 'commit-question',
  }),
  formal('roll-call', 'practice, vote by name', {
    ...agreed,
    rank: 32,
    appliesTo: ['proposal'],
    guards: ['roll-call-allowed'],
    onAdopt: 'set-method',
    method: { adopted: 'roll-call' },
  }),
];

const matter: readonly MotionRule[] = [
  question('basis', 'practice, as a basis', { ...agreed, rank: 24, beforeAmendments: true }),
  amendment('amend', 'practice, amendments', { ...agreed, rank: 20 }),
  question('whole', 'practice, as a whole', { ...agreed, rank: 12 }),
  question('proposal', 'practice, resolutions', { ...agreed, rank: 10 }),
  question('main', 'practice, resolutions', { ...agreed, rank: 10 }),
];

/** The soviets of Petrograd in 1917. No written rules of their joint sittings are known: this is what minutes and memoirs show.
 *  A text is adopted as a basis, then amended, then adopted as a whole. */
export const soviet1917: Rulebook = {
  id: 'soviet-1917',
  citeAs: 'Soviets 1917:',
  model: 'queue',
  votingOrder: 'order-of-submission',
  elections: { ...byOwnRules, ballot: 'open', unopposed: 'declared', cite: usage },
  motions: motionsOf([...toOrder, ...matter]),
  points: {
    'point-of-order': pointOfOrder('practice, to order', {
      interrupts: 'no',
      appealable: false,
      duringVote: false,
    }),
  },
  debate: {
    speechSeconds: null,
    speechesPerQuestion: null,
    rightOfReply: true,
    chairDebates: true,
    cite: 'practice, regulation of time',
  },
  floor: { preference: ['first-come'], cite: 'practice, list of speakers' },
  quorum: { kind: 'none', cite: 'practice, quorum' },
  voting: {
    methods: ['hands', 'recorded', 'roll-call'],
    chairVotesOnlyIfDecisive: false,
    divisionOnDemandOf: 1,
    secretOnDemandOf: null,
    tie: 'rejected',
    cite: {
      voting: 'practice, show of hands',
      chair: 'practice, presidium',
      division: 'practice, by the doors',
      consent: usage,
    },
  },
  withdrawal: 'until-vote',
  cite: topicsOf({
    precedence: 'practice, to order',
    recognition: 'practice, list of speakers',
    'speech-limit': 'practice, regulation of time',
    quorum: 'practice, quorum',
    'chair-debates': 'practice, presidium',
    'pending-business': 'practice, to order',
  }),
};
