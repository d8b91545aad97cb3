import { isolatedSpans, lineText, type MinuteLine, type Minutes, type Words } from '@tauride/minutes';
import { knownAs } from '../house/known.ts';
import type { Known } from '../parts/provenance.tsx';

/** One run of a line; what was struck or inserted says so. */
export type LineSpan = { readonly text: string; readonly mark: 'struck' | 'inserted' | null };

/** A line of the minutes ready for the screen. */
export type LineView = {
  readonly seq: number;
  readonly label: string;
  readonly at: number | null;
  readonly spans: readonly LineSpan[];
  /** Reasons, sources and citations. */
  readonly notes: readonly string[];
  readonly known: { readonly known: Known; readonly detail: string } | null;
  readonly corrections: readonly { readonly entry: number; readonly text: string; readonly reason: string }[];
};

/** The minutes so far, each line with the corrections that were entered to it. */
export function minutesView(minutes: Minutes, timeZone: string, words: Words): readonly LineView[] {
  const corrections = Map.groupBy(minutes.lines, ({ act }) =>
    act.kind === 'correction' ? act.corrects : null,
  );
  return minutes.lines.map((line) => ({
    ...lineView(line, timeZone, words),
    corrections: (corrections.get(line.seq) ?? []).flatMap(({ seq, act }) =>
      act.kind === 'correction' ? [{ entry: seq, text: act.text, reason: act.reason }] : [],
    ),
  }));
}

/** Where a line comes from stands beside it as a mark, not among its words. */
function lineView(line: MinuteLine, timeZone: string, words: Words): Omit<LineView, 'corrections'> {
  const { label, paragraphs, source } = lineText(line, timeZone, words);
  const known = source === null ? null : { known: knownAs(source.how), detail: source.note };
  const notes = paragraphs.filter(({ role }) => role === 'note').map(wordsOf);
  const spans = paragraphs
    .filter(({ role }) => role !== 'note')
    .flatMap((paragraph, place, all): readonly LineSpan[] => [
      ...(place === 0 ? [] : [{ text: endsSentence(wordsOf(all[place - 1]!)) ? ' ' : '. ', mark: null }]),
      ...isolatedSpans(paragraph).map(({ text, mark }) => ({ text, mark: mark ?? null })),
    ]);
  return { seq: line.seq, label, at: line.at, spans, notes, known };
}

function wordsOf({ spans }: { readonly spans: readonly { readonly text: string }[] }): string {
  return spans.map(({ text }) => text).join('');
}

function endsSentence(text: string): boolean {
  return /[.!?:…]["”»“)]*$/u.test(text);
}

/** The words of a line, for choosing it from a list. */
export function lineWords({ label, spans }: Pick<LineView, 'label' | 'spans'>): string {
  return `${label}: ${spans.map(({ text }) => text).join('')}`;
}
