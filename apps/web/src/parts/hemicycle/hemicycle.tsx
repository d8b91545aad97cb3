import { useId } from 'react';
import type { ReactNode } from 'react';
import { useT } from '../../messages/use-t.ts';
import type { MarkKind } from '../choice.tsx';
import { BandMap } from './band-map.tsx';
import { Hatch } from './hatch.tsx';
import styles from './hemicycle.module.css';
import { layoutSeats, outerRadius } from './layout.ts';
import type { SeatLayout, Wedge } from './layout.ts';
import { SeatRow } from './seat-row.tsx';

/** A result sorted by choice, or an open poll in which seats fill by count, never by person. */
export type HouseState =
  | {
      readonly kind: 'result';
      readonly yes: number;
      readonly no: number;
      readonly abstain: number;
      readonly absent: number;
      /** The least number of Yes votes that carries; null when votes are weighted or there is no threshold. */
      readonly needed: number | null;
    }
  | { readonly kind: 'voting'; readonly cast: number; readonly present: number; readonly absent: number };

type Props = {
  readonly house: HouseState;
  /** A figure in the middle, such as "104 : 52", with its words, such as "Yes to No". */
  readonly figure?: string | undefined;
  readonly caption?: string | undefined;
};

/** Smaller houses sit in one row; in larger ones a seat would be too small to see. */
const smallHouse = 15;
const largeHouse = 500;

function wedgesOf(house: HouseState): readonly Wedge<MarkKind>[] {
  if (house.kind === 'voting') {
    return [
      { kind: 'cast', count: house.cast },
      { kind: 'waiting', count: Math.max(0, house.present - house.cast) },
      { kind: 'absent', count: house.absent },
    ];
  }
  const { yes, no, abstain, absent } = house;
  return [
    { kind: 'yes', count: yes },
    { kind: 'no', count: no },
    { kind: 'abstain', count: abstain },
    { kind: 'absent', count: absent },
  ];
}

/** The seats of a house as one image with one sentence. A bar and figures always stand beside it. */
export function Hemicycle({ house, figure, caption }: Props) {
  const t = useT();
  const label = useHouseWords(house);
  const wedges = wedgesOf(house);
  const seats = wedges.reduce((sum, wedge) => sum + wedge.count, 0);
  const needed = house.kind === 'result' ? house.needed : null;
  if (seats === 0) return <p className="small">{t('parts.seats.none')}</p>;
  if (seats < smallHouse) return <SeatRow wedges={wedges} needed={needed} label={label} />;
  const middle = <Middle figure={figure} caption={caption} />;
  if (seats > largeHouse) {
    return (
      <BandMap wedges={wedges} needed={needed} label={label}>
        {middle}
      </BandMap>
    );
  }
  return (
    <SeatMap layout={layoutSeats(wedges, needed)} label={label}>
      {middle}
    </SeatMap>
  );
}

function useHouseWords(house: HouseState): string {
  const t = useT();
  if (house.kind === 'voting') {
    const { cast, present, absent } = house;
    return t('parts.seats.voting', { cast, present, absent });
  }
  const { yes, no, abstain, absent, needed } = house;
  const counts = t('parts.seats.result', { yes, no, abstain, absent });
  return needed === null ? counts : `${counts} ${t('parts.seats.mark', { needed })}`;
}

type MapProps = {
  readonly layout: SeatLayout<MarkKind>;
  readonly label: string;
  readonly children: ReactNode;
};

function SeatMap({ layout, label, children }: MapProps) {
  const hatch = useId().replaceAll(/\W/gu, '');
  const { seats, seatRadius, mark } = layout;
  const line = Math.max(1.6, seatRadius * 0.13);
  const edge = outerRadius + seatRadius + line + (mark === null ? 0 : 24);
  const foot = seatRadius + line;
  return (
    <svg
      className={styles.map}
      viewBox={`${-edge} ${-edge} ${2 * edge} ${edge + foot}`}
      role="img"
      aria-label={label}
    >
      <Hatch id={hatch} step={seatRadius * 0.48} />
      <g className={styles.seats} strokeWidth={line}>
        {seats.map(({ kind, x, y }) => (
          <circle
            key={`${x} ${y}`}
            data-kind={kind}
            cx={x.toFixed(1)}
            cy={y.toFixed(1)}
            r={(kind === 'absent' ? seatRadius * 0.3 : seatRadius - (kind === 'yes' ? 0 : line / 2)).toFixed(
              2,
            )}
            fill={kind === 'no' ? `url(#${hatch})` : undefined}
          />
        ))}
      </g>
      {mark === null ? null : (
        <line className={styles.mark} {...mark} strokeWidth={Math.max(5, seatRadius * 0.33)} />
      )}
      {children}
    </svg>
  );
}

/** Text is mirrored back where the whole drawing is mirrored for right to left. */
function Middle({ figure, caption }: Pick<Props, 'figure' | 'caption'>) {
  return (
    <g className={styles.middle} textAnchor="middle">
      {figure === undefined ? null : (
        <text className={styles.figure} y="-52">
          {figure}
        </text>
      )}
      {caption === undefined ? null : (
        <text className={styles.caption} y="-8">
          {caption}
        </text>
      )}
    </g>
  );
}
