import type { Threshold } from '@tauride/count';
import type { MotionId, PollMethod, Refusal, RefusalCode } from '@tauride/procedure';
import type { Hall } from '../hall/hall.ts';

/** What the engine says to a step. What follows from the state afterwards is read there. */
export interface Answer {
  /** `null` where the step is in order. */
  readonly refusal: Refusal | null;
  /** The motion that was moved or voted on. */
  readonly motion?: MotionId;
  readonly result?: string;
  readonly threshold?: Threshold;
  readonly requiredYes?: number | null;
  readonly decidedBy?: 'assembly' | 'chair' | 'demand';
  readonly method?: PollMethod;
  readonly castingVote?: 'yes' | 'no' | null;
  readonly elected?: string | null;
  readonly failedBodies?: readonly string[];
  readonly floorGoesTo?: string | undefined;
  readonly voteOrder?: readonly string[];
  readonly speakerOrder?: readonly string[];
  readonly minutes?: string;
  /** What the quorum is needed for. */
  readonly act?: 'debate' | 'decision';
}

export const inOrder: Answer = { refusal: null };

export function refused(refusal: Refusal): Answer {
  return { refusal };
}

export function refusedFor(code: RefusalCode): Answer {
  return { refusal: { code, citation: null, detail: {} } };
}

/** The refusal if there is one, otherwise what follows. */
export function unless(refusal: Refusal | null, then: () => Answer): Answer {
  return refusal ? refused(refusal) : then();
}

/** Questions to the rules about a sitting need one that goes on. */
export function whileOpen(hall: Hall, then: () => Answer): Answer {
  return hall.session?.phase === 'open' ? then() : refusedFor('adjourned');
}
