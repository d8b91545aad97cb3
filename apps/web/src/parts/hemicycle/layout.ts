/** The seats of one choice, in the order they are drawn from the start side. */
export type Wedge<Kind extends string> = { readonly kind: Kind; readonly count: number };

export type PlacedSeat<Kind extends string> = {
  readonly kind: Kind;
  readonly x: number;
  readonly y: number;
};

export type MarkLine = {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
};

export type SeatLayout<Kind extends string> = {
  readonly seats: readonly PlacedSeat<Kind>[];
  readonly seatRadius: number;
  readonly rows: number;
  readonly mark: MarkLine | null;
};

/** Outer radius of the middle of the last row; the baseline is y = 0 and y grows downward. */
export const outerRadius = 480;
export const innerRadius = 192;
const gapDegrees = 2.2;
const naturalShare = 0.45;
const leastShare = 0.84;
/** The cut opens in these steps until the mark touches no seat. */
const cutStepDegrees = 0.4;
const widestCutDegrees = 24;

type Part<Kind extends string> = Wedge<Kind> & { readonly cutAfter: boolean };
type Sector<Kind extends string> = Part<Kind> & { readonly from: number; readonly to: number };

/** Cuts the wedge the threshold falls into, after the seat before the number needed. */
function cutWedges<Kind extends string>(
  wedges: readonly Wedge<Kind>[],
  cutAt: number | null,
): readonly Part<Kind>[] {
  let before = 0;
  return wedges
    .filter((wedge) => wedge.count > 0)
    .flatMap((wedge) => {
      const inside = cutAt === null ? -1 : cutAt - before;
      before += wedge.count;
      if (inside <= 0 || inside > wedge.count) return [{ ...wedge, cutAfter: false }];
      const rest = { ...wedge, count: wedge.count - inside, cutAfter: false };
      return [{ ...wedge, count: inside, cutAfter: true }, ...(rest.count > 0 ? [rest] : [])];
    });
}

/** Shares the half circle among the parts by seats; between two of them a gap stays empty. Angles in radians, from the
 *  start side. */
