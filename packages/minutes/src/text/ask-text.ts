import { unreachable } from '@tauride/kernel';
import type { ConsentAsk } from '../act/act.ts';
import { durationText } from '../words/date.ts';
import { questionName } from '../words/terms.ts';
import type { Terms } from '../words/words.ts';
import { askAboutMinutes } from './minutes-text.ts';

/** What is asked for without objection. */
export function askText(ask: ConsentAsk, words: Terms): string {
  switch (ask.kind) {
    case 'adopt':
    case 'withdraw':
      return words.text(`minutes.ask.${ask.kind}`, { question: questionName(ask.question, words) });
    case 'extend-speech':
      return words.text('minutes.ask.extend-speech', { time: durationText(ask.seconds * 1000) });
    case 'recess':
      return words.text('minutes.ask.recess', { count: ask.minutes });
    case 'minutes':
      return askAboutMinutes(ask, words);
    case 'adjourn':
    case 'waive-quorum':
      return words.text(`minutes.ask.${ask.kind}`);
    default:
      return unreachable(ask);
  }
}
