import { unreachable } from '@tauride/kernel';
import type { Words } from '@tauride/minutes';
import type { Hall } from '../hall/hall.ts';
import type { Act } from '../schema/when.ts';
import type { Answer } from './answer.ts';
import * as floor from './floor.ts';
import { minutes } from './minutes.ts';
import { move } from './move.ts';
import * as question from './question.ts';
import { jointVote, vote } from './vote.ts';

/** Does one act of a case through the engine. */
export function act(hall: Hall, step: Act, words: Words): Answer {
  switch (step.do) {
    case 'move':
      return move(hall, step);
    case 'vote':
      return vote(hall, step);
    case 'joint-vote':
      return jointVote(hall, step);
    case 'ballot':
      return question.ballot(hall, step);
    case 'contest':
      return question.contest(hall, step);
    case 'demand':
      return question.demand(hall, step);
    case 'withdraw':
      return question.withdraw(hall, step);
    case 'accept-change':
      return question.acceptChange(hall, step);
    case 'unanimous-consent':
      return question.unanimousConsent(hall, step);
    case 'put':
      return question.putQuestion(hall, step);
    case 'open-debate':
      return question.openDebate(hall);
    case 'check-quorum':
      return question.checkQuorum(hall);
    case 'order-of-voting':
      return question.orderOfVoting(hall);
    case 'minutes':
      return minutes(hall, words);
    default:
      return actOnFloor(hall, step);
  }
}

type OnFloor = Extract<
  Act,
  {
    do:
      | 'debate'
      | 'continue-speech'
      | 'claim-floor'
      | 'yield-time'
      | 'point-of-order'
      | 'change-vote'
      | 'right-of-reply'
      | 'explain-vote'
      | 'order-of-speakers';
  }
>;

function actOnFloor(hall: Hall, step: OnFloor): Answer {
  switch (step.do) {
    case 'debate':
      return floor.debate(hall, step);
    case 'continue-speech':
      return floor.continueSpeech(hall, step);
    case 'claim-floor':
      return floor.claimFloor(hall, step);
    case 'yield-time':
      return floor.yieldTime(hall, step);
    case 'point-of-order':
      return floor.pointOfOrder(hall, step);
    case 'change-vote':
      return floor.changeVote(hall, step);
    case 'right-of-reply':
      return floor.rightOfReply(hall, step);
    case 'explain-vote':
      return floor.explainVote(hall, step);
    case 'order-of-speakers':
      return floor.orderOfSpeakers(hall, step);
    default:
      return unreachable(step);
  }
}
