import { checkNumbers } from './check-numbers.ts';
import { checkReferences } from './check-references.ts';
import { checkVotings } from './check-votings.ts';
import type { AknDebate, AknWarning } from './model.ts';
import { readDateTime } from './numbers.ts';
import type { Resolver } from './references.ts';
import { attribute, descendants, type XmlElement } from './tree.ts';

export type ReadParts = Omit<AknDebate, 'warnings'>;

/** Everything that is dubious in a document that could be read, in the order of the file. */
export function findWarnings(document: XmlElement, resolver: Resolver, read: ReadParts): AknWarning[] {
  const found = [
    ...checkIdentity(document, read),
    ...checkIds(document),
    ...checkReferences(document, resolver),
    ...checkTimes(document),
    ...checkNumbers(read),
    ...checkVotings(read),
  ];
  return found.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

function checkIdentity(document: XmlElement, read: ReadParts): AknWarning[] {
  const { source } = read;
  const warn = (code: string, message: string): AknWarning => ({
    kind: 'warning',
    code,
    message,
    element: document.name,
    place: document.place,
  });
  const found: AknWarning[] = [];
  if (source.workIri === null)
    found.push(warn('work-missing', 'The document does not name its work (FRBRWork).'));
  if (source.date === null) found.push(warn('date-missing', 'The document has no date.'));
  if (source.language === null)
    found.push(warn('language-missing', 'The document does not say its language.'));
  else if (!/^[a-z]{3}$/u.test(source.language)) {
    found.push(
      warn('language-form', `The language "${source.language}" is not a three-letter code of ISO 639.`),
    );
  }
  if (source.country !== null && !/^[a-z]{2}$/u.test(source.country)) {
    found.push(warn('country-form', `The country "${source.country}" is not a two-letter code of ISO 3166.`));
  }
  return found;
}

function checkIds(document: XmlElement): AknWarning[] {
  const seen = new Map<string, XmlElement>();
  const found: AknWarning[] = [];
  for (const element of descendants(document)) {
    const eId = attribute(element, 'eId');
    if (eId === null) continue;
    const first = seen.get(eId);
    if (first === undefined) seen.set(eId, element);
    else {
      const message = `The eId "${eId}" was used before, in line ${first.place.line}; references mean that one.`;
      found.push({
        kind: 'warning',
        code: 'duplicate-id',
        message,
        element: element.name,
        place: element.place,
      });
    }
  }
  return found;
}

function checkTimes(document: XmlElement): AknWarning[] {
  return [...descendants(document)].flatMap((element) => [...timeWarnings(element)]);
}

function* timeWarnings(element: XmlElement): Generator<AknWarning> {
  const warn = (kind: AknWarning['kind'], code: string, message: string): AknWarning => ({
    kind,
    code,
    message,
    element: element.name,
    place: element.place,
  });
  for (const name of ['startTime', 'endTime', 'time']) {
    const text = attribute(element, name);
    const time = text === null ? null : readDateTime(text);
    if (text !== null && time === null)
      yield warn('warning', 'time-form', `${name}="${text}" is not a date and time.`);
    if (text !== null && time?.zoned === false)
      yield warn('warning', 'time-without-zone', `${name}="${text}" has no time zone.`);
  }
  const start = readDateTime(attribute(element, 'startTime') ?? '');
  const end = readDateTime(attribute(element, 'endTime') ?? '');
  // A time with a zone and one without cannot be put in order.
  if (start === null || end === null || start.zoned !== end.zoned) return;
  if (end.instantMs < start.instantMs)
    yield warn('disagreement', 'time-order', 'The end is before the start.');
}
