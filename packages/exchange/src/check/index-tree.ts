import { elementsIn, type XmlElement } from '../xml/element.ts';

/** A document with its elements by their ids. */
export interface Tree {
  readonly root: XmlElement;
  readonly all: readonly XmlElement[];
  /** The first of each id. */
  readonly byId: ReadonlyMap<string, XmlElement>;
  /** Ids of elements in the debate itself, outside the metadata. */
  readonly inBody: ReadonlySet<string>;
}

export function treeOf(root: XmlElement): Tree {
  const all = [...elementsIn(root)];
  const byId = new Map<string, XmlElement>();
  for (const found of all) {
    const id = found.attributes['eId'];
    if (id !== undefined && !byId.has(id)) byId.set(id, found);
  }
  const bodies = all.filter(({ name }) => name === 'debateBody' || name === 'mainBody');
  const ids = bodies.flatMap((body) => [...elementsIn(body)].map(({ attributes }) => attributes['eId']));
  return { root, all, byId, inBody: new Set(ids.filter((id) => id !== undefined)) };
}

export function named(tree: Tree, name: string): readonly XmlElement[] {
  return tree.all.filter((found) => found.name === name);
}

export function firstNamed(within: XmlElement, name: string): XmlElement | undefined {
  return [...elementsIn(within)].find((found) => found.name === name);
}
