import { demandOfOne, twoThirds, twoThirdsAgainst } from '@tauride/count';
import { byOwnRules } from '../elections.ts';
import type { MotionRule, Rulebook } from '../types.ts';
import {
  amendment,
  appeal,
  formal,
  motionsOf,
  part,
  pointOfOrder,
  question,
  topicsOf,
  usage,
} from './write-rule.ts';

/** Put at once, the most disruptive first. */
const disruptive: readonly MotionRule[] = [
  appeal('appeal', 'appeals', { rank: 90, threshold: twoThirdsAgainst }),
  formal('adjourn-meeting', 'precedence 1', { rank: 80, onAdopt: 'adjourn' }),
  formal('suspend-meeting', 'precedence 2', { rank: 76, onAdopt: 'recess' }),
  formal('extend-unmoderated-caucus', 'precedence 3', { rank: 72, onAdopt: 'caucus' }),
  formal('unmoderated-caucus', 'precedence 4', { rank: 68, onAdopt: 'caucus' }),
  formal('extend-moderated-caucus', 'precedence 5', { rank: 64, onAdopt: 'caucus' }),
  formal('moderated-caucus', 'precedence 6', { rank: 60, onAdopt: 'caucus' }),
  formal('adjourn-debate', 'precedence 7', {
    rank: 56,
    threshold: twoThirds,
    debatable: 'restricted',
    speakers: { for: 2, against: 2 },
    onAdopt: 'close-item',
  }),
  formal('close-debate', 'precedence 8', {
    rank: 52,
    appliesTo: ['proposal'],
    threshold: twoThirds,
    debatable: 'restricted',
    speakers: { for: 0, against: 2 },
    onAdopt: 'close-debate',
  }),
];

const conduct: readonly MotionRule[] = [
  formal('introduce-draft', 'precedence 9', { rank: 48 }),
  formal('change-speaking-time', 'precedence 10', { rank: 44, onAdopt: 'limit-debate' }),
  formal('limit-extend-debate', 'precedence 10', {
    rank: 44,
    appliesTo: ['proposal'],
    onAdopt: 'limit-debate',
  }),
  formal('close-list', 'precedence 11', { rank: 42, onAdopt: 'close-list' }),
  formal('reopen-list', 'precedence 11', { rank: 42, onAdopt: 'reopen-list' }),
  formal('reorder-proposals', 'precedence 12', { rank: 40 }),
  formal('reconsider', 'reconsideration', {
    rank: 38,
    appliesTo: ['decided'],
    threshold: twoThirds,
    debatable: 'restricted',
    speakers: { for: 0, against: 2 },
    guards: ['reconsiderable', 'same-session'],
    onAdopt: 'reconsider-target',
    renewable: false,
  }),
  formal('competence', 'competence', {
    rank: 37,
    appliesTo: ['proposal'],
    debatable: 'yes',
    onAdopt: 'no-decision',
    renewable: false,
  }),
  formal('division-of-question', 'precedence 13', {
    rank: 36,
    appliesTo: ['proposal'],
    debatable: 'restricted',
    speakers: { for: 2, against: 2 },
    onAdopt: 'divide-question',
  }),
  formal('roll-call', 'precedence 14', {
    rank: 32,
    appliesTo: ['proposal'],
    threshold: demandOfOne,
    decidedBy: 'demand',
    guards: ['roll-call-allowed'],
    onAdopt: 'set-method',
    method: { adopted: 'roll-call' },
  }),
];

const substantive: readonly MotionRule[] = [
  amendment('amend', 'amendments', { rank: 20, barredByClosedDebate: true }),
  part('division', {}),
  question('proposal', 'draft resolutions', { rank: 10 }),
];

/** Model United Nations as most conferences run it; each writes its own table over this one.
 *  Source: what three published tables of precedence have in common. */
export const mun: Rulebook = {
  id: 'mun',
  citeAs: 'MUN rules,',
  model: 'queue',
  votingOrder: 'furthest-removed-first',
  elections: byOwnRules,
  motions: motionsOf([...disruptive, ...conduct, ...substantive]),
  points: {
    'point-of-order': pointOfOrder('points', {
      interrupts: 'speaker',
      duringVote: 'about-voting',
      notOnSubstance: true,
    }),
    'raise-question-of-privilege': {
      kind: 'raise-question-of-privilege',
      interrupts: 'speaker',
      decidedBy: 'chair',
      appealable: false,
      duringVote: false,
      cite: 'points',
    },
    'parliamentary-inquiry': {
      kind: 'parliamentary-inquiry',
      interrupts: 'no',
      decidedBy: 'chair',
      appealable: false,
      duringVote: false,
      cite: 'points',
    },
  },
  debate: {
    speechSeconds: null,
    speechesPerQuestion: null,
    transferable: true,
    rightOfReply: true,
    cite: 'speakers list',
  },
  floor: { preference: ['first-come'], cite: 'speakers list' },
  quorum: { kind: 'fraction', num: 1, den: 2, compare: 'gt', cite: 'quorum' },
  quorumToDebate: { kind: 'fraction', num: 1, den: 3, compare: 'ge', cite: 'quorum' },
  voting: {
    methods: ['hands', 'recorded', 'roll-call'],
    chairVotesOnlyIfDecisive: false,
    chairNeverVotes: true,
    divisionOnDemandOf: 1,
    secretOnDemandOf: null,
    tie: 'rejected',
    explanations: 'not-by-mover',
    cite: {
      voting: 'voting',
      chair: 'voting',
      division: 'voting',
      consent: usage,
      explanations: 'voting',
    },
  },
  withdrawal: 'until-amended',
  cite: topicsOf({
    precedence: 'precedence',
    'voting-in-progress': 'voting',
    recognition: 'speakers list',
    'speech-limit': 'speakers list',
    quorum: 'quorum',
    withdrawal: 'draft resolutions',
    'transfer-of-time': 'yields',
    'division-of-question': 'division',
    adjourning: 'precedence',
    germane: 'amendments',
  }),
};
