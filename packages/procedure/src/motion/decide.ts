import type { Acting } from '../authority.ts';
import type { MemberAct } from '../command.ts';
import { decideOpposition } from '../opposition/decide.ts';
import type { MotionCommand } from './commands.ts';
import type { Decided, Waiver } from './found-motion.ts';
import { grant } from './grant.ts';
import { judgeMotion } from './judge-motion.ts';
import { makeMotion } from './make.ts';
import { declareNoSecond, ruleOut, stateQuestion } from './state-question.ts';
import { takeUpPostponed } from './take-up.ts';

export function decideMotion(
  acting: Acting,
  command: Exclude<MotionCommand, MemberAct>,
  waiver: Waiver,
): Decided {
  switch (command.type) {
    case 'MakeMotion':
      return makeMotion(acting, command, waiver);
    case 'StateQuestion':
      return stateQuestion(acting, command.motion, waiver);
    case 'DeclareNoSecond':
      return declareNoSecond(acting, command.motion);
    case 'RuleOutOfOrder':
      return ruleOut(acting, command);
    case 'TakeUpPostponed':
      return takeUpPostponed(acting, command.motion);
    case 'JudgeMotion':
      return judgeMotion(acting, command);
    case 'GrantMotion':
      return grant(acting, command);
    case 'RecordOpposition':
      return decideOpposition(acting, command);
  }
}
