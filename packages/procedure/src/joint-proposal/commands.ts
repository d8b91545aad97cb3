import type { BodyId, SittingId } from '../ids.ts';
import type { CallTerms } from '../sitting/commands.ts';
import type { JointAnswer } from './state.ts';

/** Bodies that nobody serves together agree on a joint sitting. */
export type JointProposalCommand =
  | ({ readonly type: 'ProposeJointSitting'; readonly proposal: SittingId } & CallTerms)
  | {
      readonly type: 'AnswerJointSitting';
      readonly proposal: SittingId;
      /** The body for which it is answered. */
      readonly body: BodyId;
      readonly answer: JointAnswer['kind'];
      readonly reason: string;
    }
  | { readonly type: 'WithdrawJointSitting'; readonly proposal: SittingId };
