import { effects } from '@tauride/procedure';
import { z } from 'zod';
import { list } from '../ids.ts';
import { confirmLevel, motionKind, pollMethod } from '../kinds.ts';
import { partly } from '../partly.ts';
import { line } from '../text.ts';
import { threshold } from '../threshold.ts';

/** The closed lists in which standing orders choose. */
export const ruleWords = {
  class: z.enum(['main', 'subsidiary', 'privileged', 'incidental', 'bring-back', 'formal']),
  appliesTo: z.enum([
    'nothing',
    'main',
    'original-main',
    'immediately-pending',
    'amendable',
    'debatable',
    'debatable-or-amendable',
    'free-appeal',
    'ruling',
    'tabled',
    'committed',
    'decided',
    'adopted',
    'pending',
    'proposal',
  ]),
  interrupts: z.enum([
    'no',
    'speaker',
    'if-urgent',
    'before-debate',
    'at-once-after-ruling',
    'before-first-word',
  ]),
  debatable: z.enum(['no', 'yes', 'as-target', 'restricted', 'opens-main', 'appeal']),
  amendable: z.enum(['no', 'yes', 'undebatable', 'primary-only']),
  condition: z.enum([
    'nothing-pending',
    'qualified',
    'special-order',
    'dissolves-assembly',
    'hour-already-fixed',
    'ordinary-standing-rule',
    'committee-late',
    'winners-not-notified',
    'independent-parts',
    'important',
    'small-board',
    'committee',
    'plenary',
    'main-committee',
    'as-one',
    'concurrent',
  ]),
  guard: z.enum([
    'clear-floor',
    'fresh-ruling',
    'prevailing-side',
    'not-losing-side',
    'not-same-question',
    'progress-since',
    'unqualified-only',
    'one-adverse-reconsideration',
    'reconsiderable',
    'within-two-days',
    'before-debate',
    'suspendable',
    'order-due',
    'not-later-than-next-session',
    'no-later-meeting-set',
    'tabled-in-time',
    'not-reachable-otherwise',
    'germane',
    'chair-allows',
    'has-not-spoken',
    'same-day',
    'same-session',
    'nominations-open',
    'nominations-closed',
    'polls-open',
    'polls-closed',
    'in-committee-of-the-whole',
    'not-in-committee-of-the-whole',
    'roll-call-allowed',
  ]),
  decidedBy: z.enum(['assembly', 'chair', 'demand']),
  effect: z.enum(effects),
  reconsider: z.enum(['yes', 'no', 'adopted-only', 'rejected-only']),
  castingVote: z.enum(['yes', 'no']),
  method: pollMethod,
  preference: z.enum(['mover-first', 'not-yet-spoken', 'alternate-sides', 'first-come']),
  votingOrder: z.enum([
    'last-in-first-out',
    'furthest-removed-first',
    'most-far-reaching-first',
    'order-of-submission',
  ]),
  tie: z.enum(['rejected', 'second-vote-later', 'casting-vote']),
  changeUntil: z.enum(['announced', 'closed']),
  confirm: confirmLevel,
  explanations: z.enum(['none', 'not-by-mover']),
  proxyHolders: z.enum(['voters', 'seated']),
  tooMany: z.enum(['more-than-half-of-voters', 'more-than-yes']),
  again: z.enum(['decide', 'rejected']),
  nominations: z.enum(['members', 'chair']),
  acceptance: z.enum(['unless-declined', 'needed']),
  needs: z.enum(['majority', 'plurality']),
  majorityOf: z.enum(['cast', 'valid']),
  nextRound: z.enum(['all', 'drop-lowest', 'two-most']),
  ties: z.enum(['round', 'lot']),
  ballot: z.enum(['secret', 'secret-unless-said', 'open']),
  unopposed: z.enum(['declared', 'ballot']),
  lots: z.enum(['hand', 'seed']),
} as const;

export const bodyKind = z.enum(['ordinary', 'small-board', 'committee', 'plenary', 'main-committee']);

const MANY = 1_000_000;
const cite = line(0);
const seconds = z.int().min(1).max(86_400).nullable();
const times = z.int().min(1).max(1_000).nullable();
const quota = z.int().min(0).max(1_000).nullable();

