import type { Result } from '@tauride/kernel';
import type { Acting } from './authority.ts';
import type { MemberAct } from './command.ts';
import { object } from './consent/object.ts';
import { decideDemand } from './demand/decide.ts';
import { answerNomination } from './election/answer.ts';
import { nominate } from './election/nominate.ts';
import type { Event } from './event.ts';
import { requestFloor, withdrawRequest } from './floor/request.ts';
import { yieldFloor } from './floor/yield.ts';
import { modify, withdraw } from './motion/own-motion.ts';
import { second } from './motion/second.ts';
import { callUp } from './motion/take-up.ts';
import { demandDivision } from './poll/division.ts';
import type { Refusal } from './refusal.ts';
import { raisePoint } from './ruling/raise.ts';
import { challengeQuorum, recordPresence } from './sitting/presence.ts';

/** The part of `decide` that a member's own screen needs; it draws in nothing of what offices do. */
export function decideMemberAct(acting: Acting, command: MemberAct): Result<readonly Event[], Refusal> {
  switch (command.type) {
    case 'RequestFloor':
      return requestFloor(acting, command);
    case 'WithdrawRequest':
      return withdrawRequest(acting);
    case 'YieldFloor':
      return yieldFloor(acting, command);
    case 'SecondMotion':
      return second(acting, command.motion);
    case 'WithdrawMotion':
      return withdraw(acting, command.motion);
    case 'ModifyMotion':
      return modify(acting, command);
    case 'CallUpReconsideration':
      return callUp(acting, command.motion);
    case 'Demand':
      return decideDemand(acting, command);
    case 'DemandDivision':
      return demandDivision(acting, command.poll);
    case 'RaisePoint':
      return raisePoint(acting, command);
    case 'Object':
      return object(acting);
    case 'RecordPresence':
      return recordPresence(acting, command);
    case 'ChallengeQuorum':
      return challengeQuorum(acting);
    case 'Nominate':
      return nominate(acting, command);
    case 'AnswerNomination':
      return answerNomination(acting, command);
  }
}
