import { type Messages, setupI18n } from '@lingui/core';
import { invariant } from '@tauride/kernel';
import type elections from '../messages/en/elections.json';
import type minutes from '../messages/en/minutes.json';
import type motions from '../messages/en/motions.json';
import type terms from '../messages/en/terms.json';
import type { Language } from './language.ts';

/** Ids of what motions, votes and decisions are called, read from the English files: an unknown id does not compile. */
export type TermId = keyof typeof motions | keyof typeof terms;

/** The terms and the lines of the minutes. */
export type MessageId = TermId | keyof typeof minutes | keyof typeof elections;

/** Words of the catalogue, or a value that was put among them: what a member wrote, a name, a label. */
export interface Span {
  readonly voice: 'words' | 'value';
  readonly text: string;
}

export type Values = Readonly<Record<string, string | number>>;

/** The words of one language; another catalogue may hold more of them than this package knows. */
export interface Words<Id extends string = MessageId> {
  readonly language: Language;
  /** A message as plain text. */
  readonly text: (id: Id, values?: Values) => string;
  /** A message in which each text that was put in stands apart; numbers count as words. */
  readonly spans: (id: Id, values?: Values) => readonly Span[];
}

/** What a screen needs that shows no minutes. */
export type Terms = Words<TermId>;

/** Turns the text of an ICU message into what Lingui reads: `compileMessage` of `@lingui/message-utils`. */
export type Compile = (message: string) => Messages[string];

// Two noncharacters, which no text carries: what people wrote never goes through the message formatter, which would read
// escapes such as \x3c in it.
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';

/** @param compile needed where messages come as ICU texts and `NODE_ENV` is `production`. */
export function wordsOf<Id extends string = MessageId>(
  language: Language,
  messages: Messages,
  compile?: Compile,
): Words<Id> {
  const i18n = setupI18n({ locale: language, messages: { [language]: compiled(messages, compile) } });
  const spans = (id: Id, values: Values = {}): readonly Span[] => {
    invariant(Object.hasOwn(messages, id), `no message ${id} in ${language}`);
    return filled(i18n._(id, marked(values)), values);
  };
  return {
    language,
    spans,
    text: (id, values) =>
      spans(id, values)
        .map(({ text }) => text)
        .join(''),
  };
}

function compiled(messages: Messages, compile: Compile | undefined): Messages {
  if (compile === undefined) return messages;
  const entries = Object.entries(messages);
  return Object.fromEntries(
    entries.map(([id, text]) => [id, typeof text === 'string' ? compile(text) : text]),
  );
}

function marked(values: Values): Values {
  const entries = Object.entries(values);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? `${OPEN}${name}${CLOSE}` : value]),
  );
}

function filled(text: string, values: Values): readonly Span[] {
  const parts = text.split(/\ufdd0([^\ufdd1]*)\ufdd1/u);
  const spans = parts.map((part, index): Span => {
    if (index % 2 === 0) return { voice: 'words', text: part };
    return { voice: 'value', text: String(values[part]) };
  });
  return spans.filter((span) => span.text !== '');
}
