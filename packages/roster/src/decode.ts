import { type Place, problemAt, type RosterProblem } from './problem.ts';

export interface Decoded {
  readonly text: string;
  readonly problems: readonly RosterProblem[];
}

const HEADER: Place = { row: 1, column: null, header: '' };

/** The text of a file. What is not UTF-8 is read as Windows-1252, which holds Latin-1 and has a character for every byte. */
export function decode(given: Uint8Array | string): Decoded {
  if (typeof given === 'string') return { text: withoutMark(given), problems: [] };
  const wide = utf16(given);
  if (wide !== null)
    return { text: new TextDecoder(wide).decode(given), problems: [problemAt(HEADER, 'utf-16')] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(given), problems: [] };
  } catch {
    const text = new TextDecoder('windows-1252').decode(given);
    return { text, problems: [problemAt(HEADER, 'not-utf-8', { readAs: 'Windows-1252' })] };
  }
}

function utf16([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
