import type { BodyId, Instant, ItemId, MemberId, MotionId, SittingId } from '../ids.ts';
import type { ConfirmLevel } from '../rulebook/house-rules.ts';
import type { CheckIn, JointMode, JointTerms, Publicity } from './state.ts';

/** Why the chair may declare the sitting adjourned without a vote. */
export type AdjournGround = 'agenda-done' | 'hour-fixed' | 'no-quorum' | 'emergency';

/** What a sitting is called with, or proposed to be. */
export interface CallTerms {
  readonly bodies: readonly BodyId[];
  readonly kind: 'regular' | 'special' | 'adjourned';
  readonly title: string;
  readonly place: string;
  readonly startsAt: Instant;
  readonly hoursRecorded: boolean;
  /** That of its bodies where it is left out. */
  readonly publicity?: Publicity;
  readonly agenda: readonly string[];
  readonly mode?: JointMode;
  readonly joint?: JointTerms;
  readonly checkIn?: CheckIn;
  readonly confirm?: ConfirmLevel;
  readonly subjects?: readonly string[];
  readonly laterMeeting?: boolean;
  readonly quarterly?: boolean;
  readonly endsAt?: Instant;
  readonly rehearsal?: true;
}

export type SittingCommand =
  | ({ readonly type: 'CallSitting'; readonly sitting: SittingId } & CallTerms)
  | { readonly type: 'OpenSitting'; readonly sitting: SittingId }
  /** Who presides leaves the chair to a deputy, or in a joint sitting to an officer of another body. */
  | { readonly type: 'HandOverChair'; readonly sitting: SittingId; readonly to: MemberId }
  /** The desk lets an alternate sit for a member who is not there, until the member is. */
  | {
      readonly type: 'SeatAlternate' | 'UnseatAlternate';
      readonly sitting: SittingId;
      readonly body: BodyId;
      readonly alternate: MemberId;
      readonly for: MemberId;
    }
  | {
      readonly type: 'RecordPresence';
      readonly sitting: SittingId;
      readonly arrived: readonly MemberId[];
      readonly left: readonly MemberId[];
    }
  | {
      readonly type: 'AddAgendaItem';
      readonly sitting: SittingId;
      readonly title: string;
      readonly order?: 'general' | 'special';
      readonly dueAt?: Instant;
    }
  /** A member doubts that a quorum is present. */
  | { readonly type: 'ChallengeQuorum'; readonly sitting: SittingId }
  | { readonly type: 'EndCaucus'; readonly sitting: SittingId }
  | { readonly type: 'TakeUpItem'; readonly sitting: SittingId; readonly item: ItemId }
  /** Who may follow the sitting from now on, or while an item is dealt with. */
  | {
      readonly type: 'SetDoors';
      readonly sitting: SittingId;
      readonly publicity: Publicity;
      readonly reason: string;
      readonly item?: ItemId;
      /** The motion by which the house has decided it. */
      readonly motion?: MotionId;
      readonly ground?: 'emergency';
    }
  | { readonly type: 'ResumeSitting'; readonly sitting: SittingId }
  /** Under threat the chair stops the sitting at once. */
  | { readonly type: 'RecessSitting'; readonly sitting: SittingId; readonly reason: string }
  /** The sitting goes on at another place. */
  | {
      readonly type: 'MoveSitting';
      readonly sitting: SittingId;
      readonly place: string;
      readonly reason: string;
    }
  | {
      readonly type: 'AdjournSitting';
      readonly sitting: SittingId;
      readonly ground: AdjournGround;
      readonly reason: string;
    };
