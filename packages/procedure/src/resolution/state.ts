import type { BodyId, Instant, MotionId, PollId, ResolutionId, SittingId, TransmittalId } from '../ids.ts';

export const relationKinds = ['amends', 'repeals', 'replaces', 'requires', 'conflicts', 'executes'] as const;

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
  /** Taken back: its adoption was undone, or never was in force. It keeps its number. */
  'void',
] as const;

export type ResolutionStatus = (typeof resolutionStatuses)[number];

/** Why a status was changed, where the engine found it and nobody gave a reason in words. */
export type StatusCause =
  /** By a later resolution. */
  | 'by-resolution'
  /** The later resolution that had changed it was taken back. */
  | 'restored'
  | 'rescinded'
  | 'expunged'
  /** The house changed the words of what it had adopted. */
  | 'reworded'
  /** The house took the question up again. */
  | 'reconsidered'
  /** A vote by voice was counted after its result was announced. */
  | 'divided'
  /** It broke the bylaws, as a point of order found. */
  | 'found-void'
  /** Its last day was over. */
  | 'expired';

export interface StatusChange {
  readonly status: ResolutionStatus;
  readonly at: Instant;
  /** The later resolution that changed it. */
  readonly by?: ResolutionId;
  /** The motion that changed it. */
  readonly motion?: MotionId;
  readonly cause?: StatusCause;
  /** The sitting in which it was changed. */
  readonly sitting?: SittingId;
  /** Its words until then, where they were changed. */
  readonly replaced?: string;
  /** What the desk gave as its reason; empty where `cause` says it. */
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
  /** Position of the entry by which it was registered, and of the last one that changed its words. */
  readonly recorded: number;
  readonly reworded?: number;
  readonly status: ResolutionStatus;
  /** In the order in which they were made; the first is its registration. */
  readonly history: readonly StatusChange[];
}
