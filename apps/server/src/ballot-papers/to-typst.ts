import { turned, typstData } from '../minutes/typst-text.ts';
import type { Paper } from './paper.ts';
import { ballotPaperTemplate } from './template.ts';

export interface PrintingPapers {
  readonly paper: Paper;
  readonly language: string;
  /** Nothing under 16 points. */
  readonly large: boolean;
  readonly copies: number;
}

/** Ballot papers as the source of a Typst document. */
export function papersToTypst({ paper, language, large, copies }: PrintingPapers): string {
  const data = {
    ...paper,
    assembly: turned(paper.assembly),
    office: turned(paper.office),
    rows: paper.rows.map((row) => ({
      ...row,
      name: turned(row.name),
      people: row.people.map(turned),
      groups: row.groups.map(turned),
    })),
    batch: { ...paper.batch, name: paper.batch.name === null ? null : turned(paper.batch.name) },
    language,
    large,
    copies,
  };
  return `${typstData(data)}${ballotPaperTemplate}`;
}
