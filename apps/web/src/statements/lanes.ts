/** A line of the picture between two rows; rows are counted from 0. */
type Link = { readonly from: number; readonly to: number };

type Laid<One extends Link> = One & { readonly lane: number };

/** Lays lines into lanes beside the axis, so that no two lie on each other where they go past the same rows. Where all lanes are
 *  taken, the last is shared.
 *  @param most lanes that there is room for, from 1 */
export function laidOut<One extends Link>(links: readonly One[], most: number): readonly Laid<One>[] {
  const taken: Link[][] = Array.from({ length: most }, () => []);
  return [...links]
    .sort((one, other) => lengthOf(one) - lengthOf(other) || top(one) - top(other))
    .map((link) => {
      const free = taken.findIndex((lane) => lane.every((other) => !meet(link, other)));
      const lane = free === -1 ? most - 1 : free;
      taken[lane]?.push(link);
      return { ...link, lane };
    });
}

const top = ({ from, to }: Link): number => Math.min(from, to);
const foot = ({ from, to }: Link): number => Math.max(from, to);
const lengthOf = (link: Link): number => foot(link) - top(link);

/** Lines that end where another begins would look like one. */
function meet(one: Link, other: Link): boolean {
  return top(one) <= foot(other) && top(other) <= foot(one);
}
