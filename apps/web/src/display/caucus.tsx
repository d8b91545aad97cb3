import { groupOf, inSession, nameOf } from '../house/house.ts';
import { CaucusClock } from '../house/caucus-clock.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Clock } from '../parts/clock.tsx';
import styles from './display.module.css';
import type { DisplayBelow } from './display-view.ts';

type Props = { readonly below: DisplayBelow & { readonly kind: 'caucus' } };

/** A caucus: its own clock, and in a moderated one who speaks, for how long, and who is next. */
export function Caucus({ below }: Props) {
  if (!below.moderated)
    return (
      <section className={styles.podium}>
        <CaucusTime />
        <div />
        <p className="small">{below.result}</p>
      </section>
    );
  return (
    <section className={styles.podium}>
      <Speaker />
      <div className={styles.times}>
        <SpeakersClock />
        <CaucusTime />
      </div>
      <Next next={below.next} />
    </section>
  );
}

function CaucusTime() {
  const { t } = useTongue();
  return (
    <div>
      <h2 className="label">{t('caucus.time')}</h2>
      <CaucusClock />
    </div>
  );
}

function Speaker() {
  const hall = useHall();
  const { t } = useTongue();
  const floor = inSession(hall)?.floor;
  if (floor?.phase !== 'held') return <p className={styles.who}>{t('display.floor-free')}</p>;
  return (
    <div>
      <h2 className="label">{t('display.has-floor')}</h2>
      <p className={styles.who}>
        {nameOf(hall, floor.member)}
        <span>{groupOf(hall, floor.member)}</span>
      </p>
    </div>
  );
}

function SpeakersClock() {
  const hall = useHall();
  const floor = inSession(hall)?.floor;
  if (floor?.phase !== 'held' || floor.limitMs === null) return null;
  const { limitMs, usedMs, runningSince } = floor;
  return <Clock limitMs={limitMs} usedMs={usedMs} runningSince={runningSince} now={hall.now} />;
}

function Next({ next }: { readonly next: Props['below']['next'] }) {
  const { t } = useTongue();
  return (
    <div>
      <h2 className="label">{t('display.next')}</h2>
      {next.length === 0 ? <p className="small">{t('display.no-one-waits')}</p> : null}
      <ol>
        {next.map(({ id, seat }, place) => (
          <li key={id}>
            <span>{place + 1}</span>
            <span>{seat}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
