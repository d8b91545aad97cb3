import type { Threshold } from '@tauride/count';
import type {
  DebateLimits,
  ElectionCustoms,
  FloorRule,
  PollMethod,
  QuorumRule,
  VotingOrder,
  VotingRules,
} from './house-rules.ts';
import type { MotionKind } from './kinds.ts';

export type { KnownMotionKind, MotionKind } from './kinds.ts';

export type RulebookId = string;

/** Interruptions that the chair answers; a point submitted to the house becomes a question of kind `point-of-order`. */
export type PointKind =
  | 'point-of-order'
  | 'raise-question-of-privilege'
  | 'parliamentary-inquiry'
  | 'request-for-information';

export type MotionClass = 'main' | 'subsidiary' | 'privileged' | 'incidental' | 'bring-back' | 'formal';

/** What a motion may be applied to. */
export type Applicability =
  | 'nothing'
  | 'main'
  | 'original-main'
  | 'immediately-pending'
  | 'amendable'
  | 'debatable'
  | 'debatable-or-amendable'
  /** A debatable appeal that does not adhere to the main question. */
  | 'free-appeal'
  | 'ruling'
  | 'tabled'
  | 'committed'
  | 'decided'
  | 'adopted'
  | 'pending'
  /** A substantive question among those open together. */
  | 'proposal';

export type Interrupts =
  | 'no'
  | 'speaker'
  | 'if-urgent'
  | 'before-debate'
  | 'at-once-after-ruling'
  /** While somebody has the floor who has not yet begun to speak. */
  | 'before-first-word';
export type Debatable = 'no' | 'yes' | 'as-target' | 'restricted' | 'opens-main' | 'appeal';
export type Amendable = 'no' | 'yes' | 'undebatable' | 'primary-only';

/** Facts of the moment on which a rule may turn; the closed set that a rulebook can name. */
export type Condition =
  | 'nothing-pending'
  | 'qualified'
  | 'special-order'
  | 'dissolves-assembly'
  | 'hour-already-fixed'
  | 'ordinary-standing-rule'
  | 'committee-late'
  | 'winners-not-notified'
  | 'independent-parts'
  | 'important'
  | 'small-board'
  | 'committee'
  | 'plenary'
  | 'main-committee'
  | 'as-one'
  | 'concurrent';

/** Checks beyond rank and target; the closed set that a rulebook can name. */
export type Guard =
  | 'clear-floor'
  | 'fresh-ruling'
  | 'prevailing-side'
  | 'not-losing-side'
  | 'not-same-question'
  | 'progress-since'
  | 'unqualified-only'
  | 'one-adverse-reconsideration'
  | 'reconsiderable'
  | 'within-two-days'
  | 'before-debate'
  | 'suspendable'
  | 'order-due'
  | 'not-later-than-next-session'
  | 'no-later-meeting-set'
  | 'tabled-in-time'
  | 'not-reachable-otherwise'
  | 'germane'
  | 'chair-allows'
  | 'has-not-spoken'
  | 'same-day'
  | 'same-session'
  | 'nominations-open'
  | 'nominations-closed'
  | 'polls-open'
  | 'polls-closed'
  | 'in-committee-of-the-whole'
  | 'not-in-committee-of-the-whole'
  /** A roll call is never taken on a motion of class `formal`. */
  | 'roll-call-allowed';

/** What adoption does; the closed set that the engine can carry out, and that standing orders may give to motions of their own. */
export const effects = [
  /** The words become a decision of the house; nothing else follows. */
  'adopt-text',
  'apply-amendment',
  'commit-question',
  'postpone-question',
  'table-question',
  'kill-question',
  'limit-debate',
  'close-debate',
  'recess',
  'adjourn',
  'fix-time',
  'decide-ruling',
  'decide-point',
  'withdraw-target',
  'take-from-table',
  'reconsider-target',
  'rescind-target',
  'expunge-target',
  'discharge-committee',
  'suspend-rule',
  'consider-or-kill',
  'divide-question',
  'by-paragraph',
  'proceed-to-orders',
  'grant-privilege',
  'set-method',
  'close-nominations',
  'reopen-nominations',
  'close-polls',
  'reopen-polls',
  'fill-blank',
  'close-list',
  'reopen-list',
  'close-item',
  'no-decision',
  'shelve-question',
  'put-now',
  'caucus',
  'enter-committee',
  'rise',
  'exclude-public',
] as const;

export type Effect = (typeof effects)[number];

/** Speeches on a motion that may be made for and against it; `null` sets no limit. */
export interface SpeakerQuota {
  readonly for: number | null;
  readonly against: number | null;
}

