import { useId } from 'react';
import type { ReactNode } from 'react';
import type { MarkKind } from '../choice.tsx';
import { bandMarkAngle, bandPath, layoutBands } from './bands.ts';
import { Hatch } from './hatch.tsx';
import styles from './hemicycle.module.css';
import { innerRadius, outerRadius } from './layout.ts';
import type { Wedge } from './layout.ts';

type Props = {
  readonly wedges: readonly Wedge<MarkKind>[];
  readonly needed: number | null;
  readonly label: string;
  readonly children?: ReactNode;
};

/** A house of more than five hundred: bands in the patterns of the choices, in proportion to seats. */
export function BandMap({ wedges, needed, label, children }: Props) {
  const hatch = useId().replaceAll(/\W/gu, '');
  const angle = bandMarkAngle(wedges, needed);
  return (
    <svg className={styles.map} viewBox="-510 -510 1020 516" role="img" aria-label={label}>
      <Hatch id={hatch} step={13} />
      <g className={styles.bands}>
        {layoutBands(wedges).map((band) => (
          <path
            key={band.kind}
            data-kind={band.kind}
            d={bandPath(band)}
            fill={band.kind === 'no' ? `url(#${hatch})` : undefined}
          />
        ))}
      </g>
      {angle === null ? null : (
        <line
          className={styles.mark}
          x1={-(innerRadius - 24) * Math.cos(angle)}
          y1={-(innerRadius - 24) * Math.sin(angle)}
          x2={-(outerRadius + 24) * Math.cos(angle)}
          y2={-(outerRadius + 24) * Math.sin(angle)}
          strokeWidth={7}
        />
      )}
      {children}
    </svg>
  );
}
