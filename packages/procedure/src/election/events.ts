import type { RegisterSeal } from '../register/state.ts';
import type { CandidateId, ElectionId, MemberId, PollId, SittingId } from '../ids.ts';
import type { Candidate, DrawnLot, ElectionRules, RoundBox, RoundCount } from './state.ts';

interface In {
  readonly sitting: SittingId;
  readonly election: ElectionId;
}

export type ElectionEvent =
  | (In & {
      readonly type: 'ElectionCalled';
      readonly office: string;
      readonly rules: ElectionRules;
      readonly citation: string;
    })
  | (In & { readonly type: 'Nominated'; readonly candidate: Candidate })
  | (In & {
      readonly type: 'NominationAnswered';
      readonly candidate: CandidateId;
      readonly phase: 'accepted' | 'declined' | 'withdrawn';
      readonly statement?: string;
      /** Only where they differ from those that were known. */
      readonly groups?: readonly string[];
    })
  | (In & { readonly type: 'NominationsClosed'; readonly citation: string })
  | (In & { readonly type: 'NominationsReopened'; readonly citation: string })
  | (In & {
      readonly type: 'ElectedUnopposed';
      readonly elected: readonly CandidateId[];
      readonly citation: string;
    })
  | (In & {
      readonly type: 'RoundOpened';
      readonly poll: PollId;
      readonly order: readonly CandidateId[];
      readonly seats: number;
      readonly membership: number;
      readonly present: number | null;
      readonly commitment?: string;
      readonly register?: RegisterSeal;
      /** Who votes in it confirms with their own code that it is they. */
      readonly confirm?: true;
      readonly citation: string;
    })
  /** Thrown away unread, since the sitting was stopped under threat; another may be opened in its place. */
  | (In & { readonly type: 'RoundAbandoned'; readonly poll: PollId; readonly reason: string })
  | (In & {
      readonly type: 'PaperHanded' | 'PaperTakenBack';
      readonly poll: PollId;
      readonly member: MemberId;
    })
  | (In & {
      readonly type: 'PapersEntered';
      readonly poll: PollId;
      readonly batch: string;
      readonly by: MemberId;
      readonly papers: number;
      readonly digest: string;
    })
  | (In & { readonly type: 'RoundClosed'; readonly poll: PollId; readonly box: RoundBox })
  /** `counted`: what the same ballots come to with this lot, or with all lots that the seed decides. */
  | (In & {
      readonly type: 'LotDrawn';
      readonly poll: PollId;
      readonly lots: readonly DrawnLot[];
      readonly seed?: string;
      readonly counted: RoundCount;
    })
  | (In & {
      readonly type: 'RoundDeclared';
      readonly poll: PollId;
      readonly elected: readonly CandidateId[];
      /** Whether all places are filled now, or another round follows. */
      readonly complete: boolean;
      readonly citation: string;
    })
  | (In & { readonly type: 'ElectionAbandoned'; readonly reason: string });
