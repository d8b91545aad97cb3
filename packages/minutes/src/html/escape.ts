import { printable } from '../text/clean.ts';

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for element content and for attribute values in double quotes. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}
