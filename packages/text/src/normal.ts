/** The form in which all texts are kept and compared (rule T-1): Unicode NFC, single spaces, one line feed between
 *  paragraphs, nothing at the ends. */
export function normalText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .split(/[\n\r\u0085\u2028\u2029]+/u)
    .map((paragraph) => paragraph.replaceAll(/[\p{White_Space}\u200b\ufeff]+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

/** Words of an amendment: a text that starts with a whole character, so that none of its marks falls on its neighbour. */
export function normalWords(words: string): string {
  return normalText(normalText(words).replace(/^[\p{M}\p{Emoji_Modifier}\u200d]+/u, ''));
}

/** Whether a text says anything: letters, digits or symbols, not only punctuation. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}\p{S}]/u.test(text);
}
