import type { MemberId, SittingId } from '../ids.ts';
import type { Purpose, Side } from './state.ts';

export type FloorCommand =
  | {
      readonly type: 'RequestFloor';
      readonly sitting: SittingId;
      readonly side: Side | null;
      readonly purpose: Purpose;
    }
  | { readonly type: 'WithdrawRequest'; readonly sitting: SittingId }
  | { readonly type: 'GiveFloor'; readonly sitting: SittingId; readonly member: MemberId }
  | { readonly type: 'YieldFloor'; readonly sitting: SittingId }
  | { readonly type: 'EndSpeech'; readonly sitting: SittingId }
  | { readonly type: 'CloseSpeakersList'; readonly sitting: SittingId }
  | { readonly type: 'ReopenSpeakersList'; readonly sitting: SittingId };
