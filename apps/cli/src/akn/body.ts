import type { AknContribution, AknHeard, AknItem, AknName, AknNote, AknSection } from './model.ts';
import type { Resolver } from './references.ts';
import {
  attribute,
  child,
  childElements,
  descendants,
  firstDescendant,
  fold,
  textOf,
  type XmlElement,
} from './tree.ts';

const SECTIONS = new Set(
  `debateSection rollCall prayers administrationOfOath oralStatements writtenStatements personalStatements
   ministerialStatements resolutions nationalInterest declarationOfVote communication petitions papers noticesOfMotion
   questions address proceduralMotions pointOfOrder adjournment speechGroup section chapter part title book tome clause
   article paragraph subparagraph subsection subchapter subpart subtitle subclause division subdivision rule subrule
   point level hcontainer list proviso transitional alinea`.split(/\s+/u),
);
const CONTRIBUTIONS = new Set(['speech', 'question', 'answer']);
const NOTES = new Set(['scene', 'narrative', 'summary', 'other']);
const LABELS = new Set(['num', 'heading', 'subheading', 'from']);
// They hold sections and text of the same rank as their own.
const TRANSPARENT = new Set([
  'content',
  'intro',
  'wrapUp',
  'container',
  'debateBody',
  'mainBody',
  'blockContainer',
  'div',
]);

export interface Body {
  readonly sections: readonly AknSection[];
  readonly items: readonly AknItem[];
  readonly roll: readonly AknName[];
  readonly sectionOf: ReadonlyMap<XmlElement, number>;
}

/** Reads the debate's sections, what was said in them and the names called, all in document order. */
export function readBody(document: XmlElement, resolver: Resolver): Body {
  const reader = new BodyReader(resolver);
  const body = child(document, 'debateBody') ?? child(document, 'mainBody');
  if (body !== null) reader.read(body, null);
  return reader;
}

export function isSection(element: XmlElement): boolean {
  return SECTIONS.has(element.name);
}

export function isContribution(element: XmlElement): boolean {
  return CONTRIBUTIONS.has(element.name);
}

class BodyReader implements Body {
  readonly sections: AknSection[] = [];
  readonly items: AknItem[] = [];
  readonly roll: AknName[] = [];
  readonly sectionOf = new Map<XmlElement, number>();
  readonly #resolver: Resolver;

  constructor(resolver: Resolver) {
    this.#resolver = resolver;
  }

  read(container: XmlElement, section: number | null): void {
    for (const element of childElements(container)) this.#element(element, section);
  }

  #element(element: XmlElement, section: number | null): void {
    if (LABELS.has(element.name)) return;
    if (isSection(element)) this.#section(element, section);
    else if (isContribution(element)) this.items.push(readContribution(element, section, this.#resolver));
    else if (NOTES.has(element.name)) this.#note(element, section, element.name as AknNote['kind']);
    else if (TRANSPARENT.has(element.name)) this.read(element, section);
    else this.#note(element, section, 'text');
  }

  #section(element: XmlElement, parent: number | null): void {
    const index = this.sections.length;
    const depth = parent === null ? 0 : this.sections[parent]!.depth + 1;
    this.sections.push(readSection(element, parent, depth));
    this.sectionOf.set(element, index);
    if (element.name === 'rollCall') this.#names(element);
    this.read(element, index);
  }

  #note(element: XmlElement, section: number | null, kind: AknNote['kind']): void {
    const text = textOf(element);
    if (text === '') return;
    const { order, place } = element;
    const eId = attribute(element, 'eId');
    this.items.push({ kind, section, eId, order, place, text, time: timeOf(element) });
  }

  #names(rollCall: XmlElement): void {
    for (const element of descendants(rollCall)) {
      const name = element.name === 'person' ? textOf(element) : '';
      if (name !== '')
        this.roll.push({ name, ref: this.#resolver.ref(element, 'refersTo'), place: element.place });
    }
  }
}

function readSection(element: XmlElement, parent: number | null, depth: number): AknSection {
  const labels = [textOf(child(element, 'heading')), textOf(child(element, 'subheading'))].filter(
    (text) => text !== '',
  );
  return {
    element: element.name,
    eId: attribute(element, 'eId'),
    name: attribute(element, 'name'),
    num: textOf(child(element, 'num')) || null,
    heading: labels.join(': ') || null,
    parent,
    depth,
    place: element.place,
  };
}

function readContribution(element: XmlElement, section: number | null, resolver: Resolver): AknContribution {
  const from = child(element, 'from');
  return {
    kind: element.name as AknContribution['kind'],
    section,
    eId: attribute(element, 'eId'),
    order: element.order,
    place: element.place,
    by: resolver.ref(element, 'by'),
    as: resolver.ref(element, 'as'),
    to: resolver.ref(element, 'to'),
    from: textOf(from) || null,
    fromName: textOf(firstDescendant(from, 'person')) || null,
    fromRole: textOf(firstDescendant(from, 'role')) || null,
    ...wordsOf(element),
    startTime: attribute(element, 'startTime'),
    endTime: attribute(element, 'endTime'),
  };
}

/** The hour that a document of ours gives to each entry, else the one that the text records. */
function timeOf(element: XmlElement): string | null {
  const recorded = firstDescendant(element, 'recordedTime');
  return attribute(element, 'tauride:at') ?? (recorded && attribute(recorded, 'time'));
}

/** What was said, and between its paragraphs what was heard. */
function wordsOf(element: XmlElement): Pick<AknContribution, 'paragraphs' | 'heard'> {
  const paragraphs: string[] = [];
  const heard: AknHeard[] = [];
  for (const node of element.children) {
    const text = typeof node === 'string' ? fold(node) : blockText(node);
    if (text !== '') paragraphs.push(text);
    else if (typeof node !== 'string') heard.push(...heardIn(node, paragraphs.length));
  }
  return { paragraphs, heard };
}

/** Of remarks, those on something that happened in the hall; others tell of the record. */
function heardIn(block: XmlElement, after: number): readonly AknHeard[] {
  if (LABELS.has(block.name)) return [];
  return childElements(block)
    .filter((remark) => attribute(remark, 'type') === 'phenomenon')
    .map((remark) => ({ after, text: textOf(remark), time: timeOf(remark) }))
    .filter(({ text }) => text !== '');
}

function blockText(element: XmlElement): string {
  return LABELS.has(element.name) || isRemark(element) ? '' : textOf(element);
}

/** A paragraph that is a remark and nothing else: the record speaks there, and not whoever has the floor. */
function isRemark({ children }: XmlElement): boolean {
  const parts = children.filter((node) => typeof node !== 'string' || fold(node) !== '');
  return parts.length > 0 && parts.every((node) => typeof node !== 'string' && node.name === 'remark');
}
