import type { XmlElement } from '../xml/element.ts';
import type { AknFault } from './fault.ts';
import type { Tree } from './index-tree.ts';

type Kinds = readonly string[];

const ACTORS: Kinds = ['TLCPerson', 'TLCOrganization'];
const CONCEPT: Kinds = ['TLCConcept'];

/** What an attribute may lead to, whatever element it stands on. */
const BY_ATTRIBUTE: { readonly [attribute: string]: Kinds } = {
  by: ['TLCPerson'],
  as: ['TLCRole'],
  to: [...ACTORS, 'TLCRole'],
  choice: CONCEPT,
  outcome: CONCEPT,
  source: ACTORS,
};

/** `text`: an element of the debate itself. */
const BY_ELEMENT: { readonly [elementAndAttribute: string]: Kinds } = {
  'eventRef source': ['original'],
  'FRBRauthor href': ACTORS,
  'noteRef href': ['note'],
  'voting href': ['text'],
  'quorumVerification href': ['text'],
  'count href': ['quantity'],
  'voting refersTo': ['TLCEvent'],
  'quorum refersTo': CONCEPT,
  'count refersTo': CONCEPT,
  'quantity refersTo': CONCEPT,
  'outcome refersTo': CONCEPT,
  'person refersTo': ['TLCPerson'],
  'signature refersTo': ['TLCPerson'],
  'docProponent refersTo': ['TLCOrganization'],
};

/** Every reference leads to something of the right kind. */
export function checkReferences(tree: Tree): readonly AknFault[] {
  return tree.all.flatMap((element) =>
    Object.entries(element.attributes).flatMap(([attribute, value]) => {
      const kinds = BY_ELEMENT[`${element.name} ${attribute}`] ?? BY_ATTRIBUTE[attribute];
      return kinds === undefined ? [] : checked(tree, { element, attribute, value, kinds });
    }),
  );
}

interface Reference {
  readonly element: XmlElement;
  readonly attribute: string;
  readonly value: string;
  readonly kinds: Kinds;
}

function checked(tree: Tree, { element, attribute, value, kinds }: Reference): readonly AknFault[] {
  const where = element.attributes['eId'] ?? element.name;
  const said = `${attribute}="${value}" on ${element.name}`;
  if (!value.startsWith('#'))
    return [{ code: 'reference-form', where, message: `${said} does not begin with "#".` }];
  const id = value.slice(1);
  const target = tree.byId.get(id);
  if (target === undefined)
    return [{ code: 'reference-dangling', where, message: `${said} leads to nothing.` }];
  if (kinds.includes(target.name) || (kinds.includes('text') && tree.inBody.has(id))) return [];
  const message = `${said} leads to ${target.name}, and not to ${kinds.join(' or ')}.`;
  return [{ code: 'reference-kind', where, message }];
}
