import { unreachable } from '@tauride/kernel';
import type { Act, MinuteLine, Person, RecordedAct } from '../act/act.ts';
import { durationText } from '../words/date.ts';
import { knowledgeName, motionName, pointName, questionName } from '../words/terms.ts';
import type { Words } from '../words/words.ts';
import { askText } from './ask-text.ts';
import { effectText, recessText } from './effect-text.ts';
import {
  type ActText,
  cite,
  type LineText,
  type Paragraph,
  quote,
  reasonOf,
  say,
  type Source,
} from './paragraph.ts';
import { passingText } from './passing-text.ts';
import { statementText } from './statement-text.ts';
import { listOf, voteText } from './vote-text.ts';
import { wordingText } from './wording-text.ts';

const MOST_ARRIVALS_NAMED = 20;

/** A line of the minutes in words: the same for a screen, a page and print.
 *  @param timeZone for the hours that stand in the text, such as the end of a recess */
export function lineText(line: MinuteLine, timeZone: string, words: Words): LineText {
  const { label, paragraphs } = actText(line.act, timeZone, words);
  const stated = line.act.kind === 'statement' ? { how: line.act.how, note: line.act.source } : null;
  const { provenance } = line;
  if (stated === null || provenance === null) return { label, paragraphs, source: provenance ?? stated };
  // What a statement says of its source and what its entry says of its origin are one note where both are known alike.
  if (stated.how !== provenance.how)
    return { label, paragraphs: [...paragraphs, sourceText(stated, words)], source: provenance };
  const note = [stated.note, provenance.note].filter((part) => part !== '').join('; ');
  return { label, paragraphs, source: { how: stated.how, note } };
}

/** The source of a line as its last note. */
export function sourceText({ how, note }: Source, words: Words): Paragraph {
  const name = knowledgeName(how, words);
  if (note === '') return { role: 'note', spans: [{ voice: 'words', text: name }] };
  return say(words, 'minutes.how.source', { how: name, source: note }, 'note');
}

function actText(act: Act, timeZone: string, words: Words): ActText {
  switch (act.kind) {
    case 'opened':
    case 'presence':
    case 'item':
    case 'recessed':
    case 'resumed':
    case 'adjourned':
      return sittingText(act, timeZone, words);
    case 'moved':
    case 'died':
    case 'ruled-out':
    case 'withdrawn':
    case 'taken-up':
      return motionText(act, timeZone, words);
    case 'speech':
      return speechText(act, words);
    case 'vote':
      return voteText(act, timeZone, words);
    case 'division':
    case 'point':
    case 'ruling':
    case 'ruled-otherwise':
      return rulingText(act, words);
    case 'consent':
      return consentText(act, timeZone, words);
    case 'statement':
      return statementText(act, words);
    case 'correction': {
      const paragraphs = [say(words, 'minutes.correction', { entry: act.corrects }), quote(act.text)];
      return {
        label: words.text('minutes.label.correction'),
        paragraphs: [...paragraphs, ...reasonOf(words, act.reason)],
      };
    }
    default:
      return passingText(act, words);
  }
}

type ActOf<K extends RecordedAct['kind']> = RecordedAct & { readonly kind: K };

function sittingText(
  act: ActOf<'opened' | 'presence' | 'item' | 'recessed' | 'resumed' | 'adjourned'>,
  timeZone: string,
  words: Words,
): ActText {
  const label = words.text(`minutes.label.${act.kind}`);
  switch (act.kind) {
    case 'opened':
      return { label, paragraphs: [say(words, 'minutes.opened', { name: act.presiding.name })] };
    case 'presence':
      return { label, paragraphs: presenceText(act, words) };
    case 'item':
      return { label, paragraphs: [say(words, 'minutes.item', { title: act.title })] };
    case 'recessed':
      return { label, paragraphs: [recessText(act.until, timeZone, words), ...cite(act.citation)] };
    case 'resumed':
      return { label, paragraphs: [say(words, 'minutes.resumed')] };
    case 'adjourned': {
      const told = say(words, `minutes.adjourned.${act.ground}`);
      return { label, paragraphs: [told, ...reasonOf(words, act.reason), ...cite(act.citation)] };
    }
    default:
      return unreachable(act);
  }
}

