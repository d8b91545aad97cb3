import { encode } from 'uqr';

/** Modules of white around it without which some phones do not find it. */
const BORDER = 4;

/** A text as a square code, as an SVG of black on white: phones read it no other way. */
export function qrSvg(text: string): string {
  const { size, data } = encode(text, { border: BORDER, ecc: 'M' });
  const runs = data.flatMap((row, y) =>
    runsIn(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${runs.join('')}"/></svg>`;
}

interface Run {
  readonly x: number;
  readonly length: number;
}

function runsIn(row: readonly boolean[]): readonly Run[] {
  const starts = row.flatMap((dark, x) => (dark && row[x - 1] !== true ? [x] : []));
  return starts.map((x) => {
    const end = row.indexOf(false, x);
    return { x, length: (end === -1 ? row.length : end) - x };
  });
}
