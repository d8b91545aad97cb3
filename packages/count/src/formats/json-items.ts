import { FormatError, quoted } from './format-error.ts';

/** Takes one member of a JSON object, or one element of the member that is a long list.
 *  @param line where it begins, from 1 */
export type TakeItem = (item: { readonly key: string; readonly text: string; readonly line: number }) => void;

/** Takes a large JSON object in pieces. */
export interface JsonItems {
  readonly push: (text: string) => void;
  /** @returns the number of the last line */
  readonly finish: () => number;
  readonly line: () => number;
}

type Expecting = 'object' | 'key' | 'colon' | 'value' | 'comma' | 'element' | 'element-comma' | 'end';

/** No member outside the list, and no element of it, is as long. */
const LONGEST_ITEM = 32_000_000;
const EXPECTED: { readonly [state in Expecting]: string } = {
  object: 'a JSON object',
  key: 'a member name in quotation marks',
  colon: 'a colon',
  value: 'a value',
  comma: 'a comma or a closing brace',
  element: 'a value',
  'element-comma': 'a comma or a closing bracket',
  end: 'the end of the file',
};

interface Scan {
  expecting: Expecting;
  key: string;
  /** An item or a key that has begun. */
  text: string;
  open: boolean;
  nested: number;
  inString: boolean;
  escaped: boolean;
  line: number;
  begun: number;
}

/** Cuts a JSON object into its members, and the member called `list` into its elements, without holding more than one of them. */
export function jsonItems(list: string, take: TakeItem): JsonItems {
  const at: Scan = {
    expecting: 'object',
    key: '',
    text: '',
    open: false,
    nested: 0,
    inString: false,
    escaped: false,
    line: 1,
    begun: 1,
  };
  return {
    push: (text) => scan(at, text, list, take),
    finish: () => {
      const expected = at.open ? `the end of what begins in line ${at.begun}` : EXPECTED[at.expecting];
      if (at.expecting !== 'end') throw new FormatError(at.line, `the file ends here: expected ${expected}`);
      return at.line;
    },
    line: () => at.line,
  };
}

function scan(at: Scan, text: string, list: string, take: TakeItem): void {
  let from = 0;
  for (let place = 0; place < text.length; place += 1) {
    const char = text[place]!;
    if (char === '\n') at.line += 1;
    if (at.open) {
      if (!ends(at, char)) continue;
      const includes = at.expecting === 'key';
      at.text += text.slice(from, includes ? place + 1 : place);
      close(at, take);
      if (includes) continue;
    }
    if (char === ' ' || char === '\n' || char === '\r' || char === '\t' || char === '\uFEFF') continue;
    if (between(at, char, list)) from = place;
  }
  if (!at.open) return;
  at.text += text.slice(from);
  if (at.text.length > LONGEST_ITEM)
    throw new FormatError(at.begun, `longer than ${LONGEST_ITEM} characters; this is no cast vote record`);
}

/** Whether an item that is open ends at this character, which is not part of it unless it is a key. */
function ends(at: Scan, char: string): boolean {
  if (at.inString) {
    if (at.escaped) at.escaped = false;
    else if (char === '\\') at.escaped = true;
    else if (char === '"') {
      at.inString = false;
      return at.expecting === 'key';
    }
    return false;
  }
  if (char === '"') at.inString = true;
  else if (char === '{' || char === '[') at.nested += 1;
  else if (char === '}' || char === ']') {
    if (at.nested === 0) return true;
    at.nested -= 1;
  } else if (char === ',') return at.nested === 0;
  return false;
}

function close(at: Scan, take: TakeItem): void {
  const { text, begun: line } = at;
  at.open = false;
  at.text = '';
  if (at.expecting === 'key') {
    at.key = parsed(text, line) as string;
    at.expecting = 'colon';
    return;
  }
  at.expecting = at.expecting === 'value' ? 'comma' : 'element-comma';
  take({ key: at.key, text, line });
}

/** Takes a character between items; answers whether an item begins with it. */
function between(at: Scan, char: string, list: string): boolean {
  const next = after(at, char, list);
  if (next !== null) {
    at.expecting = next;
    return false;
  }
  const begins =
    at.expecting === 'value' || at.expecting === 'element' || (at.expecting === 'key' && char === '"');
  if (!begins || char === ',' || char === ']' || char === '}')
    throw new FormatError(at.line, `expected ${EXPECTED[at.expecting]}, got ${quoted(char)}`);
  at.open = true;
  at.begun = at.line;
  at.inString = char === '"';
  at.nested = char === '{' || char === '[' ? 1 : 0;
  return true;
}

function after(at: Scan, char: string, list: string): Expecting | null {
  switch (`${at.expecting} ${char}`) {
    case 'object {':
    case 'comma ,':
      return 'key';
    case 'colon :':
      return 'value';
    case 'key }':
    case 'comma }':
      return 'end';
    case 'value [':
      return at.key === list ? 'element' : null;
    case 'element-comma ,':
      return 'element';
    case 'element ]':
    case 'element-comma ]':
      return 'comma';
    default:
      return null;
  }
}

/** @throws FormatError with the line where the item begins */
export function parsed(text: string, line: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : '';
    throw new FormatError(line, `expected JSON; what begins here is not: ${why}`, { cause });
  }
}
