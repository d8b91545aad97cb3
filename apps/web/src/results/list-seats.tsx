import type { ApportionedSeats } from '@tauride/count/apportionment';
import { useT } from '../messages/use-t.ts';
import { layoutSeats, outerRadius } from '../parts/hemicycle/layout.ts';
import styles from './results.module.css';
import { VoteBars } from './vote-bars.tsx';

type Props = {
  readonly seats: ApportionedSeats;
  readonly votes: readonly number[];
  readonly names: readonly string[];
};

/** A map of more would show nothing. */
const most = 500;
const fills = ['solid', 'hollow', 'grey'] as const;

/** The seats of lists: votes as bars, seats as figures, and the house that they make. */
export function ListSeats({ seats, votes, names }: Props) {
  const t = useT();
  const order = names
    .map((_, list) => list)
    .toSorted((a, b) => seats.seats[b]! - seats.seats[a]! || votes[b]! - votes[a]! || a - b);
  const bars = order.map((list) => ({
    id: String(list),
    name: names[list]!,
    votes: String(votes[list]!),
    elected: seats.seats[list]! > 0,
    note: seats.excluded.includes(list)
      ? t('results.seats.under')
      : t('results.seats.count', { count: seats.seats[list]! }),
  }));
  return (
    <div className={styles.lists}>
      <VoteBars bars={bars} />
      <House lists={order.map((list) => ({ name: names[list]!, seats: seats.seats[list]! }))} />
      {seats.tie === undefined ? null : (
        <p>
          {t('results.seats.tie', {
            names: seats.tie.among.map((list) => names[list]).join(', '),
            count: seats.tie.seats,
          })}
        </p>
      )}
    </div>
  );
}

type HouseProps = { readonly lists: readonly { readonly name: string; readonly seats: number }[] };

/** The largest list from the start side on. Neighbours differ in how they are filled, and each has its number of seats outside. */
function House({ lists }: HouseProps) {
  const t = useT();
  const seated = lists.filter(({ seats }) => seats > 0);
  const total = seated.reduce((sum, { seats }) => sum + seats, 0);
  if (total < 3 || total > most) return null;
  const wedges = seated.map(({ seats }, place) => ({ kind: String(place), count: seats }));
  const { seats, seatRadius } = layoutSeats(wedges, null);
  const edge = outerRadius + seatRadius + 80;
  const label = seated
    .map(({ name, seats: count }) =>
      t('parts.pair', { first: name, second: t('results.seats.count', { count }) }),
    )
    .join('; ');
  return (
    <svg
      className={styles.map}
      viewBox={`${-edge} ${-edge} ${2 * edge} ${edge + seatRadius + 4}`}
      role="img"
      aria-label={label}
    >
      {seats.map(({ kind, x, y }) => (
        <circle
          key={`${x} ${y}`}
          data-fill={fills[Number(kind) % fills.length]}
          cx={x.toFixed(1)}
          cy={y.toFixed(1)}
          r={(seatRadius - 1.5).toFixed(2)}
          strokeWidth={3}
        />
      ))}
      {seated.map(({ name, seats: count }, place) => (
        <Figure
          key={name}
          count={count}
          angle={middleOf(wedges, place)}
          radius={outerRadius + seatRadius + 40}
        />
      ))}
    </svg>
  );
}

/** The angle of the middle of a wedge, from the start side. */
function middleOf(wedges: readonly { readonly count: number }[], place: number): number {
  const total = wedges.reduce((sum, { count }) => sum + count, 0);
  const before = wedges.slice(0, place).reduce((sum, { count }) => sum + count, 0);
  return (Math.PI * (before + wedges[place]!.count / 2)) / total;
}

type FigureProps = { readonly count: number; readonly angle: number; readonly radius: number };

function Figure({ count, angle, radius }: FigureProps) {
  return (
    <text
      x={(-radius * Math.cos(angle)).toFixed(1)}
      y={(-radius * Math.sin(angle) + 14).toFixed(1)}
      textAnchor="middle"
    >
      {count}
    </text>
  );
}
