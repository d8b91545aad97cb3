import { isContribution } from './body.ts';
import type { AknReference, AknRef, AknWarning } from './model.ts';
import type { Resolver } from './references.ts';
import { child, descendants, type XmlElement } from './tree.ts';
import { votingElements } from './votings.ts';

const PERSONS: readonly AknReference['kind'][] = ['person', 'organization'];

// `other` is no person: an entry for an event can neither speak nor vote.
const EXPECTED: Readonly<Record<string, readonly AknReference['kind'][]>> = {
  by: PERSONS,
  as: ['role'],
  to: ['person', 'organization', 'role'],
};

/** References that lead nowhere, lack their "#", or lead to an entry of the wrong kind. */
export function checkReferences(document: XmlElement, resolver: Resolver): AknWarning[] {
  const found: AknWarning[] = [];
  for (const [element, name] of references(document)) {
    const ref = resolver.ref(element, name);
    if (ref !== null) found.push(...refWarnings({ element, name, ref, resolver }));
  }
  return found;
}

function* references(document: XmlElement): Generator<[XmlElement, string]> {
  for (const name of ['coverPage', 'preface', 'debateBody', 'mainBody', 'conclusions']) {
    const part = child(document, name);
    if (part === null) continue;
    for (const element of descendants(part)) {
      yield [element, 'refersTo'];
      if (isContribution(element) || element.name === 'vote') yield* agents(element);
    }
  }
  for (const voting of votingElements(document)) {
    for (const element of [voting, ...descendants(voting)]) {
      for (const name of ['href', 'refersTo', 'outcome']) yield [element, name];
    }
  }
}

function* agents(element: XmlElement): Generator<[XmlElement, string]> {
  for (const name of ['by', 'as', 'to', 'choice']) yield [element, name];
}

interface Use {
  readonly element: XmlElement;
  readonly name: string;
  readonly ref: AknRef;
  readonly resolver: Resolver;
}

function* refWarnings({ element, name, ref, resolver }: Use): Generator<AknWarning> {
  const warn = (code: string, message: string): AknWarning => ({
    kind: 'warning',
    code,
    message,
    element: element.name,
    place: element.place,
  });
  const local = ref.raw.startsWith('#');
  if (!local && !/[/:]/u.test(ref.raw))
    yield warn('reference-without-hash', `${name}="${ref.raw}" lacks its "#".`);
  if (ref.resolves === 'nothing') {
    yield warn('dangling-reference', `${name}="${ref.raw}" leads to nothing in the document.`);
    return;
  }
  const expected = EXPECTED[name];
  const entry = resolver.entry(ref);
  if (expected === undefined || (entry !== null && expected.includes(entry.kind))) return;
  const what = entry?.element ?? 'an element of the text';
  yield warn(
    'wrong-kind-of-reference',
    `${name}="${ref.raw}" leads to ${what}; expected ${expected.join(' or ')}.`,
  );
}
