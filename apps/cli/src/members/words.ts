import type { ProblemCode, RosterProblem } from '@tauride/roster';

const words: { readonly [code in ProblemCode]: string } = {
  'empty-file': 'The file is empty.',
  'too-large': 'The file is too large: at most {most} characters.',
  'too-many-rows': 'There are more than {most} rows.',
  'no-known-column': 'No column is known; the first row must name them, such as first_name;last_name.',
  'body-needed': 'There are several bodies: add a column "body", or say --body.',
  'duplicate-column': 'This column and "{of}" are the same.',
  'unknown-column': 'This column is not known, and left out.',
  'column-not-kept': 'This column says nothing about a seat, and is left out.',
  'not-utf-8': 'The file is not UTF-8; it was read as {readAs}. Look at names with accents.',
  'utf-16': 'The file is UTF-16 and was read as that.',
  'broken-quotes': 'A quotation mark is not closed, or stands in the middle of a quoted value.',
  'too-many-cells': '{cells} cells, but {columns} columns: is a value not quoted?',
  'missing-name': 'A name, a username or a label is needed.',
  duplicate: 'The same member as in row {first}.',
  differs: 'The same member as in row {first}, but with other details.',
  'ambiguous-name': 'Several members have this name: {members}. Give an id or a number.',
  'belongs-to-another': '{value} belongs to member {member}.',
  'number-differs': 'Whoever has this username has the member number {known}.',
  'office-taken': 'Row {first} already names the {office}.',
  'label-kept': 'The member keeps the label "{label}" that it has.',
  'control-character': 'There is a character in it that cannot be shown.',
  'too-long': '{length} characters; at most {most} fit.',
  formula: 'A formula, where a value is needed.',
  'bad-id': 'Not an id: letters, digits, dots and hyphens, at most 64, a letter or digit first.',
  'bad-email': 'Not an e-mail address.',
  'not-yes-or-no': '"{value}" is neither 1 nor 0.',
  'weight-not-number': '"{value}" is not a number of votes.',
  'weight-not-whole': '"{value}": a seat weighs whole votes here.',
  'weight-ambiguous': '"{value}" may be a thousand: write it without a mark.',
  'weight-out-of-range': '"{value}": a seat weighs 1 to {most} votes.',
  'unknown-voting': '"{value}": there is full, advisory and none.',
  'unknown-body': 'There is no body "{value}".',
  'unknown-office': '"{value}": there is chair, clerk and teller.',
  'unknown-group': 'The group "{value}" is not known, and says nothing about the right to vote.',
  'no-known-group': 'None of the groups "{value}" is known; add a column "voting".',
  inactive: 'OpenSlides has this account switched off; the seat is taken over all the same.',
};

/** What is wrong, and what to do, in a sentence. */
export function problemWords({ code, detail }: RosterProblem): string {
  if (code === 'unknown-body' && detail['value'] === '') return 'The row names no body.';
  return words[code].replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(detail[name] ?? ''));
}
