import type { Ballots } from './ballots.ts';

/** A number of votes as an exact decimal, for example `1234.56780`, with as many decimals as the method reckons with. */
export type Votes = string;

/** What is counted. Candidates are known by their place from 0 in `candidates`. */
export interface Election {
  readonly title: string;
  readonly candidates: readonly string[];
  /** Places to fill, from 1. */
  readonly seats: number;
  /** Candidates who withdrew: their names on a ballot are passed over. */
  readonly withdrawn: readonly number[];
  readonly ballots: Ballots;
}

/** A condition on who is elected together, such as at least three women of five. */
export interface Constraint {
  /** How it is called where it is applied. */
  readonly name: string;
  /** The candidates whom it counts. */
  readonly of: readonly number[];
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** What has to be decided between candidates who stand equal. `fill`: who takes a place; `transfer`: whose surplus moves first;
 *  `exclude`: who goes out; `rank`: who stands higher. */
export type TiePurpose = 'fill' | 'transfer' | 'exclude' | 'rank';

/** A lot that a count needs. */
export interface LotRequest {
  readonly purpose: TiePurpose;
  /** Ascending. */
  readonly among: readonly number[];
  /** The stage in which it is asked, from 1; 0 for methods without stages. */
  readonly stage: number;
  /** How many lots were drawn before in this count. */
  readonly number: number;
}

/** Draws a lot: the candidate who is chosen for the purpose, or `null` where nobody has drawn yet. */
export type Lots = (request: LotRequest) => number | null;

/** A tie that was met, and what decided it. `earlier-stage` looks back or forward by the method's rule; `rule` is another rule of
 *  the method; `open`: the method leaves them equal. */
export interface Tie extends Omit<LotRequest, 'number'> {
  readonly by: 'earlier-stage' | 'lot' | 'rule' | 'open';
  /** `null` where they were left equal. */
  readonly chosen: number | null;
}

/** What was done in a stage. */
export type StageAction =
  | { readonly kind: 'first-preferences' }
  | { readonly kind: 'surplus'; readonly of: readonly number[] }
  /** `value` is that of the papers that moved, where an exclusion goes by parcels. */
  | { readonly kind: 'exclusion'; readonly of: readonly number[]; readonly value?: Votes }
  /** The places left are given to the candidates left. */
  | { readonly kind: 'fill'; readonly of: readonly number[] }
  /** Meek: votes are shared out anew with other keep values. */
  | { readonly kind: 'iteration' };

/** One stage of a count by transfers, as it stands when the stage is over. */
export interface Stage {
  readonly action: StageAction;
  /** By candidate; withdrawn ones have nothing. */
  readonly totals: readonly Votes[];
  readonly nonTransferable: Votes;
  /** Lost by rounding so far: totals, non-transferable and this make the valid votes. Below zero where a method rounds up. */
  readonly residual: Votes;
  /** Where it changes from stage to stage. */
  readonly quota?: Votes;
  /** Declared elected, or out, in this stage, in order. */
  readonly elected: readonly number[];
  readonly excluded: readonly number[];
  /** Of these the ones who went out since a constraint could not be kept with them. */
  readonly doomed?: readonly number[];
  /** Meek: what each candidate keeps of a vote. */
  readonly keepValues?: readonly Votes[];
}

/** A counted election: plain JSON. A field that a method has no use for is absent. */
export interface Outcome {
  readonly method: MethodId;
  readonly seats: number;
  /** Sum of the valid ballots' weights. */
  readonly valid: Votes;
  /** Ballots without any preference: not valid votes. */
  readonly blank: Votes;
  readonly quota?: Votes;
  /** In order of election. Fewer than `seats` where too few candidates stood or had what the method asks. */
  readonly elected: readonly number[];
  readonly stages?: readonly Stage[];
  /** Best first; candidates in one group are equal. */
  readonly ranking?: readonly (readonly number[])[];
  /** `pairwise[a][b]`: votes that prefer a to b. */
  readonly pairwise?: readonly (readonly Votes[])[];
  /** Points or approvals by candidate. */
  readonly scores?: readonly Votes[];
  /** Options that a quorum or a supermajority dropped before the count, and why. */
  readonly dropped?: readonly { readonly option: number; readonly by: 'quorum' | 'majority' }[];
  readonly ties: readonly Tie[];
}

/** A count ends, or waits for a lot that people draw; counted again with that lot it goes on from there. */
export type Counted =
  | { readonly phase: 'complete'; readonly outcome: Outcome }
  | { readonly phase: 'lot-needed'; readonly request: LotRequest; readonly stages: readonly Stage[] };

/** Ids of the methods, as `tauride count` takes them. */
export const methodIds = [
  'scottish-stv',
  'wigm',
  'meek',
  'nz-meek',
  'ers97',
  'irv',
  'schulze',
  'schulze-margins',
  'debian',
  'borda',
  'approval',
  'copeland',
  'plurality',
] as const;

/** One of {@link methodIds}. */
export type MethodId = (typeof methodIds)[number];

/** What every method takes. */
export interface CountOptions {
  /** Default: the election's own. */
  readonly seats?: number;
  /** Default: none are drawn. A count then waits for them; the methods by duels leave those equal who are, which `ties` tell as `open`,
   *  and elect those above them alone. */
  readonly lots?: Lots;
  readonly constraints?: readonly Constraint[];
}
