import type { BodyId, Instant, MotionId, PollId, ResolutionId, SittingId, TransmittalId } from '../ids.ts';

export const relationKinds = ['amends', 'repeals', 'requires', 'conflicts', 'executes'] as const;

/** What a motion or a resolution does to an earlier resolution, as its mover declares. */
export interface Relation {
  readonly kind: (typeof relationKinds)[number];
  readonly resolution: ResolutionId;
}

export const resolutionStatuses = [
  'in-force',
  'amended',
  'superseded',
  'repealed',
  'expired',
  'executed',
] as const;

export type ResolutionStatus = (typeof resolutionStatuses)[number];

export interface StatusChange {
  readonly status: ResolutionStatus;
  readonly at: Instant;
  /** The later resolution that changed it. */
  readonly by?: ResolutionId;
  readonly reason: string;
}

/** An adopted text in the register of its body. */
export interface Resolution {
  readonly id: ResolutionId;
  /** As it is cited, such as `3/1917`. */
  readonly number: string;
  /** The body, or the bodies of a joint sitting, that adopted it. */
  readonly bodies: readonly BodyId[];
  readonly title: string;
  readonly text: string;
  readonly adoptedAt: Instant;
  /** How it was adopted; a text that was adopted before the journal began has none. */
  readonly adoption: {
    readonly sitting: SittingId;
    readonly motion: MotionId;
    readonly poll: PollId | null;
  } | null;
  readonly relations: readonly Relation[];
  /** The last day on which it is in force, `YYYY-MM-DD`. */
  readonly expires?: string;
  /** The matter from another body that it answers. */
  readonly transmittal?: TransmittalId;
  readonly status: ResolutionStatus;
  /** In the order in which they were made. */
  readonly history: readonly StatusChange[];
}
