import {
  type Act,
  hourText,
  type MinutesDocument,
  type Page,
  type PageLine,
  type Person,
  statementSource,
} from '@tauride/minutes';
import { element, type XmlElement, type XmlNode } from '../xml/element.ts';
import { placesIn, type PlacedLine } from '../place.ts';
import { zonedTime } from '../time.ts';
import { heldSpeech, type Spoken } from './held-speech.ts';
import { broken, inlineOf } from './inline.ts';
import { conceptId, type References } from './references.ts';
import type { AknOptions } from './options.ts';
import { quantityId, voteParts } from './vote-text.ts';

type ActOf<Kind extends Act['kind']> = Act & { readonly kind: Kind };
type PageQuestion = Page['resolutions']['list'][number];

export interface Telling {
  readonly document: MinutesDocument;
  readonly page: Page;
  readonly references: References;
  readonly options: AknOptions;
  /** The number of the note that holds the corrections of an entry. */
  readonly noteOf: ReadonlyMap<number, number>;
}

/** The debate in its order: who was present, what happened, what was adopted, how it ended. */
export function debateBody(telling: Telling): XmlElement {
  return element('debateBody', {}, [
    rollCall(telling),
    ...placesIn(telling.document).map(({ eId, section, lines }, index) => {
      const { title, lines: shown } = telling.page.sections[index]!;
      const name = section.item === null ? 'proceedings' : 'item';
      return element('debateSection', { eId, name }, [
        element('heading', {}, [title]),
        ...lines.map((line, at) => placed(telling, line, shown[at]!)),
      ]);
    }),
    resolutions(telling),
    adjournment(telling),
  ]);
}

export function rollCall({ document, references, options: { words } }: Telling): XmlElement {
  const { attendance } = document.heading;
  const heading = element('heading', {}, [words.text('minutes.fact.attendance')]);
  const eId = 'rollcall_1';
  if (attendance.phase === 'not-recorded')
    return element('rollCall', { eId }, [heading, element('p', {}, [words.text('terms.not-recorded')])]);
  const { persons } = attendance;
  const refersTo = `#${conceptId('present')}`;
  const number = element('quantity', { eId: quantityId(eId, 0), refersTo }, [String(persons.length)]);
  const list = persons.flatMap((person, index) => [
    index === 0 ? ': ' : ', ',
    personElement(person, references),
  ]);
  return element('rollCall', { eId }, [heading, element('p', {}, [number, ...list])]);
}

function personElement(person: Person, { persons }: References): XmlElement {
  return element('person', { refersTo: `#${persons.idOf(person)}` }, [person.name]);
}

function placed(telling: Telling, line: PlacedLine, shown: PageLine): XmlElement {
  const told = lineElement(telling, line, shown);
  return line.within === null ? told : element(line.within.name, { eId: line.within.eId }, [told]);
}

function lineElement(telling: Telling, line: PlacedLine, shown: PageLine): XmlElement {
  const { act } = line.recorded.line;
  if (act.kind === 'speech') return speechElement(telling, line, heldSpeech(telling, line, act));
  if (act.kind === 'statement' && line.form === 'speech') return writtenSpeech(telling, line, act);
  return narrative(telling, line, shown);
}

function narrative(telling: Telling, line: PlacedLine, shown: PageLine): XmlElement {
  const parts = partsOf(telling, line, shown);
  const content = [...broken(parts), ...noteRef(telling, line)];
  return element(line.form, { eId: line.eId, ...ownAttributes(telling, line) }, content);
}

/** What a line tells, one part below the other; a vote has its numbers and names marked. */
export function partsOf(
  { references, options }: Telling,
  { recorded, eId }: PlacedLine,
  { text }: PageLine,
): readonly (readonly XmlNode[])[] {
  const { act } = recorded.line;
  const { paragraphs, label } = text;
  if (act.kind === 'vote') return voteParts({ act, eId, paragraphs, references, words: options.words });
  const [first, ...rest] = paragraphs;
  const lead = first === undefined ? [label] : [`${label}. `, ...inlineOf(first)];
  return [lead, ...rest.map(inlineOf)];
}

