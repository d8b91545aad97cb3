import type { BodyId, Instant, ResolutionId } from '../ids.ts';
import type { Relation, ResolutionStatus } from './state.ts';

/** Acts of the desk of a body on its register. What the house adopts is registered with its adoption. */
export type ResolutionCommand =
  /** A text that was adopted before the journal began. */
  | {
      readonly type: 'EnterResolution';
      readonly body: BodyId;
      readonly number: string;
      readonly title: string;
      readonly text: string;
      readonly adoptedAt: Instant;
      readonly relations: readonly Relation[];
      readonly expires?: string;
      readonly status: ResolutionStatus;
    }
  | {
      readonly type: 'SetResolutionStatus';
      readonly resolution: ResolutionId;
      readonly status: ResolutionStatus;
      readonly reason: string;
    };
