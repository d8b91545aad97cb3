import { partsIn } from '@tauride/minutes';
import type { FoundedAssembly, Instant, Sitting } from '@tauride/procedure';
import { contentLine, textValue } from './lines.ts';

export interface IcsOptions {
  /** What tells this assembly from all others in the world, such as the hash of its founding: letters, digits, dots, hyphens. */
  readonly fingerprint: string;
  /** When this file is made. */
  readonly madeAt: Instant;
}

/** Rule XC-15: sittings as events of a calendar. Hours are in UTC: the record holds moments, and every calendar shows them in its
 *  reader's zone, also where a zone changes its rules. Source: RFC 5545; RFC 5546, 3.2.1. */
export function toIcs(assembly: FoundedAssembly, sittings: readonly Sitting[], options: IcsOptions): string {
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Tauride//Sittings//EN'),
    contentLine('METHOD', 'PUBLISH'),
    contentLine('X-WR-CALNAME', textValue(assembly.name)),
    ...sittings.map((sitting) => eventText(assembly, sitting, options)),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

const CLASSES = { public: 'PUBLIC', members: 'PRIVATE', closed: 'CONFIDENTIAL' } as const;

function eventText(assembly: FoundedAssembly, sitting: Sitting, { fingerprint, madeAt }: IcsOptions): string {
  const { call, bodies, agenda } = sitting;
  const names = bodies.map((body) => assembly.bodies[body]?.name ?? body).join(', ');
  const items = agenda.map(({ title }, index) => `${index + 1}. ${title}`).join('\n');
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', `${sitting.id}.${fingerprint}@tauride.invalid`),
    contentLine('DTSTAMP', utc(madeAt)),
    contentLine('SEQUENCE', String(revisionOf(sitting))),
    ...hours(assembly, sitting),
    contentLine(
      'SUMMARY',
      textValue(`${call.title === '' ? names : call.title}${call.rehearsal ? ' (rehearsal)' : ''}`),
    ),
    ...(call.place === '' ? [] : [contentLine('LOCATION', textValue(call.place))]),
    ...(items === '' ? [] : [contentLine('DESCRIPTION', textValue(items))]),
    contentLine('STATUS', call.rehearsal ? 'TENTATIVE' : 'CONFIRMED'),
    contentLine('CLASS', CLASSES[call.publicity]),
    contentLine('CATEGORIES', call.rehearsal ? 'REHEARSAL' : 'SITTING'),
    contentLine('END', 'VEVENT'),
  ].join('');
}

/** The hours of an event change once: when the sitting ends. */
function revisionOf({ phase }: Sitting): number {
  return phase === 'adjourned' ? 1 : 0;
}

/** The day alone where the hours of the acts are not known. An end before the beginning would not be in order. */
function hours({ timeZone }: FoundedAssembly, sitting: Sitting): readonly string[] {
  const { startsAt, endsAt, hoursRecorded } = sitting.call;
  if (!hoursRecorded) return [contentLine('DTSTART;VALUE=DATE', dayIn(startsAt, timeZone))];
  const end = sitting.phase === 'adjourned' ? sitting.adjournedAt : endsAt;
  const ends = end === undefined || end <= startsAt ? [] : [contentLine('DTEND', utc(end))];
  return [contentLine('DTSTART', utc(startsAt)), ...ends];
}

function utc(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`;
}

function dayIn(at: Instant, timeZone: string): string {
  const { year, month, day } = partsIn(at, timeZone);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '',
  );
}
