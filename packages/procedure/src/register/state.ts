import type { Table } from '@tauride/kernel';
import type { MemberId } from '../ids.ts';
import type { VoteIn } from '../poll/votes-of.ts';

/** In what right somebody votes: for themselves, in the seat of a member who is not there, or with another's proxy. */
export type VotesAs = 'member' | 'alternate' | 'proxy';

/** One act of voting: who casts it, whose votes they are, and what it counts in each body. */
export interface RegisterLine {
  readonly by: MemberId;
  readonly of: MemberId;
  readonly as: VotesAs;
  /** In the order of the bodies of the sitting. */
  readonly votes: readonly VoteIn[];
}

/** What the journal keeps of a register: enough to tell whether anybody changed it. */
export interface RegisterSeal {
  /** SHA-256 over the canonical JSON of the lines in the order of their mandates, lower-case hex. */
  readonly digest: string;
  readonly lines: number;
  /** Votes by weight, over all bodies. */
  readonly votes: number;
}

/** Who can vote in a poll, as it was when the poll was opened; it never changes. The lines are kept until the result is
 *  announced: afterwards they follow from the journal. */
export interface Register extends Omit<RegisterSeal, 'digest'> {
  /** Absent in a journal older than registers: its lines were made in the same way. */
  readonly digest?: string;
  /** By mandate. */
  readonly who?: Table<RegisterLine>;
}
