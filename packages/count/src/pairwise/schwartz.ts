/** One option beats another: `votes` for it, `against` the other way. */
export interface Defeat {
  readonly winner: number;
  readonly loser: number;
  readonly votes: bigint;
  readonly against: bigint;
}

export interface Schwartz {
  /** The options that are left when no defeat among them is: the winner, or those between whom a casting vote decides. */
  readonly winners: readonly number[];
  /** The defeats that were dropped on the way, weakest first. */
  readonly dropped: readonly Defeat[];
}

/** Who beats whom: by option those whom it beats. */
type Beats = ReadonlyMap<number, Set<number>>;

/** Drops the weakest defeats within the Schwartz set until none is left in it. The set never grows, so that each defeat is looked at once:
 *  one that is not within the set in its turn never will be.
 *  Source: Debian constitution A.6, 5 to 8 (A.5 since version 1.8): cloneproof Schwartz sequential dropping. */
export function schwartzDropping(options: readonly number[], defeats: readonly Defeat[]): Schwartz {
  const beats: Beats = new Map(options.map((option) => [option, new Set<number>()]));
  for (const { winner, loser } of defeats) beats.get(winner)!.add(loser);
  const dropped: Defeat[] = [];
  let winners = schwartzSet(options, beats);
  for (const equals of weakestFirst(defeats)) {
    const inSet = new Set(winners);
    const within = equals.filter(({ winner, loser }) => inSet.has(winner) && inSet.has(loser));
    for (const { winner, loser } of within) beats.get(winner)!.delete(loser);
    dropped.push(...within);
    // Where each loser is still beaten by a longer way, nothing changes for anybody.
    if (!within.every(({ winner, loser }) => isBeatenStill(loser, winner, beats)))
      winners = schwartzSet(winners, beats);
  }
  return { winners, dropped };
}

/** Groups of defeats that are equally strong. */
function weakestFirst(defeats: readonly Defeat[]): readonly (readonly Defeat[])[] {
  const groups: Defeat[][] = [];
  for (const defeat of defeats.toSorted((a, b) => Number(isWeaker(b, a)) - Number(isWeaker(a, b)))) {
    const last = groups.at(-1);
    if (last === undefined || isWeaker(last[0]!, defeat)) groups.push([defeat]);
    else last.push(defeat);
  }
  return groups;
}

/** Options that beat, by whatever number of steps, each option that beats them so. */
function schwartzSet(options: readonly number[], beats: Beats): readonly number[] {
  const reached = new Map(options.map((option) => [option, reachedFrom(option, beats)]));
  return options.filter((option) =>
    options.every((other) => !reached.get(other)!.has(option) || reached.get(option)!.has(other)),
  );
}

/** Mostly by two steps, which are soon found. */
function isBeatenStill(loser: number, winner: number, beats: Beats): boolean {
  for (const via of beats.get(winner)!) if (beats.get(via)!.has(loser)) return true;
  return reachedFrom(winner, beats).has(loser);
}

/** Those whom an option beats by whatever number of steps. */
function reachedFrom(option: number, beats: Beats): ReadonlySet<number> {
  const reached = new Set<number>();
  const next = [option];
  for (let from = next.pop(); from !== undefined; from = next.pop())
    for (const loser of beats.get(from)!) {
      if (reached.has(loser)) continue;
      reached.add(loser);
      next.push(loser);
    }
  return reached;
}

/** Fewer votes for it; of equal ones, more against it. */
function isWeaker(left: Defeat, right: Defeat): boolean {
  if (left.votes !== right.votes) return left.votes < right.votes;
  return left.against > right.against;
}
