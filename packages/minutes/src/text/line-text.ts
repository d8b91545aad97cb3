import type { Act, MinuteLine } from '../act/act.ts';
import { knowledgeName } from '../words/terms.ts';
import { minutesText } from './minutes-text.ts';
import type { Words } from '../words/words.ts';
import type { ActOf } from './act-of.ts';
import { affairText, isOfAffairs } from './affair-text.ts';
import { askText } from './ask-text.ts';
import { electionText } from './election-text.ts';
import { effectText } from './effect-text.ts';
import { motionText } from './motion-text.ts';
import { type ActText, cite, type LineText, type Paragraph, quote, say, type Source } from './paragraph.ts';
import { reasonOf } from './reason.ts';
import { passingText } from './passing-text.ts';
import { rulingText } from './ruling-text.ts';
import { isOfSitting, sittingText } from './sitting-text.ts';
import { heardLineText, speechText } from './speech-text.ts';
import { isOnStatement, sourceOf, statementText } from './statement-text.ts';
import { treatmentText } from './treatment-text.ts';
import { voteText } from './vote-text.ts';

/** A line of the minutes in words: the same for a screen, a page and print.
 *  @param timeZone for the hours that stand in the text, such as the end of a recess */
export function lineText(line: MinuteLine, timeZone: string, words: Words): LineText {
  const told = withErased(line, actText(line.act, timeZone, words), words);
  const { label, paragraphs } = withEntered(line, told, words);
  const stated =
    line.act.kind === 'statement' ? { how: line.act.how, note: sourceOf(line.act, words) } : null;
  const { provenance } = line;
  if (stated === null || provenance === null) return { label, paragraphs, source: provenance ?? stated };
  // What a statement says of its source and what its entry says of its origin are one note where both are known alike.
  if (stated.how !== provenance.how)
    return { label, paragraphs: [...paragraphs, sourceText(stated, words)], source: provenance };
  const note = [stated.note, provenance.note].filter((part) => part !== '').join('; ');
  return { label, paragraphs, source: { how: stated.how, note } };
}

/** Rule ER-9: in the place of words that were erased stands the number of the entry that tells of it. */
function withErased({ erased }: MinuteLine, { label, paragraphs }: ActText, words: Words): ActText {
  if (erased === undefined) return { label, paragraphs };
  const left = paragraphs.filter(({ spans }) => spans.some(({ text }) => text !== ''));
  return { label, paragraphs: [...left, say(words, 'minutes.erased', { entry: erased }, 'note')] };
}

/** Who entered the act for the one whose act it is. */
function withEntered({ entered }: MinuteLine, { label, paragraphs }: ActText, words: Words): ActText {
  if (entered === undefined) return { label, paragraphs };
  const by = entered.by?.name ?? words.text('minutes.entered.operator');
  const why =
    entered.why?.kind === 'other'
      ? entered.why.words
      : words.text(`minutes.entered.${entered.why?.kind ?? 'unsaid'}`);
  return {
    label,
    paragraphs: [...paragraphs, say(words, 'minutes.entered', { name: by, reason: why }, 'note')],
  };
}

/** The source of a line as its last note. */
export function sourceText({ how, note }: Source, words: Words): Paragraph {
  const name = knowledgeName(how, words);
  if (note === '') return { role: 'note', spans: [{ voice: 'words', text: name }] };
  return say(words, 'minutes.how.source', { how: name, source: note }, 'note');
}

function actText(act: Act, timeZone: string, words: Words): ActText {
  if (isOfSitting(act)) return sittingText(act, timeZone, words);
  if (isOfAffairs(act)) return affairText(act, words);
  if (isOnStatement(act)) return statementText(act, timeZone, words);
  switch (act.kind) {
    case 'moved':
    case 'died':
    case 'ruled-out':
    case 'withdrawn':
    case 'taken-up':
    case 'modified':
      return motionText(act, timeZone, words);
    case 'judged':
    case 'granted':
    case 'opposition':
    case 'demand':
      return treatmentText(act, timeZone, words);
    case 'speech':
      return speechText(act, words);
    case 'interjection':
    case 'reaction':
      return heardLineText(act, words);
    case 'vote':
      return voteText(act, timeZone, words);
    case 'division':
    case 'point':
    case 'ruling':
    case 'ruled-otherwise':
      return rulingText(act, timeZone, words);
    case 'minutes-decided':
      return minutesText(act, words);
    case 'consent':
      return consentText(act, timeZone, words);
    case 'election-called':
    case 'nominated':
    case 'nomination-refused':
    case 'candidate-groups':
    case 'nominations-closed':
    case 'nominations-reopened':
    case 'elected-unopposed':
    case 'lot-drawn':
    case 'round-declared':
    case 'round-abandoned':
    case 'election-abandoned':
      return electionText(act, words);
    case 'correction':
      return correctionText(act, words);
    default:
      return passingText(act, words);
  }
}

/** Rules MIN-8, MA-12: what replaces a line names it; what is added stands by itself. */
function correctionText({ added, corrects, text, reason }: ActOf<'correction'>, words: Words): ActText {
  const told =
    added === true ? say(words, 'minutes.addition') : say(words, 'minutes.correction', { entry: corrects });
  return {
    label: words.text('minutes.label.correction'),
    paragraphs: [told, quote(text), ...reasonOf(words, reason)],
  };
}

function consentText({ ask, effects, citation }: ActOf<'consent'>, timeZone: string, words: Words): ActText {
  // A sitting adjourned without objection is said in its own words.
  const adjourns = ask.kind === 'adjourn';
  const told = adjourns
    ? say(words, 'minutes.adjourned.consent')
    : say(words, 'minutes.consent', { ask: askText(ask, words) });
  const others = adjourns ? effects.filter(({ effect }) => effect !== 'adjourned') : effects;
  const done = others.flatMap((effect) => effectText(effect, timeZone, words));
  return { label: words.text('minutes.label.consent'), paragraphs: [told, ...done, ...cite(citation)] };
}
