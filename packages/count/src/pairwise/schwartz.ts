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

/** Drops the weakest defeats within the Schwartz set until none is left in it.
 *  Source: Debian constitution A.6, 5 to 8 (A.5 since version 1.8): cloneproof Schwartz sequential dropping. */
export function schwartzDropping(options: readonly number[], defeats: readonly Defeat[]): Schwartz {
  const dropped: Defeat[] = [];
  let standing = defeats;
  for (;;) {
    const winners = schwartzSet(options, standing);
    const within = standing.filter(
      ({ winner, loser }) => winners.includes(winner) && winners.includes(loser),
    );
    if (within.length === 0) return { winners, dropped };
    const weakest = within.filter((defeat) => !within.some((other) => isWeaker(other, defeat)));
    dropped.push(...weakest);
    standing = standing.filter((defeat) => !weakest.includes(defeat));
  }
}

/** Options that beat, by whatever number of steps, each option that beats them so. */
function schwartzSet(options: readonly number[], defeats: readonly Defeat[]): readonly number[] {
  const reached = new Map(options.map((option) => [option, reachedFrom(option, defeats)]));
  return options.filter((option) =>
    options.every((other) => !reached.get(other)!.has(option) || reached.get(option)!.has(other)),
  );
}

function reachedFrom(option: number, defeats: readonly Defeat[]): ReadonlySet<number> {
  const reached = new Set<number>();
  const next = [option];
  for (let from = next.pop(); from !== undefined; from = next.pop())
    for (const { winner, loser } of defeats)
      if (winner === from && !reached.has(loser)) {
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
