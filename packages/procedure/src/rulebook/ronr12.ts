import { twoThirds } from '@tauride/count';
import { bringBacks } from './ronr12/bring-back.ts';
import { incidentals } from './ronr12/incidental.ts';
import { ranked } from './ronr12/ranked.ts';
import { robertElections } from './elections.ts';
import type { Rulebook, RulebookChanges } from './types.ts';

/** Small boards and committees proceed without formality. Source: RONR (12th ed.) 49:21, 50:25. */
const informal: RulebookChanges = {
  noSeconds: true,
  speechesPerQuestion: null,
  debate: { chairDebates: true, onAppeal: { member: null, chair: null } },
  voting: { chairVotesOnlyIfDecisive: false },
};

/** Robert's Rules of Order Newly Revised, 12th edition. Source: facts of the book by paragraph, in our own words. */
export const ronr12: Rulebook = {
  id: 'ronr12',
  citeAs: 'RONR (12th ed.)',
  model: 'stack',
  votingOrder: 'last-in-first-out',
  elections: { ...robertElections, cite: '46:32' },
  motions: { ...ranked, ...incidentals, ...bringBacks },
  points: {
    'point-of-order': {
      kind: 'point-of-order',
      interrupts: 'speaker',
      decidedBy: 'chair',
      appealable: true,
      duringVote: true,
      quorumWaits: true,
      cite: '23:2',
    },
    'raise-question-of-privilege': {
      kind: 'raise-question-of-privilege',
      interrupts: 'if-urgent',
      decidedBy: 'chair',
      appealable: true,
      duringVote: false,
      cite: '19:6',
    },
    'parliamentary-inquiry': {
      kind: 'parliamentary-inquiry',
      interrupts: 'if-urgent',
      decidedBy: 'chair',
      appealable: false,
      duringVote: true,
      cite: '33:3',
    },
    'request-for-information': {
      kind: 'request-for-information',
      interrupts: 'if-urgent',
      decidedBy: 'chair',
      appealable: false,
      duringVote: false,
      cite: '33:6',
    },
  },
  debate: {
    speechSeconds: 600,
    speechesPerQuestion: 2,
    transferable: false,
    chairDebates: false,
    onAppeal: { member: 1, chair: 2 },
    cite: '43:8',
  },
  floor: { preference: ['mover-first', 'not-yet-spoken', 'alternate-sides', 'first-come'], cite: '42:9' },
  quorum: { kind: 'fraction', num: 1, den: 2, compare: 'gt', cite: '40:2' },
  voting: {
    methods: ['voice', 'hands', 'recorded', 'roll-call', 'ballot'],
    chairVotesOnlyIfDecisive: true,
    divisionOnDemandOf: 1,
    secretOnDemandOf: null,
    tie: 'rejected',
    changeUntil: 'announced',
    explanations: 'none',
    cite: {
      voting: '44:1',
      chair: '44:12',
      division: '29:4',
      consent: '4:58',
      explanations: '45:7',
      proxies: '45:70',
    },
  },
  withdrawal: 'consent-once-stated',
  doors: { by: 'house', cite: '9:24' },
  forms: {
    'small-board': informal,
    committee: {
      ...informal,
      motions: {
        reconsider: {
          guards: ['reconsiderable', 'one-adverse-reconsideration', 'not-losing-side'],
          thresholdWhen: [{ when: 'winners-not-notified', threshold: twoThirds }],
          cite: '37:35',
        },
      },
    },
  },
  cite: {
    precedence: '5:8',
    'voting-in-progress': '45:6',
    'third-degree': '12:12',
    second: '4:9',
    stating: '4:15',
    recognition: '3:31',
    'speech-limit': '43:12',
    quorum: '40:7',
    'same-question': '38:3',
    'chair-debates': '43:29',
    withdrawal: '33:11',
    adjourning: '21:3',
    emergency: '8:10',
    'out-of-order': '4:17',
    'pending-business': '10:34',
    'special-meeting': '9:15',
    germane: '12:16',
    'transfer-of-time': '43:10',
    'change-of-vote': '45:8',
    notice: '10:44',
    'division-of-question': '27:10',
    'own-motion-debate': '43:25',
    renewal: '38:7',
    'prevailing-side': '37:10',
    'suspension-limits': '25:7',
  },
};