/** Words that somebody wrote down. Their hour is that of the entry, not of the speech. */
function writtenSpeech(telling: Telling, line: PlacedLine, act: ActOf<'statement'>): XmlElement {
  const { who, capacity, text } = act;
  const { erased } = line.recorded.line;
  const blocks =
    erased === undefined
      ? text.split(/\r\n?|\n/u).map((paragraph) => element('p', {}, [paragraph]))
      : [
          element('p', {}, [
            element('remark', {}, [telling.options.words.text('minutes.erased', { entry: erased })]),
          ]),
        ];
  return speechElement(telling, line, { person: who, capacity, startTime: null, endTime: null, blocks });
}

function speechElement(telling: Telling, line: PlacedLine, spoken: Spoken): XmlElement {
  const { references, document } = telling;
  const { person, capacity, startTime, endTime, blocks } = spoken;
  const role = references.roleOf(capacity) ?? officeOf(person, document);
  const notes = noteRef(telling, line);
  const attributes = {
    eId: line.eId,
    by: `#${references.persons.idOf(person)}`,
    as: role === null ? null : `#${role}`,
    startTime,
    endTime,
    ...ownAttributes(telling, line),
  };
  const after = notes.length === 0 ? [] : [element('p', {}, notes)];
  return element('speech', attributes, [element('from', {}, [person.name]), ...blocks, ...after]);
}

function officeOf({ member }: Person, { heading }: MinutesDocument): string | null {
  if (member === null) return null;
  return member === heading.chair?.member ? 'role-chair' : null;
}

/** Rules XC-8 and ST-16: the entry of the record, its hour, and how it is known where it was not simply done in the hall. */
export function ownAttributes(
  { document, options }: Telling,
  { recorded }: PlacedLine,
): { readonly [name: string]: string | number | null } {
  const { seq, at, provenance, act } = recorded.line;
  const stated =
    act.kind === 'statement' ? { how: act.how, note: statementSource(act, options.words) } : null;
  const source = provenance ?? stated;
  const note = source === null || source.note === '' ? null : source.note;
  return {
    'tauride:index': seq,
    'tauride:at': at === null ? null : zonedTime(at, document.heading.timeZone),
    'tauride:how': source?.how ?? null,
    'tauride:source': note,
    ...(act.kind === 'statement' ? statementAttributes(act) : {}),
  };
}

/** What it is in the record, what it answers and how: a reader follows the chain of who stood behind what without reading words. */
function statementAttributes({ statement, answers, answering }: ActOf<'statement'>): {
  readonly [name: string]: string | number | null;
} {
  return {
    'tauride:statement': statement,
    'tauride:answering': answering,
    'tauride:answers': answers?.statement ?? null,
  };
}

export function noteRef({ noteOf }: Telling, { recorded }: PlacedLine): readonly XmlElement[] {
  const number = noteOf.get(recorded.line.seq);
  if (number === undefined) return [];
  return [element('noteRef', { href: `#note_${number}`, marker: String(number) })];
}

export function resolutions({ page, document }: Telling): XmlElement | null {
  if (document.resolutions.length === 0) return null;
  const { title, list } = page.resolutions;
  return element('resolutions', { eId: 'resolutions_1' }, [
    element('heading', {}, [title]),
    ...questionBlocks(list),
  ]);
}

/** The end of the sitting, with what was before the house and not decided. Nothing while it goes on. */
export function adjournment({ document, page, options: { words } }: Telling): XmlElement | null {
  const { closing, heading } = document;
  if (closing === null) return null;
  const { at } = closing;
  const { undecided } = page;
  const left =
    undecided === null ? [] : [element('p', {}, [undecided.title]), ...questionBlocks(undecided.list)];
  if (at === null) return element('adjournment', { eId: 'adjournment_1' }, left);
  const shown = `${words.text('minutes.fact.adjourned')} ${hourText(at, heading.timeZone)}`;
  const time = zonedTime(at, heading.timeZone);
  const end = element('p', {}, [element('recordedTime', { type: 'endEvent', time }, [shown])]);
  return element('adjournment', { eId: 'adjournment_1' }, [end, ...left]);
}

function questionBlocks(list: readonly PageQuestion[]): readonly XmlElement[] {
  return list.flatMap(({ name, paragraphs }) => [
    element('p', {}, [name]),
    ...paragraphs.map((paragraph) => element('p', {}, inlineOf(paragraph))),
  ]);
}
