import type { MinuteLine, MinutesDocument, Page } from '@tauride/minutes';
import { element, type XmlElement } from '../xml/element.ts';
import { inlineOf } from './inline.ts';

export interface Notes {
  readonly element: XmlElement | null;
  /** The number of the note that holds the corrections of an entry. */
  readonly noteOf: ReadonlyMap<MinuteLine['seq'], number>;
}

/** Rule XC-7: corrections stand in notes beside what they correct, and both are kept. */
export function notesOf(document: MinutesDocument, page: Page): Notes {
  const noteOf = new Map<MinuteLine['seq'], number>();
  const elements: XmlElement[] = [];
  document.sections.forEach(({ lines }, section) => {
    lines.forEach(({ line, corrections }, at) => {
      if (corrections.length === 0) return;
      const number = elements.length + 1;
      noteOf.set(line.seq, number);
      const shown = page.sections[section]!.lines[at]!.corrections;
      const paragraphs = shown.flatMap(({ text, entry }) => [
        element('p', {}, [`${text.label} (${entry})`]),
        ...text.paragraphs.map((paragraph) => element('p', {}, inlineOf(paragraph))),
      ]);
      elements.push(element('note', { eId: `note_${number}`, marker: String(number) }, paragraphs));
    });
  });
  return {
    noteOf,
    element: elements.length === 0 ? null : element('notes', { source: '#org-assembly' }, elements),
  };
}
