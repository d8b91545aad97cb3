import type { Seq, SittingId, StatementId } from '../ids.ts';
import type { Knowledge, Statement, StatementKind } from './state.ts';

export type StatementCommand =
  | {
      readonly type: 'EnterStatement';
      readonly sitting: SittingId;
      readonly kind: StatementKind;
      readonly who: Statement['who'];
      readonly capacity: string;
      readonly text: string;
      readonly how: Knowledge;
      readonly source: string;
      readonly about: string;
      readonly answers: StatementId | null;
    }
  | {
      readonly type: 'CorrectEntry';
      readonly sitting: SittingId;
      /** The entry that is corrected; it stays, and both are shown. */
      readonly entry: Seq;
      readonly text: string;
      readonly reason: string;
    };
