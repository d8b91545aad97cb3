import { z } from 'zod';
import { day, list, memberId, motionId, sittingId, transmittalId } from '../ids.ts';
import { motionKind, pollMethod } from '../kinds.ts';
import { LIMITS, line, text } from '../text.ts';
import { judgements, particulars } from './particulars.ts';
import { relations } from './resolution.ts';

const sitting = sittingId;
const words = text(LIMITS.motion);
const occurrence = z.int().min(1).max(LIMITS.motion).exactOptional();

const scope = z.enum(['immediate', 'all-pending']);

const place = z.union([
  z.strictObject({ after: words }),
  z.strictObject({ before: words }),
  z.enum(['start', 'end']),
]);

const amendment = z
  .discriminatedUnion('op', [
    z.strictObject({ op: z.literal('insert'), words, place, occurrence }),
    z.strictObject({ op: z.literal('strike'), words, within: words.exactOptional(), occurrence }),
    z.strictObject({ op: z.literal('strike-insert'), words, by: words, occurrence }),
    z.strictObject({ op: z.literal('substitute'), by: words }),
  ])
  .meta({ id: 'Amendment' });

const wording = z
  .discriminatedUnion('form', [
    z.strictObject({ form: z.literal('text'), text: words }),
    z.strictObject({ form: z.literal('amendment'), amendment }),
    z.strictObject({ form: z.literal('committee'), committee: line() }),
    z.strictObject({ form: z.literal('until'), until: line() }),
    z.strictObject({
      form: z.literal('limit'),
      speechSeconds: z.int().min(1).max(86_400).nullable(),
      speeches: z.int().min(1).max(1_000).nullable(),
      scope: scope.exactOptional(),
    }),
    z.strictObject({ form: z.literal('scope'), scope }),
    z.strictObject({ form: z.literal('minutes'), minutes: z.int().min(1).max(10_080) }),
    z.strictObject({ form: z.literal('parts'), parts: list(words, 100) }),
    z.strictObject({ form: z.literal('method'), method: pollMethod }),
    z.strictObject({ form: z.literal('bare') }),
  ])
  .meta({ id: 'Wording' });

export const motionCommands = [
  z.strictObject({
    type: z.literal('MakeMotion'),
    sitting,
    kind: motionKind,
    target: motionId.nullable(),
    wording,
    onBehalfOf: line().nullable(),
    qualified: z.boolean(),
    claimsPrevailingSide: z.boolean(),
    particulars: particulars.exactOptional(),
    relations: relations.exactOptional(),
    expires: day.exactOptional(),
    transmittal: transmittalId.exactOptional(),
  }),
  z.strictObject({ type: z.literal('SecondMotion'), sitting, motion: motionId }),
  z.strictObject({ type: z.literal('StateQuestion'), sitting, motion: motionId }),
  z.strictObject({ type: z.literal('DeclareNoSecond'), sitting, motion: motionId }),
  z.strictObject({
    type: z.literal('RuleOutOfOrder'),
    sitting,
    motion: motionId,
    reason: text(LIMITS.note, 0),
  }),
  z.strictObject({ type: z.literal('WithdrawMotion'), sitting, motion: motionId }),
  z.strictObject({ type: z.literal('TakeUpPostponed'), sitting, motion: motionId }),
  z.strictObject({ type: z.literal('CallUpReconsideration'), sitting, motion: motionId }),
  z.strictObject({
    type: z.literal('JudgeMotion'),
    sitting,
    motion: motionId,
    judged: judgements,
    reason: text(LIMITS.note, 0),
  }),
  z.strictObject({ type: z.literal('ModifyMotion'), sitting, motion: motionId, wording }),
  z.strictObject({
    type: z.literal('GrantMotion'),
    sitting,
    motion: motionId,
    granted: z.boolean(),
    reason: text(LIMITS.note, 0),
  }),
  z.strictObject({
    type: z.literal('RecordOpposition'),
    sitting,
    motion: motionId,
    objectors: z.int().min(0).max(1_000_000_000),
    counterSpeeches: list(z.strictObject({ by: memberId, kind: z.enum(['formal', 'substantive']) }), 1_000),
  }),
  z.strictObject({
    type: z.literal('Demand'),
    sitting,
    what: z.enum(['division-of-question', 'secret-ballot']),
    motion: motionId,
    parts: list(words, 100).exactOptional(),
  }),
] as const;
