import type rules from '../messages/en/rules.json';
import type { RuleWords } from './rule-words.ts';

/** What is said of one motion, or of the house, line by line. */
export interface Card {
  readonly title: string;
  readonly rows: readonly CardRow[];
}

export interface CardRow {
  readonly id: RowId;
  readonly name: string;
  readonly text: string;
}

type RuleMessage = keyof typeof rules;

export type RowId = RuleMessage extends infer Id
  ? Id extends `rules.row.${infer Row}`
    ? Row
    : never
  : never;

/** A row, or none where there is nothing to say. */
export function row(id: RowId, text: string | null | undefined, words: RuleWords): readonly CardRow[] {
  return text === null || text === undefined || text === ''
    ? []
    : [{ id, name: words.text(`rules.row.${id}`), text }];
}
