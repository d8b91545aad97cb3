import type { GuestId, Instant, MemberId, Seq, SittingId } from '../ids.ts';

export const guestKinds = ['guest', 'press', 'observer'] as const;

/** In what quality somebody who is no member is in the hall. */
export type GuestKind = (typeof guestKinds)[number];

/** Somebody who is no member of the assembly and was let into the hall for one sitting. */
export interface Guest {
  readonly id: GuestId;
  readonly sitting: SittingId;
  readonly kind: GuestKind;
  /** What the record calls them, such as the house that sent them. The name of a person lies in the directory. */
  readonly label: string;
  /** By leave of the chair: the floor may be given to them. */
  readonly maySpeak: boolean;
  readonly standing: 'admitted' | 'left' | 'expelled';
  /** The entry that tells of the admission. */
  readonly entry: Seq;
}

/** Who is sent out of a sitting, or let in again. */
export type PersonInHall = { readonly member: MemberId } | { readonly guest: GuestId };

/** A member who may not take part in a sitting any more. */
export interface Exclusion {
  readonly member: MemberId;
  readonly since: Instant;
  /** The entry that tells of it. */
  readonly entry: Seq;
}
