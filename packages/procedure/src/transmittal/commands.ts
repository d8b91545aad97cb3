import type { BodyId, SittingId, TransmittalId } from '../ids.ts';
import type { Matter, Party, transmittalAnswers, transmittalForms } from './state.ts';

/** Acts of the desks of the sending and of the receiving body. */
export type TransmittalCommand =
  | {
      readonly type: 'Transmit';
      readonly body: BodyId;
      readonly to: Party;
      readonly form: (typeof transmittalForms)[number];
      readonly matter: Matter;
      readonly title: string;
      readonly carrier: string;
    }
  /** Takes in what another assembly sent. What the extract holds is in the context once it was checked. */
  | {
      readonly type: 'TakeInTransmittal';
      readonly body: BodyId;
      readonly extract: string;
      readonly carrier: string;
      /** The fingerprint of the key that signed it, compared with the sender's: needed for a key that is new here. */
      readonly trust?: string;
    }
  /** Receives a matter and puts it on the agenda of a sitting of the receiving body. */
  | { readonly type: 'ReceiveTransmittal'; readonly transmittal: TransmittalId; readonly sitting: SittingId }
  | {
      readonly type: 'AnswerTransmittal';
      readonly transmittal: TransmittalId;
      readonly answer: (typeof transmittalAnswers)[number];
      readonly text: string;
    }
  /** The origin learns from elsewhere what became of it. */
  | {
      readonly type: 'NoteAnswer';
      readonly transmittal: TransmittalId;
      readonly extract: string;
      readonly trust?: string;
    };
