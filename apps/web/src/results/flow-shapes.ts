import type { Flow, FlowEnd, Ribbon } from './flow.ts';

/** The drawing counts in its own units, and is stretched to the room there is: a hundred from one column to the next, and a hundred
 *  from one lane to the next. */
export const step = 100;
export const barWidth = 30;
/** How high the longest bar is; above it stands the name on a phone. */
const tallest = 60;
const foot = 94;

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export function sizeOf({ columns, exhausted }: Flow): { readonly width: number; readonly height: number } {
  return { width: Math.max(1, columns.length - 1) * step + barWidth, height: (exhausted + 1) * step };
}

/** How high so many votes are drawn. */
function heightOf(votes: number, { most }: Pick<Flow, 'most'>): number {
  return (votes / most) * tallest;
}

/** Some votes of a lane, as they stand in a column. */
export function boxOf(
  { lane, column }: { readonly lane: number; readonly column: number },
  { votes, from = 0 }: { readonly votes: number; readonly from?: number },
  flow: Flow,
): Box {
  const height = heightOf(votes, flow);
  const y = lane * step + foot - heightOf(from, flow) - height;
  return { x: column * step, y, width: barWidth, height };
}

/** What stays with a lane from one column to the next. */
export function keptBox(lane: number, column: number, votes: number, flow: Flow): Box {
  const box = boxOf({ lane, column: column - 1 }, { votes }, flow);
  return { ...box, x: box.x + barWidth, width: step - barWidth };
}

/** The line of the quota in a lane, from the first column to the last one that is shown. */
export function quotaPath(lane: number, until: number, flow: Flow): string {
  const at = (column: number): string =>
    (lane * step + foot - heightOf(flow.quotas[column] ?? 0, flow)).toFixed(1);
  const parts = Array.from({ length: until + 1 }, (_, column) => {
    const from = column === 0 ? 0 : column * step - (step - barWidth) / 2;
    const to = column === until ? column * step + barWidth : column * step + barWidth + (step - barWidth) / 2;
    return `${column === 0 ? 'M' : 'L'} ${from} ${at(column)} L ${to} ${at(column)}`;
  });
  return parts.join(' ');
}

/** The outline of votes that move, as a band that bends from one lane into another. */
export function ribbonPath({ column, votes, from, to }: Ribbon, flow: Flow): string {
  const start = (column - 1) * step + barWidth;
  const end = column * step;
  const middle = (start + end) / 2;
  const x0 = from.lane === null ? middle : start;
  const x1 = to.lane === null ? middle : end;
  const height = heightOf(votes, flow);
  const y0 = topOf(from, column, votes, flow);
  const y1 = topOf(to, column, votes, flow);
  const bend = (x0 + x1) / 2;
  const n = (value: number): string => value.toFixed(1);
  return [
    `M ${n(x0)} ${n(y0)} C ${n(bend)} ${n(y0)} ${n(bend)} ${n(y1)} ${n(x1)} ${n(y1)}`,
    `L ${n(x1)} ${n(y1 + height)} C ${n(bend)} ${n(y1 + height)} ${n(bend)} ${n(y0 + height)} ${n(x0)} ${n(y0 + height)} Z`,
  ].join(' ');
}

function topOf(end: FlowEnd, column: number, votes: number, flow: Flow): number {
  const lane = end.lane ?? meetingLane(column, flow);
  return lane * step + foot - heightOf(end.foot + votes, flow);
}

/** Between the lanes that meet. */
function meetingLane(column: number, { ribbons }: Flow): number {
  const lanes = ribbons
    .filter((ribbon) => ribbon.column === column)
    .flatMap(({ from, to }) => [from.lane, to.lane])
    .filter((lane) => lane !== null);
  return (Math.min(...lanes) + Math.max(...lanes)) / 2;
}
