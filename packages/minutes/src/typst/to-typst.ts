import { isolated } from '@tauride/text';
import type { MinutesDocument } from '../document/document.ts';
import { type Page, type PageLine, pageOf, type PageQuestion } from '../text/page.ts';
import type { Paragraph, TextSpan } from '../text/paragraph.ts';
import { languageOf } from '../words/language.ts';
import type { Words } from '../words/words.ts';
import { typstArray, typstString } from './escape.ts';
import { typstTemplate } from './template.ts';

/** The minutes as the source of a Typst document, to be compiled with Source Serif 4 and IBM Plex Sans at hand. */
export function toTypst(document: MinutesDocument, words: Words): string {
  const page = pageOf(document, words);
  const spoken = languageOf(document.heading.language);
  const head = [page.title, page.minutes, runningText(page), page.record].map(typstString).join(', ');
  return [
    `#let spoken = ${typstString(spoken)}`,
    typstTemplate,
    `#show: doc => paper(${head}, ${typstString(words.language)}, doc, ${markSource(page)})`,
    headSource(page),
    ...page.sections.flatMap(sectionSource),
    ...endSource(page),
    '',
  ].join('\n');
}

function markSource({ mark }: Page): string {
  return `mark: ${typstString(mark.text)}, boxed: ${mark.kind === 'draft'}`;
}

/** What stands at the head of every page: a long title would be laid out anew on each. */
function runningText({ assembly, title }: Page): string {
  return [assembly, title]
    .map((text) =>
      [...graphemes.segment(text)]
        .slice(0, 60)
        .map(({ segment }) => segment)
        .join(''),
    )
    .join(' · ');
}

function headSource({ assembly, minutes, title, draft, facts }: Page): string {
  const rows = facts.map(({ term, spans }) => `(term: ${literal(term)}, spans: ${spansSource(spans)})`);
  const above = `#text(font: sans, size: 9pt, fill: ink-3, ${literal(`${assembly} · ${minutes}`)})`;
  const note = draft === null ? [] : [`#text(font: sans, weight: 600, ${literal(draft)})`];
  return [above, `#heading(level: 1, ${literal(title)})`, ...note, `#facts(${typstArray(rows)})`].join(
    '\n\n',
  );
}

function sectionSource({ title, lines }: Page['sections'][number]): readonly string[] {
  return [`#section(${literal(title)})`, ...lines.map(lineSource)];
}

function lineSource({ entry, moment, text, corrections }: PageLine): string {
  const day = moment?.day === undefined || moment.day === null ? 'none' : literal(moment.day);
  const hour = moment === null ? 'none' : literal(moment.hour);
  const beside = corrections.map(
    (line) =>
      `(label: ${literal(line.text.label)}, entry: ${literal(line.entry)}, paragraphs: ${paragraphsSource(line.text.paragraphs)})`,
  );
  const paragraphs = paragraphsSource(text.paragraphs);
  return `#minute(${literal(entry)}, ${literal(text.label)}, ${day}, ${hour}, ${paragraphs}, ${typstArray(beside)})`;
}

function endSource({ resolutions, undecided, signatures }: Page): readonly string[] {
  const adopted =
    resolutions.list.length === 0
      ? [`#text(font: sans, size: 9.5pt, ${literal(resolutions.none)})`]
      : resolutions.list.map(questionSource);
  const open =
    undecided === null
      ? []
      : [`#section(${literal(undecided.title)})`, ...undecided.list.map(questionSource)];
  const signed = signatures.map(({ office, name }) => `(office: ${literal(office)}, name: ${literal(name)})`);
  return [
    `#section(${literal(resolutions.title)})`,
    ...adopted,
    ...open,
    `#signatures(${typstArray(signed)})`,
  ];
}

function questionSource({ name, paragraphs }: PageQuestion): string {
  return `#question(${literal(name)}, ${paragraphsSource(paragraphs)})`;
}

export function paragraphsSource(paragraphs: readonly Paragraph[]): string {
  return typstArray(paragraphs.map(({ role, spans }) => `(role: "${role}", spans: ${spansSource(spans)})`));
}

export function spansSource(spans: readonly TextSpan[]): string {
  return typstArray(spans.map(spanSource));
}

/** A value that can turn the direction of the line is isolated; the marks are invisible. */
function spanSource({ voice, text, mark }: TextSpan): string {
  const shown = voice === 'value' ? isolated(text) : text;
  return `(text: ${literal(shown)}, mark: ${mark === undefined ? 'none' : typstString(mark)})`;
}

const graphemes = new Intl.Segmenter();
const ROOT = /^[0-9a-f]{64}$/u;

// A break may not stand before a mark or beside a joiner, which belong to the letter before them.
const LONG_RUN = /\S{40}(?<!\u200d)(?=[^\s\p{M}\p{Emoji_Modifier}\u200d])/gu;

/** Text that may be broken inside a run of letters that no line could hold: otherwise it would leave the page, and finding that
 *  out takes Typst seconds. Roots stay whole, so that they can be copied. */
export function literal(text: string): string {
  return typstString(ROOT.test(text) ? text : text.replace(LONG_RUN, '$&\u200b'));
}
