import type { BodyId, Instant, MotionId, PollId, ResolutionId, SittingId, TransmittalId } from '../ids.ts';
import type { Relation, ResolutionStatus, StatusCause } from './state.ts';

export type ResolutionEvent =
  /** A resolution that was taken back and is adopted after all is registered again under its id and number. */
  | {
      readonly type: 'ResolutionRegistered';
      readonly resolution: ResolutionId;
      readonly number: string;
      readonly bodies: readonly BodyId[];
      readonly title: string;
      readonly text: string;
      readonly adoptedAt: Instant;
      readonly sitting?: SittingId;
      readonly motion?: MotionId;
      readonly poll?: PollId;
      readonly relations: readonly Relation[];
      readonly expires?: string;
      readonly transmittal?: TransmittalId;
      readonly status: ResolutionStatus;
      /** What it did to earlier ones. */
      readonly affects: readonly {
        readonly resolution: ResolutionId;
        readonly status: ResolutionStatus;
      }[];
    }
  | {
      readonly type: 'ResolutionStatusSet';
      readonly resolution: ResolutionId;
      readonly status: ResolutionStatus;
      /** What the desk gave as its reason; empty where `cause` says it. */
      readonly reason: string;
      readonly cause?: StatusCause;
      /** The motion, or the resolution, that changed it. */
      readonly motion?: MotionId;
      readonly by?: ResolutionId;
      /** Its words from now on, where they were changed. */
      readonly text?: string;
      readonly sitting?: SittingId;
    };
