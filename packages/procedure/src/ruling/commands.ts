import type { PointId, SittingId } from '../ids.ts';
import type { PointKind } from '../rulebook/types.ts';
import type { RulingAnswer } from './state.ts';

export type RulingCommand =
  | {
      readonly type: 'RaisePoint';
      readonly sitting: SittingId;
      readonly kind: PointKind;
      readonly text: string;
    }
  | {
      readonly type: 'Rule';
      readonly sitting: SittingId;
      readonly point: PointId;
      readonly answer: RulingAnswer;
      readonly reason: string;
    };