const quorum = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fraction'),
    num: z.int().min(1).max(MANY),
    den: z.int().min(1).max(MANY),
    compare: z.enum(['gt', 'ge']),
    cite,
  }),
  z.strictObject({
    kind: z.literal('number'),
    count: z.int().min(0).max(MANY),
    countedFrom: z.enum(['voters']).exactOptional(),
    cite,
  }),
  z.strictObject({ kind: z.literal('none'), cite }),
]);

const motionChange = partly({
  class: ruleWords.class,
  rank: z.int().min(0).max(1_000).nullable(),
  appliesTo: list(ruleWords.appliesTo, 20),
  interrupts: ruleWords.interrupts,
  second: z.boolean(),
  debatable: ruleWords.debatable,
  amendable: ruleWords.amendable,
  threshold,
  thresholdWhen: list(z.strictObject({ when: ruleWords.condition, threshold }), 20),
  decidedBy: ruleWords.decidedBy,
  liftOverTarget: z.boolean(),
  mainFormWhen: list(ruleWords.condition, 20),
  barredByClosedDebate: z.boolean(),
  guards: list(ruleWords.guard, 30),
  onAdopt: ruleWords.effect,
  onReject: ruleWords.effect,
  reconsider: ruleWords.reconsider,
  renewable: z.boolean(),
  withoutQuorum: z.boolean(),
  noted: z.boolean(),
  beforeOffers: z.boolean(),
  speakers: z.strictObject({ for: quota, against: quota }),
  opposition: z.strictObject({
    speeches: z.int().min(0).max(1_000),
    blockedBy: threshold.nullable(),
  }),
  castingVote: ruleWords.castingVote,
  method: z.strictObject({ adopted: pollMethod, rejected: pollMethod.exactOptional() }),
  undivided: z.boolean(),
  beforeAmendments: z.boolean(),
  cite,
}).meta({ id: 'MotionChange' });

const debate = partly({
  speechSeconds: seconds,
  speechesPerQuestion: times,
  transferable: z.boolean(),
  rightOfReply: z.boolean(),
  chairDebates: z.boolean(),
  onAppeal: z.strictObject({ member: quota, chair: quota }),
  cite,
});

const floor = partly({ preference: list(ruleWords.preference, 10), lists: list(line(), 10), cite });

const voting = partly({
  methods: list(pollMethod, 10),
  chairVotesOnlyIfDecisive: z.boolean(),
  chairNeverVotes: z.boolean(),
  divisionOnDemandOf: z.int().min(1).max(MANY),
  secretOnDemandOf: z.int().min(1).max(MANY).nullable(),
  secretOnDemandShare: z.strictObject({ num: z.int().min(1).max(MANY), den: z.int().min(1).max(MANY) }),
  confirm: ruleWords.confirm,
  abstentions: z.strictObject({ tooMany: ruleWords.tooMany, again: ruleWords.again, cite }),
  tie: ruleWords.tie,
  changeUntil: ruleWords.changeUntil,
  explanations: ruleWords.explanations,
  proxies: z
    .strictObject({
      holders: ruleWords.proxyHolders,
      perHolder: z.int().min(1).max(MANY).nullable(),
      chains: z.boolean(),
      secretBallots: z.boolean(),
      cite,
    })
    .nullable(),
});

const elections = partly({
  nominations: ruleWords.nominations,
  acceptance: ruleWords.acceptance,
  needs: ruleWords.needs,
  majorityOf: ruleWords.majorityOf,
  nextRound: ruleWords.nextRound,
  ties: ruleWords.ties,
  ballot: ruleWords.ballot,
  unopposed: ruleWords.unopposed,
  lots: ruleWords.lots,
  cite,
});

const names = z.record(
  z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
    .max(35),
  line(),
);

/** What a body changes in its rulebook. Each member may be left out, and no list is longer than any standing orders need. */
export const rulebookChanges = partly({
  thresholds: z.partialRecord(motionKind, threshold),
  off: list(motionKind, 200),
  speechSeconds: seconds,
  speechesPerQuestion: times,
  quorum,
  quorumToDebate: quorum,
  methods: list(pollMethod, 10),
  citeAs: line(),
  motions: z.partialRecord(motionKind, motionChange),
  noSeconds: z.boolean(),
  debate,
  floor,
  voting,
  votingOrder: ruleWords.votingOrder,
  elections,
  names: z.partialRecord(motionKind, names),
}).meta({ id: 'RulebookChanges' });