function shareAngles<Kind extends string>(
  parts: readonly Part<Kind>[],
  cut: number,
): readonly Sector<Kind>[] {
  const gaps = parts.map((part, place) =>
    place === parts.length - 1 ? 0 : radians(part.cutAfter ? cut : gapDegrees),
  );
  const seats = countOf(parts);
  const free = gaps.reduce((left, gap) => left - gap, Math.PI);
  let from = 0;
  return parts.map((part, place) => {
    const to = from + (free * part.count) / seats;
    const sector = { ...part, from, to };
    from = to + (gaps[place] ?? 0);
    return sector;
  });
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function countOf(parts: readonly { readonly count: number }[]): number {
  return parts.reduce((sum, part) => sum + part.count, 0);
}

/** The lesser of the row spacing and nine tenths of the seat spacing along the mean arc. */
function naturalStep(rows: number, seats: number): number {
  const rowStep = rows === 1 ? Number.POSITIVE_INFINITY : (outerRadius - innerRadius) / (rows - 1);
  const seatStep = (Math.PI * ((outerRadius + innerRadius) / 2) * rows) / seats;
  return Math.min(rowStep, 0.9 * seatStep);
}

/** The number of rows that makes the seats largest. */
function chooseRows(seats: number): number {
  let best = 1;
  while (naturalStep(best + 1, seats) > naturalStep(best, seats)) best += 1;
  return best;
}

function rowRadius(row: number, rows: number): number {
  if (rows === 1) return outerRadius;
  return innerRadius + ((outerRadius - innerRadius) * row) / (rows - 1);
}

/** Seats for each row in proportion to its radius: largest remainder, outer rows first. */
function apportionRows(count: number, rows: number): readonly number[] {
  const radii = Array.from({ length: rows }, (_, row) => rowRadius(row, rows));
  const total = radii.reduce((sum, radius) => sum + radius, 0);
  const exact = radii.map((radius) => (count * radius) / total);
  const whole = exact.map(Math.floor);
  const left = count - whole.reduce((sum, seats) => sum + seats, 0);
  const byRemainder = radii
    .map((_, row) => ({ row, remainder: (exact[row] ?? 0) - (whole[row] ?? 0) }))
    .sort((a, b) => b.remainder - a.remainder || b.row - a.row)
    .slice(0, left);
  const extra = new Set(byRemainder.map(({ row }) => row));
  return whole.map((seats, row) => seats + (extra.has(row) ? 1 : 0));
}

/** Angles of one row of a sector: equal steps, half a step from an inner edge, on the baseline at an outer edge. */
function rowAngles(count: number, sector: { readonly from: number; readonly to: number }): readonly number[] {
  const first = sector.from === 0 ? 0 : 0.5;
  const last = sector.to > Math.PI - 1e-9 ? 0 : 0.5;
  const steps = count - 1 + first + last;
  const width = sector.to - sector.from;
  const step = steps === 0 ? 0 : width / steps;
  const start = steps === 0 ? sector.from + width / 2 : sector.from + step * first;
  return Array.from({ length: count }, (_, seat) => start + step * seat);
}

function placeSector<Kind extends string>(sector: Sector<Kind>, rows: number) {
  return apportionRows(sector.count, rows).flatMap((count, row) =>
    rowAngles(count, sector).map((angle) => ({ kind: sector.kind, angle, radius: rowRadius(row, rows) })),
  );
}

/** Half of the least distance between two seats bounds their radius. */
function leastDistance(seats: readonly { readonly x: number; readonly y: number }[]): number {
  let least = Number.POSITIVE_INFINITY;
  seats.forEach((a, place) => {
    for (let other = place + 1; other < seats.length; other += 1) {
      const b = seats[other];
      if (b !== undefined) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
    }
  });
  return least;
}

type PolarSeat = { readonly angle: number; readonly radius: number };

/** The angle at which a radial line stays furthest from the seats on both sides of a cut, and how far it stays. */
function clearestAngle(before: readonly PolarSeat[], after: readonly PolarSeat[]): PolarSeat {
  const clearance = (angle: number) =>
    Math.min(...[...before, ...after].map((seat) => seat.radius * Math.sin(Math.abs(seat.angle - angle))));
  const from = Math.max(...before.map((seat) => seat.angle));
  const to = Math.min(...after.map((seat) => seat.angle));
  const tries = Array.from({ length: 21 }, (_, step) => from + ((to - from) * step) / 20);
  return tries
    .map((angle) => ({ angle, radius: clearance(angle) }))
    .reduce((best, tried) => (tried.radius > best.radius + 1e-9 ? tried : best));
}

function markLine(angle: number, seatRadius: number): MarkLine {
  const inner = innerRadius - seatRadius - 20;
  const outer = outerRadius + seatRadius + 20;
  return {
    x1: -inner * Math.cos(angle),
    y1: -inner * Math.sin(angle),
    x2: -outer * Math.cos(angle),
    y2: -outer * Math.sin(angle),
  };
}

type Attempt<Kind extends string> = SeatLayout<Kind> & { readonly clearance: number };

/** Lays the parts out with a cut of a given width, and says how far the mark then stays from the middle of every seat. */
function attempt<Kind extends string>(
  parts: readonly Part<Kind>[],
  rows: number,
  cut: number,
): Attempt<Kind> {
  const sectors = shareAngles(parts, cut).map((sector) => placeSector(sector, rows));
  const seats = sectors.flatMap((sector) =>
    sector
      .toSorted((a, b) => a.angle - b.angle || b.radius - a.radius)
      .map(({ kind, angle, radius }) => ({
        kind,
        x: -radius * Math.cos(angle),
        y: -radius * Math.sin(angle),
      })),
  );
  const seatRadius = seatRadiusOf(seats, naturalStep(rows, seats.length));
  const place = parts.findIndex((part) => part.cutAfter);
  const after = sectors[place + 1];
  if (place < 0 || after === undefined)
    return { seats, seatRadius, rows, mark: null, clearance: Number.POSITIVE_INFINITY };
  const best = clearestAngle(sectors.slice(0, place + 1).flat(), sectors.slice(place + 1).flat());
  return { seats, seatRadius, rows, mark: markLine(best.angle, seatRadius), clearance: best.radius };
}

function seatRadiusOf(seats: readonly { readonly x: number; readonly y: number }[], step: number): number {
  const least = leastDistance(seats);
  const natural = naturalShare * step;
  return Math.min(Math.max(naturalShare * least, leastShare * natural), 0.49 * least, natural);
}

/** Lays seats out in a half circle, sorted into wedges in the order given; seats of a wedge fill it column by column
 *  from the start side.
 *  @param wedges counts >= 0; empty wedges take no room
 *  @param needed the number of votes that carries, counted over the wedges from the start; the mark stands in a cut
 *  before that vote. Null draws no mark, and so does a number that one vote or no number of votes reaches. */
export function layoutSeats<Kind extends string>(
  wedges: readonly Wedge<Kind>[],
  needed: number | null,
): SeatLayout<Kind> {
  const total = countOf(wedges);
  const cutAt = needed === null || needed < 2 || needed > total ? null : needed - 1;
  const parts = cutWedges(wedges, cutAt);
  const rows = chooseRows(Math.max(1, total));
  let cut = gapDegrees;
  let tried = attempt(parts, rows, cut);
  while (tried.clearance < 1.2 * tried.seatRadius && cut < widestCutDegrees) {
    cut += cutStepDegrees;
    tried = attempt(parts, rows, cut);
  }
  // In a small house even the widest cut may be too narrow: then the seats shrink.
  return {
    seats: tried.seats,
    seatRadius: Math.min(tried.seatRadius, tried.clearance),
    rows,
    mark: tried.mark,
  };
}
