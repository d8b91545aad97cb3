import type { LotRequest } from '@tauride/count/elections';
import type { ElectedQuota, ElectionRules, RoundBox } from '@tauride/procedure';
import type { Person } from './refs.ts';

/** A candidate as named in the minutes. */
export interface Standing {
  readonly name: string;
  /** First to last, of a list. */
  readonly people: readonly string[];
}

/** A lot with those among whom it was drawn. */
export interface LotTold {
  readonly purpose: LotRequest['purpose'];
  readonly among: readonly string[];
  readonly chosen: string;
  readonly by: 'hand' | 'seed';
}

/** What a round came to, for one who reads it without its papers. */
export interface RoundTold {
  readonly number: number;
  readonly ballots: number;
  readonly blank: number;
  readonly invalid: number;
  /** What elects, where there is one number for it. */
  readonly quota: string | null;
  /** In order of election. */
  readonly elected: readonly string[];
  /** Votes, points or approvals of all who stood, most first; empty for counts that have no such number. */
  readonly votes: readonly { readonly name: string; readonly votes: string }[];
  /** Of lists, in the order in which they stood. */
  readonly seats: readonly { readonly name: string; readonly votes: string; readonly seats: number }[];
  readonly seal: RoundBox['seal'];
  /** What its papers say was thrown away at the seal: nobody counts them again. */
  readonly hidden?: true;
}

interface Of {
  readonly office: string;
}

/** Acts of an election that belong in the minutes. */
export type ElectionAct =
  | (Of & {
      readonly kind: 'election-called';
      readonly rules: ElectionRules;
      readonly citation: string;
    })
  | (Of & {
      readonly kind: 'nominated';
      readonly candidate: Standing;
      readonly by: Person;
      readonly source: 'floor' | 'self' | 'committee';
      /** Whether chair or clerk entered it. */
      readonly entered: boolean;
    })
  | (Of & { readonly kind: 'nomination-refused'; readonly name: string; readonly withdrawn: boolean })
  /** To which groups of the quotas somebody belongs, where that differs from what was known. */
  | (Of & {
      readonly kind: 'candidate-groups';
      readonly name: string;
      readonly groups: readonly string[];
      /** Whether the nomination was accepted with it. */
      readonly accepts: boolean;
    })
  | (Of & {
      readonly kind: 'nominations-closed';
      readonly standing: readonly string[];
      readonly citation: string;
    })
  | (Of & { readonly kind: 'nominations-reopened'; readonly citation: string })
  | (Of & {
      readonly kind: 'elected-unopposed';
      readonly elected: readonly string[];
      readonly citation: string;
    })
  | (Of & { readonly kind: 'lot-drawn'; readonly lots: readonly LotTold[] })
  | (Of & {
      readonly kind: 'round-declared';
      readonly round: RoundTold;
      readonly rules: ElectionRules;
      readonly complete: boolean;
      /** Conditions that those elected do not meet, where no other round follows. */
      readonly unmet: readonly ElectedQuota[];
      readonly citation: string;
    })
  | (Of & { readonly kind: 'round-abandoned'; readonly number: number; readonly reason: string })
  | (Of & { readonly kind: 'election-abandoned'; readonly reason: string });

/** Steps of an election that are shown as they happen. */
export type PassingElectionAct =
  | (Of & { readonly kind: 'nomination-accepted'; readonly name: string })
  | (Of & { readonly kind: 'round-opened'; readonly number: number; readonly standing: readonly string[] })
  | (Of & { readonly kind: 'paper-handed' | 'paper-taken-back'; readonly to: Person })
  | {
      readonly kind: 'papers-entered';
      readonly batch: string;
      readonly by: Person;
      readonly papers: number;
    }
  | (Of & { readonly kind: 'round-closed'; readonly number: number; readonly ballots: number });
