import type { BodyId, SittingId } from '../ids.ts';
import type { Call } from '../sitting/state.ts';
import type { JointAnswer } from './state.ts';

export type JointProposalEvent =
  | {
      readonly type: 'JointSittingProposed';
      readonly proposal: SittingId;
      readonly bodies: readonly BodyId[];
      readonly call: Call;
      readonly agenda: readonly string[];
      /** The bodies whose consent is asked. */
      readonly asked: readonly BodyId[];
    }
  | {
      readonly type: 'JointSittingAnswered';
      readonly proposal: SittingId;
      readonly body: BodyId;
      readonly answer: JointAnswer['kind'];
      readonly reason: string;
    }
  | { readonly type: 'JointSittingWithdrawn'; readonly proposal: SittingId };
