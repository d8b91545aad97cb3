import type { Seq, SittingId, StatementId } from '../ids.ts';
import type { Incident, Statement } from './state.ts';

/** Acts on what was said or reported. Which of them may be done when the sitting is over is a matter of {@link decideStatement}. */
export type StatementCommand =
  | ({ readonly type: 'ReportIncident'; readonly sitting: SittingId } & Omit<Incident, 'id'>)
  | ({ readonly type: 'EnterStatement'; readonly sitting: SittingId } & Omit<Statement, 'id'>)
  | {
      readonly type: 'WithdrawStatement';
      readonly sitting: SittingId;
      readonly statement: StatementId;
      readonly reason: string;
    }
  /** The member in whose name the desk entered it stands by it. */
  | { readonly type: 'ConfirmStatement'; readonly sitting: SittingId; readonly statement: StatementId }
  | {
      readonly type: 'ContestStatement';
      readonly sitting: SittingId;
      readonly statement: StatementId;
      /** What the member says to have said; empty where it was nothing of the kind. */
      readonly text: string;
      readonly reason: string;
    }
  /** The desk signs what a member entered: that it came from that member, not that it is true. */
  | { readonly type: 'CountersignStatement'; readonly sitting: SittingId; readonly statement: StatementId }
  | {
      readonly type: 'CorrectEntry';
      readonly sitting: SittingId;
      /** The entry that is corrected; it stays, and both are shown. */
      readonly entry: Seq;
      readonly text: string;
      readonly reason: string;
    };
