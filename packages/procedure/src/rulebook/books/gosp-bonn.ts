import { demandOfOne, majorityOfMembers, type Threshold, twoThirds } from '@tauride/count';
import { germanElections } from '../elections.ts';
import type { MotionKind, MotionRule, Rulebook } from '../types.ts';
import { amendment, formal, motionsOf, part, pointOfOrder, question, topicsOf } from './write-rule.ts';

/** A third of those present stop a motion that would bring about a vote at once. */
const thirdObjects: Threshold = {
  num: 1,
  den: 3,
  compare: 'ge',
  basis: 'present',
  side: 'objectors',
};

/** Two thirds of the votes and more than half of all members. */
const qualifiedTwoThirds: Threshold = { allOf: [twoThirds, majorityOfMembers] };

/** A motion on procedure: carried if nobody objects, otherwise put after one counter-speech. */
export function goMotion(kind: MotionKind, cite: string, rest: Parameters<typeof formal>[2]): MotionRule {
  return formal(kind, cite, {
    rank: 30,
    debatable: 'restricted',
    speakers: { for: 0, against: 1 },
    opposition: { speeches: 1, blockedBy: null },
    ...rest,
  });
}

const toProposal = { appliesTo: ['proposal'] } as const;

const catalogue: readonly MotionRule[] = [
  goMotion('adjourn-debate', '§ 17(3)a', { onAdopt: 'close-item' }),
  goMotion('postpone-item', '§ 17(3)b', { onAdopt: 'close-item' }),
  goMotion('no-consideration', '§ 17(3)c', { onAdopt: 'close-item' }),
  goMotion('change-agenda', '§ 17(3)d', {}),
  goMotion('close-debate', '§ 17(3)e, (6)', {
    ...toProposal,
    opposition: { speeches: 1, blockedBy: thirdObjects },
    onAdopt: 'close-debate',
  }),
  goMotion('close-list', '§ 17(3)f', { onAdopt: 'close-list' }),
  goMotion('limit-extend-debate', '§ 17(3)g', { ...toProposal, onAdopt: 'limit-debate' }),
  goMotion('limit-item-time', '§ 17(3)h', {}),
  goMotion('adjourn-meeting', '§ 17(3)i', { onAdopt: 'adjourn' }),
  goMotion('division-of-question', '§ 17(3)j', { ...toProposal, onAdopt: 'divide-question' }),
  goMotion('block-vote', '§ 17(3)k', { ...toProposal }),
  goMotion('competing-vote', '§ 17(3)l', { ...toProposal }),
  formal('recount', '§ 17(3)m', { rank: 30, threshold: demandOfOne, decidedBy: 'demand' }),
  goMotion('suspend-meeting', '§ 17(3)o', { onAdopt: 'recess' }),
  goMotion('commit', '§ 17(3)p', { ...toProposal, onAdopt: 'commit-question' }),
  goMotion('reopen-list', '§ 17(8)', { threshold: twoThirds, onAdopt: 'reopen-list' }),
  goMotion('reverse-limit', '§ 17(8)', { threshold: twoThirds }),
  goMotion('rescind-amend-adopted', '§ 17(8)', {
    appliesTo: ['adopted'],
    threshold: twoThirds,
    onAdopt: 'rescind-target',
  }),
];

const methods: readonly MotionRule[] = [
  formal('roll-call', '§ 24', {
    rank: 30,
    appliesTo: ['pending'],
    threshold: { demand: 2 },
    decidedBy: 'demand',
    guards: ['roll-call-allowed'],
    onAdopt: 'set-method',
    method: { adopted: 'roll-call' },
  }),
  formal('prefer-roll-call', '§ 24(1)', {
    rank: 30,
    ...toProposal,
    threshold: twoThirds,
    onAdopt: 'set-method',
    onReject: 'set-method',
    method: { adopted: 'roll-call', rejected: 'ballot' },
  }),
  formal('exclude-public', '§ 10(2)', {
    rank: 30,
    debatable: 'yes',
    threshold: qualifiedTwoThirds,
    onAdopt: 'exclude-public',
  }),
];

