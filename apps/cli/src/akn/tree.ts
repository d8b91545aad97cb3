import type { SourcePlace } from './model.ts';

/** An element of the Akoma Ntoso namespace. `order` counts elements as they open; `lastOrder` is the order of its last descendant. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | null;
  readonly place: SourcePlace;
  readonly order: number;
  readonly lastOrder: number;
}

export type XmlNode = XmlElement | string;

export function attribute(element: XmlElement, name: string): string | null {
  const value = element.attributes.get(name)?.trim();
  return value === undefined || value === '' ? null : value;
}

export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

export function child(element: XmlElement | null, name: string): XmlElement | null {
  return (element && childElements(element).find((found) => found.name === name)) ?? null;
}

/** All descendants in document order, not the element itself. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const found of childElements(element)) {
    yield found;
    yield* descendants(found);
  }
}

export function firstDescendant(element: XmlElement | null, name: string): XmlElement | null {
  if (element === null) return null;
  for (const found of descendants(element)) if (found.name === name) return found;
  return null;
}

/** The text inside an element with white space folded; block elements are kept apart by a space. */
export function textOf(element: XmlElement | null): string {
  if (element === null) return '';
  const parts: string[] = [];
  collect(element, parts);
  return fold(parts.join(''));
}

export function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Takes the given characters away at both ends; a pattern would take quadratic time on long runs of them. */
export function trimEnds(text: string, characters: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && characters.includes(text[start]!)) start += 1;
  while (end > start && characters.includes(text[end - 1]!)) end -= 1;
  return text.slice(start, end);
}

const APART = new Set([
  'p',
  'li',
  'ul',
  'ol',
  'tr',
  'td',
  'th',
  'eol',
  'br',
  'item',
  'block',
  'num',
  'heading',
  'subheading',
]);

function collect(element: XmlElement, parts: string[]): void {
  if (APART.has(element.name)) parts.push(' ');
  for (const node of element.children) {
    if (typeof node === 'string') parts.push(node);
    // A note is no part of the sentence that it is attached to.
    else if (node.name !== 'authorialNote') collect(node, parts);
  }
  if (APART.has(element.name)) parts.push(' ');
}
