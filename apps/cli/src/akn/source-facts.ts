import type { AknSource } from './model.ts';
import type { Resolver } from './references.ts';
import { attribute, child, childElements, firstDescendant, textOf, type XmlElement } from './tree.ts';

/** Reads what identifies the document: its FRBR levels and its title page. */
export function readSource(document: XmlElement, resolver: Resolver): AknSource {
  const identification = child(child(document, 'meta'), 'identification');
  const work = child(identification, 'FRBRWork');
  const author = child(work, 'FRBRauthor');
  return {
    docType: document.name === 'debateReport' ? 'debateReport' : 'debate',
    name: attribute(document, 'name'),
    workIri: value(work, 'FRBRuri') ?? value(work, 'FRBRthis'),
    date: dateOf(document, work),
    country: value(work, 'FRBRcountry'),
    language: value(child(identification, 'FRBRExpression'), 'FRBRlanguage', 'language'),
    number: value(work, 'FRBRnumber'),
    author: author && resolver.ref(author, 'href'),
    ...titlePage(document),
  };
}

function titlePage(document: XmlElement): Pick<AknSource, 'title' | 'proponent' | 'organization'> {
  return {
    title: inFront(document, 'docTitle'),
    proponent: inFront(document, 'docProponent'),
    organization: inFront(document, 'organization'),
  };
}

function inFront(document: XmlElement, name: string): string | null {
  const front = childElements(document).filter(
    (found) => found.name === 'coverPage' || found.name === 'preface',
  );
  return front.map((part) => textOf(firstDescendant(part, name))).find((text) => text !== '') ?? null;
}

function value(level: XmlElement | null, name: string, attributeName = 'value'): string | null {
  const found = child(level, name);
  return found && attribute(found, attributeName);
}

/** The day of the sitting: the one on the title page if it has one, since the work's date may be that of the marking up. */
function dateOf(document: XmlElement, work: XmlElement | null): string | null {
  const front = childElements(document).filter(
    (found) => found.name === 'coverPage' || found.name === 'preface',
  );
  for (const name of ['docDate', 'date']) {
    for (const part of front) {
      const found = firstDescendant(part, name);
      const date = found && attribute(found, 'date');
      if (date !== null) return date;
    }
  }
  return value(work, 'FRBRdate', 'date');
}
