import type { ApportionmentId } from '@tauride/count/apportionment';
import type { MethodId } from '@tauride/count/elections';
import { z } from 'zod';
import { candidateId, electionId, list, memberId, pollId, sittingId } from '../ids.ts';
import { partly } from '../partly.ts';
import { LIMITS, line, text } from '../text.ts';

/** Listed here again, since the counting library is loaded only where votes are counted. */
export const countingMethods = [
  'scottish-stv',
  'wigm',
  'meek',
  'nz-meek',
  'ers97',
  'irv',
  'schulze',
  'schulze-margins',
  'debian',
  'borda',
  'approval',
  'copeland',
  'plurality',
] as const satisfies readonly MethodId[];

export const seatMethods = [
  'dhondt',
  'sainte-lague',
  'sainte-lague-1.4',
  'hare-niemeyer',
] as const satisfies readonly ApportionmentId[];

/** Most places that one election fills, most papers in one batch, and most names on one list. */
const MOST_SEATS = 1_000;
const MOST_PAPERS = 1_000_000;
const MOST_PEOPLE = 1_000;

const place = { sitting: sittingId, election: electionId } as const;
const seats = z.int().min(1).max(MOST_SEATS);
const groups = list(line(), 20);
const statement = text(LIMITS.note);
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'is not a hash in hexadecimal');

const method = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('people'), by: z.enum(countingMethods) }),
  z.strictObject({
    kind: z.literal('lists'),
    by: z.enum(seatMethods),
    threshold: z
      .string()
      .regex(/^\d{1,2}(\.\d{1,6})?%$/, 'is not a share such as 5% or 4.5%')
      .exactOptional(),
  }),
]);

const paper = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('one') }),
  z.strictObject({ kind: z.literal('several'), most: z.int().min(1).max(MOST_SEATS) }),
  z.strictObject({ kind: z.literal('ranks'), equal: z.boolean() }),
]);

const quota = z.strictObject({
  group: line(),
  atLeast: z.int().min(0).max(MOST_SEATS).exactOptional(),
  atMost: z.int().min(0).max(MOST_SEATS).exactOptional(),
});

const choices = partly({
  paper,
  needs: z.enum(['majority', 'plurality', 'method']),
  majorityOf: z.enum(['cast', 'valid']),
  nextRound: z.enum(['all', 'drop-lowest', 'two-most']),
  ties: z.enum(['round', 'lot']),
  acceptance: z.enum(['unless-declined', 'needed']),
  secret: z.boolean(),
  quotas: list(quota, 20),
  lots: z.enum(['hand', 'seed']),
}).shape;

const candidate = z.strictObject({
  member: memberId.nullable(),
  name: line(),
  groups,
  people: list(line(), MOST_PEOPLE).exactOptional(),
  statement: statement.nullable().exactOptional(),
});

export const electionCommands = [
  z.strictObject({
    type: z.literal('CallElection'),
    sitting: sittingId,
    office: line(),
    rules: z.strictObject({ seats, method, ...choices }),
  }),
  z.strictObject({
    type: z.literal('Nominate'),
    ...place,
    candidate,
    source: z.enum(['floor', 'self', 'committee']),
  }),
  z.strictObject({
    type: z.literal('AnswerNomination'),
    ...place,
    candidate: candidateId,
    accepts: z.boolean(),
    statement: statement.exactOptional(),
    groups: groups.exactOptional(),
  }),
  z.strictObject({ type: z.literal('CloseNominations'), ...place }),
  z.strictObject({ type: z.literal('ReopenNominations'), ...place }),
  z.strictObject({ type: z.literal('DeclareUnopposed'), ...place }),
  z.strictObject({
    type: z.literal('OpenRound'),
    ...place,
    candidates: list(candidateId, 1_000).exactOptional(),
    commitment: hash.exactOptional(),
  }),
  z.strictObject({ type: z.literal('HandPaper'), ...place, poll: pollId, member: memberId }),
  z.strictObject({ type: z.literal('TakePaperBack'), ...place, poll: pollId, member: memberId }),
  z.strictObject({
    type: z.literal('EnterPapers'),
    ...place,
    poll: pollId,
    batch: line(),
    papers: z.int().min(0).max(MOST_PAPERS),
    digest: hash,
  }),
  z.strictObject({ type: z.literal('CloseRound'), ...place, poll: pollId }),
  z.strictObject({
    type: z.literal('DrawLot'),
    ...place,
    poll: pollId,
    chosen: candidateId.exactOptional(),
    seed: line().exactOptional(),
  }),
  z.strictObject({ type: z.literal('DeclareRound'), ...place, poll: pollId }),
  z.strictObject({ type: z.literal('AbandonElection'), ...place, reason: text(LIMITS.note) }),
] as const;
