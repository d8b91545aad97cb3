import type { AssemblyCommand } from './assembly/commands.ts';
import type { ConsentCommand } from './consent/commands.ts';
import type { FloorCommand } from './floor/commands.ts';
import type { MemberId } from './ids.ts';
import type { MotionCommand } from './motion/commands.ts';
import type { PollCommand } from './poll/commands.ts';
import type { RulingCommand } from './ruling/commands.ts';
import type { SittingCommand } from './sitting/commands.ts';
import type { StatementCommand } from './statement/commands.ts';

/** An act of a sitting that the rules judge. */
export type SittingAct =
  | SittingCommand
  | FloorCommand
  | MotionCommand
  | PollCommand
  | RulingCommand
  | ConsentCommand
  | StatementCommand;

/** The chair lets an act stand that the rules refuse. */
export interface RuleOtherwise {
  readonly type: 'RuleOtherwise';
  readonly sitting: SittingAct['sitting'];
  /** The member whose act the chair lets stand. */
  readonly member: MemberId;
  readonly act: MotionCommand | FloorCommand | PollCommand;
  readonly reason: string;
}

export type Command = AssemblyCommand | SittingAct | RuleOtherwise;

export type CommandType = Command['type'];
