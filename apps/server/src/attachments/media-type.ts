const MAGIC: readonly (readonly [string, string, number?])[] = [
  ['25504446', 'application/pdf'],
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['47494638', 'image/gif'],
  ['57454250', 'image/webp', 8],
  ['57415645', 'audio/wav', 8],
  ['66747970', 'video/mp4', 4],
  ['1a45dfa3', 'video/webm'],
  ['4f676753', 'audio/ogg'],
  ['664c6143', 'audio/flac'],
  ['494433', 'audio/mpeg'],
  ['fffb', 'audio/mpeg'],
  ['504b0304', 'application/zip'],
];

/** How many bytes at the beginning of a file tell what it is. */
export const HEAD_BYTES = 4_096;

/** Rule ST-17: what a file is, by its first bytes alone: never by its name, nor by what its sender says. A type that a browser
 *  would run, such as HTML or SVG, is none of them: it is plain text.
 *  @param head the first {@link HEAD_BYTES} bytes, or all */
export function mediaTypeOf(head: Uint8Array): string {
  const hex = Buffer.from(head.subarray(0, 16)).toString('hex');
  const known = MAGIC.find(([magic, , at = 0]) => hex.startsWith(magic, at * 2));
  if (known) return known[1];
  return isText(head) ? 'text/plain' : 'application/octet-stream';
}

/** UTF-8 without control characters that no text has; a character may be cut at the end. */
function isText(head: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return !/(?![\t\n\f\r])\p{Cc}/u.test(text);
  } catch {
    return false;
  }
}
