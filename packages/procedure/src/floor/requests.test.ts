import { describe, expect, it } from 'vitest';
import type { Instant, MemberId, MotionId } from '../ids.ts';
import { currentRequestOf, currentRequests, standingRequests } from './requests.ts';
import type { FloorRequest, Purpose } from './state.ts';
import { openHall } from '../testing/hall.ts';
import { sittingOf } from '../testing/moves.ts';

const [first, second] = ['m1', 'm2'] as MotionId[];

function request(member: string, purpose: Purpose, on: MotionId | null): FloorRequest {
  return { member: member as MemberId, on, side: null, purpose, at: 0 as Instant };
}

const requests = [
  request('d1', 'debate', first!),
  request('d2', 'debate', second!),
  request('d3', 'debate', null),
  request('d4', 'motion', second!),
  request('d5', 'reply', null),
];

const members = (found: readonly FloorRequest[]): readonly string[] => found.map(({ member }) => member);

describe('requests for the floor', () => {
  it('[RF-6] to debate stand while their question is pending or where there was none, others always', () => {
    expect(members(standingRequests(requests, [first!]))).toEqual(['d1', 'd3', 'd4', 'd5']);
    expect(members(standingRequests(requests, []))).toEqual(['d3', 'd4', 'd5']);
  });

  it('[RF-6] to debate count while their question is decided next', () => {
    const sitting = { ...sittingOf(openHall()), requests, stack: [first!, second!] };
    expect(members(currentRequests(sitting))).toEqual(['d2', 'd4', 'd5']);
    expect(currentRequestOf(sitting, 'd1' as MemberId)).toBeUndefined();
    expect(currentRequestOf(sitting, 'd2' as MemberId)).toBe(requests[1]);
    expect(members(currentRequests({ ...sitting, stack: [] }))).toEqual(['d3', 'd4', 'd5']);
  });
});
