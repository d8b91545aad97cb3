import { inOrder, type ReportedWords, type ShownPiece, type ShownText } from '../debate/shown-text.ts';
import type { AskedWords, Heard } from '../debate/spoken-words.ts';
import { durationText } from '../words/date.ts';
import { knowledgeName, questionName } from '../words/terms.ts';
import type { Words } from '../words/words.ts';
import type { ActOf } from './act-of.ts';
import { type ActText, type Paragraph, quote, say } from './paragraph.ts';

/** A speech with its words, as far as a report gives them, and what was heard between them. */
export function speechText(act: ActOf<'speech'>, words: Words): ActText {
  const { usedMs, stopped } = act;
  const used =
    usedMs === null ? [] : [say(words, 'minutes.speech.used', { time: durationText(usedMs) }, 'figures')];
  const ended = stopped ? [say(words, 'minutes.speech.stopped')] : [];
  return {
    label: words.text('minutes.label.debate'),
    paragraphs: [spokenText(act, words), ...wordsText(act.words, words), ...ended, ...used],
  };
}

function spokenText({ speaker, question: on, side, purpose }: ActOf<'speech'>, words: Words): Paragraph {
  const { name } = speaker;
  if (purpose === 'reply') return say(words, 'minutes.speech.reply', { name });
  if (on === null) return say(words, 'minutes.speech', { name });
  const question = questionName(on, words);
  if (purpose === 'explanation') return say(words, 'minutes.speech.explanation', { name, question });
  return say(words, `minutes.speech.${side ?? 'on'}`, { name, question });
}

function wordsText(reported: ReportedWords | null, words: Words): readonly Paragraph[] {
  if (reported === null) return [];
  const { lead, spells, notes } = reportedText(reported, words);
  return [...lead, ...spells.flatMap(({ paragraphs }) => paragraphs), ...notes];
}

/** What was said and heard, in order, between what kind of text it is and what became of it. */
export interface ReportedText {
  readonly lead: readonly Paragraph[];
  readonly spells: readonly { readonly heard: Heard | null; readonly paragraphs: readonly Paragraph[] }[];
  readonly notes: readonly Paragraph[];
}

export function reportedText(reported: ReportedWords, words: Words): ReportedText {
  const { text, requests } = reported;
  return {
    lead: leadText(text, words),
    spells: inOrder(reported).map((spell) =>
      spell.kind === 'piece'
        ? { heard: null, paragraphs: [pieceText(spell.piece, words)] }
        : { heard: spell.heard, paragraphs: heardText(spell.heard, words) },
    ),
    notes: [...confirmedText(text, words), ...requests.flatMap((asked) => askedText(asked, words))],
  };
}

function pieceText({ text, erased }: ShownPiece, words: Words): Paragraph {
  return erased === undefined ? quote(text) : say(words, 'minutes.erased', { entry: erased }, 'note');
}

function leadText(text: ShownText | null, words: Words): readonly Paragraph[] {
  if (text === null || text.kind === 'verbatim') return [];
  return [say(words, `minutes.words.${text.kind}`, {}, 'note')];
}

/** What was heard while nobody spoke. Where it comes from is told of the line, as of any other. */
export function heardLineText({ heard }: ActOf<'interjection' | 'reaction'>, words: Words): ActText {
  const paragraphs = heardText({ ...heard, provenance: null }, words);
  return { label: words.text('minutes.label.debate'), paragraphs };
}

/** What the house or somebody in it let be heard, in parentheses as reports of debates have it. */
function heardText(heard: Heard, words: Words): readonly Paragraph[] {
  const source = heard.provenance === null ? [] : [provenanceText(heard.provenance, words)];
  if (heard.erased !== undefined) return [say(words, 'minutes.erased', { entry: heard.erased }, 'note')];
  if (heard.kind === 'interjection') {
    const { who, text } = heard;
    return [say(words, 'minutes.interjection', { name: who.name, text }), ...source];
  }
  return [reactionText(heard, words), ...source];
}

function provenanceText({ how, note }: NonNullable<Heard['provenance']>, words: Words): Paragraph {
  const name = knowledgeName(how, words);
  if (note === '') return { role: 'note', spans: [{ voice: 'words', text: name }] };
  return say(words, 'minutes.how.source', { how: name, source: note }, 'note');
}

function reactionText(heard: Heard & { readonly kind: 'reaction' }, words: Words): Paragraph {
  const { by, strength } = heard;
  const reaction = words.text(`minutes.reaction.${heard.reaction}`);
  const who =
    by.kind === 'house' || by.kind === 'gallery' ? words.text(`minutes.reacting.${by.kind}`) : by.name;
  if (strength === null) return say(words, 'minutes.reaction', { reaction, who });
  return say(words, 'minutes.reaction.strong', {
    reaction,
    who,
    strength: words.text(`minutes.strength.${strength}`),
  });
}

function confirmedText(text: ShownText | null, words: Words): readonly Paragraph[] {
  if (text === null || text.confirmed === null) return [];
  return [say(words, 'minutes.words.confirmed', { entry: text.confirmed }, 'note')];
}

/** Rule DB-8: a request stays beside the text, with what became of it. */
function askedText({ answer, entry, text }: AskedWords, words: Words): readonly Paragraph[] {
  switch (answer.kind) {
    case 'taken':
      return [say(words, 'minutes.words.taken', { entry, taken: answer.entry }, 'note')];
    case 'left':
      return [say(words, 'minutes.words.left', { entry, text, reason: answer.reason }, 'note')];
    case 'open':
      return [say(words, 'minutes.words.asked', { entry, text }, 'note')];
    case 'dropped':
      return [];
  }
}
