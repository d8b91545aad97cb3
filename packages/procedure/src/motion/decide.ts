import type { Acting } from '../authority.ts';
import { decideDemand } from '../demand/decide.ts';
import { decideOpposition } from '../opposition/decide.ts';
import type { MotionCommand } from './commands.ts';
import type { Decided, Waiver } from './found-motion.ts';
import { grant } from './grant.ts';
import { judgeMotion } from './judge-motion.ts';
import { makeMotion } from './make.ts';
import { modify, withdraw } from './own-motion.ts';
import { declareNoSecond, ruleOut, second, stateQuestion } from './state-question.ts';
import { callUp, takeUpPostponed } from './take-up.ts';

export function decideMotion(acting: Acting, command: MotionCommand, waiver: Waiver): Decided {
  switch (command.type) {
    case 'MakeMotion':
      return makeMotion(acting, command, waiver);
    case 'SecondMotion':
      return second(acting, command.motion);
    case 'StateQuestion':
      return stateQuestion(acting, command.motion, waiver);
    case 'DeclareNoSecond':
      return declareNoSecond(acting, command.motion);
    case 'RuleOutOfOrder':
      return ruleOut(acting, command);
    case 'WithdrawMotion':
      return withdraw(acting, command.motion);
    case 'TakeUpPostponed':
      return takeUpPostponed(acting, command.motion);
    case 'CallUpReconsideration':
      return callUp(acting, command.motion);
    case 'JudgeMotion':
      return judgeMotion(acting, command);
    case 'ModifyMotion':
      return modify(acting, command);
    case 'GrantMotion':
      return grant(acting, command);
    case 'RecordOpposition':
      return decideOpposition(acting, command);
    case 'Demand':
      return decideDemand(acting, command);
  }
}
