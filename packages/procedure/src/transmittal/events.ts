import type { BodyId, ItemId, MotionId, ResolutionId, SittingId, TransmittalId } from '../ids.ts';
import type { Matter, Origin, Party, Sender, transmittalAnswers, transmittalForms } from './state.ts';

export type TransmittalEvent =
  | {
      readonly type: 'Transmitted';
      readonly transmittal: TransmittalId;
      readonly body: BodyId;
      readonly to: Party;
      readonly form: (typeof transmittalForms)[number];
      readonly matter: Matter;
      readonly title: string;
      readonly text: string;
      readonly previous: TransmittalId | null;
      readonly carrier: string;
      /** Sent elsewhere: who sends, and the steps before, oldest first. */
      readonly sender?: Sender;
      readonly before?: Origin['before'];
      /** The sitting of the sending body that was in session. */
      readonly sitting?: SittingId;
    }
  | {
      readonly type: 'TransmittalTakenIn';
      readonly transmittal: TransmittalId;
      readonly body: BodyId;
      readonly form: (typeof transmittalForms)[number];
      readonly title: string;
      readonly text: string;
      readonly origin: Origin;
      readonly carrier: string;
    }
  | {
      readonly type: 'TransmittalReceived';
      readonly transmittal: TransmittalId;
      readonly sitting: SittingId;
      /** The item that it became. */
      readonly item: ItemId;
      readonly title: string;
    }
  | {
      readonly type: 'TransmittalAnswered';
      readonly transmittal: TransmittalId;
      /** `null` where the answer given before no longer stands, since what it told of was undone. */
      readonly answer: (typeof transmittalAnswers)[number] | null;
      readonly text: string;
      /** The motion whose decision is the answer. */
      readonly motion?: MotionId;
      readonly resolution?: ResolutionId;
      /** A matter from elsewhere: who answers. */
      readonly sender?: Sender;
      /** Noted from elsewhere: the entry that gave it there, and the key under which it was checked. */
      readonly entry?: number;
      readonly key?: string;
      readonly sitting?: SittingId;
    };
