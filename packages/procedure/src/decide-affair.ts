import type { Result } from '@tauride/kernel';
import type { ApprovalCommand } from './approval/commands.ts';
import { decideApproval } from './approval/decide.ts';
import type { FoundedAssembly } from './assembly/state.ts';
import type { Affair, Command } from './command.ts';
import type { Context } from './context.ts';
import type { CredentialCommand } from './credential/commands.ts';
import { decideCredential } from './credential/decide.ts';
import type { ErasureCommand } from './erasure/commands.ts';
import { decideErasure } from './erasure/decide.ts';
import type { Event } from './event.ts';
import type { JointProposalCommand } from './joint-proposal/commands.ts';
import { decideJointProposal } from './joint-proposal/decide.ts';
import type { MandateCommand } from './mandate/commands.ts';
import { decideMandate } from './mandate/decide.ts';
import type { PressureCommand } from './pressure/commands.ts';
import { decidePressure } from './pressure/decide.ts';
import type { Refusal } from './refusal.ts';
import type { ResolutionCommand } from './resolution/commands.ts';
import { decideResolution } from './resolution/decide.ts';
import type { TransmittalCommand } from './transmittal/commands.ts';
import { decideTransmittal } from './transmittal/decide.ts';

const affairs: {
  readonly [type in Affair['type']]:
    | 'joint-proposal'
    | 'mandate'
    | 'resolution'
    | 'transmittal'
    | 'approval'
    | 'credential'
    | 'erasure'
    | 'pressure';
} = {
  ProposeJointSitting: 'joint-proposal',
  AnswerJointSitting: 'joint-proposal',
  WithdrawJointSitting: 'joint-proposal',
  GiveProxy: 'mandate',
  RevokeProxy: 'mandate',
  EnterResolution: 'resolution',
  SetResolutionStatus: 'resolution',
  Transmit: 'transmittal',
  TakeInTransmittal: 'transmittal',
  ReceiveTransmittal: 'transmittal',
  AnswerTransmittal: 'transmittal',
  NoteAnswer: 'transmittal',
  CirculateMinutes: 'approval',
  ProposeCorrection: 'approval',
  WithdrawCorrection: 'approval',
  AcceptCorrection: 'approval',
  ContestCorrection: 'approval',
  SignMinutes: 'approval',
  EraseText: 'erasure',
  IssueSlips: 'credential',
  RevokeSlips: 'credential',
  RevokeDevices: 'credential',
  EnrolDevices: 'credential',
  ResetPin: 'pressure',
};

export function isAffair(command: Command): command is Affair {
  return Object.hasOwn(affairs, command.type);
}

/** Decides what is done about the affairs of a body, whether it sits or not. */
export function decideAffair(
  state: FoundedAssembly,
  command: Affair,
  context: Context,
): Result<readonly Event[], Refusal> {
  switch (affairs[command.type]) {
    case 'erasure':
      return decideErasure(state, command as ErasureCommand, context);
    case 'pressure':
      return decidePressure(state, command as PressureCommand, context);
    case 'credential':
      return decideCredential(state, command as CredentialCommand, context);
    case 'joint-proposal':
      return decideJointProposal(state, command as JointProposalCommand, context);
    case 'mandate':
      return decideMandate(state, command as MandateCommand, context);
    case 'resolution':
      return decideResolution(state, command as ResolutionCommand, context);
    case 'approval':
      return decideApproval(state, command as ApprovalCommand, context);
    case 'transmittal':
      return decideTransmittal(state, command as TransmittalCommand, context);
  }
}
