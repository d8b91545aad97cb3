import { z } from 'zod';
import { anyId, bodyId, list, memberId } from '../ids.ts';
import { motionKind, pollMethod } from '../kinds.ts';
import { line } from '../text.ts';
import { threshold } from '../threshold.ts';

const quorum = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fraction'),
    num: z.int().min(1).max(1_000_000),
    den: z.int().min(1).max(1_000_000),
    compare: z.enum(['gt', 'ge']),
    cite: line(),
  }),
  z.strictObject({ kind: z.literal('number'), count: z.int().min(0).max(1_000_000), cite: line() }),
  z.strictObject({ kind: z.literal('none'), cite: line() }),
]);

const rulebookChanges = z.strictObject({
  thresholds: z.partialRecord(motionKind, threshold).exactOptional(),
  off: list(motionKind, 100).exactOptional(),
  speechSeconds: z.int().min(1).max(86_400).nullable().exactOptional(),
  speechesPerQuestion: z.int().min(1).max(1_000).nullable().exactOptional(),
  quorum: quorum.exactOptional(),
  methods: list(pollMethod, 10).exactOptional(),
});

const seatedMember = z.strictObject({
  member: memberId,
  label: line(),
  voting: z.enum(['full', 'advisory', 'none']),
  weight: z.int().min(1).max(1_000_000),
  group: line().nullable(),
});

const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'is not the name of a time zone, such as Europe/Berlin');

const languageTag = z.string().max(35).refine(isLanguageTag, 'is not a language tag, such as en or pt-BR');

export const assemblyCommands = [
  z.strictObject({
    type: z.literal('FoundAssembly'),
    assembly: anyId,
    name: line(),
    language: languageTag,
    timeZone,
    calendar: z.enum(['gregorian', 'julian']),
  }),
  z.strictObject({
    type: z.literal('EstablishBody'),
    body: bodyId,
    name: line(),
    rulebook: anyId,
    changes: rulebookChanges,
  }),
  z.strictObject({ type: z.literal('SeatMembers'), body: bodyId, members: list(seatedMember, 10_000) }),
  z.strictObject({
    type: z.literal('AssignOffice'),
    body: bodyId,
    office: z.enum(['chair', 'clerk', 'teller']),
    member: memberId,
  }),
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
