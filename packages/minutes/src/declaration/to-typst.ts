import { typstArray, typstString } from '../typst/escape.ts';
import { literal, paragraphsSource, spansSource } from '../typst/to-typst.ts';
import { typstTemplate } from '../typst/template.ts';
import { languageOf } from '../words/language.ts';
import type { Words } from '../words/words.ts';
import type { DeclarationDocument } from './declaration.ts';
import { type DeclarationPage, declarationPage } from './page.ts';
import type { Table } from './table.ts';

const tableTemplate = `
#let figures-table(caption, head, rows) = {
  set text(font: sans, size: 8pt)
  set par(justify: false)
  if caption != none { block(above: 4mm, below: 1.5mm, text(fill: ink-3, caption)) }
  block(above: 2mm, below: 5mm, table(
    columns: (1fr,) + (auto,) * (head.len() - 1),
    align: (x, y) => if x == 0 { left } else { right },
    stroke: (x, y) => (top: 0.4pt + hair),
    inset: (x: 1.5mm, y: 1.2mm),
    table.header(..head.map(cell => text(weight: 600, cell))),
    ..rows.map(row => (text(weight: if row.elected { 700 } else { 400 }, row.name), ..row.cells.map(cell => text(weight: if row.elected { 700 } else { 400 }, cell)))).flatten(),
  ))
}
`;

/** The declaration of a result as the source of a Typst document, with the fonts of the minutes. */
export function declarationTypst(document: DeclarationDocument, words: Words): string {
  const page = declarationPage(document, words);
  const rows = page.facts.map(({ term, spans }) => `(term: ${literal(term)}, spans: ${spansSource(spans)})`);
  const running = [page.assembly, page.office].map((text) => text.slice(0, 60)).join(' · ');
  const head = [page.office, page.title, running, page.record].map(typstString).join(', ');
  return [
    `#let spoken = ${typstString(languageOf(document.language))}`,
    typstTemplate,
    tableTemplate,
    `#show: doc => paper(${head}, ${typstString(words.language)}, doc)`,
    `#text(font: sans, size: 9pt, fill: ink-3, ${literal(`${page.assembly} · ${page.title}`)})`,
    `#heading(level: 1, ${literal(page.office)})`,
    `#body-of(${paragraphsSource(page.result)})`,
    `#facts(${typstArray(rows)})`,
    ...page.rounds.flatMap(roundSource),
    '',
  ].join('\n\n');
}

function roundSource({ title, paragraphs, tables }: DeclarationPage['rounds'][number]): readonly string[] {
  return [
    `#section(${literal(title)})`,
    `#body-of(${paragraphsSource(paragraphs)})`,
    ...tables.map(tableSource),
  ];
}

function tableSource({ title, head, rows }: Table): string {
  const caption = title === null ? 'none' : literal(title);
  const body = rows.map(
    ({ name, cells, elected }) =>
      `(name: ${literal(name)}, cells: ${typstArray(cells.map(literal))}, elected: ${elected})`,
  );
  return `#figures-table(${caption}, ${typstArray(head.map(literal))}, ${typstArray(body)})`;
}
