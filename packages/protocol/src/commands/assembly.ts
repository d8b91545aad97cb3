import { z } from 'zod';
import { anyId, bodyId, day, list, memberId } from '../ids.ts';
import { publicity } from '../kinds.ts';
import { partly } from '../partly.ts';
import { LIMITS, line, text } from '../text.ts';
import { bodyKind, rulebookChanges } from './rulebook.ts';

const seatedMember = z.strictObject({
  member: memberId,
  label: line(),
  voting: z.enum(['full', 'advisory', 'none']),
  weight: z.int().min(1).max(1_000_000),
  group: line().nullable(),
  term: partly({ from: day, until: day }).exactOptional(),
  constituency: line().exactOptional(),
  alternateFor: z.union([list(memberId, 100), z.enum(['faction', 'constituency', 'body'])]).exactOptional(),
});

const seats = z.int().min(0).max(1_000_000);

const place = {
  parent: bodyId,
  role: z.enum(['federation', 'assembly', 'section', 'committee', 'board']),
  publicity,
  seats,
  constituencies: list(z.strictObject({ name: line(), seats }), 1_000),
} as const;

const placed = partly(place).shape;

const changedPlace = partly({
  name: line(),
  parent: place.parent.nullable(),
  role: place.role.nullable(),
  publicity: place.publicity.nullable(),
  seats: place.seats.nullable(),
  constituencies: place.constituencies.nullable(),
});

const office = z.enum(['chair', 'deputy', 'clerk', 'teller']);

const reason = text(LIMITS.note, 0).exactOptional();

export const TIME_ZONE = z
  .string()
  .max(64)
  .refine(isTimeZone, 'is not the name of a time zone, such as Europe/Berlin');

export const LANGUAGE_TAG = z
  .string()
  .max(35)
  .refine(isLanguageTag, 'is not a language tag, such as en or pt-BR');

export const assemblyCommands = [
  z.strictObject({
    type: z.literal('FoundAssembly'),
    assembly: anyId,
    name: line(),
    language: LANGUAGE_TAG,
    timeZone: TIME_ZONE,
    calendar: z.enum(['gregorian', 'julian']),
  }),
  z.strictObject({
    type: z.literal('EstablishBody'),
    body: bodyId,
    name: line(),
    rulebook: anyId,
    changes: rulebookChanges,
    kind: bodyKind.exactOptional(),
    entitled: z.int().min(0).max(1_000_000).exactOptional(),
    reason,
    ...placed,
  }),
  z.strictObject({
    type: z.literal('ChangeBody'),
    body: bodyId,
    place: changedPlace,
    reason: text(LIMITS.note, 0),
  }),
  z.strictObject({
    type: z.literal('SeatMembers'),
    body: bodyId,
    members: list(seatedMember, 10_000),
    reason,
  }),
  z.strictObject({ type: z.literal('ChangeSeats'), body: bodyId, seats: list(seatedMember, 10_000), reason }),
  z.strictObject({ type: z.literal('VacateSeats'), body: bodyId, members: list(memberId, 10_000), reason }),
  z.strictObject({
    type: z.literal('RotateLogKey'),
    key: text(LIMITS.note),
    previous: text(LIMITS.note),
    signature: text(LIMITS.note),
    reason: text(LIMITS.note),
  }),
  z.strictObject({ type: z.literal('AssignOffice'), body: bodyId, office, member: memberId, reason }),
  z.strictObject({ type: z.literal('RelieveOffice'), body: bodyId, office, member: memberId, reason }),
] as const;

function isTimeZone(name: string): boolean {
  return isAccepted(() => new Intl.DateTimeFormat('en', { timeZone: name }));
}

function isLanguageTag(tag: string): boolean {
  return isAccepted(() => Intl.getCanonicalLocales(tag));
}

function isAccepted(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
