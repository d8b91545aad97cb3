import { useId } from 'react';
import type { MarkKind } from '../choice.tsx';
import { Hatch } from './hatch.tsx';
import styles from './hemicycle.module.css';
import type { Wedge } from './layout.ts';

type Props = {
  readonly wedges: readonly Wedge<MarkKind>[];
  readonly needed: number | null;
  readonly label: string;
};

const radius = 20;
const step = 52;
const gap = 26;

/** A house under fifteen seats: one row, sorted by choice, with the mark before the vote that carries. */
export function SeatRow({ wedges, needed, label }: Props) {
  const hatch = useId().replaceAll(/\W/gu, '');
  const seats = wedges
    .filter((wedge) => wedge.count > 0)
    .flatMap((wedge, order) => Array.from({ length: wedge.count }, () => ({ kind: wedge.kind, order })));
  const at = (place: number) => radius + place * step + (seats[place]?.order ?? 0) * gap;
  const cut = needed === null || needed < 2 || needed > seats.length ? null : needed - 1;
  const width = at(seats.length - 1) + radius + 4;
  return (
    <svg
      className={styles.row}
      viewBox={`-4 -12 ${width + 4} ${2 * radius + 24}`}
      style={{ maxInlineSize: `${width / 12}rem` }}
      role="img"
      aria-label={label}
    >
      <Hatch id={hatch} step={9} />
      <g className={styles.seats} strokeWidth={3}>
        {seats.map(({ kind }, place) => (
          <circle
            key={at(place)}
            data-kind={kind}
            cx={at(place)}
            cy={radius}
            r={kind === 'absent' ? 5 : radius - 1.5}
            fill={kind === 'no' ? `url(#${hatch})` : undefined}
          />
        ))}
      </g>
      {cut === null ? null : (
        <line
          className={styles.mark}
          x1={(at(cut - 1) + at(cut)) / 2}
          x2={(at(cut - 1) + at(cut)) / 2}
          y1={-12}
          y2={2 * radius + 12}
          strokeWidth={5}
        />
      )}
    </svg>
  );
}
