import type { Table } from '@tauride/kernel';
import type { Consent } from '../consent/state.ts';
import type { Floor, FloorRequest } from '../floor/state.ts';
import type { BodyId, Instant, ItemId, MemberId, MotionId, PollId, SittingId } from '../ids.ts';
import type { Order } from '../motion/state.ts';
import type { Point, Ruling } from '../ruling/state.ts';

export interface AgendaItem {
  readonly id: ItemId;
  readonly title: string;
  readonly phase: 'to-come' | 'now' | 'done';
  readonly since: Instant | null;
  readonly until: Instant | null;
}

/** What the call of a sitting names. */
export interface Call {
  readonly kind: 'regular' | 'special' | 'adjourned';
  readonly place: string;
  readonly startsAt: Instant;
  readonly title: string;
  /** False where the hours of the acts are not known: minutes then say "not recorded". */
  readonly hoursRecorded: boolean;
  readonly publicity: 'public' | 'members' | 'closed';
}

interface SittingBase {
  readonly id: SittingId;
  /** One body, or several in a joint sitting; the first one's rulebook and officers apply. */
  readonly bodies: readonly BodyId[];
  readonly call: Call;
  readonly agenda: readonly AgendaItem[];
}

export interface CalledSitting extends SittingBase {
  readonly phase: 'called';
}

export interface AdjournedSitting extends SittingBase {
  readonly phase: 'adjourned';
  readonly openedAt: Instant;
  readonly adjournedAt: Instant;
}

export type Presence =
  | { readonly phase: 'not-recorded' }
  | {
      readonly phase: 'recorded';
      readonly present: Table<true>;
      /** Present members with a full vote. */
      readonly votingCount: number;
    };

/** A sitting between opening and adjournment. */
export interface SittingInSession extends SittingBase {
  readonly phase: 'open' | 'recessed';
  readonly openedAt: Instant;
  readonly recess: { readonly since: Instant; readonly until: Instant | null } | null;
  readonly presiding: MemberId;
  readonly presence: Presence;
  readonly floor: Floor;
  readonly requests: readonly FloorRequest[];
  readonly listClosed: boolean;
  /** Every motion made in this sitting, in that order. */
  readonly motions: readonly MotionId[];
  /** Questions stated by the chair, bottom first; the last is immediately pending. */
  readonly stack: readonly MotionId[];
  /** Made, not yet stated, latest last. */
  readonly offered: readonly MotionId[];
  readonly orders: readonly Order[];
  /** Open, or closed and not yet announced. */
  readonly poll: PollId | null;
  readonly lastPoll: PollId | null;
  readonly consent: Consent | null;
  readonly point: Point | null;
  /** The latest ruling; appealable while `fresh`. */
  readonly ruling: Ruling | null;
}

export type Sitting = CalledSitting | SittingInSession | AdjournedSitting;
