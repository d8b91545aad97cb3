import type { Knowledge } from '@tauride/procedure';
import type { Segment } from '@tauride/text';
import type { MessageId, Span, Values, Words } from '../words/words.ts';

/** A run of a paragraph. `value` is what people wrote; a mark says that it was struck or inserted. */
export interface TextSpan extends Span {
  readonly mark?: 'struck' | 'inserted';
}

/** `act`: what was done. `quote`: what a member moved or said, in the assembly's language. `figures`: numbers of a vote.
 *  `note`: reasons, sources, citations. */
export interface Paragraph {
  readonly role: 'act' | 'quote' | 'figures' | 'note';
  readonly spans: readonly TextSpan[];
}

/** An act in words: a label and what stands beside it. */
export interface ActText {
  readonly label: string;
  readonly paragraphs: readonly Paragraph[];
}

/** How it is known and from where; the note is empty where nothing more is said. */
export interface Source {
  readonly how: Knowledge;
  readonly note: string;
}

/** One line of the minutes in words, with where it comes from when it was not simply done in the hall. */
export interface LineText extends ActText {
  readonly source: Source | null;
}

export type Role = Paragraph['role'];

export function say<Id extends MessageId>(
  words: Words<Id>,
  id: Id,
  values?: Values,
  role: Role = 'act',
): Paragraph {
  return { role, spans: words.spans(id, values) };
}

export function quote(text: string): Paragraph {
  return { role: 'quote', spans: [{ voice: 'value', text }] };
}

/** A citation of the rules, or nothing where there is none. */
export function cite(citation: string): readonly Paragraph[] {
  return citation === '' ? [] : [{ role: 'note', spans: [{ voice: 'value', text: citation }] }];
}

/** A text with its struck and inserted words, parted by a space where one takes the place of the other. */
export function changed(segments: readonly Segment[]): Paragraph {
  const spans = segments.flatMap(({ kind, text }, at): readonly TextSpan[] => {
    const span: TextSpan = kind === 'kept' ? { voice: 'value', text } : { voice: 'value', text, mark: kind };
    return replaces(segments[at - 1], segments[at]) ? [{ voice: 'value', text: ' ' }, span] : [span];
  });
  return { role: 'quote', spans };
}

function replaces(before: Segment | undefined, now: Segment | undefined): boolean {
  if (before?.kind !== 'struck' || now?.kind !== 'inserted') return false;
  return !/\s$/u.test(before.text) && !/^\s/u.test(now.text);
}

/** What leads to a list of names, and the names after it. */
export function withNames(lead: Paragraph, names: readonly string[], gap = ' '): Paragraph {
  return { ...lead, spans: [...lead.spans, { voice: 'words', text: gap }, ...listOf(names)] };
}

/** Names one after another, each a value of its own, so that no name disturbs the direction of the next. */
export function listOf(names: readonly string[]): readonly TextSpan[] {
  return names.flatMap((text, index): TextSpan[] => {
    const name: TextSpan = { voice: 'value', text };
    return index === 0 ? [name] : [{ voice: 'words', text: ', ' }, name];
  });
}
