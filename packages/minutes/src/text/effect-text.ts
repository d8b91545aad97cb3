import { unreachable } from '@tauride/kernel';
import type { Order, Wording } from '@tauride/procedure';
import { wordDifference } from '@tauride/text';
import type { Effect } from '../act/effect.ts';
import { hourText } from '../words/date.ts';
import { methodName, phaseName, questionName } from '../words/terms.ts';
import type { Words } from '../words/words.ts';
import { factText, ruleName } from './fact-text.ts';
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
    case 'divided':
      return dividedText(effect, words);
    case 'particulars': {
      const lead = say(words, 'minutes.effect.particulars', {
        question: questionName(effect.question, words),
      });
      return [lead, ...effect.facts.flatMap((fact) => factText(fact, words))];
    }
    case 'order-made':
      return orderText(effect.order, words);
    default:
      return [sittingEffectText(effect, timeZone, words)];
  }
}

type OfQuestions = 'reworded' | 'disposed' | 'divided' | 'particulars' | 'order-made';

function sittingEffectText(
  effect: Exclude<Effect, { readonly effect: OfQuestions }>,
  timeZone: string,
  words: Words,
): Paragraph {
  switch (effect.effect) {
    case 'item-taken-up':
    case 'item-closed':
      return say(words, `minutes.effect.${effect.effect}`, { title: effect.title });
    case 'list-closed':
      return say(words, effect.closed ? 'minutes.list-closed' : 'minutes.list-reopened');
    case 'nominations':
    case 'polls':
      return say(words, `minutes.effect.${effect.effect}-${effect.open ? 'open' : 'closed'}`);
    case 'later-meeting-set':
      return say(words, 'minutes.effect.later-meeting');
    case 'public':
      return say(
        words,
        effect.admitted ? 'minutes.effect.public-admitted' : 'minutes.effect.public-excluded',
      );
    case 'caucus': {
      const hour = hourText(effect.caucus.until, timeZone);
      return say(words, `minutes.effect.caucus.${effect.caucus.kind}`, { hour });
    }
    case 'committee-of-the-whole':
      return say(words, effect.sits ? 'minutes.effect.committee-sits' : 'minutes.effect.committee-rises');
    case 'ruling-reversed':
      return say(words, 'minutes.effect.ruling-reversed');
    case 'recessed':
      return recessText(effect.until, timeZone, words);
    case 'adjourned':
      return say(words, `minutes.adjourned.${effect.ground}`);
    default:
      return unreachable(effect);
  }
}

function dividedText(effect: Effect & { readonly effect: 'divided' }, words: Words): readonly Paragraph[] {
  const parts = effect.into.map((part) => {
    const text = part.wording.form === 'text' ? part.wording.text : '';
    return say(words, 'minutes.effect.divided.part', { question: questionName(part, words), text }, 'quote');
  });
  const lead = say(words, 'minutes.effect.divided', { question: questionName(effect.question, words) });
  return [lead, ...parts, ...(effect.stays ? [say(words, 'minutes.effect.divided.stays')] : [])];
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
  return [lead, ...rewording(before, after, words)];
}

/** How words read now; of texts what was struck and inserted. */
export function rewording(before: Wording, after: Wording, words: Words): readonly Paragraph[] {
  if (before.form !== 'text' || after.form !== 'text') return wordingText(after, words);
  return [changed(wordDifference(before.text, after.text))];
}

function orderText(order: Order, words: Words): readonly Paragraph[] {
  switch (order.kind) {
    case 'closed-debate':
      return [say(words, 'minutes.effect.debate-closed')];
    case 'limit':
      return [say(words, 'minutes.effect.debate-limits'), ...limitText(order, words)];
    case 'suspended':
      return [say(words, 'minutes.effect.rule-suspended', { rule: ruleName(order.rule, words) })];
    case 'by-paragraph':
      return [say(words, 'minutes.effect.by-paragraph')];
    case 'method':
      return [say(words, 'minutes.effect.method', { method: methodName(order.method, words) })];
    default:
      return unreachable(order);
  }
}
