/** A file that cannot be read: what is wrong, in which line, and what was expected there. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
  /** From 1. */
  readonly line: number;

  constructor(line: number, message: string, options?: { cause?: unknown }) {
    super(`line ${line}: ${message}`, options);
    this.line = line;
  }
}

const LONGEST_QUOTE = 40;

/** A piece of the file as it may stand in a message. */
export function quoted(text: string): string {
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return JSON.stringify(short);
}
