import {
  asReport,
  dayText,
  heldAt,
  type MinutesDocument,
  type Page,
  pageOf,
  type RecordedLine,
  type Words,
} from '@tauride/minutes';
import { invariant } from '@tauride/kernel';
import { checkAkn } from '../check/check-akn.ts';
import { type AknFault, isOurs } from '../check/fault.ts';
import { element, type XmlElement, type XmlNode } from '../xml/element.ts';
import { forbiddenIn, writeXml } from '../xml/write.ts';
import { placesIn } from '../place.ts';
import { debateBody, type Telling } from './body.ts';
import { type AknNames, namesOf } from './names.ts';
import { metaOf } from './meta.ts';
import { notesOf } from './notes.ts';
import { AKN_NAMESPACE, type AknOptions, OWN_NAMESPACE } from './options.ts';
import { type References, referencesOf } from './references.ts';
import { reportBody, reportPlaces } from './report-body.ts';

/** The minutes of a sitting as an Akoma Ntoso 3.0 document.
 *  Source: OASIS Standard Akoma Ntoso Version 1.0, 29 August 2018; Naming Convention 1.0, 21 February 2019. */
export function toAkn(document: MinutesDocument, options: AknOptions): string {
  return writtenAkn(document, options).xml;
}

export interface WrittenAkn {
  readonly xml: string;
  /** What the sitting itself leaves in doubt, such as votes that are named and do not add up. */
  readonly faults: readonly AknFault[];
  /** Characters that XML cannot hold, and that were replaced. */
  readonly replaced: number;
}

/** The same with what there is to say of it.
 *  @throws InvariantError when the document does not hold together (rule XC-3) */
export function writtenAkn(document: MinutesDocument, options: AknOptions): WrittenAkn {
  const root = aknOf(document, options);
  const faults = checkAkn(root);
  const [ours] = faults.filter(isOurs);
  invariant(ours === undefined, `an Akoma Ntoso document does not hold together: ${ours?.message ?? ''}`);
  return { xml: writeXml(root), faults, replaced: forbiddenIn(root) };
}

/** The same before it is written. */
export function aknOf(minutes: MinutesDocument, options: AknOptions): XmlElement {
  const document = asReport(minutes, options.form === 'debate' ? 'verbatim' : 'short');
  const names = namesOf(document, options);
  const references = referencesOf(document, names, options);
  const page = pageOf(withoutNames(document), options.words);
  const { element: notes, noteOf } = notesOf(document, page);
  const telling: Telling = { document, page, references, options, noteOf };
  const isReport = options.form === 'debateReport';
  const placed = isReport ? reportPlaces(placesIn(document)) : placesIn(document);
  const meta = metaOf({ document, names, options, references, placed, notes });
  const made = element('akomaNtoso', { xmlns: AKN_NAMESPACE, 'xmlns:tauride': OWN_NAMESPACE }, [
    element(options.form, { name: isReport ? 'minutes' : 'debate' }, [
      meta,
      preface(document, page, names, options.words),
      isReport ? reportBody(telling, placed) : debateBody(telling),
      conclusions(document, page, references),
    ]),
  ]);
  return sayingReplaced(made);
}

/** Rule XC-9: how many characters XML cannot hold is said beside the state of the record, where there are any. */
function sayingReplaced(root: XmlElement): XmlElement {
  const count = forbiddenIn(root);
  if (count === 0) return root;
  const said = (node: XmlNode): XmlNode => {
    if (typeof node === 'string') return node;
    if (node.name === 'tauride:record')
      return { ...node, attributes: { ...node.attributes, replaced: String(count) } };
    return { ...node, children: node.children.map(said) };
  };
  return { ...root, children: root.children.map(said) };
}

/** Names stand beside votes as elements of their own, and not a second time in the words of the minutes. */
function withoutNames(document: MinutesDocument): MinutesDocument {
  const bare = (recorded: RecordedLine): RecordedLine => {
    const { line } = recorded;
    if (line.act.kind !== 'vote') return recorded;
    return { ...recorded, line: { ...line, act: { ...line.act, votes: null } } };
  };
  const sections = document.sections.map((section) => ({ ...section, lines: section.lines.map(bare) }));
  return { ...document, sections };
}

function preface(document: MinutesDocument, page: Page, names: AknNames, words: Words): XmlElement {
  const { heading } = document;
  const bodies = heading.bodies.map(({ name }) => name).join(', ');
  return element('preface', {}, [
    element('p', {}, [element('docTitle', {}, [page.title])]),
    element('p', {}, [
      element('docProponent', { refersTo: `#body-${heading.bodies[0]!.body}` }, [bodies]),
      ', ',
      element('docDate', { date: names.workDay }, [dayText(heldAt(heading), heading, words)]),
    ]),
    page.draft === null ? null : element('p', {}, [element('docStatus', {}, [page.draft])]),
    ...page.facts.map(({ term, spans }) => element('p', {}, [`${term}: `, ...spans.map(({ text }) => text)])),
  ]);
}

function conclusions({ heading }: MinutesDocument, page: Page, { persons }: References): XmlElement {
  const signers = [heading.chair, heading.clerk];
  const signed = page.signatures.flatMap(({ office }, index) => {
    const person = signers[index] ?? null;
    if (person === null) return [];
    const signature = element('signature', { refersTo: `#${persons.idOf(person)}` }, [person.name]);
    return [element('p', {}, [`${office}: `, signature])];
  });
  return element('conclusions', {}, [...signed, element('p', {}, [page.record])]);
}
