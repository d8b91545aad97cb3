import type { MinutesDocument } from '../document/document.ts';
import { type Page, type PageLine, pageOf, type PageQuestion } from '../text/page.ts';
import type { Paragraph, TextSpan } from '../text/paragraph.ts';
import type { Words } from '../words/words.ts';
import { escapeHtml } from './escape.ts';
import { minutesStyle } from './style.ts';

/** The minutes as a complete page without scripts: its one style element is {@link minutesStyle}. */
export function toHtml(document: MinutesDocument, words: Words): string {
  const page = pageOf(document, words);
  const spoken = escapeHtml(document.heading.language);
  return [
    `<!doctype html>\n<html lang="${words.language}" dir="ltr">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(`${page.title} · ${page.minutes}`)}</title>`,
    `<style>${minutesStyle}</style>\n</head>\n<body>\n<main>`,
    headHtml(page, spoken),
    ...page.sections.map((section) => sectionHtml(section, spoken)),
    endHtml(page, spoken),
    `</main>\n<footer><p>${isolated(page.record)}</p></footer>\n</body>\n</html>\n`,
  ].join('\n');
}

function headHtml(page: Page, spoken: string): string {
  const facts = page.facts.map(
    ({ term, spans }) => `<dt>${escapeHtml(term)}</dt><dd>${spansHtml(spans)}</dd>`,
  );
  const mark = `<p class="mark ${page.mark.kind}">${escapeHtml(page.mark.text)}</p>\n`;
  const draft = page.draft === null ? '' : `<p class="draft-why">${escapeHtml(page.draft)}</p>\n`;
  return [
    mark,
    `<header>\n<p class="assembly">${isolated(page.assembly)} · ${escapeHtml(page.minutes)}</p>`,
    `<h1 lang="${spoken}" dir="auto">${escapeHtml(page.title)}</h1>`,
    `${draft}<dl>\n${facts.join('\n')}\n</dl>\n</header>`,
  ].join('\n');
}

function sectionHtml({ title, lines }: Page['sections'][number], spoken: string): string {
  const items = lines.map((line) => `<li class="line" id="entry-${line.seq}">${lineHtml(line, spoken)}</li>`);
  const list = items.length === 0 ? '' : `\n<ol>\n${items.join('\n')}\n</ol>`;
  return `<section>\n<h2 class="title"><bdi>${escapeHtml(title)}</bdi></h2>${list}\n</section>`;
}

function lineHtml(line: PageLine, spoken: string): string {
  return `<div class="when">${whenHtml(line)}</div><div class="text">${textHtml(line, spoken)}</div>`;
}

function whenHtml({ entry, moment, text }: PageLine): string {
  const day = moment?.day === null || moment === null ? '' : `<span>${escapeHtml(moment.day)}</span>`;
  const hour =
    moment === null ? '' : `<time datetime="${escapeHtml(moment.machine)}">${escapeHtml(moment.hour)}</time>`;
  return `<b>${escapeHtml(text.label)}</b>${day}${hour}<span>${escapeHtml(entry)}</span>`;
}

function textHtml({ text, corrections }: PageLine, spoken: string): string {
  const beside = corrections.map(
    (line) =>
      `<div class="correction" id="entry-${line.seq}"><p class="note">${escapeHtml(`${line.text.label} · ${line.entry}`)}</p>${paragraphsHtml(line.text.paragraphs, spoken)}</div>`,
  );
  return `${paragraphsHtml(text.paragraphs, spoken)}${beside.join('')}`;
}

export function paragraphsHtml(paragraphs: readonly Paragraph[], spoken: string): string {
  return paragraphs.map((paragraph) => paragraphHtml(paragraph, spoken)).join('');
}

/** A quote is in the language of the assembly and has its own direction; the rest is in the language of the page. */
function paragraphHtml({ role, spans }: Paragraph, spoken: string): string {
  if (role !== 'quote') return `<p class="${role}">${spansHtml(spans)}</p>`;
  const words = spans.some(({ voice }) => voice === 'words');
  return words
    ? `<p class="quote">${spansHtml(spans)}</p>`
    : `<p class="quote" lang="${spoken}" dir="auto">${spans.map(markedHtml).join('')}</p>`;
}

export function spansHtml(spans: readonly TextSpan[]): string {
  return spans
    .map((span) => (span.voice === 'words' ? escapeHtml(span.text) : `<bdi>${markedHtml(span)}</bdi>`))
    .join('');
}

function markedHtml({ text, mark }: TextSpan): string {
  if (mark === undefined) return escapeHtml(text);
  return mark === 'struck' ? `<del>${escapeHtml(text)}</del>` : `<ins>${escapeHtml(text)}</ins>`;
}

function endHtml({ resolutions, undecided, signatures }: Page, spoken: string): string {
  const adopted =
    resolutions.list.length === 0
      ? `<p>${escapeHtml(resolutions.none)}</p>`
      : resolutions.list.map((question) => questionHtml(question, spoken)).join('\n');
  const open = (undecided?.list ?? []).map((question) => questionHtml(question, spoken)).join('\n');
  const signed = signatures.map(({ office, name }) => `<p>${escapeHtml(office)}<br>${isolated(name)}</p>`);
  return [
    `<section>\n<h2>${escapeHtml(resolutions.title)}</h2>\n${adopted}\n</section>`,
    ...(undecided === null
      ? []
      : [`<section>\n<h2>${escapeHtml(undecided.title)}</h2>\n${open}\n</section>`]),
    `<div class="signatures">${signed.join('')}</div>`,
  ].join('\n');
}

function questionHtml({ name, paragraphs }: PageQuestion, spoken: string): string {
  return `<div class="question text"><h3>${isolated(name)}</h3>${paragraphsHtml(paragraphs, spoken)}</div>`;
}

export function isolated(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}
