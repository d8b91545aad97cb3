import { escapeHtml } from '../html/escape.ts';
import { minutesStyle } from '../html/style.ts';
import { isolated, paragraphsHtml, spansHtml } from '../html/to-html.ts';
import type { Words } from '../words/words.ts';
import type { DeclarationDocument } from './declaration.ts';
import { type DeclarationPage, declarationPage } from './page.ts';
import type { Row, Table } from './table.ts';

/** The declaration of a result as a complete page without scripts, in the style of the minutes: its one style element is
 *  {@link minutesStyle}. */
export function declarationHtml(document: DeclarationDocument, words: Words): string {
  const page = declarationPage(document, words);
  const spoken = escapeHtml(document.language);
  const facts = page.facts.map(
    ({ term, spans }) => `<dt>${escapeHtml(term)}</dt><dd>${spansHtml(spans)}</dd>`,
  );
  return [
    `<!doctype html>\n<html lang="${words.language}" dir="ltr">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(`${page.office} · ${page.title}`)}</title>`,
    `<style>${minutesStyle}</style>\n</head>\n<body>\n<main>`,
    `<header>\n<p class="assembly">${isolated(page.assembly)} · ${escapeHtml(page.title)}</p>`,
    `<h1 lang="${spoken}" dir="auto">${escapeHtml(page.office)}</h1>`,
    `<div class="text result">${paragraphsHtml(page.result, spoken)}</div>`,
    `<dl>\n${facts.join('\n')}\n</dl>\n</header>`,
    ...page.rounds.map((round) => roundHtml(round, spoken)),
    `</main>\n<footer><p>${isolated(page.record)}</p></footer>\n</body>\n</html>\n`,
  ].join('\n');
}

function roundHtml({ title, paragraphs, tables }: DeclarationPage['rounds'][number], spoken: string): string {
  const shown = tables.map(tableHtml).join('\n');
  return `<section>\n<h2>${escapeHtml(title)}</h2>\n<div class="text">${paragraphsHtml(paragraphs, spoken)}</div>\n${shown}\n</section>`;
}

function tableHtml({ title, head, rows }: Table): string {
  const caption = title === null ? '' : `<caption>${isolated(title)}</caption>`;
  const heads = head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
  const body = rows.map(rowHtml).join('\n');
  return `<div class="wide"><table>${caption}\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${body}\n</tbody></table></div>`;
}

function rowHtml({ voice, name, cells, elected }: Row): string {
  const named = voice === 'value' ? isolated(name) : escapeHtml(name);
  const figures = cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('');
  return `<tr${elected ? ' class="elected"' : ''}><th scope="row">${named}</th>${figures}</tr>`;
}
