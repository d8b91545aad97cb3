import { demandOfOne, majorityOfMembers, twoThirds } from '@tauride/count';
import { germanElections } from '../elections.ts';
import type { MotionKind, MotionRule, Rulebook } from '../types.ts';
import { amendment, formal, motionsOf, pointOfOrder, question, topicsOf, usage } from './write-rule.ts';
import { goMotion, gospBonn } from './gosp-bonn.ts';

const toProposal = { appliesTo: ['proposal'] } as const;

const namesOf = (kinds: readonly MotionKind[]): NonNullable<Rulebook['names']> =>
  Object.fromEntries(kinds.flatMap((kind) => (gospBonn.names?.[kind] ? [[kind, gospBonn.names[kind]]] : [])));

const namedInGerman = (rules: readonly MotionRule[]): Pick<Rulebook, 'motions' | 'names'> => ({
  motions: motionsOf(rules),
  names: namesOf(rules.map(({ kind }) => kind)),
});

const germanPoint = (cite: string) =>
  ({
    'point-of-order': pointOfOrder(cite, {
      interrupts: 'no',
      appealable: false,
      duringVote: false,
      notOnSubstance: true,
    }),
  }) as const;

/** What one councillor asks for is granted: nobody may speak against it. */
const ofRight = { rank: 30, threshold: demandOfOne, decidedBy: 'demand' } as const;

/** Any counter-speech rejects it. */
const unlessOpposed = { opposition: { speeches: 1, blockedBy: demandOfOne } } as const;

/** Standing orders of the computer science students' council in Düsseldorf, sections II and III. */
export const fscs: Rulebook = {
  id: 'de-fscs',
  citeAs: 'GO FSCS',
  model: 'queue',
  votingOrder: 'most-far-reaching-first',
  elections: germanElections,
  ...namedInGerman([
    goMotion('change-agenda', 'II § 12.3.0', { threshold: twoThirds }),
    goMotion('close-debate', 'II § 12.3.1', {
      ...toProposal,
      threshold: twoThirds,
      onAdopt: 'close-debate',
    }),
    goMotion('reopen-list', 'II § 12.3.2', { threshold: twoThirds, onAdopt: 'reopen-list' }),
    goMotion('roll-call', 'II § 12.3.3', {
      appliesTo: ['pending'],
      ...unlessOpposed,
      guards: ['roll-call-allowed'],
      onAdopt: 'set-method',
      method: { adopted: 'roll-call' },
    }),
    formal('suspend-meeting', 'II § 12.3.6', { ...ofRight, onAdopt: 'recess' }),
    goMotion('limit-extend-debate', 'II § 12.3.7', { ...toProposal, onAdopt: 'limit-debate' }),
    goMotion('close-list', 'II § 12.3.8', { onAdopt: 'close-list' }),
    goMotion('no-consideration', 'II § 12.3.9', { onAdopt: 'close-item' }),
    goMotion('adjourn-debate', 'II § 12.3.10', { onAdopt: 'close-item' }),
    goMotion('postpone-item', 'II § 12.3.11', { onAdopt: 'close-item' }),
    goMotion('adjourn-meeting', 'II § 12.3.13', { onAdopt: 'adjourn' }),
    goMotion('block-vote', 'II § 12.3.16', { ...toProposal, ...unlessOpposed }),
    goMotion('exclude-public', 'II §§ 2, 12.3.17', { onAdopt: 'exclude-public' }),
    formal('recount', 'II § 12.3.20', ofRight),
    amendment('amend', 'III § 3', { rank: 20, barredByClosedDebate: true }),
    question('proposal', 'III § 1', { rank: 10 }),
    question('rescind-amend-adopted', 'III § 1.4', {
      rank: 10,
      appliesTo: ['adopted'],
      threshold: majorityOfMembers,
      onAdopt: 'rescind-target',
    }),
  ]),
  points: germanPoint('II § 12'),
  debate: { speechSeconds: null, speechesPerQuestion: null, cite: 'II § 4' },
  floor: { preference: ['first-come'], cite: 'II § 4' },
  quorum: { kind: 'fraction', num: 1, den: 2, compare: 'gt', cite: 'II § 8' },
  quorumPresumed: true,
  voting: {
    methods: ['hands', 'recorded', 'roll-call', 'ballot'],
    chairVotesOnlyIfDecisive: false,
    divisionOnDemandOf: 1,
    secretOnDemandOf: 1,
    tie: 'rejected',
    cite: {
      voting: 'III § 1.2',
      chair: usage,
      division: 'III § 5',
      consent: 'II § 12.2',
      secret: 'III § 5.1',
    },
  },
  withdrawal: 'until-vote',
  doors: { by: 'house', cite: 'II § 2' },
  cite: topicsOf({
    precedence: 'II § 9.4',
    recognition: 'II § 12.1',
    quorum: 'II § 8',
    withdrawal: 'III § 3',
    adjourning: 'II § 11',
    'pending-business': 'III § 4',
    stating: 'III § 0',
    'speech-limit': 'II § 12.2',
    notice: 'II § 9.1',
  }),
};

