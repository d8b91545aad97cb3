import type { Seq, SittingId } from '../ids.ts';
import type { Statement } from './state.ts';

export type StatementCommand =
  | ({ readonly type: 'EnterStatement'; readonly sitting: SittingId } & Omit<Statement, 'id'>)
  | {
      readonly type: 'CorrectEntry';
      readonly sitting: SittingId;
      /** The entry that is corrected; it stays, and both are shown. */
      readonly entry: Seq;
      readonly text: string;
      readonly reason: string;
    };
