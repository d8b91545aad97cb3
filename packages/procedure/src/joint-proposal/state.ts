import type { BodyId, Instant, MemberId, Seq, SittingId } from '../ids.ts';
import type { Call } from '../sitting/state.ts';

export const jointAnswers = ['consents', 'declines'] as const;

export interface JointAnswer {
  readonly kind: (typeof jointAnswers)[number];
  readonly by: MemberId;
  readonly at: Instant;
  /** The entry that tells of it. */
  readonly entry: Seq;
  /** Why it declines; empty where it consents, and once the words were erased. */
  readonly reason: string;
}

/** A body whose consent is asked. */
export interface AskedBody {
  readonly body: BodyId;
  readonly answer: JointAnswer | null;
}

/** A joint sitting that is not called yet, since it waits for the consent of some of its bodies. */
export interface JointProposal {
  /** The id that the sitting will have. */
  readonly id: SittingId;
  /** In the order of the call: the first one proposes it. */
  readonly bodies: readonly BodyId[];
  /** Session and day are not known before the sitting is called. */
  readonly call: Call;
  readonly agenda: readonly string[];
  readonly by: MemberId;
  readonly proposedAt: Instant;
  /** In the order of the call; the other bodies were served by whoever proposed it, who consents for them as long as they don't answer. */
  readonly asked: readonly AskedBody[];
}
