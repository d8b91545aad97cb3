import type { Closing, Heading } from '../act/minutes.ts';
import type { MinutesDocument } from '../document/document.ts';
import { dayText, hourText } from '../words/date.ts';
import { heldAt } from '../words/held-at.ts';
import type { MessageId, Words } from '../words/words.ts';
import { listOf, type TextSpan } from './paragraph.ts';

/** One fact at the head of the minutes. */
export interface Fact {
  readonly term: string;
  readonly spans: readonly TextSpan[];
}

/** The facts at the head, in their usual order; what is not known says so (rule MIN-5). Source: RONR (12th ed.) 48:4. */
export function factsOf({ heading, closing }: MinutesDocument, words: Words): readonly Fact[] {
  const { bodies, place, publicity } = heading;
  const list = listOf(bodies.map(({ name }) => name));
  return [
    fact(words, bodies.length === 1 ? 'minutes.fact.body' : 'minutes.fact.bodies', list),
    ...(bodies.length === 1
      ? []
      : [fact(words, 'minutes.fact.mode', said(words.text(`terms.mode.${heading.mode}`)))]),
    fact(words, 'minutes.fact.kind', said(kindText(heading, words))),
    ...(heading.subjects.length === 0
      ? []
      : [fact(words, 'minutes.fact.subjects', listOf(heading.subjects))]),
    fact(words, 'minutes.fact.publicity', said(words.text(`terms.publicity.${publicity}`))),
    fact(words, 'minutes.fact.place', place === '' ? unknown(words) : [{ voice: 'value', text: place }]),
    fact(words, 'minutes.fact.date', said(dayText(heldAt(heading), heading, words))),
    ...hourFacts(heading, closing, words),
    fact(words, 'terms.office.chair', nameOf(heading.chair, words)),
    fact(words, 'terms.office.clerk', nameOf(heading.clerk, words)),
    fact(words, 'minutes.fact.attendance', attendanceOf(heading, words)),
    fact(words, 'minutes.fact.quorum', quorumOf(heading, words)),
  ];
}

function kindText({ kind, bodies }: Heading, words: Words): string {
  const name = words.text(`terms.sitting.${kind}`);
  return bodies.length > 1 ? `${name}, ${words.text('terms.sitting.joint')}` : name;
}

function hourFacts(heading: Heading, closing: Closing | null, words: Words): readonly Fact[] {
  const { openedAt, timeZone, hoursRecorded } = heading;
  const at = (instant: Heading['openedAt']): readonly TextSpan[] =>
    instant === null ? unknown(words) : said(hourText(instant, timeZone));
  const zone = fact(words, 'minutes.fact.hours', [{ voice: 'value', text: timeZone }]);
  return [
    ...(hoursRecorded ? [fact(words, 'minutes.fact.called', calledFor(heading, words))] : []),
    fact(words, 'minutes.fact.opened', at(openedAt)),
    ...(closing === null ? [] : [fact(words, 'minutes.fact.adjourned', at(closing.at))]),
    ...(hoursRecorded ? [zone] : []),
  ];
}

/** With its day where the sitting was opened on another. */
function calledFor(heading: Heading, words: Words): readonly TextSpan[] {
  const { startsAt, timeZone } = heading;
  const hour = hourText(startsAt, timeZone);
  const day = dayText(startsAt, heading, words);
  return said(day === dayText(heldAt(heading), heading, words) ? hour : `${day}, ${hour}`);
}

function attendanceOf({ attendance }: Heading, words: Words): readonly TextSpan[] {
  if (attendance.phase === 'not-recorded') return unknown(words);
  const { persons } = attendance;
  return [...said(`${persons.length}: `), ...listOf(persons.map(({ name }) => name))];
}

function quorumOf({ quorum, attendance }: Heading, words: Words): readonly TextSpan[] {
  if (quorum.kind === 'not-known') return unknown(words);
  if (quorum.kind === 'none') return said(words.text('minutes.fact.quorum.none'));
  const { needed } = quorum;
  if (attendance.phase === 'not-recorded')
    return words.spans('minutes.fact.quorum.unrecorded', { quorum: needed });
  return words.spans('minutes.fact.quorum.of', { quorum: needed, count: attendance.votingCount });
}

function nameOf(person: Heading['chair'], words: Words): readonly TextSpan[] {
  return person === null ? unknown(words) : [{ voice: 'value', text: person.name }];
}

function unknown(words: Words): readonly TextSpan[] {
  return said(words.text('terms.not-recorded'));
}

function said(text: string): readonly TextSpan[] {
  return [{ voice: 'words', text }];
}

function fact(words: Words, term: MessageId, spans: readonly TextSpan[]): Fact {
  return { term: words.text(term), spans };
}
