import type { Command } from '@tauride/procedure';
import { actName } from '../house/act-name.ts';
import { type House, nameOf } from '../house/house.ts';
import type { Tongue } from '../house/tongue.ts';

/** The chair's own acts by the words of their buttons; any other as everywhere. */
export function chairActName(house: House, command: Command | 'ballot', tongue: Tongue): string {
  const { t } = tongue;
  if (command === 'ballot') return actName(command, tongue);
  switch (command.type) {
    case 'CallSitting':
      return t('call.act');
    case 'ProposeJointSitting':
      return t('call.propose');
    case 'OpenSitting':
      return t('chair.act.open');
    case 'ResumeSitting':
      return t('chair.act.resume');
    case 'GiveFloor':
      return t('chair.act.give-floor', { name: nameOf(house, command.member) });
    case 'EndSpeech':
      return t('chair.floor.stop');
    case 'PutQuestion':
      return t('chair.act.put');
    case 'ClosePoll':
      return t('chair.act.close');
    case 'StateQuestion':
      return t('chair.act.state');
    case 'DeclareNoSecond':
      return t('chair.act.no-second');
    case 'RuleOutOfOrder':
      return t('chair.act.rule-out');
    case 'Rule':
      return t('chair.act.rule');
    case 'AskConsent':
      return t('chair.act.ask');
    case 'AdjournSitting':
      return t('chair.adjourn.title');
    case 'JudgeMotion':
      return t('desk.judge.title');
    case 'GrantMotion':
      return t('desk.decide.legend');
    case 'RecordOpposition':
      return t('desk.opposition.title');
    case 'HandOverChair':
      return t('desk.hand-over');
    case 'EndCaucus':
      return t('desk.caucus.end');
    case 'TakeUpItem':
      return t('chair.act.next-item');
    default:
      return electionActName(command, tongue) ?? actName(command, tongue);
  }
}

function electionActName(command: Command, { t }: Tongue): string | null {
  switch (command.type) {
    case 'CallElection':
      return t('election-desk.act.call');
    case 'Nominate':
      return t('election-desk.act.name');
    case 'AnswerNomination':
      return t('election-desk.act.answer');
    case 'CloseNominations':
      return t('election-desk.act.close-nominations');
    case 'ReopenNominations':
      return t('election-desk.act.reopen-nominations');
    case 'DeclareUnopposed':
      return t('election-desk.act.unopposed');
    case 'OpenRound':
      return t('election-desk.act.open');
    case 'CloseRound':
      return t('election-desk.act.close');
    case 'DrawLot':
      return t('election-desk.act.lot');
    case 'DeclareRound':
      return t('election-desk.act.declare');
    case 'AbandonElection':
      return t('election-desk.act.abandon');
    default:
      return null;
  }
}
