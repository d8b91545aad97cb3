import type { Constraint } from '../election/model.ts';

/** How many combinations one question looks at before it gives up. Met only by dozens of groups that overlap in every way. */
const MOST_STEPS = 200_000;

/** Whether `chosen` can be completed from `possible` to exactly `seats` so that every constraint is kept. Candidates in the same
 *  groups are alike, so the search goes over kinds of candidates, not over sets of them; it is exact, and beyond
 *  {@link MOST_STEPS} combinations it answers yes.
 *  @param possible those who can still be chosen; whoever is in `chosen` too counts as chosen */
export function feasible(
  constraints: readonly Constraint[],
  chosen: readonly number[],
  possible: readonly number[],
  seats: number,
): boolean {
  const groups = constraints.map(({ of }) => new Set(of));
  const taken = new Set(chosen);
  const kinds = kindsOf(
    groups,
    possible.filter((candidate) => !taken.has(candidate)),
  );
  const bounds = constraints.map(({ atLeast, atMost }, at) => {
    const have = chosen.filter((candidate) => groups[at]!.has(candidate)).length;
    return { atLeast: (atLeast ?? 0) - have, atMost: (atMost ?? seats) - have };
  });
  return canComplete(kinds, bounds, seats - taken.size);
}

/** Those of `possible` with whom the constraints can no longer be kept. */
export function doomedBy(
  constraints: readonly Constraint[],
  chosen: readonly number[],
  possible: readonly number[],
  seats: number,
): readonly number[] {
  return byKind(
    constraints,
    possible,
    (candidate) => !feasible(constraints, [...chosen, candidate], possible, seats),
  );
}

/** Those of `possible` without whom the constraints can no longer be kept. */
export function guardedBy(
  constraints: readonly Constraint[],
  chosen: readonly number[],
  possible: readonly number[],
  seats: number,
): readonly number[] {
  return byKind(
    constraints,
    possible,
    (candidate) =>
      !feasible(
        constraints,
        chosen,
        possible.filter((other) => other !== candidate),
        seats,
      ),
  );
}

/** What can be asked of the candidates who stand. */
export interface Enforceable {
  readonly constraints: readonly Constraint[];
  /** How many places can be filled while they are kept. */
  readonly seats: number;
}

/** Rule VS-41: a lower limit asks no more than the group has candidates; places that no allowed candidate can take stay empty; limits
 *  that no number of places can keep together are not applied. */
export function enforceable(
  constraints: readonly Constraint[],
  standing: readonly number[],
  seats: number,
): Enforceable {
  const most = Math.min(seats, standing.length);
  const isStanding = new Set(standing);
  const asked = constraints.map((constraint) => ({
    ...constraint,
    atLeast: Math.min(constraint.atLeast ?? 0, constraint.of.filter((one) => isStanding.has(one)).length),
  }));
  for (let places = most; places > 0 && asked.length > 0; places -= 1)
    if (feasible(asked, [], standing, places)) return { constraints: asked, seats: places };
  return { constraints: [], seats: most };
}

interface Kind {
  /** By constraint: whether it counts this kind. */
  readonly counts: readonly boolean[];
  readonly size: number;
}

interface Bounds {
  readonly atLeast: number;
  readonly atMost: number;
}

function kindsOf(groups: readonly ReadonlySet<number>[], candidates: readonly number[]): readonly Kind[] {
  const kinds = new Map<string, Kind>();
  for (const candidate of candidates) {
    const counts = groups.map((group) => group.has(candidate));
    const key = counts.map(Number).join('');
    kinds.set(key, { counts, size: (kinds.get(key)?.size ?? 0) + 1 });
  }
  return [...kinds.values()];
}

/** Asks once for each kind of candidate, since all of one kind have the same answer. */
function byKind(
  constraints: readonly Constraint[],
  possible: readonly number[],
  asks: (candidate: number) => boolean,
): readonly number[] {
  const groups = constraints.map(({ of }) => new Set(of));
  const answers = new Map<string, boolean>();
  return possible.filter((candidate) => {
    const key = groups.map((group) => (group.has(candidate) ? 1 : 0)).join('');
    const known = answers.get(key) ?? asks(candidate);
    answers.set(key, known);
    return known;
  });
}

function canComplete(kinds: readonly Kind[], bounds: readonly Bounds[], places: number): boolean {
  const left = leftAfter(kinds, bounds.length);
  const failed = new Set<string>();
  let steps = 0;
  const search = (at: number, open: number, limits: readonly Bounds[]): boolean => {
    if (open < 0 || limits.some(({ atMost }) => atMost < 0)) return false;
    if (limits.some(({ atLeast }, of) => atLeast > Math.min(open, left[at]!.counted[of]!))) return false;
    if (open > left[at]!.all) return false;
    if (at === kinds.length) return true;
    const key = `${at} ${open} ${limits.map(({ atLeast, atMost }) => `${Math.max(atLeast, 0)},${atMost}`).join(' ')}`;
    if (failed.has(key)) return false;
    steps += 1;
    if (steps > MOST_STEPS) return true;
    for (let taken = Math.min(open, kinds[at]!.size); taken >= 0; taken -= 1)
      if (search(at + 1, open - taken, without(limits, kinds[at]!, taken))) return true;
    failed.add(key);
    return false;
  };
  return search(0, places, bounds);
}

/** By place in `kinds`: how many candidates follow from there, and how many of them each constraint counts. */
function leftAfter(
  kinds: readonly Kind[],
  constraints: number,
): readonly { readonly all: number; readonly counted: readonly number[] }[] {
  const left = [{ all: 0, counted: Array.from({ length: constraints }, () => 0) }];
  for (const { counts, size } of kinds.toReversed()) {
    const { all, counted } = left[0]!;
    left.unshift({ all: all + size, counted: counted.map((sum, of) => (counts[of]! ? sum + size : sum)) });
  }
  return left;
}

function without(limits: readonly Bounds[], kind: Kind, taken: number): readonly Bounds[] {
  return limits.map(({ atLeast, atMost }, of) =>
    kind.counts[of]! ? { atLeast: atLeast - taken, atMost: atMost - taken } : { atLeast, atMost },
  );
}