/** Only who took no part in the debate may move to end it. */
const byTheSilent = { guards: ['has-not-spoken'] } as const;

/** Rules of the party congress of the social democrats in Frankfurt. */
export const spdFrankfurt: Rulebook = {
  id: 'de-spd-ffm',
  citeAs: 'GO SPD Frankfurt',
  model: 'queue',
  votingOrder: 'most-far-reaching-first',
  elections: germanElections,
  ...namedInGerman([
    formal('adjourn-meeting', 'Nr. 11', { rank: 40, onAdopt: 'adjourn' }),
    formal('suspend-meeting', 'Nr. 11', { rank: 39, onAdopt: 'recess' }),
    formal('no-consideration', 'Nr. 11', { rank: 38, onAdopt: 'close-item' }),
    formal('postpone-item', 'Nr. 11', { rank: 36, onAdopt: 'close-item' }),
    formal('adjourn-debate', 'Nr. 11', { rank: 35, onAdopt: 'close-item' }),
    formal('commit', 'Nr. 11', { rank: 34, ...toProposal, onAdopt: 'commit-question' }),
    formal('close-debate', 'Nr. 4', { rank: 33, ...toProposal, ...byTheSilent, onAdopt: 'close-debate' }),
    formal('close-list', 'Nr. 4', { rank: 32, ...byTheSilent, onAdopt: 'close-list' }),
    formal('limit-extend-debate', 'Nr. 4', {
      rank: 31,
      ...toProposal,
      ...byTheSilent,
      onAdopt: 'limit-debate',
    }),
    amendment('amend', usage, { rank: 20, barredByClosedDebate: true }),
    question('proposal', 'Nr. 9', { rank: 10 }),
  ]),
  points: germanPoint('Nr. 10'),
  debate: { speechSeconds: 300, speechesPerQuestion: null, cite: 'Nr. 2' },
  floor: { preference: ['mover-first', 'first-come'], cite: 'Nr. 2' },
  quorum: { kind: 'fraction', num: 1, den: 2, compare: 'gt', cite: usage },
  quorumPresumed: true,
  voting: {
    methods: ['hands', 'recorded', 'ballot'],
    chairVotesOnlyIfDecisive: false,
    divisionOnDemandOf: 1,
    secretOnDemandOf: 10,
    tie: 'rejected',
    cite: { voting: 'Nr. 9', chair: usage, division: usage, consent: usage, secret: 'Nr. 7' },
  },
  withdrawal: 'until-vote',
  cite: topicsOf({
    precedence: 'Nr. 11',
    'voting-in-progress': 'Nr. 10',
    recognition: 'Nr. 2',
    'speech-limit': 'Nr. 2',
    'pending-business': 'Nr. 11',
  }),
};

/** Standing orders of the geoinformatics students' council in Münster: what differs from the other German books. */
export const fsrMuenster: Rulebook = {
  id: 'de-fsr-muenster',
  citeAs: 'GO FSR Geoinformatik',
  model: 'queue',
  votingOrder: 'most-far-reaching-first',
  elections: germanElections,
  ...namedInGerman([
    goMotion('adjourn-meeting', '§ 5', { threshold: twoThirds, onAdopt: 'adjourn' }),
    goMotion('reopen-list', '§ 5', { threshold: twoThirds, onAdopt: 'reopen-list' }),
    goMotion('suspend-meeting', usage, { onAdopt: 'recess' }),
    goMotion('postpone-item', usage, { onAdopt: 'close-item' }),
    goMotion('adjourn-debate', usage, { onAdopt: 'close-item' }),
    goMotion('close-debate', usage, { ...toProposal, onAdopt: 'close-debate' }),
    goMotion('close-list', usage, { onAdopt: 'close-list' }),
    goMotion('limit-extend-debate', usage, { ...toProposal, onAdopt: 'limit-debate' }),
    amendment('amend', usage, { rank: 20, barredByClosedDebate: true }),
    question('proposal', '§ 5(7)', { rank: 10 }),
  ]),
  points: germanPoint('§ 5'),
  debate: { speechSeconds: null, speechesPerQuestion: null, cite: usage },
  floor: { preference: ['first-come'], cite: usage },
  quorum: { kind: 'fraction', num: 1, den: 2, compare: 'gt', cite: usage },
  quorumPresumed: true,
  voting: {
    methods: ['hands', 'recorded', 'ballot'],
    chairVotesOnlyIfDecisive: false,
    divisionOnDemandOf: 1,
    secretOnDemandOf: 1,
    abstentions: { tooMany: 'more-than-yes', again: 'rejected', cite: '§ 5(7)' },
    tie: 'rejected',
    cite: { voting: '§ 5(7)', chair: usage, division: usage, consent: usage, secret: usage },
  },
  withdrawal: 'until-vote',
  cite: topicsOf({ 'same-question': '§ 5' }),
};
