import type { CandidateId, ElectionId, MemberId, PollId, SittingId } from '../ids.ts';
import type { Candidate, ElectionRules } from './state.ts';

interface In {
  readonly sitting: SittingId;
  readonly election: ElectionId;
}

export type ElectionCommand =
  /** The chair calls it. What is left out follows from the rulebook. */
  | {
      readonly type: 'CallElection';
      readonly sitting: SittingId;
      readonly office: string;
      readonly rules: Pick<ElectionRules, 'seats' | 'method'> & Partial<ElectionRules>;
    }
  /** A member names another or itself; chair and clerk may also enter a committee's names, lists and people who are no members. */
  | (In & {
      readonly type: 'Nominate';
      readonly candidate: Pick<Candidate, 'member' | 'name' | 'groups'> &
        Partial<Pick<Candidate, 'people' | 'statement'>>;
      readonly source: Candidate['source'];
    })
  /** By the one who was nominated, or by the desk for them. Declining after acceptance withdraws. */
  | (In & {
      readonly type: 'AnswerNomination';
      readonly candidate: CandidateId;
      readonly accepts: boolean;
      readonly statement?: string;
      /** Groups of the quotas, in place of those that the nominator said. */
      readonly groups?: readonly string[];
    })
  | (In & { readonly type: 'CloseNominations' })
  | (In & { readonly type: 'ReopenNominations' })
  /** Without a ballot, where no more stand than there are places and the rules allow it. */
  | (In & { readonly type: 'DeclareUnopposed' })
  /** Opens the first or the next round. `candidates`: fewer than stand, where the rules leave it to the chair. */
  | (In & {
      readonly type: 'OpenRound';
      readonly candidates?: readonly CandidateId[];
      /** SHA-256 of the seed, in hexadecimal, where a seed decides lots. */
      readonly commitment?: string;
    })
  /** The desk hands a ballot paper to a voter, who then has no vote on screen; or takes it back before it was counted. */
  | (In & { readonly type: 'HandPaper'; readonly poll: PollId; readonly member: MemberId })
  | (In & { readonly type: 'TakePaperBack'; readonly poll: PollId; readonly member: MemberId })
  /** What one teller counted; the papers themselves go to the ballot box beside the journal. */
  | (In & {
      readonly type: 'EnterPapers';
      readonly poll: PollId;
      readonly batch: string;
      readonly papers: number;
      readonly digest: string;
    })
  | (In & { readonly type: 'CloseRound'; readonly poll: PollId })
  /** One lot drawn by hand, or the seed that decides all. */
  | (In & {
      readonly type: 'DrawLot';
      readonly poll: PollId;
      readonly chosen?: CandidateId;
      readonly seed?: string;
    })
  | (In & { readonly type: 'DeclareRound'; readonly poll: PollId })
  | (In & { readonly type: 'AbandonElection'; readonly reason: string });
