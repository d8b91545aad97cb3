import type { Brand } from '@tauride/kernel';

export type AssemblyId = Brand<string, 'AssemblyId'>;
export type BodyId = Brand<string, 'BodyId'>;
export type MemberId = Brand<string, 'MemberId'>;
export type SittingId = Brand<string, 'SittingId'>;
export type ItemId = Brand<string, 'ItemId'>;
export type MotionId = Brand<string, 'MotionId'>;
export type PollId = Brand<string, 'PollId'>;
export type ElectionId = Brand<string, 'ElectionId'>;
/** Within its election: `c1`, `c2` ... in the order of nomination. */
export type CandidateId = Brand<string, 'CandidateId'>;
export type PointId = Brand<string, 'PointId'>;
export type RulingId = Brand<string, 'RulingId'>;
export type StatementId = Brand<string, 'StatementId'>;
/** What statements are about: `i1`, `i2` ... in the order in which it was reported. */
export type IncidentId = Brand<string, 'IncidentId'>;
export type ProxyId = Brand<string, 'ProxyId'>;
export type ResolutionId = Brand<string, 'ResolutionId'>;
export type TransmittalId = Brand<string, 'TransmittalId'>;
/** Of a correction proposed to the minutes of a sitting: `c1`, `c2` ... within them. */
export type CorrectionId = Brand<string, 'CorrectionId'>;
/** Somebody who is no member and was let into the hall: `guest-1`, `guest-2` ... */
export type GuestId = Brand<string, 'GuestId'>;
/** Whose vote it is, as the key of a ballot box: the member, or `of~by` where another holds it. */
export type MandateId = Brand<string, 'MandateId'>;
/** Position of an entry in the journal, from 0. */
export type Seq = Brand<number, 'Seq'>;
/** Milliseconds since 1970-01-01T00:00:00Z, proleptic Gregorian; negative before. */
export type Instant = Brand<number, 'Instant'>;
