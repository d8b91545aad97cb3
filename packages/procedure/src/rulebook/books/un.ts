import { demandOfOne, majority, twoThirds, twoThirdsOfMembers } from '@tauride/count';
import { byOwnRules } from '../elections.ts';
import type { MotionRule, Rulebook, SpeakerQuota } from '../types.ts';
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

const twoEach: SpeakerQuota = { for: 2, against: 2 };
/** The two who are heard speak against it; nobody speaks in favour but its mover. */
const twoAgainst: SpeakerQuota = { for: 0, against: 2 };

/** On important questions two thirds decide, also on amendments to such proposals and on parts of them. */
const ifImportant = { thresholdWhen: [{ when: 'important', threshold: twoThirds }] } as const;

const procedural: readonly MotionRule[] = [
  appeal('appeal', 'rule 71 (113)', { rank: 90 }),
  formal('suspend-meeting', 'rule 76 (118)', { rank: 80, onAdopt: 'recess' }),
  formal('adjourn-meeting', 'rule 76 (118)', { rank: 70, onAdopt: 'adjourn' }),
  formal('adjourn-debate', 'rule 74 (116)', {
    rank: 60,
    debatable: 'restricted',
    speakers: twoEach,
    onAdopt: 'close-item',
  }),
  formal('close-debate', 'rule 75 (117)', {
    rank: 50,
    appliesTo: ['proposal'],
    debatable: 'restricted',
    speakers: twoAgainst,
    onAdopt: 'close-debate',
  }),
  formal('limit-extend-debate', 'rule 72 (114)', {
    rank: 46,
    appliesTo: ['proposal'],
    debatable: 'restricted',
    speakers: twoEach,
    onAdopt: 'limit-debate',
  }),
  formal('close-list', 'rule 73 (115)', { rank: 44, onAdopt: 'close-list' }),
  formal('reopen-list', 'rule 73 (115)', { rank: 42, onAdopt: 'reopen-list' }),
  formal('reconsider', 'rule 81 (123)', {
    rank: 40,
    appliesTo: ['decided'],
    debatable: 'restricted',
    threshold: twoThirds,
    speakers: twoAgainst,
    guards: ['reconsiderable', 'same-session'],
    onAdopt: 'reconsider-target',
    renewable: false,
  }),
  formal('competence', 'rule 79 (121)', {
    rank: 38,
    appliesTo: ['proposal'],
    debatable: 'yes',
    onAdopt: 'no-decision',
    renewable: false,
  }),
  formal('division-of-question', 'rule 89 (129)', {
    rank: 36,
    appliesTo: ['proposal'],
    debatable: 'restricted',
    speakers: twoEach,
    opposition: { speeches: 2, blockedBy: null },
    onAdopt: 'divide-question',
  }),
  formal('roll-call', 'rule 87 (127)', {
    rank: 34,
    appliesTo: ['pending'],
    threshold: demandOfOne,
    decidedBy: 'demand',
    onAdopt: 'set-method',
    method: { adopted: 'roll-call' },
  }),
];

const substantive: readonly MotionRule[] = [
  amendment('amend', 'rule 90 (130)', { ...ifImportant, rank: 20, barredByClosedDebate: true }),
  part('rule 89 (129)', ifImportant),
  question('proposal', 'rule 78 (120)', { ...ifImportant, rank: 10 }),
];

/** Rules of procedure of the General Assembly of the United Nations, as of A/520/Rev.20: plenary rules, those of the Main
 *  Committees as their form. Source: facts of the rules by number, in our own words. */
