import type { Paragraph } from '../text/paragraph.ts';
import type { Words } from '../words/words.ts';
import type { DeclarationDocument } from './declaration.ts';
import { declarationPage } from './page.ts';
import type { Table } from './table.ts';

/** The declaration of a result as plain text, its tables as rows parted by tabulators. */
export function declarationText(document: DeclarationDocument, words: Words): string {
  const page = declarationPage(document, words);
  return [
    `${page.assembly} · ${page.title}`,
    page.office,
    ...page.result.map(plain),
    ...page.facts.map(({ term, spans }) => `${term}: ${plain({ spans })}`),
    ...page.rounds.flatMap(({ title, paragraphs, tables }) => [
      '',
      title,
      ...paragraphs.map(plain),
      ...tables.flatMap(tableText),
    ]),
    '',
    page.record,
    '',
  ].join('\n');
}

function plain({ spans }: Pick<Paragraph, 'spans'>): string {
  return spans.map(({ text }) => text).join('');
}

function tableText({ title, head, rows }: Table): readonly string[] {
  return [
    ...(title === null ? [] : ['', title]),
    head.join('\t'),
    ...rows.map(({ name, cells }) => [name, ...cells].join('\t')),
  ];
}
