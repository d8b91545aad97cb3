import type { PageLine } from '@tauride/minutes';
import { element, type XmlElement } from '../xml/element.ts';
import { type PlacedLine, type PlacedSection } from '../place.ts';
import { adjournment, noteRef, ownAttributes, partsOf, resolutions, rollCall, type Telling } from './body.ts';
import { broken } from './inline.ts';

/** Where each line stands in a report: paragraphs of sections. */
export function reportPlaces(placed: readonly PlacedSection[]): readonly PlacedSection[] {
  return placed.map(({ section, lines }, index) => {
    const eId = `sec_${index + 2}`;
    return {
      eId,
      section,
      lines: lines.map((line, at) => ({ ...line, eId: `${eId}__p_${at + 1}`, within: null })),
    };
  });
}

/** The same in the form of minutes: sections with paragraphs, in which nobody speaks. */
export function reportBody(telling: Telling, placed: readonly PlacedSection[]): XmlElement {
  const { sections } = telling.page;
  const end = [resolutions(telling), adjournment(telling)].filter((part) => part !== null);
  const after = placed.length + 2;
  return element('mainBody', {}, [
    asSection(rollCall(telling), 1),
    ...placed.map(({ eId, lines }, index) => {
      const { title, lines: shown } = sections[index]!;
      const paragraphs = lines.map((line, at) => paragraph(telling, line, shown[at]!));
      return section(eId, [element('heading', {}, [title])], paragraphs);
    }),
    ...end.map((part, index) => asSection(part, after + index)),
  ]);
}

function paragraph(telling: Telling, line: PlacedLine, shown: PageLine): XmlElement {
  const { eId } = line;
  const attributes = { eId, ...ownAttributes(telling, line) };
  return element('p', attributes, [...broken(partsOf(telling, line, shown)), ...noteRef(telling, line)]);
}

function asSection({ attributes, children }: XmlElement, number: number): XmlElement {
  const found = children.filter((child) => typeof child !== 'string');
  const headings = found.filter(({ name }) => name === 'heading');
  const blocks = found.filter(({ name }) => name !== 'heading');
  const eId = attributes['eId'] === 'rollcall_1' ? 'rollcall_1' : `sec_${number}`;
  return section(eId, headings, blocks);
}

function section(eId: string, heading: readonly XmlElement[], blocks: readonly XmlElement[]): XmlElement {
  const content = element('content', {}, blocks.length === 0 ? [element('p')] : blocks);
  return element('section', { eId }, [...heading, content]);
}
