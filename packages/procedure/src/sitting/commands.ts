import type { BodyId, Instant, ItemId, MemberId, SittingId } from '../ids.ts';
import type { JointMode } from './state.ts';

/** Why the chair may declare the sitting adjourned without a vote. */
export type AdjournGround = 'agenda-done' | 'hour-fixed' | 'no-quorum' | 'emergency';

export type SittingCommand =
  | {
      readonly type: 'CallSitting';
      readonly sitting: SittingId;
      readonly bodies: readonly BodyId[];
      readonly kind: 'regular' | 'special' | 'adjourned';
      readonly title: string;
      readonly place: string;
      readonly startsAt: Instant;
      readonly hoursRecorded: boolean;
      readonly publicity: 'public' | 'members' | 'closed';
      readonly agenda: readonly string[];
      readonly mode?: JointMode;
      readonly subjects?: readonly string[];
      readonly laterMeeting?: boolean;
      readonly quarterly?: boolean;
      readonly endsAt?: Instant;
    }
  | { readonly type: 'OpenSitting'; readonly sitting: SittingId }
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
  | { readonly type: 'ResumeSitting'; readonly sitting: SittingId }
  | {
      readonly type: 'AdjournSitting';
      readonly sitting: SittingId;
      readonly ground: AdjournGround;
      readonly reason: string;
    };
