import stringWidth from 'string-width';

const ISOLATE = '\u2068';
const END_OF_ISOLATE = '\u2069';
const RIGHT_TO_LEFT =
  /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/** Names as they may stand on a terminal and as keys: nothing that steers the screen, and no two alike. */
export function plainNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const last = new Map<string, number>();
  return names.map((raw) => {
    const name = raw.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '?');
    let own = name;
    let number = last.get(name) ?? 1;
    while (taken.has(own)) {
      number += 1;
      own = `${name} (${number})`;
    }
    last.set(name, number);
    taken.add(own);
    return own;
  });
}

/** A name in so many columns, cut off with … where it is longer. One that is written from right to left stands in an isolate, so
 *  that it does not turn the figures around it. */
export function cell(text: string, width: number): string {
  const short = cut(text, width);
  const space = ' '.repeat(width - stringWidth(short));
  return `${isolated(short)}${space}`;
}

export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `${ISOLATE}${text}${END_OF_ISOLATE}` : text;
}

export function widthOf(text: string): number {
  return stringWidth(text);
}

function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (stringWidth(kept + segment) > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
