import {
  type Fraction,
  majority,
  majorityOfMembers,
  threeFifths,
  type Threshold,
  twoThirds,
} from '@tauride/count';
import type { Rulebook } from '../types.ts';
import { amendment, privileged, question, usage } from './write-rule.ts';
import { votingRule } from './voting-rules.ts';

const clear = { guards: ['clear-floor', 'not-same-question'] } as const;
const adjourn = privileged('adjourn', usage, { rank: 5, onAdopt: 'adjourn', withoutQuorum: true });

/** A row for each body that sits, whatever its name. */
function inEach(...fractions: readonly Fraction[]): Threshold {
  return { perBody: fractions.map((fraction) => ({ ...fraction, body: 'each' })) };
}

/** Joint sitting of the Australian houses: more than half of the total number of both decides. */
const auS57 = votingRule({
  id: 'au-s57',
  citeAs: 'Constitution (AU)',
  cite: 's. 57',
  motions: [
    question('bill', 's. 57', { ...clear, threshold: majorityOfMembers }),
    amendment('amend', 's. 57', { rank: 3, threshold: majorityOfMembers }),
    adjourn,
  ],
});

/** Joint sitting of the Indian houses: those present and voting decide, whoever presides votes on an even split only, and says
 *  finally which amendments are admissible. */
const inArt108 = votingRule({
  id: 'in-art108',
  citeAs: 'Constitution (IN)',
  cite: 'art. 108(4)',
  motions: [
    question('bill', 'art. 108(4)', clear),
    amendment('amend', 'art. 108(4)', { rank: 3, guards: ['chair-allows', 'not-same-question'] }),
    adjourn,
  ],
  quorum: { kind: 'fraction', num: 1, den: 10, compare: 'ge', cite: 'art. 100(3), 118(3)' },
  voting: {
    chairNeverVotes: true,
    tie: 'casting-vote',
    cite: { voting: 'art. 108(4)', chair: 'art. 100(1)', division: usage, consent: usage },
  },
});

/** Amending the Indian constitution, in each house apart. */
const inArt368 = votingRule({
  id: 'in-art368',
  citeAs: 'Constitution (IN)',
  cite: 'art. 368(2)',
  motions: [
    question('constitutional-amendment', 'art. 368(2)', {
      ...clear,
      threshold: { allOf: [twoThirds, majorityOfMembers] },
    }),
    adjourn,
  ],
});

/** The National Congress of Brazil: in one hall, counted in each house; the revision of 1993 was counted as one. */
const brCongresso = votingRule({
  id: 'br-congresso',
  citeAs: 'Constituição (BR)',
  cite: 'art. 66 § 4',
  motions: [
    question('veto-override', 'art. 66 § 4', {
      ...clear,
      amendable: 'no',
      threshold: inEach(majorityOfMembers),
    }),
    question('unicameral-revision', 'ADCT art. 3', { ...clear, threshold: majorityOfMembers }),
    adjourn,
  ],
});

/** The French Congress at Versailles: three fifths of the votes cast. */
const frCongres = votingRule({
  id: 'fr-congres',
  citeAs: 'Constitution (FR)',
  cite: 'art. 89',
  motions: [
    question('constitutional-amendment', 'art. 89', { ...clear, amendable: 'no', threshold: threeFifths }),
    adjourn,
  ],
});

/** So many hundredths of the members with 65 hundredths of the people, or fewer than four who don't agree. */
function qualifiedMajority(hundredths: number): Threshold {
  const share: Fraction = { num: hundredths, den: 100, compare: 'ge', basis: 'membership' };
  const people: Fraction = { num: 65, den: 100, compare: 'ge', basis: 'membership', measure: 'weight' };
  return { anyOf: [{ allOf: [share, people] }, { notYesAtMost: 3 }] };
}

