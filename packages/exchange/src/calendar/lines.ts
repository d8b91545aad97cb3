const encoder = new TextEncoder();
const MOST_OCTETS = 75;

/** A line of a calendar, in pieces of at most 75 octets that never part a character. Source: RFC 5545, 3.1. */
export function contentLine(name: string, value: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const size = encoder.encode(character).length;
    if (octets + size > MOST_OCTETS) {
      pieces.push(piece);
      // The space that the next piece begins with counts.
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].map((each) => `${each}\r\n`).join('');
}

/** A text as a value; control characters other than a line feed cannot stand in one. Source: RFC 5545, 3.3.11. */
export function textValue(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '\ufffd')
    .replace(/[\\;,]/gu, (found) => `\\${found}`)
    .replaceAll('\n', '\\n');
}
