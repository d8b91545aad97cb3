import type { PollId, RegisterLine } from '@tauride/procedure';
import { z } from 'zod';
import { bodyId, memberId, pollId } from './ids.ts';

/** Who could vote in a poll or a round of an election, in the order of their mandates. */
export interface RegisterAnswer {
  readonly poll: PollId;
  /** SHA-256 over the canonical JSON of `who`, as the entry names it that opened the vote; absent in a journal older than
   *  registers. */
  readonly digest?: string;
  readonly lines: number;
  /** By weight, over all bodies. */
  readonly votes: number;
  readonly who: readonly RegisterLine[];
}

/** The code that is shown in the hall now. */
export interface HallCodeAnswer {
  readonly code: string;
  /** Milliseconds for which it is shown. */
  readonly forMs: number;
}

export const registerAnswerSchema = z
  .strictObject({
    poll: pollId,
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .exactOptional(),
    lines: z.int().min(0),
    votes: z.int().min(0),
    who: z.array(
      z.strictObject({
        by: memberId,
        of: memberId,
        as: z.enum(['member', 'alternate', 'proxy']),
        votes: z.array(z.strictObject({ body: bodyId, weight: z.int().min(1) })),
      }),
    ),
  })
  .meta({ id: 'Register' });

export const hallCodeAnswerSchema = z
  .strictObject({ code: z.string(), forMs: z.int().min(0) })
  .meta({ id: 'HallCode' });
