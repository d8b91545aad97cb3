import { majority } from '@tauride/count';
import { byOwnRules } from '../elections.ts';
import type { MotionRule, Rulebook } from '../types.ts';
import {
  amendment,
  motionsOf,
  pointOfOrder,
  privileged,
  question,
  subsidiary,
  topicsOf,
  usage,
} from './write-rule.ts';

/** The Speaker votes on an even split so that the matter stays open where it can, and otherwise for what is in force. */
const stayOpen = { castingVote: 'yes' } as const;
const asItIs = { castingVote: 'no' } as const;

const clear = { guards: ['clear-floor', 'not-same-question'] } as const;

const questions: readonly MotionRule[] = [
  question('main', 'Erskine May 20', { ...asItIs, ...clear }),
  question('bill-second-reading', 'Erskine May 28', { ...stayOpen, ...clear }),
  question('bill-third-reading', 'Erskine May 28', { ...asItIs, ...clear }),
  question('no-confidence', 'Erskine May 18', { ...asItIs, ...clear, amendable: 'yes' }),
];

const upon: readonly MotionRule[] = [
  amendment('amend', 'Erskine May 20', { ...asItIs, rank: 2, barredByClosedDebate: true }),
  subsidiary('previous-question-uk', 'Erskine May 20', {
    rank: 3,
    debatable: 'opens-main',
    ...stayOpen,
    onAdopt: 'shelve-question',
    onReject: 'put-now',
    renewable: false,
    barredByClosedDebate: true,
  }),
  subsidiary('adjourn-debate', 'SO 34, 35', {
    rank: 4,
    debatable: 'restricted',
    barredByClosedDebate: true,
    guards: ['chair-allows'],
    ...stayOpen,
    onAdopt: 'postpone-question',
  }),
  privileged('adjourn', 'SO 34, 35', {
    rank: 5,
    debatable: 'restricted',
    guards: ['chair-allows'],
    ...asItIs,
    onAdopt: 'adjourn',
    withoutQuorum: true,
  }),
  subsidiary('closure', 'SO 36, 37', {
    rank: 6,
    appliesTo: ['pending'],
    liftOverTarget: true,
    guards: ['chair-allows'],
    threshold: { allOf: [majority, { atLeast: 100 }] },
    ...asItIs,
    onAdopt: 'put-now',
  }),
];

/** House of Commons of the United Kingdom: standing orders on public business and the practice that Erskine May describes. */
export const ukCommons: Rulebook = {
  id: 'uk-commons',
  citeAs: 'Commons',
  model: 'stack',
  votingOrder: 'last-in-first-out',
  elections: { ...byOwnRules, nextRound: 'drop-lowest', ballot: 'secret', cite: 'SO No. 1B' },
  motions: motionsOf([...questions, ...upon]),
  points: {
    'point-of-order': pointOfOrder('Erskine May 21', { appealable: false }),
  },
  debate: { speechSeconds: null, speechesPerQuestion: 1, rightOfReply: true, cite: 'Erskine May 21' },
  floor: { preference: ['mover-first', 'alternate-sides', 'first-come'], cite: 'Erskine May 21' },
  quorum: { kind: 'number', count: 40, countedFrom: 'voters', cite: 'SO 41' },
  voting: {
    methods: ['voice', 'recorded'],
    chairVotesOnlyIfDecisive: false,
    chairNeverVotes: true,
    divisionOnDemandOf: 1,
    secretOnDemandOf: null,
    tie: 'casting-vote',
    cite: { voting: 'SO 38', chair: 'Erskine May 20 (Denison)', division: 'SO 38', consent: usage },
  },
  withdrawal: 'consent-once-stated',
  doors: { by: 'house', cite: 'SO No. 163' },
  cite: topicsOf({
    precedence: 'Erskine May 20',
    'voting-in-progress': 'SO 38',
    recognition: 'Erskine May 21',
    'speech-limit': 'Erskine May 21',
    quorum: 'SO 41',
    'same-question': 'Erskine May 20',
    withdrawal: 'Erskine May 20',
    adjourning: 'SO 9',
    'out-of-order': 'Erskine May 20',
  }),
};