/** The Council of the European Union. Its members vote by the weight of their peoples beside one vote each. */
const euCouncil = votingRule({
  id: 'eu-council',
  citeAs: 'EU',
  cite: 'TEU art. 16(4), TFEU art. 238',
  motions: [
    question('council-act-on-proposal', 'TEU art. 16(4)', { ...clear, threshold: qualifiedMajority(55) }),
    question('council-act-own', 'TFEU art. 238(2)', { ...clear, threshold: qualifiedMajority(72) }),
    question('main', 'TFEU art. 238(1)', { ...clear, threshold: majorityOfMembers }),
    adjourn,
  ],
});

/** Swiss votes on the constitution: most of those who vote, and more than half of the cantons, whose votes count in halves. */
const peopleAndCantons: Threshold = { allOf: [majority, { ...majorityOfMembers, measure: 'weight' }] };

const chDouble = votingRule({
  id: 'ch-double',
  citeAs: 'BV',
  cite: 'art. 140, 142',
  motions: [
    question('popular-initiative', 'art. 139, 142', {
      ...clear,
      amendable: 'no',
      threshold: peopleAndCantons,
    }),
    question('constitutional-amendment', 'art. 140, 142', {
      ...clear,
      amendable: 'no',
      threshold: peopleAndCantons,
    }),
  ],
});

/** Belgian special laws: two thirds in all, and in each language group a majority, with a majority of it present. */
const beSpecial = votingRule({
  id: 'be-special',
  citeAs: 'Constitution (BE)',
  cite: 'art. 4 § 3',
  motions: [
    question('special-law', 'art. 4 § 3', {
      ...clear,
      threshold: { allOf: [twoThirds, inEach(majority, { ...majorityOfMembers, side: 'present' })] },
    }),
    adjourn,
  ],
});

const designations = ['unionist', 'nationalist'] as const;

function ofDesignations(overall: Fraction, ofEach: Fraction): Threshold {
  return { allOf: [overall, { perBody: designations.map((body) => ({ ...ofEach, body })) }] };
}

/** The Northern Ireland Assembly: parallel consent, or a weighted majority, of the two designations. */
const niAssembly = votingRule({
  id: 'ni-assembly',
  citeAs: 'NIA 1998',
  cite: 's. 4(5)',
  motions: [
    question('cross-community-weighted', 's. 4(5)(b)', {
      ...clear,
      threshold: ofDesignations(threeFifths, { ...threeFifths, num: 2 }),
    }),
    question('cross-community-parallel', 's. 4(5)(a)', {
      ...clear,
      threshold: ofDesignations(majority, majority),
    }),
    adjourn,
  ],
});

/** The General Synod of the Church of England: as one on voices, by houses where a division is called. */
const coeSynod = votingRule({
  id: 'coe-synod',
  citeAs: 'C of E',
  cite: 'Constitution art. 8',
  motions: [
    question('final-approval', 'Constitution art. 8', {
      ...clear,
      amendable: 'no',
      threshold: inEach(twoThirds),
    }),
    question('main', 'Constitution art. 5', {
      ...clear,
      thresholdWhen: [{ when: 'concurrent', threshold: inEach(majority) }],
    }),
    amendment('amend', 'Standing Orders', { rank: 3 }),
    adjourn,
  ],
});

/** Counting the electoral votes of the United States: an objection stands only if both houses concur. */
const usElectoralCount = votingRule({
  id: 'us-electoral-count',
  citeAs: '3 U.S.C.',
  cite: '§ 15',
  motions: [
    question('electoral-objection', '§ 15(d)', { ...clear, amendable: 'no', threshold: inEach(majority) }),
  ],
});

/** Voting rules of joint sittings and of double majorities; each for the decision that its source regulates. */
export const constitutions: readonly Rulebook[] = [
  auS57,
  inArt108,
  inArt368,
  brCongresso,
  frCongres,
  euCouncil,
  chDouble,
  beSpecial,
  niAssembly,
  coeSynod,
  usElectoralCount,
];
