import { FormatError } from './format-error.ts';

/** A file in pieces, as bytes in UTF-8 or as text, for example what `createReadStream` gives. */
export type Chunks = AsyncIterable<Uint8Array | string>;

/** Takes a file line by line; a line has no end of line with it and counts from 1. */
export type TakeLine = (line: string, number: number) => void;

/** No line of a ballot file is as long; a file without any line end must not fill the memory. */
const LONGEST_LINE = 4_000_000;
/** So many bytes become text at a time: short texts are soon given back, long ones lie about until the garbage is collected. */
const PIECE = 1 << 14;
/** Old systems end a text with Ctrl-Z. */
const END_OF_FILE = '\u001A';
const UTF16 = 'this is UTF-16; save it as UTF-8';

interface Splitter {
  readonly push: (text: string) => void;
  /** Gives the last line, if the file does not end with a line end, and the number of the last line. */
  readonly finish: () => number;
  readonly number: () => number;
}

/** Lines end with LF, CR LF or CR, also where a chunk ends between the two. */
function splitter(take: TakeLine): Splitter {
  let rest = '';
  let number = 0;
  let afterReturn = false;
  const give = (line: string): void => {
    number += 1;
    if (line.includes('\0')) throw new FormatError(number, 'this is not text: it has a zero byte');
    take(number === 1 && line.startsWith('\uFEFF') ? line.slice(1) : line, number);
  };
  const push = (text: string): void => {
    let from = afterReturn && text.startsWith('\n') ? 1 : 0;
    if (text !== '') afterReturn = false;
    let feed = text.indexOf('\n', from);
    let carriage = text.indexOf('\r', from);
    while (feed !== -1 || carriage !== -1) {
      const isCarriage = carriage !== -1 && (feed === -1 || carriage < feed);
      const end = isCarriage ? carriage : feed;
      give(rest + text.slice(from, end));
      rest = '';
      from = isCarriage && feed === end + 1 ? end + 2 : end + 1;
      if (isCarriage) {
        afterReturn = from === text.length && feed !== end + 1;
        carriage = text.indexOf('\r', from);
      }
      if (feed !== -1 && feed < from) feed = text.indexOf('\n', from);
    }
    rest += text.slice(from);
    if (rest.length > LONGEST_LINE)
      throw new FormatError(number + 1, `longer than ${LONGEST_LINE} characters; this is no ballot file`);
  };
  const finish = (): number => {
    if (rest.endsWith(END_OF_FILE)) rest = rest.slice(0, -1);
    if (rest !== '') give(rest);
    rest = '';
    return number;
  };
  return { push, finish, number: () => number };
}

/** Hands over the lines of a text and answers how many there are. */
export function eachLine(text: string, take: TakeLine): number {
  const lines = splitter(take);
  lines.push(text);
  return lines.finish();
}

/** Hands over the lines of a file in pieces, of which only one is held at a time, and answers how many lines there are.
 *  @throws FormatError with the line where the bytes are not UTF-8. */
export async function eachLineOf(chunks: Chunks, take: TakeLine): Promise<number> {
  const lines = splitter(take);
  await eachText(chunks, lines.push, lines.number);
  return lines.finish();
}

/** Hands over the text of a file in pieces. `number` tells how many whole lines were there before. */
export async function eachText(
  chunks: Chunks,
  push: (text: string) => void,
  number: () => number,
): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let first = true;
  for await (const chunk of chunks) {
    if (typeof chunk === 'string') {
      push(chunk);
    } else {
      if (first && isUtf16(chunk)) throw new FormatError(1, UTF16);
      for (let from = 0; from < chunk.length; from += PIECE)
        push(decoded(decoder, chunk.subarray(from, from + PIECE), { push, number }));
    }
    first = false;
  }
  decodedEnd(decoder, number);
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function decoded(
  decoder: TextDecoder,
  bytes: Uint8Array,
  so: { readonly push: (text: string) => void; readonly number: () => number },
): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch (cause) {
    // Lines before the wrong byte are taken, so that the number is right and an earlier fault is told first.
    so.push(new TextDecoder('utf-8').decode(bytes).split('\uFFFD')[0]!);
    throw notUtf8(so.number() + 1, cause);
  }
}

function decodedEnd(decoder: TextDecoder, number: () => number): void {
  try {
    decoder.decode();
  } catch (cause) {
    throw notUtf8(number() + 1, cause);
  }
}

function notUtf8(line: number, cause: unknown): FormatError {
  const message = 'these bytes are not UTF-8; save the file as UTF-8 (it may be Latin-1 or Windows-1250)';
  return new FormatError(line, message, { cause });
}