const matter: readonly MotionRule[] = [
  amendment('amend', '§ 29(1)', { rank: 20, barredByClosedDebate: true }),
  part('§ 17(3)j', {}),
  question('proposal', '§ 27(1)', { rank: 10 }),
  question('no-confidence', '§ 34(3)', { rank: 12, amendable: 'no', threshold: majorityOfMembers }),
];

/** Standing orders of the student parliament of the University of Bonn, of 22 July 2025. */
export const gospBonn: Rulebook = {
  id: 'de-gosp-bonn',
  citeAs: 'GOSP Bonn',
  model: 'queue',
  votingOrder: 'most-far-reaching-first',
  elections: germanElections,
  motions: motionsOf([...catalogue, ...methods, ...matter]),
  points: {
    'point-of-order': pointOfOrder('§ 17(2)a', {
      interrupts: 'no',
      appealable: false,
      duringVote: false,
      notOnSubstance: true,
    }),
    'parliamentary-inquiry': {
      kind: 'parliamentary-inquiry',
      interrupts: 'no',
      decidedBy: 'chair',
      appealable: false,
      duringVote: false,
      cite: '§ 17(2)b',
    },
    'request-for-information': {
      kind: 'request-for-information',
      interrupts: 'no',
      decidedBy: 'chair',
      appealable: false,
      duringVote: false,
      cite: '§ 15(3)',
    },
  },
  debate: { speechSeconds: null, speechesPerQuestion: null, rightOfReply: true, cite: '§ 15' },
  floor: { preference: ['not-yet-spoken', 'first-come'], lists: ['flinta', 'open'], cite: '§ 15(4)' },
  quorum: { kind: 'fraction', num: 1, den: 2, compare: 'gt', cite: '§ 20(1)' },
  quorumPresumed: true,
  closesWithoutQuorum: true,
  voting: {
    methods: ['hands', 'recorded', 'roll-call', 'ballot'],
    chairVotesOnlyIfDecisive: false,
    divisionOnDemandOf: 1,
    secretOnDemandOf: 1,
    abstentions: { tooMany: 'more-than-half-of-voters', again: 'rejected', cite: '§§ 23(5), 30' },
    tie: 'rejected',
    cite: {
      voting: '§ 23(1)',
      chair: '§ 9',
      division: '§ 17(3)m',
      consent: '§ 17(6)',
      secret: '§ 22(1)-(2)',
    },
  },
  withdrawal: 'until-vote',
  doors: { by: 'house', cite: '§ 10(2)' },
  names: {
    'adjourn-debate': { de: 'Aussetzung' },
    'postpone-item': { de: 'Vertagung' },
    'no-consideration': { de: 'Nichtbefassung' },
    'change-agenda': { de: 'Sprung in der Tagesordnung' },
    'close-debate': { de: 'Schluss der Debatte' },
    'close-list': { de: 'Schluss der Redeliste' },
    'limit-extend-debate': { de: 'Beschränkung der Redezeit' },
    'limit-item-time': { de: 'Zeitliche Begrenzung' },
    'adjourn-meeting': { de: 'Beendigung der Sitzung' },
    'division-of-question': { de: 'Teilung' },
    'block-vote': { de: 'Abstimmung im Block' },
    'competing-vote': { de: 'Konkurrierende Abstimmung' },
    recount: { de: 'Erneute Auszählung' },
    'suspend-meeting': { de: 'Sitzungsunterbrechung' },
    commit: { de: 'Überweisung' },
    'roll-call': { de: 'Namentliche Abstimmung' },
    'exclude-public': { de: 'Ausschluss der Öffentlichkeit' },
  },
  cite: topicsOf({
    precedence: '§ 22(7)',
    'voting-in-progress': '§ 22(8)',
    recognition: '§ 17(4)',
    quorum: '§ 20',
    'chair-debates': '§ 13(3)',
    withdrawal: '§ 17(2)c',
    adjourning: '§ 14',
    'out-of-order': '§ 17(1)',
    'pending-business': '§ 22(7)',
    'special-meeting': '§ 20(6)',
    germane: '§ 29(1)',
    'division-of-question': '§ 17(3)j',
    stating: '§ 21',
    'speech-limit': '§ 17(7)',
  }),
};
