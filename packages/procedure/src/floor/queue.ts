import { immediatelyPending, motionOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MemberId, MotionId } from '../ids.ts';
import type { FloorPreference } from '../rulebook/house-rules.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { speechesOf } from './limits.ts';
import { nextList, requestsByList } from './lists.ts';
import { currentRequests } from './requests.ts';
import type { FloorRequest, Side } from './state.ts';

/** Somebody who wants to speak, for a side or for none. */
export interface Claim {
  readonly member: MemberId;
  readonly side: Side | null;
}

/** Rule RF-3: those who asked for the floor, in the order in which the rulebook prefers them. */
export function speakersInOrder(state: FoundedAssembly, sitting: SittingInSession): readonly FloorRequest[] {
  const start = nextList(state, sitting);
  if (start !== null) return requestsByList(state, sitting, start);
  return inPreferredOrder({ state, sitting, on: immediatelyPending(sitting) }, currentRequests(sitting));
}

interface Debate {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
  readonly on: MotionId | null;
}

/** Claims in the order of the rulebook's preferences; those that it doesn't tell apart stay as they came. */
export function inPreferredOrder<T extends Claim>(debate: Debate, claims: readonly T[]): readonly T[] {
  const { preference } = rulebookOf(debate.state, debate.sitting).floor;
  const keys = new Map(claims.map((claim) => [claim, keyOf(debate, preference, claim)]));
  const sorted = [...claims].sort((a, b) => compare(keys.get(a)!, keys.get(b)!));
  return alternated(sorted, preference, debate);
}

function keyOf(debate: Debate, preference: readonly FloorPreference[], { member }: Claim): number[] {
  const spoken = hasSpoken(debate, member);
  return preference.map((rule) => {
    switch (rule) {
      case 'mover-first':
        return isFirstOfMover(debate, member) ? 0 : 1;
      case 'not-yet-spoken':
        return spoken ? 1 : 0;
      default:
        return 0;
    }
  });
}

function hasSpoken({ state, sitting, on }: Debate, member: MemberId): boolean {
  return speechesOf(state, sitting, { on, member }) > 0;
}

function isFirstOfMover(debate: Debate, member: MemberId): boolean {
  const { state, on } = debate;
  return on !== null && motionOf(state, on).by === member && !hasSpoken(debate, member);
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.reduce((found, value, at) => found || value - b[at]!, 0);
}

/** Within those of equal rank the sides take turns, beginning with the one that did not speak last. */
function alternated<T extends Claim>(
  sorted: readonly T[],
  preference: readonly FloorPreference[],
  debate: Debate,
): readonly T[] {
  const { state, on } = debate;
  if (on === null || !preference.includes('alternate-sides')) return sorted;
  const isMover = (claim: T): boolean =>
    preference.includes('mover-first') && isFirstOfMover(debate, claim.member);
  const isLater = (claim: T): boolean =>
    preference.includes('not-yet-spoken') && hasSpoken(debate, claim.member);
  const movers = sorted.filter(isMover);
  const lastBefore = movers.at(-1)?.side ?? lastSide(state, on);
  const fresh = takeTurns(
    sorted.filter((claim) => !isMover(claim) && !isLater(claim)),
    lastBefore,
  );
  return [...movers, ...fresh.order, ...takeTurns(sorted.filter(isLater), fresh.last).order];
}

function takeTurns<T extends Claim>(
  claims: readonly T[],
  before: Side | null,
): { order: T[]; last: Side | null } {
  const waiting = [...claims];
  const order: T[] = [];
  let last = before;
  while (waiting.length > 0) {
    const other = waiting.findIndex((claim) => claim.side !== null && last !== null && claim.side !== last);
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
