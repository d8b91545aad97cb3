import { z } from 'zod';
import { bodyId, memberId, motionId, pollId, sittingId } from '../ids.ts';
import { pollMethod } from '../kinds.ts';
import { line } from '../text.ts';

const sitting = sittingId;
const votes = z.int().min(0).max(1_000_000_000);
const tally = z.strictObject({ yes: votes, no: votes, abstain: votes });

export const pollCommands = [
  z.strictObject({
    type: z.literal('PutQuestion'),
    sitting,
    motion: motionId,
    method: pollMethod,
    roll: z
      .strictObject({ by: z.enum(['name', 'faction', 'body']), from: memberId.exactOptional() })
      .exactOptional(),
    confirm: z.literal(true).exactOptional(),
  }),
  z.strictObject({
    type: z.literal('EnterCount'),
    sitting,
    poll: pollId,
    place: line(0),
    tally,
    body: bodyId.exactOptional(),
    weight: tally.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('ClosePoll'),
    sitting,
    poll: pollId,
    ayesHaveIt: z.boolean().nullable(),
    besides: votes.exactOptional(),
  }),
  z.strictObject({ type: z.literal('DemandDivision'), sitting, poll: pollId }),
  z.strictObject({
    type: z.literal('AnnounceResult'),
    sitting,
    poll: pollId,
    chairVote: z.enum(['yes', 'no']).nullable(),
  }),
] as const;
