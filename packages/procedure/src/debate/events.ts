import type { Instant, MemberId, Seq, SittingId } from '../ids.ts';
import type { Reacting, Reaction, SpeechKind, Strength, TextKind, Voice } from './state.ts';

/** Where in the debate it happened: in a speech, named by the entry that gave the floor. */
interface InSpeech {
  readonly sitting: SittingId;
  readonly speech: Seq;
}

export type DebateEvent =
  | (InSpeech & {
      readonly type: 'SpeechRecorded';
      readonly kind: SpeechKind;
      readonly text: string;
      /** The place of the piece in the text, from 1; captions come in the order of their entries. */
      readonly piece: number;
      /** The entry of the version that this one replaces, which stays. */
      readonly replaces?: Seq;
      /** The entry by which the speaker asked for it. */
      readonly request?: Seq;
    })
  | {
      readonly type: 'InterjectionRecorded';
      readonly sitting: SittingId;
      readonly speech: Seq | null;
      readonly who: Voice;
      readonly text: string;
      readonly heardAt: Instant;
    }
  | {
      readonly type: 'ReactionRecorded';
      readonly sitting: SittingId;
      readonly speech: Seq | null;
      readonly reaction: Reaction;
      readonly by: Reacting;
      readonly strength: Strength | null;
      readonly heardAt: Instant;
    }
  | (InSpeech & {
      readonly type: 'SpeechConfirmed';
      readonly member: MemberId;
      readonly kind: TextKind;
      readonly pieces: readonly Seq[];
    })
  | (InSpeech & {
      readonly type: 'SpeechCorrectionAsked';
      readonly member: MemberId;
      readonly kind: TextKind;
      readonly piece: number;
      readonly replaces: Seq;
      readonly text: string;
      readonly reason: string;
    })
  | (InSpeech & {
      readonly type: 'SpeechCorrectionLeft';
      readonly request: Seq;
      readonly reason: string;
    });
