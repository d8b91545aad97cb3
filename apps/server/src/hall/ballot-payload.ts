import type { CastBallot, Choice, MemberId, Poll } from '@tauride/procedure';
import type { Ballot } from '@tauride/record';
import type { Ballot as StoredBallot } from '../store/store.ts';

export function isSecret(poll: Poll): boolean {
  return poll.method === 'ballot';
}

/** A ballot as it lies in the box while the poll is open. */
export interface Payload {
  readonly choice: Choice;
  readonly nonce?: string;
  readonly weight?: number;
}

export function sealableBallot({ voter, payload }: StoredBallot): Ballot & CastBallot {
  return { voter: voter as MemberId, ...(JSON.parse(payload) as Payload) };
}
