import { printable } from '../text/clean.ts';

const escapes: { readonly [character: string]: string } = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\t': ' ',
};

/** A string literal of Typst. What people wrote stands in literals only, never as markup, so nothing in it is read as code. */
export function typstString(text: string): string {
  return `"${printable(text).replace(/[\\"\n\t]/gu, (character) => escapes[character] ?? character)}"`;
}

/** An array of Typst; the comma after the last item makes an array of one item too. */
export function typstArray(items: readonly string[]): string {
  return items.length === 0 ? '()' : `(${items.join(', ')},)`;
}
