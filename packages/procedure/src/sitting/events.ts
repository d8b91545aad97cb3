import type { BodyId, Instant, ItemId, MemberId, MotionId, SittingId, TransmittalId } from '../ids.ts';
import type { AdjournGround } from './commands.ts';
import type { Call, DoorsSetting, Publicity } from './state.ts';

export type SittingEvent =
  | {
      readonly type: 'SittingCalled';
      readonly sitting: SittingId;
      readonly bodies: readonly BodyId[];
      readonly call: Call;
      readonly agenda: readonly { readonly item: ItemId; readonly title: string }[];
      /** Who agreed for each body to a joint sitting that was proposed, in the order of the call. */
      readonly agreed?: readonly { readonly body: BodyId; readonly member: MemberId }[];
    }
  | { readonly type: 'SittingOpened'; readonly sitting: SittingId; readonly presiding: MemberId }
  | {
      readonly type: 'ChairHandedOver';
      readonly sitting: SittingId;
      readonly presiding: MemberId;
      readonly citation: string;
    }
  | {
      readonly type: 'AlternateSeated' | 'AlternateUnseated';
      readonly sitting: SittingId;
      readonly body: BodyId;
      readonly alternate: MemberId;
      readonly for: MemberId;
    }
  | {
      readonly type: 'PresenceRecorded';
      readonly sitting: SittingId;
      readonly arrived: readonly MemberId[];
      readonly left: readonly MemberId[];
      /** The quorum that somebody doubted was found to be there. */
      readonly quorumFound?: boolean;
    }
  | {
      readonly type: 'AgendaItemAdded';
      readonly sitting: SittingId;
      readonly item: ItemId;
      readonly title: string;
      readonly order?: 'general' | 'special';
      readonly dueAt?: Instant;
      readonly transmittal?: TransmittalId;
    }
  | {
      readonly type: 'QuorumChallenged';
      readonly sitting: SittingId;
      readonly by: MemberId;
      readonly citation: string;
    }
  | { readonly type: 'CaucusEnded'; readonly sitting: SittingId }
  | {
      readonly type: 'ItemTakenUp';
      readonly sitting: SittingId;
      readonly item: ItemId;
      /** What an advisory sitting leaves to its bodies, bottom first. */
      readonly undecided?: readonly MotionId[];
    }
  | {
      readonly type: 'DoorsSet';
      readonly sitting: SittingId;
      readonly publicity: Publicity;
      /** Everybody reads it who knows of the sitting; empty where an item or a motion is the reason. */
      readonly reason: string;
      readonly ground: DoorsSetting['ground'];
      readonly item?: ItemId;
      readonly motion?: MotionId;
      readonly citation: string;
    }
  | { readonly type: 'SittingResumed'; readonly sitting: SittingId }
  | {
      readonly type: 'SittingAdjourned';
      readonly sitting: SittingId;
      /** `vote` or `consent` where the house decided it, otherwise why the chair could declare it. */
      readonly ground: AdjournGround | 'vote' | 'consent';
      readonly reason: string;
      /** Questions that were before the house and were not decided, bottom first, then those that waited for the chair. */
      readonly undecided: readonly MotionId[];
      readonly citation: string;
    }
  | {
      readonly type: 'SittingRecessed';
      readonly sitting: SittingId;
      readonly until: Instant | null;
      /** Why the chair stopped it under threat; left out where the house decided it. */
      readonly reason?: string;
      readonly citation: string;
    }
  | {
      readonly type: 'SittingMoved';
      readonly sitting: SittingId;
      readonly place: string;
      readonly reason: string;
      readonly citation: string;
    };