export const unGa: Rulebook = {
  id: 'un-ga',
  citeAs: 'UNGA',
  model: 'queue',
  votingOrder: 'furthest-removed-first',
  elections: {
    ...byOwnRules,
    nominations: 'chair',
    nextRound: 'two-most',
    ties: 'lot',
    ballot: 'secret',
    cite: 'rules 92-94 (132)',
  },
  motions: motionsOf([...procedural, ...substantive]),
  points: {
    'point-of-order': pointOfOrder('rule 71 (113)', { duringVote: 'about-voting', notOnSubstance: true }),
  },
  debate: { speechSeconds: null, speechesPerQuestion: null, rightOfReply: true, cite: 'rule 72 (114)' },
  floor: { preference: ['first-come'], cite: 'rule 68 (109)' },
  quorum: { kind: 'fraction', num: 1, den: 2, compare: 'gt', cite: 'rule 67 (108)' },
  quorumToDebate: { kind: 'fraction', num: 1, den: 3, compare: 'ge', cite: 'rule 67' },
  voting: {
    methods: ['hands', 'recorded', 'roll-call', 'ballot'],
    chairVotesOnlyIfDecisive: false,
    chairNeverVotes: true,
    divisionOnDemandOf: 1,
    secretOnDemandOf: null,
    tie: 'second-vote-later',
    explanations: 'not-by-mover',
    cite: {
      voting: 'rule 85 (125)',
      chair: 'rule 37 (104)',
      division: 'rule 87 (127)',
      consent: usage,
      explanations: 'rule 88 (128)',
    },
  },
  withdrawal: 'until-amended',
  doors: { by: 'house', cite: 'rule 60' },
  forms: {
    'main-committee': {
      thresholds: { proposal: majority, 'proposal-part': majority, amend: majority },
      quorumToDebate: { kind: 'fraction', num: 1, den: 4, compare: 'ge', cite: 'rule 108' },
      voting: { tie: 'rejected' },
    },
  },
  cite: topicsOf({
    precedence: 'rule 77 (119)',
    'voting-in-progress': 'rule 88 (128)',
    recognition: 'rule 68 (109)',
    'speech-limit': 'rule 72 (114)',
    quorum: 'rule 67 (108)',
    'same-question': 'rule 81 (123)',
    withdrawal: 'rule 80 (122)',
    adjourning: 'rule 76 (118)',
    'out-of-order': 'rule 68 (109)',
    'pending-business': 'rules 77, 91 (119, 131)',
    germane: 'rule 90 (130)',
    notice: 'rule 78 (120)',
    'division-of-question': 'rule 89 (129)',
  }),
};

/** Rules of procedure of the General Assembly of the Organization of American States: what differs from the rules of the
 *  United Nations. Source: arts. 52-57. */
export const oas: Rulebook = {
  ...unGa,
  id: 'oas',
  elections: byOwnRules,
  citeAs: 'OAS GA',
  motions: motionsOf(oasMotions()),
  points: { 'point-of-order': pointOfOrder('art. 57', { duringVote: 'about-voting', notOnSubstance: true }) },
  debate: { speechSeconds: null, speechesPerQuestion: null, cite: usage },
  floor: { preference: ['first-come'], cite: usage },
  quorum: { kind: 'fraction', num: 1, den: 2, compare: 'gt', cite: 'art. 52' },
  quorumToDebate: { kind: 'fraction', num: 1, den: 2, compare: 'gt', cite: 'art. 52' },
  voting: {
    ...unGa.voting,
    tie: 'rejected',
    cite: { voting: usage, chair: usage, division: usage, consent: usage, explanations: usage },
  },
  withdrawal: 'until-vote',
  doors: { by: 'house', cite: usage },
  forms: { committee: inCommittee(), 'main-committee': inCommittee() },
  cite: topicsOf({ quorum: 'art. 52', withdrawal: 'art. 55', germane: 'art. 54', notice: 'art. 53' }),
};

/** The paragraphs of what the articles regulate; the other motions follow the usage of conferences. */
function oasMotions(): readonly MotionRule[] {
  const cites: { readonly [kind: string]: string } = {
    appeal: 'art. 57',
    amend: 'art. 54',
    proposal: 'art. 53',
    reconsider: 'art. 56',
  };
  return [...procedural, ...substantive].map((rule) => {
    const { thresholdWhen: _important, ...plainly } = rule;
    const threshold = rule.kind === 'reconsider' ? twoThirdsOfMembers : rule.threshold;
    return { ...plainly, threshold, cite: cites[rule.kind] ?? usage };
  });
}

/** A third of the delegations suffices to sit, but two thirds must be present for a vote. */
function inCommittee(): NonNullable<Rulebook['forms']>['committee'] & object {
  return {
    quorum: { kind: 'fraction', num: 2, den: 3, compare: 'ge', cite: 'art. 52' },
    quorumToDebate: { kind: 'fraction', num: 1, den: 3, compare: 'ge', cite: 'art. 52' },
  };
}
