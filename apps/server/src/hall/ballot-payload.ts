import type { MandateId, Poll } from '@tauride/procedure';
import type { Ballot } from '@tauride/record';
import type { Ballot as StoredBallot } from '../store/store.ts';

export function isSecret(poll: Poll): boolean {
  return poll.method === 'ballot';
}

/** A ballot as it lies in the box while votes are cast. */
export interface Payload<Said extends string = string> {
  /** The choice in a vote on a question, or the paper in a round of an election. */
  readonly choice: Said;
  readonly nonce?: string;
  readonly weight?: number;
  /** Cast under duress: it stays in the box, and where this is published without its choices it counts as an abstention. The mark goes
   *  no further than the box. */
  readonly forced?: true;
  /** Confirmed with the voter's own code: as long as the other mark, so that the length in the files tells nothing. */
  readonly freely?: true;
}

/** @typeParam Said what the ballots of this box can say */
export function sealableBallot<Said extends string>({
  voter,
  payload,
}: StoredBallot): Ballot & Payload<Said> & { readonly voter: MandateId } {
  return { voter: voter as MandateId, ...(JSON.parse(payload) as Payload<Said>) };
}
