import type { BodyId, MemberId } from '../ids.ts';

/** A member has forgotten the code with which they confirm that it is they who vote: the desk lets them choose another. */
export interface PressureCommand {
  readonly type: 'ResetPin';
  readonly body: BodyId;
  readonly member: MemberId;
  readonly reason: string;
}
