import { motionName, pointName } from '@tauride/minutes';
import type { Command } from '@tauride/procedure';
import { capitalised } from './motion-text.ts';
import type { Tongue } from './tongue.ts';

/** What a command is called on a screen, as far as the terms of the assembly say it. */
export function actName(command: Command | 'ballot', { words, t, locale }: Tongue): string {
  if (command === 'ballot') return t('parts.votes.legend');
  switch (command.type) {
    case 'MakeMotion':
      return capitalised(motionName(command.kind, words), locale);
    case 'RaisePoint':
      return capitalised(pointName(command.kind, words), locale);
    case 'RuleOtherwise':
      return actName(command.act, { words, t, locale });
    default:
      return t('house.act.other');
  }
}
