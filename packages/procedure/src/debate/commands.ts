import type { Instant, Seq, SittingId } from '../ids.ts';
import type { Reacting, Reaction, SpeechKind, Strength, TextKind, Voice } from './state.ts';

export type DebateCommand =
  | {
      readonly type: 'RecordSpeech';
      readonly sitting: SittingId;
      /** The entry that gave the floor. */
      readonly speech: Seq;
      readonly kind: SpeechKind;
      /** Empty only where it takes back a piece. */
      readonly text: string;
      /** The entry of the piece that it replaces; without one it is the next piece. */
      readonly replaces?: Seq;
      /** The entry by which the speaker asked for it. */
      readonly request?: Seq;
    }
  | {
      readonly type: 'RecordInterjection';
      readonly sitting: SittingId;
      readonly speech: Seq | null;
      readonly who: Voice;
      readonly text: string;
      /** When it was heard, where that was before it was entered. */
      readonly at?: Instant;
    }
  | {
      readonly type: 'RecordReaction';
      readonly sitting: SittingId;
      readonly speech: Seq | null;
      readonly reaction: Reaction;
      readonly by: Reacting;
      readonly strength: Strength | null;
      readonly at?: Instant;
    }
  | {
      readonly type: 'ConfirmSpeech';
      readonly sitting: SittingId;
      readonly speech: Seq;
      readonly kind: TextKind;
      /** The pieces that the speaker has read. */
      readonly pieces: readonly Seq[];
    }
  | {
      readonly type: 'AskSpeechCorrection';
      readonly sitting: SittingId;
      readonly speech: Seq;
      readonly kind: TextKind;
      /** The entry of the piece that is to be corrected. */
      readonly replaces: Seq;
      /** How it should read. */
      readonly text: string;
      readonly reason: string;
    }
  | {
      readonly type: 'LeaveSpeechCorrection';
      readonly sitting: SittingId;
      readonly speech: Seq;
      readonly request: Seq;
      readonly reason: string;
    };
