import type { Paper } from './paper.ts';
import { ballotPaperTemplate } from './template.ts';

export interface PrintingPapers {
  readonly paper: Paper;
  readonly language: string;
  /** Nothing under 16 points. */
  readonly large: boolean;
  readonly copies: number;
}

/** Ballot papers as the source of a Typst document. What people wrote goes in as data, so that nothing in it is read as code. */
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
  return `#let data = json(bytes(${literal(JSON.stringify(data))}))\n${ballotPaperTemplate}`;
}

/** Letters of scripts that are written from the right; of a name the first letter of any script decides. Source: UAX #9, P2. */
const FROM_THE_RIGHT =
  /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Text that keeps the direction of its line to itself. */
function turned(text: string): { readonly text: string; readonly rtl: boolean } {
  return { text: `\u2068${broken(text)}\u2069`, rtl: FROM_THE_RIGHT.test(text) };
}

/** A run of letters that no line could hold may be broken, but not within a letter. */
function broken(text: string): string {
  return text.replace(/[^\s-]{24}(?<!\u200d)(?=[^\s\p{M}\p{Emoji_Modifier}\u200d-])/gu, '$&\u200b');
}

/** JSON has neither control characters nor noncharacters that Typst would refuse, once these are out. */
function literal(json: string): string {
  const printable = json.replace(/\p{Noncharacter_Code_Point}/gu, '\ufffd');
  return `"${printable.replace(/[\\"]/gu, '\\$&')}"`;
}
