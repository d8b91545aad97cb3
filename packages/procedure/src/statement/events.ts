import type { Seq, SittingId } from '../ids.ts';
import type { Statement } from './state.ts';

export type StatementEvent =
  | { readonly type: 'StatementEntered'; readonly sitting: SittingId; readonly statement: Statement }
  | {
      readonly type: 'EntryCorrected';
      readonly sitting: SittingId;
      readonly entry: Seq;
      readonly text: string;
      readonly reason: string;
    };
