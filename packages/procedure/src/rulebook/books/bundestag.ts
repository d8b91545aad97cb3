import { demandOfOne, twoThirds } from '@tauride/count';
import { germanElections } from '../elections.ts';
import type { MotionRule, Rulebook } from '../types.ts';
import { amendment, formal, motionsOf, part, pointOfOrder, question, topicsOf, usage } from './write-rule.ts';

const procedural: readonly MotionRule[] = [
  formal('adjourn-meeting', '§ 26', { rank: 40, debatable: 'restricted', onAdopt: 'adjourn' }),
  formal('suspend-meeting', '§ 40', { rank: 38, decidedBy: 'chair', onAdopt: 'recess' }),
  formal('close-debate', '§§ 25(2), 48(4)', {
    rank: 36,
    appliesTo: ['proposal'],
    debatable: 'restricted',
    onAdopt: 'close-debate',
  }),
  formal('adjourn-debate', '§§ 25(2), 48(4)', {
    rank: 34,
    debatable: 'restricted',
    onAdopt: 'close-item',
  }),
  formal('postpone-item', '§ 20', { rank: 33, debatable: 'restricted', onAdopt: 'close-item' }),
  formal('exclude-public', '§ 19', {
    rank: 32,
    debatable: 'restricted',
    threshold: twoThirds,
    onAdopt: 'exclude-public',
  }),
  formal('commit', '§§ 48(4), 80', {
    rank: 30,
    appliesTo: ['proposal'],
    debatable: 'restricted',
    onAdopt: 'commit-question',
  }),
  formal('division-of-question', '§ 47', {
    rank: 28,
    appliesTo: ['proposal'],
    debatable: 'restricted',
    onAdopt: 'divide-question',
  }),
  // A parliamentary group demands it by one of its members.
  formal('roll-call', '§§ 52, 53', {
    rank: 26,
    appliesTo: ['pending'],
    threshold: demandOfOne,
    decidedBy: 'demand',
    guards: ['roll-call-allowed'],
    onAdopt: 'set-method',
    method: { adopted: 'roll-call' },
  }),
];

const matter: readonly MotionRule[] = [
  amendment('amend', '§ 82', { rank: 20, barredByClosedDebate: true }),
  part('§ 47', {}),
  question('proposal', '§ 75', { rank: 10 }),
];

/** Rules of procedure of the German Bundestag, as promulgated on 17 October 2025. */
export const bundestag: Rulebook = {
  id: 'de-bundestag',
  citeAs: 'BTGO',
  model: 'queue',
  votingOrder: 'most-far-reaching-first',
  elections: { ...germanElections, majorityOf: 'cast', ballot: 'secret', cite: '§§ 2, 49' },
  motions: motionsOf([...procedural, ...matter]),
  points: {
    'point-of-order': pointOfOrder('§ 29', { interrupts: 'no', appealable: false, duringVote: false }),
  },
  debate: { speechSeconds: null, speechesPerQuestion: null, cite: '§ 35' },
  floor: { preference: ['alternate-sides', 'first-come'], cite: '§ 28' },
  quorum: { kind: 'fraction', num: 1, den: 2, compare: 'gt', cite: '§ 45(1)' },
  quorumPresumed: true,
  closesWithoutQuorum: true,
  voting: {
    methods: ['hands', 'recorded', 'roll-call'],
    chairVotesOnlyIfDecisive: false,
    divisionOnDemandOf: 1,
    secretOnDemandOf: null,
    tie: 'rejected',
    cite: { voting: '§ 48(2)', chair: usage, division: '§ 51', consent: usage, explanations: '§ 31' },
  },
  withdrawal: 'until-vote',
  doors: { by: 'house', cite: '§ 19' },
  names: {
    'adjourn-meeting': { de: 'Vertagung der Sitzung' },
    'adjourn-debate': { de: 'Vertagung der Beratung' },
    'close-debate': { de: 'Schluss der Aussprache' },
    commit: { de: 'Überweisung an einen Ausschuss' },
    'division-of-question': { de: 'Teilung der Frage' },
    'roll-call': { de: 'Namentliche Abstimmung' },
    'exclude-public': { de: 'Ausschluss der Öffentlichkeit' },
  },
  cite: topicsOf({
    precedence: '§ 48(4)',
    recognition: '§§ 27, 29(1)',
    'speech-limit': '§§ 29(4), 35',
    quorum: '§ 45',
    adjourning: '§ 26',
    'pending-business': '§ 48(4)',
    stating: '§ 46',
    'division-of-question': '§ 47',
  }),
};
