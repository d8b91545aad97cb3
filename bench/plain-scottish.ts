interface Paper {
  readonly weight: number;
  readonly ranks: readonly number[];
  value: number;
}

const UNIT = 100_000;

/** The Scottish rules written down plainly, one paper after another, without ties: what the library is compared with.
 *  @returns who is elected, from 0, in order */
export function plainScottish(
  ballots: readonly { readonly weight: number; readonly ranks: readonly number[] }[],
  candidates: number,
  seats: number,
): readonly number[] {
  const papers: Paper[] = ballots.map((ballot) => ({ ...ballot, value: UNIT }));
  const piles = Array.from({ length: candidates }, (): Paper[] => []);
  const totals = piles.map(() => 0);
  const continuing = new Set(piles.keys());
  const elected: number[] = [];
  const pending: number[] = [];
  const valid = papers.reduce((sum, { weight }) => sum + weight, 0);
  const quota = (Math.floor(valid / (seats + 1)) + 1) * UNIT;
  const move = (paper: Paper): void => {
    const to = paper.ranks.find((one) => continuing.has(one));
    if (to === undefined) return;
    piles[to]!.push(paper);
    totals[to]! += paper.weight * paper.value;
  };
  const elect = (): void => {
    const reached = [...continuing].filter((one) => totals[one]! >= quota);
    for (const one of reached.toSorted((a, b) => totals[b]! - totals[a]!)) {
      continuing.delete(one);
      elected.push(one);
      if (totals[one]! > quota) pending.push(one);
    }
  };
  papers.forEach(move);
  elect();
  while (elected.length < seats && continuing.size > seats - elected.length) {
    pending.sort((a, b) => totals[b]! - totals[a]!);
    const from = pending.shift();
    if (from === undefined) {
      const lowest = [...continuing].reduce((a, b) => (totals[b]! < totals[a]! ? b : a));
      continuing.delete(lowest);
      piles[lowest]!.forEach(move);
    } else {
      const surplus = totals[from]! - quota;
      for (const paper of piles[from]!) {
        paper.value = Math.floor((surplus * paper.value) / totals[from]!);
        move(paper);
      }
      totals[from] = quota;
    }
    elect();
  }
  const rest = [...continuing].toSorted((a, b) => totals[b]! - totals[a]!);
  return [...elected, ...rest].slice(0, seats);
}
