import { immediatelyPending } from '../assembly/access.ts';
import type { MemberId, MotionId } from '../ids.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { FloorRequest } from './state.ts';

/** Rule RF-6: a request to debate is for the question that was pending when it was made; it waits while others are decided. */
export function currentRequests(sitting: SittingInSession): readonly FloorRequest[] {
  const on = immediatelyPending(sitting);
  return sitting.requests.filter((request) => request.purpose !== 'debate' || request.on === on);
}

export function currentRequestOf(sitting: SittingInSession, member: MemberId): FloorRequest | undefined {
  return currentRequests(sitting).find((request) => request.member === member);
}

/** The requests that stand while these questions are pending: with its question a request to debate it is gone. */
export function standingRequests(
  requests: readonly FloorRequest[],
  stack: readonly MotionId[],
): readonly FloorRequest[] {
  return requests.filter(({ purpose, on }) => purpose !== 'debate' || on === null || stack.includes(on));
}
