import { unreachable } from '@tauride/kernel';
import type { PointRef } from '../act/act.ts';
import { breachName, pointName, questionName } from '../words/terms.ts';
import type { Words } from '../words/words.ts';
import type { ActOf } from './act-of.ts';
import { effectText } from './effect-text.ts';
import { type ActText, cite, type Paragraph, quote, say } from './paragraph.ts';
import { reasonOf } from './reason.ts';

/** Interruptions, and what the chair answers. */
export function rulingText(
  act: ActOf<'division' | 'point' | 'ruling' | 'ruled-otherwise'>,
  timeZone: string,
  words: Words,
): ActText {
  switch (act.kind) {
    case 'division': {
      const told = say(words, 'minutes.division', {
        name: act.by.name,
        question: questionName(act.question, words),
      });
      return { label: words.text('minutes.label.division'), paragraphs: [told, ...cite(act.citation)] };
    }
    case 'point': {
      const { kind, by, text } = act.point;
      const told = say(words, 'minutes.point', { name: by.name, point: pointName(kind, words) });
      const paragraphs = [told, quote(text), ...groundText(act.point, words), ...cite(act.citation)];
      return { label: pointName(kind, words), paragraphs };
    }
    case 'ruling': {
      const told = [say(words, `minutes.ruling.${act.answer}`), ...reasonOf(words, act.reason)];
      const effects = act.effects.flatMap((effect) => effectText(effect, timeZone, words));
      return {
        label: words.text('minutes.label.ruling'),
        paragraphs: [...told, ...effects, ...askedText(act.point, words), ...cite(act.citation)],
      };
    }
    case 'ruled-otherwise': {
      const told =
        act.refused === 'emergency'
          ? say(words, 'minutes.ruled-in-danger')
          : say(words, 'minutes.ruled-otherwise', { refused: act.refused });
      const paragraphs = [told, ...reasonOf(words, act.reason), ...cite(act.citation)];
      return { label: words.text('minutes.label.ruling'), paragraphs };
    }
    default:
      return unreachable(act);
  }
}

function askedText(point: PointRef | null, words: Words): readonly Paragraph[] {
  return point === null ? [] : [say(words, 'minutes.point.of', { text: point.text }, 'note')];
}

/** What the point says was broken, and of which motion. */
function groundText({ about, target }: PointRef, words: Words): readonly Paragraph[] {
  const breach =
    about === null ? [] : [say(words, 'minutes.point.about', { breach: breachName(about, words) }, 'note')];
  const motion =
    target === null
      ? []
      : [say(words, 'minutes.moved.on', { question: questionName(target, words) }, 'note')];
  return [...breach, ...motion];
}
