import type { Tally } from '@tauride/count';
import type { Instant, MemberId, PollId } from './ids.ts';
import type { BodyCount, Choice, Seal, WeightCount } from './poll/state.ts';

export type Actor = { readonly kind: 'operator' } | { readonly kind: 'member'; readonly member: MemberId };

/** What a ballot box held when it was sealed. */
export interface SealedBox {
  readonly seal: Seal;
  /** Heads, or weights where the rules count nothing but weights. */
  readonly tally: Tally;
  /** The ballots of each body of a joint sitting. */
  readonly bodies?: readonly BodyCount[];
  /** The ballots by weight, where the rules ask for that count beside the heads. */
  readonly weight?: WeightCount;
}

/** Everything that a decision needs and the state does not hold. Nothing is read from the environment. */
export interface Context {
  readonly now: Instant;
  readonly actor: Actor;
  /** The officer whose device it was, when someone acts for a member without one. */
  readonly enteredBy?: MemberId;
  /** The sealed box of the poll that is being closed. */
  readonly sealed?: SealedBox;
  /** How a member voted in a poll whose choices are in the record; `undefined` where it is not known. */
  readonly choiceIn?: (poll: PollId, member: MemberId) => Choice | undefined;
}
