/** Candidates who are in the same groups, and so are alike for all constraints. */
export interface Kind {
  /** By constraint: 1 if it counts this kind, else 0. */
  readonly counts: readonly number[];
  readonly size: number;
}

/** How many more of a group there must and may be. */
export interface Bounds {
  readonly atLeast: number;
  readonly atMost: number;
}

/** How many of each kind are taken. */
export type Completion = readonly number[];

/** How many combinations one search looks at before it gives up. Only dozens of groups that overlap in every way need more. */
const MOST_STEPS = 50_000;

/** Numbers of candidates of each kind that fill exactly `places` within all bounds, or `null` when there are none. The search is exact:
 *  it goes over numbers of kinds, not over sets of candidates, and looks at nothing twice that is the same for the kinds that follow.
 *  Beyond {@link MOST_STEPS} combinations it answers `unknown`. */
export function findCompletion(
  kinds: readonly Kind[],
  bounds: readonly Bounds[],
  places: number,
): Completion | 'unknown' | null {
  const left = leftFrom(kinds, bounds.length);
  const failed = new Set<string>();
  const taken: number[] = [];
  let steps = 0;
  const search = (at: number, open: number, limits: readonly Bounds[]): boolean => {
    const rest = left[at]!;
    if (open > rest.all || !limits.every((limit, of) => isOpen(limit, Math.min(open, rest.counted[of]!))))
      return false;
    if (at === kinds.length) return open === 0;
    const key = keyOf(at, open, limits, rest.counted);
    if (failed.has(key) || steps >= MOST_STEPS) return false;
    steps += 1;
    const { counts, size } = kinds[at]!;
    for (let many = Math.min(open, size); many >= 0; many -= 1) {
      taken[at] = many;
      if (search(at + 1, open - many, without(limits, counts, many))) return true;
    }
    failed.add(key);
    return false;
  };
  if (places >= 0 && search(0, places, bounds)) return taken;
  return steps >= MOST_STEPS ? 'unknown' : null;
}

interface Left {
  readonly all: number;
  /** By constraint. */
  readonly counted: readonly number[];
}

/** By place in `kinds`: how many candidates there are from there on. */
function leftFrom(kinds: readonly Kind[], constraints: number): readonly Left[] {
  const left: Left[] = [{ all: 0, counted: Array.from({ length: constraints }, () => 0) }];
  for (const { counts, size } of kinds.toReversed()) {
    const { all, counted } = left[0]!;
    left.unshift({ all: all + size, counted: counted.map((sum, of) => sum + counts[of]! * size) });
  }
  return left;
}

/** @param most so many can still come to the group */
function isOpen({ atLeast, atMost }: Bounds, most: number): boolean {
  return atMost >= 0 && atLeast <= most && atLeast <= atMost;
}

/** The same for all that can be completed in the same ways: a limit that cannot bind any more is not told apart. */
function keyOf(at: number, open: number, limits: readonly Bounds[], counted: readonly number[]): string {
  const parts = limits.map(({ atLeast, atMost }, of) => {
    const most = Math.min(open, counted[of]!);
    return `${Math.max(atLeast, 0)},${Math.min(atMost, most)}`;
  });
  return `${at} ${open} ${parts.join(' ')}`;
}

function without(limits: readonly Bounds[], counts: readonly number[], many: number): readonly Bounds[] {
  if (many === 0) return limits;
  return limits.map((limit, of) =>
    counts[of] === 1 ? { atLeast: limit.atLeast - many, atMost: limit.atMost - many } : limit,
  );
}
