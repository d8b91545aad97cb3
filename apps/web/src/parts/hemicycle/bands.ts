import { innerRadius, outerRadius } from './layout.ts';
import type { Wedge } from './layout.ts';

export type Band<Kind extends string> = {
  readonly kind: Kind;
  /** Angles from the start side, in radians. */
  readonly from: number;
  readonly to: number;
};

/** A house too large for single seats: each choice is a band of the half circle, in proportion to its seats.
 *  @param wedges counts >= 0 */
export function layoutBands<Kind extends string>(wedges: readonly Wedge<Kind>[]): readonly Band<Kind>[] {
  const seats = wedges.reduce((sum, wedge) => sum + wedge.count, 0);
  let before = 0;
  return wedges
    .filter((wedge) => wedge.count > 0)
    .map(({ kind, count }) => {
      const from = (Math.PI * before) / seats;
      before += count;
      return { kind, from, to: (Math.PI * before) / seats };
    });
}

/** Where the mark stands among the bands: half a vote before the number needed. Null when it cannot be reached. */
export function bandMarkAngle(
  wedges: readonly { readonly count: number }[],
  needed: number | null,
): number | null {
  const seats = wedges.reduce((sum, wedge) => sum + wedge.count, 0);
  if (needed === null || needed < 1 || needed > seats) return null;
  return (Math.PI * (2 * needed - 1)) / (2 * seats);
}

/** The outline of a band as an SVG path. */
export function bandPath({ from, to }: { readonly from: number; readonly to: number }): string {
  const point = (radius: number, angle: number) =>
    `${(-radius * Math.cos(angle)).toFixed(2)} ${(-radius * Math.sin(angle)).toFixed(2)}`;
  return [
    `M ${point(outerRadius, from)}`,
    `A ${outerRadius} ${outerRadius} 0 0 1 ${point(outerRadius, to)}`,
    `L ${point(innerRadius, to)}`,
    `A ${innerRadius} ${innerRadius} 0 0 0 ${point(innerRadius, from)} Z`,
  ].join(' ');
}
