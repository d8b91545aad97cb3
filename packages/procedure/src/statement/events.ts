import type { Seq, SittingId, StatementId } from '../ids.ts';
import type { Incident, Statement } from './state.ts';

export type StatementEvent =
  | { readonly type: 'IncidentReported'; readonly sitting: SittingId; readonly incident: Incident }
  | { readonly type: 'StatementEntered'; readonly sitting: SittingId; readonly statement: Statement }
  | {
      readonly type: 'StatementWithdrawn';
      readonly sitting: SittingId;
      readonly statement: StatementId;
      readonly reason: string;
    }
  | { readonly type: 'StatementConfirmed'; readonly sitting: SittingId; readonly statement: StatementId }
  | {
      readonly type: 'StatementContested';
      readonly sitting: SittingId;
      readonly statement: StatementId;
      /** What the member says to have said. */
      readonly text: string;
      readonly reason: string;
    }
  | { readonly type: 'StatementCountersigned'; readonly sitting: SittingId; readonly statement: StatementId }
  | {
      readonly type: 'EntryCorrected';
      readonly sitting: SittingId;
      readonly entry: Seq;
      readonly text: string;
      readonly reason: string;
    };
