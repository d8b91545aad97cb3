import { unreachable } from '@tauride/kernel';
import type { PassingAct, RollCall } from '../act/act.ts';
import { durationText } from '../words/date.ts';
import { methodName, motionName, questionName, tallyText } from '../words/terms.ts';
import { thresholdText } from '../words/threshold.ts';
import type { Words } from '../words/words.ts';
import { askText } from './ask-text.ts';
import { bodyNames } from './body-names.ts';
import { electionText } from './election-text.ts';
import { type ActText, type Paragraph, say } from './paragraph.ts';
import { signedText } from './statement-text.ts';

/** A step on the way to an act, as it is shown while the sitting goes on. */
export function passingText(act: PassingAct, words: Words): ActText {
  switch (act.kind) {
    case 'seconded':
    case 'stated': {
      const told = say(words, `minutes.${act.kind}`, { question: questionName(act.question, words) });
      return { label: motionName(act.question.kind, words, act.question.names), paragraphs: [told] };
    }
    case 'item-added':
      return labelled(words, 'item', [say(words, 'minutes.item-added', { title: act.title })]);
    case 'floor-given':
      return labelled(words, 'debate', [
        say(words, `minutes.floor.${act.purpose}`, { name: act.speaker.name }),
      ]);
    case 'speech-extended':
      return labelled(words, 'debate', [
        say(words, 'minutes.speech-extended', { time: durationText(act.byMs) }),
      ]);
    case 'list-closed':
    case 'list-reopened':
      return labelled(words, 'debate', [say(words, `minutes.${act.kind}`)]);
    case 'poll-opened':
    case 'poll-closed':
    case 'count-entered':
      return pollText(act, words);
    case 'nomination-accepted':
    case 'round-opened':
    case 'paper-handed':
    case 'paper-taken-back':
    case 'papers-entered':
    case 'round-closed':
      return electionText(act, words);
    case 'statement-signed':
      return signedText(act, words);
    case 'consent-asked':
      return labelled(words, 'consent', [
        say(words, 'minutes.consent-asked', { ask: askText(act.ask, words) }),
      ]);
    case 'objection':
      return labelled(words, 'consent', [say(words, 'minutes.objection')]);
    default:
      return unreachable(act);
  }
}

type PollStep = PassingAct & { readonly kind: 'poll-opened' | 'poll-closed' | 'count-entered' };

function pollText(act: PollStep, words: Words): ActText {
  const question = questionName(act.question, words);
  switch (act.kind) {
    case 'poll-opened': {
      const threshold = thresholdText(act.threshold, words, bodyNames(act.bodies));
      const needed = say(words, 'minutes.vote.threshold', { threshold }, 'figures');
      return {
        label: methodName(act.method, words),
        paragraphs: [say(words, 'minutes.poll-opened', { question }), ...rollText(act.roll, words), needed],
      };
    }
    case 'poll-closed':
      return labelled(words, 'vote', [say(words, 'minutes.poll-closed', { question })]);
    case 'count-entered': {
      const place = act.body === null ? act.place : `${act.body}, ${act.place}`;
      const told = say(words, 'minutes.count-entered', { place });
      return labelled(words, 'vote', [told, ...countedText(act, words)]);
    }
    default:
      return unreachable(act);
  }
}

/** Rule MIN-48: how the names of a roll are called, and with whom it begins. */
function rollText(roll: RollCall | null, words: Words): readonly Paragraph[] {
  if (roll === null) return [];
  const begins = roll.from === null ? [] : [say(words, 'minutes.roll.from', { name: roll.from.name })];
  return [say(words, `minutes.roll.${roll.by}`), ...begins];
}

function countedText(
  { tally, weight }: PollStep & { readonly kind: 'count-entered' },
  words: Words,
): readonly Paragraph[] {
  return [tally, ...(weight === null ? [] : [weight])].map((figures) => ({
    role: 'figures',
    spans: [{ voice: 'words', text: tallyText(figures, words) }],
  }));
}

function labelled(
  words: Words,
  label: 'item' | 'debate' | 'vote' | 'consent',
  paragraphs: readonly Paragraph[],
): ActText {
  return { label: words.text(`minutes.label.${label}`), paragraphs };
}