/** A long roll is given as a number here; its names stand in the attendance. Those who leave are always named. */
function presenceText({ arrived, left, votingCount }: ActOf<'presence'>, words: Words): readonly Paragraph[] {
  const came =
    arrived.length === 0 ? [] : [moveText('arrived', arrived, arrived.length <= MOST_ARRIVALS_NAMED, words)];
  const went = left.length === 0 ? [] : [moveText('left', left, true, words)];
  return [...came, ...went, say(words, 'minutes.presence.voting', { count: votingCount }, 'figures')];
}

function moveText(
  how: 'arrived' | 'left',
  persons: readonly Person[],
  named: boolean,
  words: Words,
): Paragraph {
  const lead = say(words, `minutes.presence.${how}`, { count: persons.length });
  if (!named) return lead;
  const names = listOf(persons.map(({ name }) => name));
  return { ...lead, spans: [...lead.spans, { voice: 'words', text: ': ' }, ...names] };
}

function motionText(
  act: ActOf<'moved' | 'died' | 'ruled-out' | 'withdrawn' | 'taken-up'>,
  timeZone: string,
  words: Words,
): ActText {
  const label = motionName(act.question.kind, words);
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
    case 'taken-up':
      return { label, paragraphs: [say(words, 'minutes.taken-up', { question })] };
    default:
      return unreachable(act);
  }
}

function movedText(act: ActOf<'moved'>, question: string, words: Words): readonly Paragraph[] {
  const { mover, onBehalfOf, target, question: ref } = act;
  return [
    say(words, 'minutes.moved', { name: mover.name, question }),
    ...wordingText(ref.wording, words),
    ...(onBehalfOf === null ? [] : [say(words, 'minutes.on-behalf', { group: onBehalfOf }, 'note')]),
    ...(target === null
      ? []
      : [say(words, 'minutes.moved.on', { question: questionName(target, words) }, 'note')]),
  ];
}

function speechText({ speaker, question, side, usedMs, stopped }: ActOf<'speech'>, words: Words): ActText {
  const { name } = speaker;
  const told =
    question === null
      ? say(words, 'minutes.speech', { name })
      : say(words, `minutes.speech.${side ?? 'on'}`, { name, question: questionName(question, words) });
  const used =
    usedMs === null ? [] : [say(words, 'minutes.speech.used', { time: durationText(usedMs) }, 'figures')];
  const ended = stopped ? [say(words, 'minutes.speech.stopped')] : [];
  return { label: words.text('minutes.label.debate'), paragraphs: [told, ...ended, ...used] };
}

function rulingText(act: ActOf<'division' | 'point' | 'ruling' | 'ruled-otherwise'>, words: Words): ActText {
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
      return { label: pointName(kind, words), paragraphs: [told, quote(text), ...cite(act.citation)] };
    }
    case 'ruling': {
      const asked =
        act.point === null ? [] : [say(words, 'minutes.point.of', { text: act.point.text }, 'note')];
      const told = [say(words, `minutes.ruling.${act.answer}`), ...reasonOf(words, act.reason)];
      return {
        label: words.text('minutes.label.ruling'),
        paragraphs: [...told, ...asked, ...cite(act.citation)],
      };
    }
    case 'ruled-otherwise': {
      const told = say(words, 'minutes.ruled-otherwise', { refused: act.refused });
      const paragraphs = [told, ...reasonOf(words, act.reason), ...cite(act.citation)];
      return { label: words.text('minutes.label.ruling'), paragraphs };
    }
    default:
      return unreachable(act);
  }
}

function consentText({ ask, effects, citation }: ActOf<'consent'>, timeZone: string, words: Words): ActText {
  // A sitting adjourned without objection is said in its own words; the effect would say that there was a vote.
  const told =
    ask.kind === 'adjourn'
      ? say(words, 'minutes.adjourned.consent')
      : say(words, 'minutes.consent', { ask: askText(ask, words) });
  const others = effects.filter(({ effect }) => effect !== 'adjourned');
  const done = others.flatMap((effect) => effectText(effect, timeZone, words));
  return { label: words.text('minutes.label.consent'), paragraphs: [told, ...done, ...cite(citation)] };
}
