import type { MemberId, PaperBatch, PaperText, PollId } from '@tauride/procedure';
import { z } from 'zod';
import { paperText } from './ballot.ts';
import { list, memberId, pollId } from './ids.ts';
import { line } from './text.ts';

/** Papers that say the same, and how many there are. */
export interface CountedPaper {
  readonly paper: PaperText;
  readonly count: number;
}

/** What one teller counted in a batch of ballot papers. */
export interface PapersBody {
  readonly poll: PollId;
  readonly batch: string;
  readonly papers: readonly CountedPaper[];
}

/** A batch as tellers see it. */
export interface BatchAnswer {
  readonly poll: PollId;
  readonly batch: string;
  /** `null` where nobody has entered the batch. */
  readonly phase: PaperBatch['phase'] | null;
  readonly entries: readonly { readonly by: MemberId; readonly papers: number }[];
  /** What the teller who asks has entered. */
  readonly own: readonly CountedPaper[] | null;
  /** What not all entries have in the same number, once there are two; `null` before. */
  readonly differences: readonly PaperDifference[] | null;
}

export interface PaperDifference {
  readonly paper: PaperText;
  /** In the order of `entries`. */
  readonly counts: readonly number[];
}

/** Most kinds of papers in one batch. */
const MOST_KINDS = 10_000;

const count = z.int().min(1).max(1_000_000);
const papers = list(z.strictObject({ paper: paperText, count }), MOST_KINDS);

export const papersBodySchema = z
  .strictObject({ poll: pollId, batch: line(), papers })
  .meta({ id: 'PapersBody' });

export const batchAnswerSchema = z
  .strictObject({
    poll: pollId,
    batch: z.string(),
    phase: z.enum(['waits-for-second', 'differs', 'agreed']).nullable(),
    entries: z.array(z.strictObject({ by: memberId, papers: z.int().min(0) })),
    own: papers.nullable(),
    differences: z.array(z.strictObject({ paper: z.string(), counts: z.array(z.int().min(0)) })).nullable(),
  })
  .meta({ id: 'BatchAnswer' });
