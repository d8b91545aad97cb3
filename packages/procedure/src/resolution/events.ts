import type { BodyId, Instant, MotionId, PollId, ResolutionId, SittingId, TransmittalId } from '../ids.ts';
import type { Relation, ResolutionStatus } from './state.ts';

export type ResolutionEvent =
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
      readonly reason: string;
      readonly sitting?: SittingId;
    };
