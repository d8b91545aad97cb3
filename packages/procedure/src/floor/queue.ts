import { immediatelyPending, motionOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import type { FloorPreference } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { speechesOf } from './limits.ts';
import { currentRequests } from './requests.ts';
import type { FloorRequest, Side } from './state.ts';

/** Rule RF-3: those who asked for the floor, in the order in which the rulebook prefers them. */
export function speakersInOrder(state: FoundedAssembly, sitting: SittingInSession): readonly FloorRequest[] {
  const { preference } = rulebookOf(state, sitting).floor;
  const on = immediatelyPending(sitting);
  const requests = currentRequests(sitting);
  const keys = new Map(
    requests.map((request) => [request, keyOf({ state, sitting, on }, preference, request)]),
  );
  return alternated(
    [...requests].sort((a, b) => compare(keys.get(a)!, keys.get(b)!)),
    preference,
    { state, on },
  );
}

interface Debate {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
  readonly on: MotionId | null;
}

function keyOf(
  { state, on }: Debate,
  preference: readonly FloorPreference[],
  request: FloorRequest,
): number[] {
  return preference.map((rule) => {
    const spoken = speechesOf(state, on, request.member);
    switch (rule) {
      case 'mover-first':
        return on !== null && motionOf(state, on).by === request.member && spoken === 0 ? 0 : 1;
      case 'not-yet-spoken':
        return spoken === 0 ? 0 : 1;
      default:
        return 0;
    }
  });
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const difference = value - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Within those of equal rank the sides take turns, beginning with the one that did not speak last. */
function alternated(
  sorted: readonly FloorRequest[],
  preference: readonly FloorPreference[],
  { state, on }: Pick<Debate, 'state' | 'on'>,
): readonly FloorRequest[] {
  if (on === null || !preference.includes('alternate-sides')) return sorted;
  const hasSpoken = (request: FloorRequest): boolean => speechesOf(state, on, request.member) > 0;
  const isMover = (request: FloorRequest): boolean =>
    motionOf(state, on).by === request.member && !hasSpoken(request);
  const movers = sorted.filter(isMover);
  const lastBefore = movers.at(-1)?.side ?? lastSide(state, on);
  const fresh = takeTurns(
    sorted.filter((request) => !isMover(request) && !hasSpoken(request)),
    lastBefore,
  );
  return [...movers, ...fresh.order, ...takeTurns(sorted.filter(hasSpoken), fresh.last).order];
}

function takeTurns(
  requests: readonly FloorRequest[],
  before: Side | null,
): { order: FloorRequest[]; last: Side | null } {
  const waiting = [...requests];
  const order: FloorRequest[] = [];
  let last = before;
  while (waiting.length > 0) {
    const other = waiting.findIndex(
      (request) => request.side !== null && last !== null && request.side !== last,
    );
    const [next] = waiting.splice(Math.max(other, 0), 1);
    order.push(next!);
    last = next!.side ?? last;
  }
  return { order, last };
}

function lastSide(state: FoundedAssembly, on: MotionId): Side | null {
  const speeches = Object.values(motionOf(state, on).speeches);
  return (
    speeches.reduce<(typeof speeches)[number] | null>(
      (a, b) => (a === null || b.lastAt >= a.lastAt ? b : a),
      null,
    )?.side ?? null
  );
}
