import { unreachable } from '@tauride/kernel';
import { motionName, questionName } from '../words/terms.ts';
import { thresholdText } from '../words/threshold.ts';
import type { Words } from '../words/words.ts';
import type { ActOf } from './act-of.ts';
import { effectText } from './effect-text.ts';
import { factText } from './fact-text.ts';
import { type ActText, cite, type Paragraph, say, withNames } from './paragraph.ts';
import { reasonOf } from './reason.ts';

/** What was done with a motion on its way to a vote, or in place of one: the chair's findings and grants, how the house met it,
 *  what somebody demanded of right. */
export function treatmentText(
  act: ActOf<'judged' | 'granted' | 'opposition' | 'demand'>,
  timeZone: string,
  words: Words,
): ActText {
  const question = questionName(act.question, words);
  const effects = act.effects.flatMap((effect) => effectText(effect, timeZone, words));
  const after = [...effects, ...cite(act.citation)];
  switch (act.kind) {
    case 'judged': {
      const found = act.facts.flatMap((fact) => factText(fact, words));
      const told = [say(words, 'minutes.judged', { question }), ...found, ...reasonOf(words, act.reason)];
      return { label: words.text('minutes.label.ruling'), paragraphs: [...told, ...after] };
    }
    case 'granted': {
      const told = say(words, act.granted ? 'minutes.granted' : 'minutes.denied', { question });
      const label = motionName(act.question.kind, words, act.question.names);
      return { label, paragraphs: [told, ...reasonOf(words, act.reason), ...after] };
    }
    case 'opposition':
      return {
        label: words.text('minutes.label.opposition'),
        paragraphs: [...oppositionText(act, question, words), ...after],
      };
    case 'demand': {
      const told = say(words, `minutes.demand.${act.what}`, { name: act.by.name, question });
      return { label: words.text('minutes.label.demand'), paragraphs: [told, ...after] };
    }
    default:
      return unreachable(act);
  }
}

function oppositionText(
  { result, objectors, speakers, heard, threshold }: ActOf<'opposition'>,
  question: string,
  words: Words,
): readonly Paragraph[] {
  const of = (kind: 'formal' | 'substantive'): readonly string[] =>
    speakers.filter((speaker) => speaker.kind === kind).map(({ person }) => person.name);
  return [
    say(words, `minutes.opposition.${result}`, { question }),
    ...(objectors === 0 ? [] : [say(words, 'minutes.opposition.objectors', { count: objectors }, 'figures')]),
    ...namedText('minutes.opposition.substantive', of('substantive'), words),
    ...namedText('minutes.opposition.formal', of('formal'), words),
    ...namedText(
      'minutes.opposition.heard',
      heard.map(({ name }) => name),
      words,
    ),
    ...(threshold === null ? [] : [neededText(thresholdText(threshold, words), words)]),
  ];
}

function neededText(threshold: string, words: Words): Paragraph {
  return say(words, 'minutes.vote.threshold', { threshold }, 'figures');
}

function namedText(
  id: `minutes.opposition.${'formal' | 'substantive' | 'heard'}`,
  names: readonly string[],
  words: Words,
): readonly Paragraph[] {
  return names.length === 0 ? [] : [withNames(say(words, id), names)];
}
