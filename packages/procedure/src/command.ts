import type { AdmissionCommand } from './admission/commands.ts';
import type { ApprovalCommand, PutMinutes } from './approval/commands.ts';
import type { AssemblyCommand } from './assembly/commands.ts';
import type { ConsentCommand } from './consent/commands.ts';
import type { CredentialCommand } from './credential/commands.ts';
import type { DebateCommand } from './debate/commands.ts';
import type { ElectionCommand } from './election/commands.ts';
import type { ErasureCommand } from './erasure/commands.ts';
import type { FloorCommand } from './floor/commands.ts';
import type { JointProposalCommand } from './joint-proposal/commands.ts';
import type { MandateCommand } from './mandate/commands.ts';
import type { MemberId } from './ids.ts';
import type { MotionCommand } from './motion/commands.ts';
import type { PollCommand } from './poll/commands.ts';
import type { PressureCommand } from './pressure/commands.ts';
import type { ResolutionCommand } from './resolution/commands.ts';
import type { RulingCommand } from './ruling/commands.ts';
import type { SittingCommand } from './sitting/commands.ts';
import type { StatementCommand } from './statement/commands.ts';
import type { TransmittalCommand } from './transmittal/commands.ts';

/** An act of a sitting that the rules judge. */
export type SittingAct =
  | SittingCommand
  | AdmissionCommand
  | FloorCommand
  | MotionCommand
  | PollCommand
  | ElectionCommand
  | RulingCommand
  | ConsentCommand
  | PutMinutes
  | StatementCommand
  | DebateCommand;

/** What the rules let members do as members. Making a motion is not among them: it is judged by its kind. */
export type MemberAct = Extract<
  SittingAct,
  {
    readonly type:
      | 'RequestFloor'
      | 'WithdrawRequest'
      | 'YieldFloor'
      | 'SecondMotion'
      | 'WithdrawMotion'
      | 'ModifyMotion'
      | 'CallUpReconsideration'
      | 'Demand'
      | 'DemandDivision'
      | 'RaisePoint'
      | 'Object'
      | 'RecordPresence'
      | 'ChallengeQuorum'
      | 'Nominate'
      | 'AnswerNomination';
  }
>;

/** The chair lets an act stand that the rules refuse. */
export interface RuleOtherwise {
  readonly type: 'RuleOtherwise';
  readonly sitting: SittingAct['sitting'];
  /** The member whose act the chair lets stand. */
  readonly member: MemberId;
  readonly act: MotionCommand | FloorCommand | PollCommand;
  readonly reason: string;
}

/** Acts on the affairs of a body, that need no sitting: whether one is in session or not. */
export type Affair =
  | MandateCommand
  | JointProposalCommand
  | ResolutionCommand
  | TransmittalCommand
  | ApprovalCommand
  | CredentialCommand
  | ErasureCommand
  | PressureCommand;

export type Command = AssemblyCommand | SittingAct | Affair | RuleOtherwise;

export type CommandType = Command['type'];
