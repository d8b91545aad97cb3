import type { LotRequest, MethodId, Outcome } from '@tauride/count/elections';
import type { ApportionmentId, ApportionedSeats } from '@tauride/count/apportionment';
import type { BodyId, CandidateId, ElectionId, Instant, MemberId, PollId, SittingId } from '../ids.ts';
import type { Register } from '../register/state.ts';
import type { Seal } from '../poll/state.ts';

/** How votes become seats: people by one of the methods of the counting library, or lists by a divisor or remainder rule. */
export type ElectionMethod =
  | { readonly kind: 'people'; readonly by: MethodId }
  | { readonly kind: 'lists'; readonly by: ApportionmentId; readonly threshold?: string };

/** What a voter may write on the paper. `one`: a single mark; `several`: marks up to `most`; `ranks`: an order, in which some may
 *  stand equal where the method allows it. */
export type PaperForm =
  | { readonly kind: 'one' }
  | { readonly kind: 'several'; readonly most: number }
  | { readonly kind: 'ranks'; readonly equal: boolean };

/** A condition on the set of those elected, such as at least three women of five; applied while votes are counted. */
export interface ElectedQuota {
  /** As shown, for example `Women`. */
  readonly group: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** How it is declared that somebody is elected. `majority`: more than half of the votes cast, else the ballot is repeated;
 *  `plurality`: the most votes; `method`: what the counting method says. */
export type ElectionNeeds = 'majority' | 'plurality' | 'method';

/** What a repeated ballot is held between. */
export type NextRound = 'all' | 'drop-lowest' | 'two-most';

export interface ElectionRules {
  readonly seats: number;
  readonly method: ElectionMethod;
  readonly paper: PaperForm;
  readonly needs: ElectionNeeds;
  /** Half of what a majority is more than: of all votes cast, those that nobody can count among them, or of the valid ones. */
  readonly majorityOf: 'cast' | 'valid';
  readonly nextRound: NextRound;
  /** What settles equal votes in an election by majority or plurality: another round, or a lot. */
  readonly ties: 'round' | 'lot';
  /** Whether those who are nominated stand unless they decline, or only once they have accepted. */
  readonly acceptance: 'unless-declined' | 'needed';
  readonly secret: boolean;
  readonly quotas: readonly ElectedQuota[];
  /** How lots are drawn: by hand before the house, or from a seed to which the desk bound itself before the ballot. */
  readonly lots: 'hand' | 'seed';
}

export interface Candidate {
  readonly id: CandidateId;
  /** `null` for somebody who is no member, and for a list. */
  readonly member: MemberId | null;
  /** The name on the paper: of a member as seated, of a list, or of somebody else. */
  readonly name: string;
  /** People on a list, first to last. */
  readonly people?: readonly string[];
  /** Groups of the quotas to which the candidate belongs. */
  readonly groups: readonly string[];
  readonly nominatedBy: MemberId;
  readonly source: 'floor' | 'self' | 'committee';
  readonly statement: string | null;
  readonly phase: 'nominated' | 'accepted' | 'declined' | 'withdrawn';
}

/** Papers that tellers counted by hand. Both tellers enter them apart; the journal holds a digest of what each entered until the
 *  box is sealed, so that neither copies the other and nobody learns votes early. */
export interface PaperBatch {
  readonly name: string;
  readonly entries: readonly { readonly by: MemberId; readonly papers: number; readonly digest: string }[];
  readonly phase: 'waits-for-second' | 'differs' | 'agreed';
}

/** A lot as it was drawn. */
export interface DrawnLot {
  readonly request: LotRequest;
  readonly chosen: CandidateId;
  readonly by: 'hand' | 'seed';
}

/** What the ballots of a round come to. Candidates stand in `order` of the round: the numbers of outcome and lots are places in it. */
export type RoundCount =
  | { readonly kind: 'people'; readonly outcome: Outcome }
  | { readonly kind: 'lists'; readonly seats: ApportionedSeats; readonly votes: readonly number[] }
  | { readonly kind: 'lot-needed'; readonly request: LotRequest };

export interface RoundBox {
  readonly seal: Seal;
  /** Cast on screen and on paper together. */
  readonly ballots: number;
  readonly blank: number;
  /** Paper ballots that nobody can count; in a majority election they are votes cast. */
  readonly invalid: number;
  readonly counted: RoundCount;
}

interface RoundBase {
  /** Its ballot box. */
  readonly poll: PollId;
  /** From 1. */
  readonly number: number;
  /** On the paper, in the order in which they are counted. */
  readonly order: readonly CandidateId[];
  /** Places this round fills: those that the rounds before it left. */
  readonly seats: number;
  /** Who could vote when it was opened: all with a full vote, and of those the present where presence is recorded. */
  readonly membership: number;
  readonly present: number | null;
  readonly register?: Register;
  /** SHA-256 of the seed for lots, where a seed decides them. */
  readonly commitment?: string;
  /** Who votes in it confirms with their own code that it is they. */
  readonly confirm?: true;
  /** Who got a ballot paper, in the order of handing out; absent where none was handed out by name. */
  readonly onPaper?: readonly MemberId[];
  readonly batches: readonly PaperBatch[];
  readonly openedAt: Instant;
}

export type Round =
  | (RoundBase & { readonly phase: 'open' })
  | (RoundBase & {
      readonly phase: 'closed';
      readonly closedAt: Instant;
      readonly box: RoundBox;
      readonly lots: readonly DrawnLot[];
      readonly seed?: string;
    })
  | (RoundBase & {
      readonly phase: 'declared';
      readonly closedAt: Instant;
      readonly box: RoundBox;
      readonly lots: readonly DrawnLot[];
      readonly seed?: string;
      /** In order of election. */
      readonly elected: readonly CandidateId[];
    });

/** Filling an office or several equal places. */
export interface Election {
  readonly id: ElectionId;
  /** The one that goes on with it now. */
  readonly sitting: SittingId;
  /** Those that left it to a later one; absent where it began in this. */
  readonly earlier?: readonly SittingId[];
  readonly bodies: readonly BodyId[];
  /** What is filled, for example `Treasurer`. */
  readonly office: string;
  readonly rules: ElectionRules;
  readonly citation: string;
  readonly calledAt: Instant;
  readonly candidates: readonly Candidate[];
  readonly rounds: readonly Round[];
  /** `nominating`: names are taken; `nominated`: closed, before or between ballots; `voting`: a round is open; `counting`: its box
   *  is sealed; `declared`: all places are filled or nobody more can be; `abandoned`: called off with a reason. */
  readonly phase: 'nominating' | 'nominated' | 'voting' | 'counting' | 'declared' | 'abandoned';
  readonly elected: readonly CandidateId[];
  /** When its last result was declared, of a round or of those who stood unopposed. */
  readonly declaredAt?: Instant;
}
