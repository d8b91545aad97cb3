import type { BodyId, MemberId } from '../ids.ts';

/** The server has dropped a member's code. */
export interface PressureEvent {
  readonly type: 'PinReset';
  readonly body: BodyId;
  readonly member: MemberId;
  readonly reason: string;
}
