import { elementsIn, type XmlElement, type XmlNode } from './element.ts';

// What the production Char leaves out: most control characters, lone surrogates, U+FFFE and U+FFFF.
// Source: XML 1.0 (5th ed.), 2.2.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The document as text. A character that XML cannot hold is written as U+FFFD; {@link forbiddenIn} tells how many there are. */
export function writeXml(root: XmlElement): string {
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  write(root, parts);
  parts.push('\n');
  return parts.join('');
}

/** How many characters of the document XML 1.0 cannot hold. */
export function forbiddenIn(root: XmlElement): number {
  let count = 0;
  for (const { attributes, children } of elementsIn(root)) {
    const texts = children.filter((child) => typeof child === 'string');
    for (const text of [...Object.values(attributes), ...texts]) count += text.match(FORBIDDEN)?.length ?? 0;
  }
  return count;
}

function write(node: XmlNode, parts: string[]): void {
  if (typeof node === 'string') {
    parts.push(escapedText(node));
    return;
  }
  parts.push('<', node.name);
  for (const [name, value] of Object.entries(node.attributes))
    parts.push(' ', name, '="', escapedAttribute(value), '"');
  if (node.children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const child of node.children) write(child, parts);
  parts.push('</', node.name, '>');
}

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A return would be read as a line feed. Source: XML 1.0 (5th ed.), 2.11. */
function escapedText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>\r]/gu, (found) => ENTITIES[found]!);
}

/** White space in attributes would be read as spaces. Source: XML 1.0 (5th ed.), 3.3.3. */
function escapedAttribute(value: string): string {
  return value.replace(FORBIDDEN, '\ufffd').replace(/[&<>"\t\n\r]/gu, (found) => ENTITIES[found]!);
}
