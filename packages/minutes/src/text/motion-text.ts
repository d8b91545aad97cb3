import { unreachable } from '@tauride/kernel';
import { motionName, questionName } from '../words/terms.ts';
import type { Words } from '../words/words.ts';
import type { ActOf } from './act-of.ts';
import { effectText, rewording } from './effect-text.ts';
import { factText } from './fact-text.ts';
import { type ActText, cite, type Paragraph, say } from './paragraph.ts';
import { reasonOf } from './reason.ts';
import { wordingText } from './wording-text.ts';

/** A motion made, changed, or gone before it came to a vote. */
export function motionText(
  act: ActOf<'moved' | 'died' | 'ruled-out' | 'withdrawn' | 'taken-up' | 'modified'>,
  timeZone: string,
  words: Words,
): ActText {
  const label = motionName(act.question.kind, words, act.question.names);
  const question = questionName(act.question, words);
  switch (act.kind) {
    case 'moved':
      return { label, paragraphs: movedText(act, question, words) };
    case 'died':
      return { label, paragraphs: [say(words, 'minutes.died', { question }), ...cite(act.citation)] };
    case 'ruled-out': {
      const told = say(words, 'minutes.ruled-out', { question });
      return { label, paragraphs: [told, ...reasonOf(words, act.reason), ...cite(act.citation)] };
    }
    case 'withdrawn': {
      const effects = act.effects.flatMap((effect) => effectText(effect, timeZone, words));
      return { label, paragraphs: [say(words, 'minutes.withdrawn', { question }), ...effects] };
    }
    case 'taken-up': {
      const effects = act.effects.flatMap((effect) => effectText(effect, timeZone, words));
      return { label, paragraphs: [say(words, 'minutes.taken-up', { question }), ...effects] };
    }
    case 'modified': {
      const after = rewording(act.before, act.question.wording, words);
      return {
        label,
        paragraphs: [say(words, 'minutes.modified', { question }), ...after, ...cite(act.citation)],
      };
    }
    default:
      return unreachable(act);
  }
}

function movedText(act: ActOf<'moved'>, question: string, words: Words): readonly Paragraph[] {
  const { mover, onBehalfOf, target, facts, question: ref } = act;
  // What the words say already is not said again.
  const isSaid = (of: string): boolean => of === 'totalMinutes' && ref.wording.form === 'minutes';
  const beyond = facts.filter((fact) => fact.fact !== 'number' || !isSaid(fact.of));
  return [
    say(words, 'minutes.moved', { name: mover.name, question }),
    ...wordingText(ref.wording, words),
    ...beyond.flatMap((fact) => factText(fact, words)),
    ...(onBehalfOf === null ? [] : [say(words, 'minutes.on-behalf', { group: onBehalfOf }, 'note')]),
    ...(target === null
      ? []
      : [say(words, 'minutes.moved.on', { question: questionName(target, words) }, 'note')]),
  ];
}
