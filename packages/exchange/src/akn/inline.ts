import type { Paragraph } from '@tauride/minutes';
import { element, type XmlNode } from '../xml/element.ts';

/** A paragraph of the minutes as it stands inside a block; words that a change struck or inserted keep their marks. */
export function inlineOf({ spans }: Paragraph): readonly XmlNode[] {
  return spans.map(({ text, mark }) => {
    if (mark === 'struck') return element('del', {}, [text]);
    return mark === 'inserted' ? element('ins', {}, [text]) : text;
  });
}

export function plainText({ spans }: Paragraph): string {
  return spans.map(({ text }) => text).join('');
}

/** Parts one below the other inside one block. */
export function broken(parts: readonly (readonly XmlNode[])[]): readonly XmlNode[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [element('eol'), ...part]));
}
