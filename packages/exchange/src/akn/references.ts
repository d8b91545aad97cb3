import {
  choiceName,
  type MinutesDocument,
  outcomeName,
  questionName,
  type QuestionRef,
  type Words,
} from '@tauride/minutes';
import type { Outcome } from '@tauride/procedure';
import { element, type XmlElement } from '../xml/element.ts';
import { type Persons, personsIn } from '../persons.ts';
import { votesIn } from '../voting.ts';
import { type AknNames, part } from './names.ts';
import type { AknOptions } from './options.ts';

/** Entries of `references` by their kinds, and the ids under which the text refers to them. */
export interface References {
  readonly persons: Persons;
  /** The role in which somebody speaks; `null` where none is said. */
  readonly roleOf: (capacity: string) => string | null;
  readonly elements: readonly XmlElement[];
}

const ASSEMBLY = 'org-assembly';
export const CHOICES = ['yes', 'no', 'abstain'] as const;

export function conceptId(concept: string): string {
  return `concept-${concept}`;
}

export function eventId(question: QuestionRef): string {
  return `event-${question.motion}`;
}

export function referencesOf(document: MinutesDocument, names: AknNames, options: AknOptions): References {
  const { words } = options;
  const persons = personsIn(document);
  const capacities = capacitiesIn(document);
  const entry = entryOf(names, options);
  return {
    persons,
    roleOf: (capacity) => (capacity === '' ? null : `role-${capacities.indexOf(capacity) + 1}`),
    elements: [
      element('original', { eId: 'original', href: names.original, showAs: words.text('minutes.title') }),
      entry('TLCOrganization', ASSEMBLY, document.heading.assembly),
      ...document.heading.bodies.map(({ body, name }) => entry('TLCOrganization', `body-${body}`, name)),
      ...persons.all().map(({ id, person }) => entry('TLCPerson', id, person.name)),
      ...officeEntries(words).map(([id, name]) => entry('TLCRole', id, name)),
      ...capacities.map((capacity, index) => entry('TLCRole', `role-${index + 1}`, capacity)),
      ...conceptEntries(document, words).map(([id, name]) => entry('TLCConcept', conceptId(id), name)),
      ...questionEntries(document, words).map(([id, name]) => entry('TLCEvent', id, name)),
    ],
  };
}

const ONTOLOGY = {
  TLCOrganization: 'organization',
  TLCPerson: 'person',
  TLCRole: 'role',
  TLCConcept: 'concept',
  TLCEvent: 'event',
} as const;

function entryOf({ country }: AknNames, { assembly }: AknOptions) {
  return (name: keyof typeof ONTOLOGY, eId: string, showAs: string): XmlElement => {
    const href = `/akn/ontology/${ONTOLOGY[name]}/${country}/${part(assembly)}/${eId}`;
    return element(name, { eId, href, showAs });
  };
}

function officeEntries(words: Words): readonly (readonly [string, string])[] {
  return [
    ['role-author', words.text('minutes.title')],
    ['role-chair', words.text('terms.office.chair')],
    ['role-clerk', words.text('terms.office.clerk')],
  ];
}

function capacitiesIn({ sections }: MinutesDocument): readonly string[] {
  const found = sections.flatMap(({ lines }) =>
    lines.map(({ line: { act } }) =>
      act.kind === 'statement' && act.statementKind === 'speech' ? act.capacity : '',
    ),
  );
  return [...new Set(found)].filter((capacity) => capacity !== '');
}

function conceptEntries(document: MinutesDocument, words: Words): readonly (readonly [string, string])[] {
  const outcomes = new Set<Outcome>(['no-quorum', ...votesIn(document).map(({ line }) => line.act.outcome)]);
  return [
    ...CHOICES.map((choice) => [choice, choiceName(choice, words)] as const),
    ...[...outcomes].sort().map((outcome) => [outcome, outcomeName(outcome, words)] as const),
    ['present', words.text('minutes.fact.attendance')],
    ['quorum', words.text('minutes.fact.quorum')],
    // No word: in some languages "not counted" begins with what also means a vote against.
    ['uncounted', '—'],
    ['quorum-found', words.text('minutes.presence.quorum-found')],
  ];
}

/** Each question by the words that it had when the house first voted on it. */
function questionEntries(document: MinutesDocument, words: Words): readonly (readonly [string, string])[] {
  const found = new Map<string, string>();
  for (const { line } of votesIn(document)) {
    const { question } = line.act;
    if (!found.has(eventId(question))) found.set(eventId(question), shown(question, words));
  }
  return [...found];
}

function shown(question: QuestionRef, words: Words): string {
  const { wording } = question;
  return wording.form === 'text' && wording.text.trim() !== '' ? wording.text : questionName(question, words);
}
