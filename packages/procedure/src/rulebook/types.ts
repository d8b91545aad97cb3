import type { Threshold } from '@tauride/count';

export type RulebookId = string;

/** Every kind of motion the engine can carry out. A rulebook gives each kind that it knows its rules. */
export type MotionKind =
  | 'main'
  | 'postpone-indefinitely'
  | 'amend'
  | 'commit'
  | 'postpone-certain'
  | 'limit-extend-debate'
  | 'previous-question'
  | 'lay-on-table'
  | 'recess'
  | 'adjourn'
  | 'appeal'
  | 'point-of-order'
  | 'withdraw'
  | 'take-from-table'
  | 'reconsider';

/** Interruptions that the chair answers; a point submitted to the house becomes a question of kind `point-of-order`. */
export type PointKind =
  | 'point-of-order'
  | 'raise-question-of-privilege'
  | 'parliamentary-inquiry'
  | 'request-for-information';

export type MotionClass = 'main' | 'subsidiary' | 'privileged' | 'incidental' | 'bring-back';

/** What a motion may be applied to. */
export type Applicability =
  | 'nothing'
  | 'main'
  | 'immediately-pending'
  | 'amendable'
  | 'debatable'
  | 'debatable-or-amendable'
  | 'ruling'
  | 'tabled'
  | 'decided'
  | 'pending';

export type Interrupts = 'no' | 'speaker' | 'if-urgent' | 'at-once-after-ruling';
export type Debatable = 'no' | 'yes' | 'as-target' | 'restricted' | 'opens-main' | 'appeal';
export type Amendable = 'no' | 'yes' | 'undebatable' | 'primary-only';

/** Facts of the moment on which a rule may turn; the closed set that a rulebook can name. */
export type Condition = 'nothing-pending' | 'qualified' | 'special-order';

/** Checks beyond rank and target; the closed set that a rulebook can name. */
export type Guard =
  | 'clear-floor'
  | 'fresh-ruling'
  | 'prevailing-side'
  | 'not-same-question'
  | 'progress-since'
  | 'unqualified-only'
  | 'one-adverse-reconsideration';

/** What adoption does; the closed set that the engine can carry out. */
export type Effect =
  | 'adopt-text'
  | 'apply-amendment'
  | 'commit-question'
  | 'postpone-question'
  | 'table-question'
  | 'kill-question'
  | 'limit-debate'
  | 'close-debate'
  | 'recess'
  | 'adjourn'
  | 'decide-ruling'
  | 'decide-point'
  | 'withdraw-target'
  | 'take-from-table'
  | 'reconsider-target';

export interface MotionRule {
  readonly kind: MotionKind;
  readonly class: MotionClass;
  /** Place in the order of precedence, higher goes first; `null` for a motion without rank. */
  readonly rank: number | null;
  /** Empty where nobody moves it: the chair submits it to the house. */
  readonly appliesTo: readonly Applicability[];
  readonly interrupts: Interrupts;
  readonly second: boolean;
  readonly debatable: Debatable;
  readonly amendable: Amendable;
  readonly threshold: Threshold;
  /** The first whose condition holds replaces `threshold`. */
  readonly thresholdWhen?: readonly { readonly when: Condition; readonly threshold: Threshold }[];
  /** Outranks the motion it is applied to, whatever that one's rank. */
  readonly liftOverTarget?: boolean;
  /** Has the rank and the rules of a main motion when one of these holds. */
  readonly mainFormWhen?: readonly Condition[];
  /** Not in order while a motion of this kind has closed debate on the pending question. */
  readonly barredByClosedDebate?: boolean;
  readonly guards?: readonly Guard[];
  readonly onAdopt: Effect;
  readonly reconsider: 'yes' | 'no' | 'adopted-only' | 'rejected-only';
  /** May be moved again after a loss once business or debate has gone on. */
  readonly renewable: boolean;
  /** May be moved and carried without a quorum. */
  readonly withoutQuorum?: boolean;
  readonly cite: string;
}

export interface PointRule {
  readonly kind: PointKind;
  readonly interrupts: Interrupts;
  /** Who answers it and whether the answer can be appealed. */
  readonly decidedBy: 'chair';
  readonly appealable: boolean;
  readonly duringVote: boolean;
  readonly cite: string;
}

/** Limits of debate. Times are whole seconds; `null` sets no limit. */
export interface DebateLimits {
  readonly speechSeconds: number | null;
  readonly speechesPerQuestion: number | null;
  readonly cite: string;
}

/** How the chair chooses among those who asked for the floor; applied in this order. */
export type FloorPreference = 'mover-first' | 'not-yet-spoken' | 'alternate-sides' | 'first-come';

export type QuorumRule =
  | {
      readonly kind: 'fraction';
      readonly num: number;
      readonly den: number;
      readonly compare: 'gt' | 'ge';
      readonly cite: string;
    }
  | { readonly kind: 'number'; readonly count: number; readonly cite: string }
  | { readonly kind: 'none'; readonly cite: string };

export type PollMethod = 'voice' | 'hands' | 'recorded' | 'roll-call' | 'ballot';

/** In which order several questions that are open together are decided. */
export type VotingOrder =
  | 'last-in-first-out'
  | 'by-rank'
  | 'furthest-removed-first'
  | 'most-far-reaching-first'
  | 'order-of-submission';

/** Rules of order as data: a stack of nested questions, or a queue of questions open together. */
export interface Rulebook {
  readonly id: RulebookId;
  /** How its citations begin, for example `RONR (12th ed.)`. */
  readonly citeAs: string;
  readonly model: 'stack' | 'queue';
  readonly votingOrder: VotingOrder;
  readonly motions: { readonly [kind in MotionKind]?: MotionRule };
  readonly points: { readonly [kind in PointKind]?: PointRule };
  readonly debate: DebateLimits;
  readonly floor: { readonly preference: readonly FloorPreference[]; readonly cite: string };
  readonly quorum: QuorumRule;
  readonly voting: {
    readonly methods: readonly PollMethod[];
    /** The chair, if a member, votes only where the vote changes the result. */
    readonly chairVotesOnlyIfDecisive: boolean;
    readonly divisionOnDemandOf: number;
    readonly cite: {
      readonly voting: string;
      readonly chair: string;
      readonly division: string;
      readonly consent: string;
    };
  };
  readonly cite: { readonly [topic in RuleTopic]: string };
}

/** Rules of the engine that are no motion's own, for which a rulebook has a paragraph. */
export type RuleTopic =
  | 'precedence'
  | 'voting-in-progress'
  | 'third-degree'
  | 'second'
  | 'stating'
  | 'recognition'
  | 'speech-limit'
  | 'quorum'
  | 'same-question'
  | 'chair-debates'
  | 'withdrawal'
  | 'adjourning'
  | 'out-of-order'
  | 'pending-business';

/** What an assembly or one of its bodies changes in a rulebook. */
export interface RulebookChanges {
  readonly thresholds?: { readonly [kind in MotionKind]?: Threshold };
  readonly off?: readonly MotionKind[];
  readonly speechSeconds?: number | null;
  readonly speechesPerQuestion?: number | null;
  readonly quorum?: QuorumRule;
  readonly methods?: readonly PollMethod[];
}
