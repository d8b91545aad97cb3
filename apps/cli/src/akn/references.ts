import type { AknRef, AknReference, ReferenceKind } from './model.ts';
import { attribute, child, childElements, descendants, type XmlElement } from './tree.ts';

const KINDS: Readonly<Record<string, ReferenceKind>> = {
  TLCPerson: 'person',
  TLCOrganization: 'organization',
  TLCRole: 'role',
  TLCConcept: 'concept',
};

/** What the references of one document mean: entries of its `references`, and elements by eId (the first of each). */
export class Resolver {
  readonly entries: readonly AknReference[];
  readonly elements: ReadonlyMap<string, XmlElement>;
  readonly #byId: ReadonlyMap<string, AknReference>;
  readonly #byHref: ReadonlyMap<string, AknReference>;

  constructor(document: XmlElement) {
    this.entries = readReferences(document);
    this.elements = indexElements(document);
    this.#byId = firstOfEach(this.entries, (entry) => entry.eId);
    this.#byHref = firstOfEach(this.entries, (entry) => entry.href);
  }

  /** The entry that a reference names by `#eId`, by a bare eId or by the IRI of the thing itself. */
  entry(ref: AknRef | null): AknReference | null {
    return ref === null ? null : (this.#byId.get(ref.id) ?? this.#byHref.get(ref.raw) ?? null);
  }

  element(ref: AknRef | null): XmlElement | null {
    return ref === null ? null : (this.elements.get(ref.id) ?? null);
  }

  /** Reads one attribute; of a list of references the first counts. */
  ref(element: XmlElement, name: string): AknRef | null {
    const raw = attribute(element, name)?.split(/\s+/u)[0];
    if (raw === undefined) return null;
    const id = raw.startsWith('#') ? raw.slice(1) : raw;
    const entry = this.#byId.get(id) ?? this.#byHref.get(raw);
    if (entry !== undefined) return refTo(entry, raw);
    return { raw, id, showAs: null, kind: null, resolves: this.elements.has(id) ? 'element' : 'nothing' };
  }
}

/** A reference to an entry, as an attribute that says `raw` would have it. */
export function refTo(entry: AknReference, raw = `#${entry.eId}`): AknRef {
  return { raw, id: entry.eId, showAs: entry.showAs, kind: entry.kind, resolves: 'reference' };
}

function readReferences(document: XmlElement): AknReference[] {
  const meta = child(document, 'meta');
  const blocks = meta === null ? [] : childElements(meta).filter((found) => found.name === 'references');
  return blocks
    .flatMap((block) => childElements(block))
    .flatMap((element) => {
      const eId = attribute(element, 'eId');
      return eId === null ? [] : [readReference(element, eId)];
    });
}

function readReference(element: XmlElement, eId: string): AknReference {
  const href = attribute(element, 'href') ?? '';
  const showAs = attribute(element, 'showAs') ?? eId;
  return {
    kind: KINDS[element.name] ?? 'other',
    element: element.name,
    eId,
    href,
    showAs,
    place: element.place,
  };
}

function indexElements(document: XmlElement): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  for (const element of descendants(document)) {
    const eId = attribute(element, 'eId');
    if (eId !== null && !found.has(eId)) found.set(eId, element);
  }
  return found;
}

function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of items) if (keyOf(item) !== '' && !found.has(keyOf(item))) found.set(keyOf(item), item);
  return found;
}
