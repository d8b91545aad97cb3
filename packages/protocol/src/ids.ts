import type {
  BodyId,
  CandidateId,
  CorrectionId,
  ElectionId,
  GuestId,
  IncidentId,
  Instant,
  ItemId,
  MandateId,
  MemberId,
  MotionId,
  PointId,
  PollId,
  ProxyId,
  ResolutionId,
  Seq,
  SittingId,
  StatementId,
  TransmittalId,
} from '@tauride/procedure';
import { z } from 'zod';

const ID = /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/;

/** An id is also a key of plain objects in the state: the names that every object has by itself are none. */
function isOwnName(id: string): boolean {
  return !(id in Object.prototype);
}

const id = z
  .string()
  .regex(ID, 'is not an id: 1 to 64 letters, digits, dots and hyphens, beginning with a letter or digit')
  .refine(isOwnName, 'is not an id: the name is reserved')
  .meta({ id: 'Id' });

function idOf<T extends string>(): z.ZodType<T, string> {
  return id as unknown as z.ZodType<T, string>;
}

export const anyId: z.ZodType<string, string> = id;
export const bodyId = idOf<BodyId>();
export const memberId = idOf<MemberId>();
export const sittingId = idOf<SittingId>();
export const itemId = idOf<ItemId>();
export const motionId = idOf<MotionId>();
export const pollId = idOf<PollId>();
export const electionId = idOf<ElectionId>();
export const candidateId = idOf<CandidateId>();
export const pointId = idOf<PointId>();
export const statementId = idOf<StatementId>();
export const incidentId = idOf<IncidentId>();
export const proxyId = idOf<ProxyId>();
export const resolutionId = idOf<ResolutionId>();
export const transmittalId = idOf<TransmittalId>();
export const guestId = idOf<GuestId>();
export const correctionId = idOf<CorrectionId>();

const MANDATE = /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}(~[A-Za-z0-9][A-Za-z0-9.-]{0,63})?$/;

/** Whose vote it is, and after a tilde who casts it where that is another. */
export const mandateId = z
  .string()
  .regex(MANDATE, 'is not a mandate: the id of a member, or two with a tilde between them')
  .refine(isOwnName, 'is not a mandate: the name is reserved')
  .meta({ id: 'Mandate' }) as unknown as z.ZodType<MandateId, string>;

/** A day as `YYYY-MM-DD`. */
export const day = z.iso.date();

/** The furthest instants that a calendar date can be made of. Source: ECMA-262, section 21.4.1.1. */
const FURTHEST = 8.64e15;

export const instant = z.int().min(-FURTHEST).max(FURTHEST) as unknown as z.ZodType<Instant, number>;
export const seq = z.int().min(0) as unknown as z.ZodType<Seq, number>;

/** A list that nobody changes, of at most `max` items. */
export function list<T, I>(item: z.ZodType<T, I>, max: number): z.ZodType<readonly T[], readonly I[]> {
  return z.array(item).max(max);
}
