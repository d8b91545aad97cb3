import type { Act } from '../act/act.ts';
import type {
  IncidentAct,
  Since,
  StatementAct,
  StatementChange,
  StatementRef,
  StatementSigned,
} from '../act/statement-acts.ts';
import { statementName } from '../words/terms.ts';
import { toldTimeText } from '../words/told-time.ts';
import type { Words } from '../words/words.ts';
import { type ActText, type Paragraph, quote, say } from './paragraph.ts';
import { reasonOf } from './reason.ts';

type OnStatement = IncidentAct | StatementAct | StatementChange;

export function isOnStatement(act: Act): act is OnStatement {
  return (
    act.kind === 'statement' ||
    act.kind === 'incident' ||
    act.kind === 'statement-withdrawn' ||
    act.kind === 'statement-contested'
  );
}

/** What was stated, and what was done to a statement later. */
export function statementText(act: OnStatement, timeZone: string, words: Words): ActText {
  if (act.kind === 'statement') return statedText(act, timeZone, words);
  if (act.kind === 'incident') {
    const told = say(words, 'minutes.incident', { title: act.title });
    return {
      label: words.text('minutes.label.incident'),
      paragraphs: [told, ...whereText(act, timeZone, words)],
    };
  }
  return { label: words.text('minutes.label.statement'), paragraphs: changeText(act, words) };
}

/** A statement with who stands behind it; how they know it is the source of its line. The record never rules on its truth. */
function statedText(act: StatementAct, timeZone: string, words: Words): ActText {
  const { who, capacity, text, about, incident, attachments } = act;
  const lead =
    capacity === ''
      ? say(words, 'minutes.statement', { name: who.name })
      : say(words, 'minutes.statement.capacity', { name: who.name, capacity });
  return {
    label: statementName(act.statementKind, words),
    paragraphs: [
      lead,
      quote(text),
      ...(about === '' ? [] : [say(words, 'minutes.statement.about', { about }, 'note')]),
      ...(incident === null ? [] : [say(words, 'minutes.statement.incident', { title: incident }, 'note')]),
      ...whereText(act, timeZone, words),
      ...answerText(act, words),
      ...attachments.map(({ name, bytes, sha256 }) =>
        say(words, 'minutes.statement.attached', { name, bytes, hash: sha256 }, 'note'),
      ),
      ...(act.own ? [say(words, 'minutes.statement.own', {}, 'note')] : []),
      ...(act.late ? [say(words, 'minutes.statement.late', {}, 'note')] : []),
      ...(act.since ?? []).map((since) => sinceText(since, words)),
    ],
  };
}

function whereText(
  { place, when }: Pick<StatementAct, 'place' | 'when'>,
  timeZone: string,
  words: Words,
): readonly Paragraph[] {
  const time = when === null ? '' : toldTimeText(when, timeZone, words);
  return [
    ...(place === '' ? [] : [say(words, 'minutes.statement.place', { place }, 'note')]),
    ...(time === '' ? [] : [say(words, 'minutes.statement.time', { time }, 'note')]),
  ];
}

function answerText({ answers, answering }: StatementAct, words: Words): readonly Paragraph[] {
  if (answers === null || answering === null) return [];
  const { statement, entry } = answers;
  if (entry === null) return [say(words, 'minutes.statement.elsewhere', { statement }, 'note')];
  return [say(words, `minutes.statement.${answering}`, { entry }, 'note')];
}

function sinceText({ how, entry, by, answer }: Since, words: Words): Paragraph {
  return say(
    words,
    `minutes.since.${how}`,
    how === 'answer-withdrawn' ? { answer: answer!, entry } : { name: by.name, entry },
    'note',
  );
}

function changeText(act: StatementChange, words: Words): readonly Paragraph[] {
  const [name, entry] = [act.by.name, refText(act.of, words)];
  const reason = reasonOf(words, act.reason);
  if (act.kind === 'statement-withdrawn')
    return [say(words, 'minutes.statement.withdrawn', { name, entry }), ...reason];
  const version = act.text === '' ? [] : [say(words, 'minutes.statement.version'), quote(act.text)];
  return [say(words, 'minutes.statement.contested', { name, entry }), ...version, ...reason];
}

export function signedText({ how, of, by }: StatementSigned, words: Words): ActText {
  const told = say(words, `minutes.statement.${how}`, { name: by.name, entry: refText(of, words) });
  return { label: words.text('minutes.label.statement'), paragraphs: [told] };
}

/** "entry 12", or the statement itself where that stands in another sitting. */
function refText({ entry, statement }: StatementRef, words: Words): string {
  return entry === null
    ? words.text('minutes.ref.statement', { statement })
    : words.text('minutes.ref.entry', { entry });
}

/** From whom or what it is known, before what is said of that in words. */
export function sourceOf({ from, source }: StatementAct, words: Words): string {
  return [from === null ? '' : fromText(from, words), source].filter((part) => part !== '').join('; ');
}

function fromText(from: NonNullable<StatementAct['from']>, words: Words): string {
  switch (from.kind) {
    case 'person':
      return from.person.name;
    case 'document':
      return from.document;
    case 'statement':
      return refText(from, words);
  }
}
