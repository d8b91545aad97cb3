import type { GuestId, MotionId, SittingId } from '../ids.ts';
import type { GuestKind, PersonInHall } from './state.ts';

/** Who comes into the hall without being a member, and who has to leave it. */
export type AdmissionCommand =
  | {
      readonly type: 'AdmitGuest';
      readonly sitting: SittingId;
      readonly kind: GuestKind;
      readonly label: string;
      readonly maySpeak?: boolean;
    }
  | { readonly type: 'RecordGuestLeft'; readonly sitting: SittingId; readonly guest: GuestId }
  | {
      readonly type: 'ExpelPerson';
      readonly sitting: SittingId;
      readonly person: PersonInHall;
      readonly reason: string;
      /** The adopted motion that orders it, where the rules leave it to the house. */
      readonly motion?: MotionId;
    }
  | {
      readonly type: 'ReadmitPerson';
      readonly sitting: SittingId;
      readonly person: PersonInHall;
      readonly reason: string;
    };
