import type { MinutesDocument, Person, Words } from '@tauride/minutes';
import { dayOf } from '../akn/names.ts';
import { type Persons, personsIn } from '../persons.ts';
import { zonedTime } from '../time.ts';
import type {
  PopoloDocument,
  PopoloEvent,
  PopoloMembership,
  PopoloOrganization,
  PopoloPerson,
} from './model.ts';
import { sittingOrganization } from './organization.ts';
import { popoloMotions } from './motions.ts';
import { popoloSpeeches } from './speeches.ts';
import { popoloVoteEvents } from './vote-events.ts';

/** Rule XC-14: the sitting as data in the classes of Popolo, with ids that refer to each other inside this document. */
export function toPopolo(document: MinutesDocument, words: Words): PopoloDocument {
  const persons = personsIn(document);
  return {
    organizations: organizationsOf(document),
    persons: persons.all().map(({ id, person }) => personOf(id, person)),
    memberships: membershipsOf(document, persons),
    events: [eventOf(document, persons)],
    motions: popoloMotions(document, persons, words),
    vote_events: popoloVoteEvents(document, persons),
    speeches: popoloSpeeches(document, persons, words),
  };
}

function organizationsOf({ heading }: MinutesDocument): readonly PopoloOrganization[] {
  const bodies = heading.bodies.map(({ body, name }): PopoloOrganization => ({
    id: `body-${body}`,
    name,
    classification: 'body',
    parent_id: 'org-assembly',
  }));
  return [{ id: 'org-assembly', name: heading.assembly, classification: 'assembly' }, ...bodies];
}

function personOf(id: string, { name }: Person): PopoloPerson {
  return { id, name };
}

/** Who is a member is known of those whom the minutes name; which body of a joint sitting they sit in is not in them. */
function membershipsOf(document: MinutesDocument, persons: Persons): readonly PopoloMembership[] {
  const { chair, clerk } = document.heading;
  const organization_id = sittingOrganization(document);
  const offices = [
    { person: chair, role: 'chair' as const },
    { person: clerk, role: 'clerk' as const },
  ].filter(({ person }) => person !== null);
  const held = new Set(offices.map(({ person }) => person!.member));
  const others = persons.all().filter(({ person: { member } }) => member !== null && !held.has(member));
  return [
    ...offices.map(({ person, role }) => ({ person_id: persons.idOf(person!), organization_id, role })),
    ...others.map(({ id }) => ({ person_id: id, organization_id })),
  ];
}

function eventOf(document: MinutesDocument, persons: Persons): PopoloEvent {
  const { heading, closing, sitting } = document;
  const { title, place, startsAt, openedAt, timeZone, hoursRecorded, attendance } = heading;
  const start = hoursRecorded ? zonedTime(openedAt ?? startsAt, timeZone) : dayOf(startsAt, timeZone);
  const end = closing?.at ?? null;
  return {
    id: sitting,
    ...(title === '' ? {} : { name: title }),
    classification: 'sitting',
    organization_id: sittingOrganization(document),
    start_date: start,
    ...(end === null ? {} : { end_date: zonedTime(end, timeZone) }),
    ...(place === '' ? {} : { location: place }),
    ...(attendance.phase === 'not-recorded'
      ? {}
      : { attendees: attendance.persons.map((person) => personOf(persons.idOf(person), person)) }),
  };
}
