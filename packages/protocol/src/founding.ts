import type { BodyId, MemberId, SittingId } from '@tauride/procedure';
import { z } from 'zod';
import { LANGUAGE_TAG, TIME_ZONE } from './commands/assembly.ts';
import { anyId, bodyId, instant, list, sittingId } from './ids.ts';
import { confirmLevel, publicity } from './kinds.ts';
import { line } from './text.ts';

/** Request header that carries the founding key: a form of another site cannot send it. */
export const FOUNDING_HEADER = 'tauride-founding';

/** Ten thousand members with all that is known of them. */
const LIST_LENGTH = 5 * 1_024 * 1_024;

const body = z.strictObject({
  body: bodyId,
  name: line(),
  rulebook: anyId,
  /** Seats with a vote by its constitution; those who are named where it is left out. */
  seats: z.int().min(1).max(1_000_000).exactOptional(),
  /** The share of the members who must be present; that of the rulebook where it is left out. */
  quorum: z.enum(['half', 'third', 'none']).exactOptional(),
});

const office = z.strictObject({
  body: bodyId,
  office: z.enum(['chair', 'clerk', 'teller']),
  /** The row of the list that names the holder, from 2: the first one is the header. */
  row: z.int().min(2).max(1_000_000),
});

const sitting = z.strictObject({
  sitting: sittingId,
  bodies: list(bodyId, 20).refine((bodies) => bodies.length > 0, 'names no body'),
  title: line(),
  place: line(0),
  startsAt: instant,
  publicity,
  checkIn: z.enum(['desk', 'oneself', 'code']),
  /** Before which votes those who vote confirm with a code that it is they; before none where it is left out. */
  confirm: confirmLevel.exactOptional(),
  agenda: list(line(), 200),
  /** Nothing that is done in it counts. */
  rehearsal: z.boolean(),
});

/** An assembly as its founder wrote it down: everything that makes it, in one piece. */
export const foundingSchema = z.strictObject({
  name: line(),
  language: LANGUAGE_TAG,
  timeZone: TIME_ZONE,
  bodies: list(body, 20).refine((bodies) => bodies.length > 0, 'names no body'),
  /** The list of members as CSV, with a header. */
  people: z.string().max(LIST_LENGTH),
  offices: list(office, 1_000),
  sitting: sitting.exactOptional(),
});

export type Founding = z.infer<typeof foundingSchema>;

/** What whoever opens an empty server is told. */
export interface FoundingStanding {
  readonly phase: 'empty' | 'founded';
  /** Whether the key that was sent, if one was, lets its holder found the assembly. */
  readonly key: 'right' | 'wrong' | 'none';
}

/** A link into a room for the holder of an office. */
export interface OfficeLink {
  readonly office: 'chair' | 'clerk';
  readonly body: BodyId;
  readonly member: MemberId;
  readonly name: string;
  /** From the root of the server. */
  readonly path: string;
}

/** What came of a founding. */
export interface Founded {
  readonly assembly: string;
  readonly sitting: SittingId | null;
  readonly entries: number;
  readonly names: number;
  readonly links: readonly OfficeLink[];
  /** For the screen in the hall. */
  readonly display: string;
}
