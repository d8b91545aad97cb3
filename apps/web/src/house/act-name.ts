import { pointName } from '@tauride/minutes';
import type { Command } from '@tauride/procedure';
import { capitalised, kindName } from './motion-text.ts';
import type { Tongue } from './tongue.ts';

/** What a command is called on a screen, as far as the terms of the assembly say it. */
export function actName(command: Command | 'ballot', tongue: Tongue): string {
  const { words, t, locale } = tongue;
  if (command === 'ballot') return t('parts.votes.legend');
  switch (command.type) {
    case 'MakeMotion':
      return kindName(command.kind, tongue);
    case 'RaisePoint':
      return capitalised(pointName(command.kind, words), locale);
    case 'RuleOtherwise':
      return actName(command.act, tongue);
    default:
      return t('house.act.other');
  }
}
