import type { ElectionRules } from '../election/state.ts';

/** Limits of debate. Times are whole seconds; `null` sets no limit. */
export interface DebateLimits {
  readonly speechSeconds: number | null;
  readonly speechesPerQuestion: number | null;
  /** Unused time may be given to another member. */
  readonly transferable?: boolean;
  /** A reply may be given to a speech after the list is closed. */
  readonly rightOfReply?: boolean;
  /** The chair may debate while presiding. */
  readonly chairDebates?: boolean;
  /** How often one may speak on an appeal: members, and the one who presides. */
  readonly onAppeal?: { readonly member: number | null; readonly chair: number | null };
  readonly cite: string;
}

/** How the chair chooses among those who asked for the floor; applied in this order. */
export type FloorPreference = 'mover-first' | 'not-yet-spoken' | 'alternate-sides' | 'first-come';

export interface FloorRule {
  readonly preference: readonly FloorPreference[];
  /** Several lists that take turns; within one, those who speak for the first time go first. */
  readonly lists?: readonly string[];
  readonly cite: string;
}

export type QuorumRule =
  | {
      readonly kind: 'fraction';
      readonly num: number;
      readonly den: number;
      readonly compare: 'gt' | 'ge';
      readonly cite: string;
    }
  | {
      readonly kind: 'number';
      readonly count: number;
      /** Shown by those who took part in a counted vote, tellers and chair among them, instead of by those present. */
      readonly countedFrom?: 'voters';
      readonly cite: string;
    }
  | { readonly kind: 'none'; readonly cite: string };

export const pollMethods = ['voice', 'hands', 'recorded', 'roll-call', 'ballot'] as const;

export type PollMethod = (typeof pollMethods)[number];

/** What the rules say of elections, as far as whoever calls one says nothing else. */
export interface ElectionCustoms {
  /** Members name candidates, or no names are made and the chair enters who is eligible. */
  readonly nominations: 'members' | 'chair';
  readonly acceptance: ElectionRules['acceptance'];
  /** What an election needs in which papers bear marks without an order. */
  readonly needs: 'majority' | 'plurality';
  readonly majorityOf: ElectionRules['majorityOf'];
  readonly nextRound: ElectionRules['nextRound'];
  readonly ties: ElectionRules['ties'];
  /** `secret`: always; `secret-unless-said` and `open`: as the chair says when calling it, and otherwise so. */
  readonly ballot: 'secret' | 'secret-unless-said' | 'open';
  /** Whether those are declared elected without a ballot who are no more than there are places. */
  readonly unopposed: 'declared' | 'ballot';
  readonly lots: ElectionRules['lots'];
  readonly cite: string;
}

/** In which order several questions that are open together are decided. Rank goes first in every one of them. */
export type VotingOrder =
  | 'last-in-first-out'
  | 'furthest-removed-first'
  | 'most-far-reaching-first'
  | 'order-of-submission';

/** What a vote with too many abstentions comes to: no result, and the same vote is repeated once. */
export interface AbstentionRule {
  readonly tooMany: 'more-than-half-of-voters' | 'more-than-yes';
  /** What the repetition comes to when there are again too many. */
  readonly again: 'decide' | 'rejected';
  readonly cite: string;
}

/** Who may let another vote for them, and how. */
export interface ProxyRule {
  /** Who may hold one: members with a vote in the same body, or all who have a seat in it. */
  readonly holders: 'voters' | 'seated';
  /** How many one member may hold in one body; `null` sets no limit. */
  readonly perHolder: number | null;
  /** Whether one who holds a proxy and is not there passes it on with their own. */
  readonly chains: boolean;
  /** Whether holders also cast the secret ballots of those who gave them. */
  readonly secretBallots: boolean;
  readonly cite: string;
}

/** Before which votes members confirm with their own code that it is they who vote: none; those by secret ballot; those and the
 *  important ones, which need more than a majority or of which the chair says so; or all that are cast on devices. */
export const confirmLevels = ['never', 'secret', 'important', 'every'] as const;

export type ConfirmLevel = (typeof confirmLevels)[number];

export interface VotingRules {
  readonly methods: readonly PollMethod[];
  /** The chair, if a member, votes only where the vote changes the result. */
  readonly chairVotesOnlyIfDecisive: boolean;
  /** Who presides has no vote at all, save the one that `tie` may give. */
  readonly chairNeverVotes?: boolean;
  readonly divisionOnDemandOf: number;
  /** A secret ballot on demand of so many; `null` where there is no such right. Formal motions are never voted in secret. */
  readonly secretOnDemandOf?: number | null;
  /** The same for a share of those with a vote who are present; where both are said, the smaller number does. */
  readonly secretOnDemandShare?: { readonly num: number; readonly den: number };
  readonly confirm?: ConfirmLevel;
  readonly abstentions?: AbstentionRule;
  /** What an even split comes to where neither vote of the chair settles it. */
  readonly tie?: 'rejected' | 'second-vote-later' | 'casting-vote';
  /** A ballot that is not yet announced may be changed. */
  readonly changeUntil?: 'announced' | 'closed';
  /** Who may not explain the vote given. */
  readonly explanations?: 'none' | 'not-by-mover';
  /** Members vote in person where it is left out or `null`. */
  readonly proxies?: ProxyRule | null;
  readonly cite: {
    readonly voting: string;
    readonly chair: string;
    readonly division: string;
    readonly consent: string;
    readonly secret?: string;
    readonly explanations?: string;
    /** Where it says that members vote in person. */
    readonly proxies?: string;
  };
}
