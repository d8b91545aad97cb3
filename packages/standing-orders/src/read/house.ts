import type { DebateLimits, ElectionCustoms, FloorRule, PollMethod, VotingRules } from '@tauride/procedure';
import { ruleWords } from '@tauride/protocol';
import { z } from 'zod';
import { section } from './section.ts';
import { duration, numberOrNone, oneLine, oneOf, oneOrMore, wholeNumber, yesOrNo } from './words.ts';

const LARGEST = 1_000;
const MOST = 1_000_000;

export const debateShape = {
  speech: duration,
  'speeches-per-question': numberOrNone(1, LARGEST),
  transferable: yesOrNo,
  'right-of-reply': yesOrNo,
  'chair-debates': yesOrNo,
  'on-appeal': section({ member: numberOrNone(0, LARGEST), chair: numberOrNone(0, LARGEST) }),
  cite: oneLine('the paragraph'),
} as const;

/** The limits of debate. */
export const debate = section(debateShape).transform((read): Partial<DebateLimits> => {
  const appeal = read['on-appeal'];
  return whatIsSaid<DebateLimits>({
    speechSeconds: read.speech,
    speechesPerQuestion: read['speeches-per-question'],
    transferable: read.transferable,
    rightOfReply: read['right-of-reply'],
    chairDebates: read['chair-debates'],
    onAppeal: appeal && { member: appeal.member ?? null, chair: appeal.chair ?? null },
    cite: read.cite,
  });
});

export const floorShape = {
  preference: oneOrMore(oneOf(ruleWords.preference)),
  lists: oneOrMore(oneLine('the name of a list')),
  cite: oneLine('the paragraph'),
} as const;

/** Who speaks next. */
export const floor = section(floorShape).transform((read): Partial<FloorRule> => whatIsSaid<FloorRule>(read));

const chairVotes = z.enum(['as-member', 'only-if-decisive', 'never']);

export const votingShape = {
  methods: oneOrMore<PollMethod>(oneOf(ruleWords.method)),
  'chair-votes': oneOf(chairVotes),
  'division-on-demand-of': wholeNumber(1, MOST),
  'secret-on-demand-of': numberOrNone(1, MOST),
  'secret-on-demand-share': section({ num: wholeNumber(1, MOST), den: wholeNumber(1, MOST) }),
  confirm: oneOf(ruleWords.confirm),
  abstentions: section({
    'too-many': oneOf(ruleWords.tooMany),
    again: oneOf(ruleWords.again),
    cite: oneLine('the paragraph'),
  }),
  tie: oneOf(ruleWords.tie),
  'change-until': oneOf(ruleWords.changeUntil),
  explanations: oneOf(ruleWords.explanations),
  proxies: section({
    holders: oneOf(ruleWords.proxyHolders),
    'per-holder': numberOrNone(1, LARGEST),
    chains: yesOrNo,
    'secret-ballots': yesOrNo,
    cite: oneLine('the paragraph'),
  }),
} as const;

/** Of the same words as `VotingRules`, but for its citations. */
export const voting = section(votingShape).transform((read): Partial<Omit<VotingRules, 'cite'>> => {
  const { abstentions, proxies, 'chair-votes': chair, 'secret-on-demand-share': share } = read;
  return whatIsSaid<Omit<VotingRules, 'cite'>>({
    methods: read.methods,
    chairVotesOnlyIfDecisive: chair && chair === 'only-if-decisive',
    chairNeverVotes: chair && chair === 'never',
    divisionOnDemandOf: read['division-on-demand-of'],
    secretOnDemandOf: read['secret-on-demand-of'],
    secretOnDemandShare: share && { num: share.num ?? 1, den: share.den ?? 1 },
    confirm: read.confirm,
    abstentions: abstentions && {
      tooMany: abstentions['too-many'] ?? 'more-than-half-of-voters',
      again: abstentions.again ?? 'decide',
      cite: abstentions.cite ?? '',
    },
    tie: read.tie,
    changeUntil: read['change-until'],
    explanations: read.explanations,
    proxies: proxies && {
      holders: proxies.holders ?? 'voters',
      perHolder: proxies['per-holder'] === undefined ? 1 : proxies['per-holder'],
      chains: proxies.chains ?? false,
      secretBallots: proxies['secret-ballots'] ?? false,
      cite: proxies.cite ?? '',
    },
  });
});

export const electionsShape = {
  nominations: oneOf(ruleWords.nominations),
  acceptance: oneOf(ruleWords.acceptance),
  needs: oneOf(ruleWords.needs),
  'majority-of': oneOf(ruleWords.majorityOf),
  'next-round': oneOf(ruleWords.nextRound),
  ties: oneOf(ruleWords.ties),
  ballot: oneOf(ruleWords.ballot),
  unopposed: oneOf(ruleWords.unopposed),
  lots: oneOf(ruleWords.lots),
  cite: oneLine('the paragraph'),
} as const;

/** What an election needs where whoever calls it says nothing else. */
export const elections = section(electionsShape).transform((read): Partial<ElectionCustoms> => {
  const { 'majority-of': majorityOf, 'next-round': nextRound, ...same } = read;
  return whatIsSaid<ElectionCustoms>({ ...same, majorityOf, nextRound });
});

type Unsaid<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Without what was left out. */
export function whatIsSaid<T extends object>(parts: Unsaid<T>): Partial<T> {
  const said = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as Partial<T>;
}
