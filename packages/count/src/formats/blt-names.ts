import { FormatError, quoted } from './format-error.ts';

export interface NumberedLine {
  readonly text: string;
  readonly number: number;
}

export interface Names {
  readonly candidates: readonly string[];
  readonly title: string;
}

/** One quoted string, in which a quotation mark is written twice, and what may follow it. */
const QUOTED = /^"((?:[^"]|"")*)"\s*(?:#.*)?$/;
const TWO_QUOTED = /^"([^"]*)"\s+"([^"]*)"\s*(?:#.*)?$/;
const WORDS = /"(?:[^"]|"")*"|[^\s"]+/g;
/** Some files of Scottish wards carry their names as PrefLib does. */
const PREFLIB_NAME = /^#\s*ALTERNATIVE NAME \d+:\s*(.*)$/i;

/** The names of candidates and the title: a line each, with or without quotes, or all in a row as in the first `.blt` files.
 *  Without any names the candidates are called by their numbers.
 *  @throws FormatError where there are fewer names than candidates, or more than one line could be the title */
export function readNames(lines: readonly NumberedLine[], count: number, last: number): Names {
  const kept = lines.filter(({ text }) => !isComment(text));
  if (kept.length === 0)
    return { candidates: Array.from({ length: count }, (_, at) => `${at + 1}`), title: '' };
  const names = inARow(kept, count) ?? kept.map(nameOf);
  if (names.length < count) {
    const number = Math.max(last, kept.at(-1)!.number);
    throw new FormatError(
      number,
      `the names end here: expected ${count} candidates, found ${names.length} names`,
    );
  }
  const extra = kept[count + 1];
  if (names.length === kept.length && extra !== undefined && !kept[count]!.text.trim().startsWith('"'))
    throw new FormatError(
      extra.number,
      `expected the end of the file after ${count} names and the title, got ${quoted(extra.text.trim())}`,
    );
  return { candidates: names.slice(0, count), title: names[count] ?? '' };
}

function isComment(text: string): boolean {
  const trimmed = tidy(text);
  if (PREFLIB_NAME.test(trimmed)) return false;
  return trimmed === '' || trimmed.startsWith('#') || (trimmed.startsWith('/*') && trimmed.endsWith('*/'));
}

/** The names where they do not have a line each. */
function inARow(lines: readonly NumberedLine[], count: number): readonly string[] | null {
  if (lines.length > count) return null;
  const words = lines.flatMap(({ text }) => tidy(text).match(WORDS) ?? []);
  const all = words.length === count + 1 && words.every((word) => word.startsWith('"'));
  if (lines.length === count && !all) return null;
  return words.map(unquoted);
}

function nameOf({ text, number }: NumberedLine): string {
  const line = tidy(text);
  const preflib = PREFLIB_NAME.exec(line);
  if (preflib !== null) return preflib[1]!;
  if (!line.startsWith('"')) return tidy(line.replace(/\s#.*$/, ''));
  const one = QUOTED.exec(line);
  if (one !== null) return withParty(tidy(one[1]!.replaceAll('""', '"')));
  if (TWO_QUOTED.test(line)) return withParty(line);
  if (line.length < 2 || !line.endsWith('"'))
    throw new FormatError(number, `expected a closing quotation mark after ${quoted(line)}`);
  return tidy(unquoted(line));
}

/** `"Name" "Party"`, as some files have it, becomes `Name "Party"`. */
function withParty(name: string): string {
  const two = TWO_QUOTED.exec(name);
  return two === null ? name : `${tidy(two[1]!)} "${tidy(two[2]!)}"`;
}

function unquoted(word: string): string {
  return word.startsWith('"') ? word.slice(1, -1).replaceAll(/""|\\"/g, '"') : word;
}

/** Without space around, and with one blank for any space inside. */
export function tidy(text: string): string {
  return text.replaceAll(/[\s\uFEFF]+/g, ' ').trim();
}
