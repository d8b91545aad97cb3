import type { GuestId, MotionId, RulingId, SittingId } from '../ids.ts';
import type { GuestKind, PersonInHall } from './state.ts';

export type AdmissionEvent =
  | {
      readonly type: 'GuestAdmitted';
      readonly sitting: SittingId;
      readonly guest: GuestId;
      readonly kind: GuestKind;
      readonly label: string;
      readonly maySpeak: boolean;
    }
  | { readonly type: 'GuestLeft'; readonly sitting: SittingId; readonly guest: GuestId }
  | {
      readonly type: 'PersonExpelled';
      readonly sitting: SittingId;
      readonly person: PersonInHall;
      readonly reason: string;
      /** The motion by which the house ordered it; else it is the chair's own order, which is a ruling. */
      readonly motion?: MotionId;
      readonly ruling?: RulingId;
      /** Whether the house may be asked to overturn the chair's order. */
      readonly appealable: boolean;
      readonly citation: string;
    }
  | {
      readonly type: 'PersonReadmitted';
      readonly sitting: SittingId;
      readonly person: PersonInHall;
      readonly reason: string;
    };
