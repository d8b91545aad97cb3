import type { Tally } from '@tauride/count';
import type { Instant, MemberId, PollId } from './ids.ts';
import type { Choice, Seal } from './poll/state.ts';

export type Actor = { readonly kind: 'operator' } | { readonly kind: 'member'; readonly member: MemberId };

/** Everything that a decision needs and the state does not hold. Nothing is read from the environment. */
export interface Context {
  readonly now: Instant;
  readonly actor: Actor;
  /** The officer whose device it was, when someone acts for a member without one. */
  readonly enteredBy?: MemberId;
  /** The sealed box of the poll that is being closed. */
  readonly sealed?: { readonly seal: Seal; readonly tally: Tally };
  /** How a member voted in a poll whose choices are in the record; `undefined` where it is not known. */
  readonly choiceIn?: (poll: PollId, member: MemberId) => Choice | undefined;
}
