import type { MinutesDocument } from '@tauride/minutes';
import { zonedTime } from '../time.ts';
import { element, type XmlElement } from '../xml/element.ts';
import type { PlacedSection } from '../place.ts';
import { analysisOf } from './analysis.ts';
import { languageCode } from './language-code.ts';
import { type AknNames, dayOf } from './names.ts';
import type { AknOptions } from './options.ts';
import type { References } from './references.ts';

export interface MetaParts {
  readonly document: MinutesDocument;
  readonly names: AknNames;
  readonly options: AknOptions;
  readonly references: References;
  readonly placed: readonly PlacedSection[];
  readonly notes: XmlElement | null;
}

const SOURCE = '#org-assembly';

/** Everything that identifies and describes the document, in the order that the schema asks for. */
export function metaOf(parts: MetaParts): XmlElement {
  const { document, names, references, placed, notes } = parts;
  return element('meta', {}, [
    element('identification', { source: SOURCE }, [work(parts), expression(parts), manifestation(parts)]),
    lifecycle(document, names),
    analysisOf(document, placed),
    element('references', { source: SOURCE }, references.elements),
    notes,
  ]);
}

interface Level {
  readonly iri: string;
  readonly component: string;
  readonly file?: string;
  readonly date: { readonly day: string; readonly name: string };
  readonly alias?: string;
}

function level({ iri, component, file = iri, date, alias }: Level): readonly (XmlElement | null)[] {
  return [
    element('FRBRthis', { value: component }),
    element('FRBRuri', { value: file }),
    alias === undefined ? null : element('FRBRalias', { name: 'title', value: alias }),
    element('FRBRdate', { date: date.day, name: date.name }),
    element('FRBRauthor', { href: SOURCE, as: '#role-author' }),
  ];
}

function work({ document, names }: MetaParts): XmlElement {
  const { title } = document.heading;
  const date = { day: names.workDay, name: 'sitting' };
  const alias = title === '' ? {} : { alias: title };
  return element('FRBRWork', {}, [
    ...level({ iri: names.work, component: `${names.work}/!main`, date, ...alias }),
    element('FRBRcountry', { value: names.country }),
    element('FRBRnumber', { value: document.sitting }),
  ]);
}

function expression({ document, names }: MetaParts): XmlElement {
  const own = languageCode(document.heading.language);
  const draft = document.closing === null ? 'draft' : 'record';
  const date = {
    day: names.expressionDay,
    name: standingOf(document) ?? (names.corrections === 0 ? draft : 'correction'),
  };
  return element('FRBRExpression', {}, [
    ...level({ iri: names.expression, component: `${names.expression}/!main`, date }),
    element('FRBRversionNumber', { value: document.edition?.version ?? names.corrections + 1 }),
    element('FRBRlanguage', { language: names.language }),
    // What members moved and said stands in the assembly's own language, whatever the minutes are told in.
    own === names.language || own === 'und' ? null : element('FRBRlanguage', { language: own }),
  ]);
}

/** Rule XC-8: the state of the record under which the minutes were made goes with the file. */
function manifestation({ document, names, options }: MetaParts): XmlElement {
  const { timeZone } = document.heading;
  const date = { day: dayOf(options.madeAt, timeZone), name: 'export' };
  const { record } = document;
  const made = zonedTime(options.madeAt, timeZone);
  const proof = element('tauride:record', { made, size: record?.size, root: record?.root });
  return element('FRBRManifestation', {}, [
    ...level({
      iri: names.expression,
      component: `${names.expression}/!main.xml`,
      file: `${names.expression}.akn`,
      date,
    }),
    element('preservation', {}, [proof]),
  ]);
}

/** Minutes that were put before the members: whether the body approved this version. */
function standingOf({ edition }: MinutesDocument): 'approval' | 'circulation' | null {
  if (edition === undefined) return null;
  return edition.approved === null ? 'circulation' : 'approval';
}

/** The sitting itself, and each version of its minutes, or that they were corrected since. */
function lifecycle(document: MinutesDocument, names: AknNames): XmlElement {
  const { edition } = document;
  if (edition === undefined) return unversioned(names);
  const { timeZone } = document.heading;
  const days = [...edition.earlier.map(({ at }) => at), edition.at].map((at) => dayOf(at, timeZone));
  const source = '#original';
  const made = element('eventRef', { eId: 'eventref_1', date: names.workDay, source, type: 'generation' });
  const versions = days.map((date, index) =>
    element('eventRef', { eId: `eventref_${index + 2}`, date, source, type: 'amendment' }),
  );
  return element('lifecycle', { source: SOURCE }, [made, ...versions]);
}

function unversioned({ workDay, expressionDay, corrections }: AknNames): XmlElement {
  const source = '#original';
  const made = element('eventRef', { eId: 'eventref_1', date: workDay, source, type: 'generation' });
  const corrected = element('eventRef', {
    eId: 'eventref_2',
    date: expressionDay,
    source,
    type: 'amendment',
  });
  return element('lifecycle', { source: SOURCE }, corrections === 0 ? [made] : [made, corrected]);
}
