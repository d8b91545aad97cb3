import type { MotionId, PointId, SittingId } from '../ids.ts';
import type { PointKind } from '../rulebook/types.ts';
import type { Breach, RulingAnswer } from './state.ts';

export type RulingCommand =
  | {
      readonly type: 'RaisePoint';
      readonly sitting: SittingId;
      readonly kind: PointKind;
      readonly text: string;
      readonly about?: Breach;
      readonly target?: MotionId;
    }
  | {
      readonly type: 'Rule';
      readonly sitting: SittingId;
      readonly point: PointId;
      readonly answer: RulingAnswer;
      readonly reason: string;
    };