/** How the house may oppose a motion that is carried unless somebody speaks or stands against it. */
export interface OppositionRule {
  /** Counter-speeches that are heard; a substantive one goes before a formal one. */
  readonly speeches: number;
  /** Objectors who stop the motion without a vote: a threshold on side `objectors`, or `demand` for a fixed number of them;
   *  `null` where a vote decides. Who asks to speak against it counts as an objector. */
  readonly blockedBy: Threshold | null;
}

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
  /** Who decides it: a vote unless said otherwise. */
  readonly decidedBy?: 'assembly' | 'chair' | 'demand';
  /** Outranks the motion it is applied to, whatever that one's rank. */
  readonly liftOverTarget?: boolean;
  /** Has the rank and the rules of a main motion when one of these holds. */
  readonly mainFormWhen?: readonly Condition[];
  /** Not in order while a motion of this kind has closed debate on the pending question. */
  readonly barredByClosedDebate?: boolean;
  readonly guards?: readonly Guard[];
  readonly onAdopt: Effect;
  /** What losing does, where it does more than end the motion. */
  readonly onReject?: Effect;
  readonly reconsider: 'yes' | 'no' | 'adopted-only' | 'rejected-only';
  /** May be moved again after a loss once business or debate has gone on. */
  readonly renewable: boolean;
  /** May be moved and carried without a quorum. */
  readonly withoutQuorum?: boolean;
  /** Made while something is pending or a vote is taken, it is noted and waits until it is called up. */
  readonly noted?: boolean;
  /** May be made while a main motion waits to be stated, and goes before it. */
  readonly beforeOffers?: boolean;
  readonly speakers?: SpeakerQuota;
  readonly opposition?: OppositionRule;
  /** The vote that the presiding officer gives on an even split. */
  readonly castingVote?: 'yes' | 'no';
  /** `set-method`: the method in which the target is then voted on, where the mover doesn't name it. */
  readonly method?: { readonly adopted: PollMethod; readonly rejected?: PollMethod };
  /** Decided as it stands: no subsidiary motion can be applied to it. */
  readonly undivided?: boolean;
  /** Decided before the amendments that are moved to it: a text adopted as a basis. */
  readonly beforeAmendments?: boolean;
  readonly cite: string;
}

export interface PointRule {
  readonly kind: PointKind;
  readonly interrupts: Interrupts;
  /** Who answers it and whether the answer can be appealed. */
  readonly decidedBy: 'chair';
  readonly appealable: boolean;
  /** Also while a vote is taken; `about-voting` only where it concerns how the vote is taken. */
  readonly duringVote: boolean | 'about-voting';
  /** Nothing may be said or raised about the matter itself. */
  readonly notOnSubstance?: boolean;
  /** A doubt about the quorum waits until nobody speaks, though other points interrupt. */
  readonly quorumWaits?: boolean;
  readonly cite: string;
}

/** Forms of a meeting with rules of its own. */
export type BodyKind = 'ordinary' | 'small-board' | 'committee' | 'plenary' | 'main-committee';

/** Rules of order as data: a stack of nested questions, or a queue of questions open together. In both the pending questions
 *  stand in a row whose last is decided next. */
export interface Rulebook {
  readonly id: RulebookId;
  /** How its citations begin, for example `RONR (12th ed.)`. */
  readonly citeAs: string;
  /** Its citations name their book themselves, because they come from several. */
  readonly citedInFull?: boolean;
  readonly model: 'stack' | 'queue';
  readonly votingOrder: VotingOrder;
  readonly motions: { readonly [kind in MotionKind]?: MotionRule };
  readonly points: { readonly [kind in PointKind]?: PointRule };
  readonly debate: DebateLimits;
  readonly floor: FloorRule;
  readonly quorum: QuorumRule;
  /** What opening a debate needs, where that is less than a decision needs. */
  readonly quorumToDebate?: QuorumRule;
  /** Quorum is presumed until somebody entitled to it doubts it. */
  readonly quorumPresumed?: boolean;
  /** The sitting ends at once when the quorum turns out to be lacking. */
  readonly closesWithoutQuorum?: boolean;
  readonly voting: VotingRules;
  readonly elections: ElectionCustoms;
  /** When the mover may take a motion back: with the consent of the house once it was stated, or freely until it is amended
   *  or until the vote on it begins. */
  readonly withdrawal: 'consent-once-stated' | 'until-amended' | 'until-vote';
  /** Whether the chair sets the doors, or only as the house has decided; the chair where it is left out. */
  readonly doors?: { readonly by: 'chair' | 'house'; readonly cite: string };
  /** What differs in meetings of these forms. */
  readonly forms?: { readonly [kind in BodyKind]?: RulebookChanges };
  /** Names that standing orders give to motions, by kind and BCP 47 tag. */
  readonly names?: RuleNames;
  readonly cite: { readonly [topic in RuleTopic]: string } & { readonly [topic in FineTopic]?: string };
}

export type RuleNames = { readonly [kind in MotionKind]?: { readonly [language: string]: string } };

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
  | 'pending-business'
  | 'special-meeting'
  | 'germane'
  | 'transfer-of-time'
  | 'change-of-vote'
  | 'notice'
  | 'division-of-question'
  | 'own-motion-debate';

/** Topics for which the paragraph of the motion itself serves where the rulebook names none; for `emergency` there is none. */
export type FineTopic = 'renewal' | 'prevailing-side' | 'suspension-limits' | 'emergency';

/** What a change says about one kind of motion; what it leaves out stays. */
export type MotionChange = Partial<Omit<MotionRule, 'kind'>>;

/** What an assembly or one of its bodies changes in a rulebook: its standing orders as data. */
export interface RulebookChanges {
  readonly thresholds?: { readonly [kind in MotionKind]?: Threshold };
  readonly off?: readonly MotionKind[];
  readonly speechSeconds?: number | null;
  readonly speechesPerQuestion?: number | null;
  readonly quorum?: QuorumRule;
  readonly quorumToDebate?: QuorumRule;
  readonly methods?: readonly PollMethod[];
  /** How citations of these standing orders begin. */
  readonly citeAs?: string;
  /** Changed rules by kind, and whole rules of motions that the rulebook lacks. */
  readonly motions?: { readonly [kind in MotionKind]?: MotionChange };
  /** Nothing needs a second. */
  readonly noSeconds?: boolean;
  readonly debate?: Partial<DebateLimits>;
  readonly floor?: Partial<FloorRule>;
  readonly voting?: Partial<Omit<VotingRules, 'cite'>>;
  readonly votingOrder?: VotingOrder;
  readonly elections?: Partial<ElectionCustoms>;
  readonly names?: RuleNames;
}
