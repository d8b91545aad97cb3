import { unreachable } from '@tauride/kernel';
import type { Order } from '@tauride/procedure';
import { wordDifference } from '@tauride/text';
import type { Effect } from '../act/act.ts';
import { hourText } from '../words/date.ts';
import { phaseName, questionName } from '../words/terms.ts';
import type { Words } from '../words/words.ts';
import { changed, type Paragraph, say } from './paragraph.ts';
import { limitText, wordingText } from './wording-text.ts';

/** What a decision did, in words. */
export function effectText(effect: Effect, timeZone: string, words: Words): readonly Paragraph[] {
  switch (effect.effect) {
    case 'reworded':
      return rewordedText(effect, words);
    case 'disposed': {
      const question = questionName(effect.question, words);
      return [say(words, 'minutes.effect.disposed', { question, phase: phaseName(effect.as, words) })];
    }
    case 'order-made':
      return orderText(effect.order, words);
    case 'ruling-reversed':
      return [say(words, 'minutes.effect.ruling-reversed')];
    case 'recessed':
      return [recessText(effect.until, timeZone, words)];
    case 'adjourned':
      return [say(words, 'minutes.adjourned.vote')];
    default:
      return unreachable(effect);
  }
}

export function recessText(
  until: (Effect & { readonly effect: 'recessed' })['until'],
  timeZone: string,
  words: Words,
): Paragraph {
  if (until === null) return say(words, 'minutes.recessed');
  return say(words, 'minutes.recessed.until', { hour: hourText(until, timeZone) });
}

function rewordedText(
  { question, before, after }: Effect & { readonly effect: 'reworded' },
  words: Words,
): readonly Paragraph[] {
  const lead = say(words, 'minutes.effect.reworded', { question: questionName(question, words) });
  if (before.form !== 'text' || after.form !== 'text') return [lead, ...wordingText(after, words)];
  return [lead, changed(wordDifference(before.text, after.text))];
}

function orderText(order: Order, words: Words): readonly Paragraph[] {
  if (order.kind === 'closed-debate') return [say(words, 'minutes.effect.debate-closed')];
  return [say(words, 'minutes.effect.debate-limits'), ...limitText(order, words)];
}
