export type XmlNode = XmlElement | string;

/** An element of a document that is being made; attributes stand in the order in which they are written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly XmlNode[];
}

/** Attributes that are `null` or `undefined` are left out, and so are children that are `null`. */
export function element(
  name: string,
  attributes: { readonly [name: string]: string | number | null | undefined } = {},
  children: readonly (XmlNode | null)[] = [],
): XmlElement {
  const given = Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined);
  return {
    name,
    attributes: Object.fromEntries(given.map(([key, value]) => [key, String(value)])),
    children: children.filter((child) => child !== null),
  };
}

/** The element and everything in it, in document order. */
export function* elementsIn(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const child of root.children) if (typeof child !== 'string') yield* elementsIn(child);
}

export function textIn(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textIn).join('');
}
