import { useEffect, useState } from 'react';
import { useT } from '../messages/use-t.ts';
import type { Translate } from '../messages/use-t.ts';
import { lastStretchMs, minutesAndSeconds, readClock } from './clock-reading.ts';
import type { ClockReading, SpeakingTime } from './clock-reading.ts';
import styles from './clock.module.css';
import { Meter } from './meter.tsx';

type Props = SpeakingTime & {
  /** The hall's time in ms, as far as this device knows it. */
  readonly now: () => number;
  /** Says the half minute and the end aloud; for the speaker's own screen only. */
  readonly announce?: boolean;
  /** Whose time it is, in the words of its meter. */
  readonly used?: 'parts.clock.used' | 'caucus.used';
};

const tickMs = 200;

function useReading(time: SpeakingTime, now: () => number): ClockReading {
  const [, tick] = useState(0);
  const running = time.runningSince !== null;
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => tick((count) => count + 1), tickMs);
    return () => clearInterval(timer);
  }, [running]);
  return readClock(time, now());
}

/** A speaker's time: what is left, and a meter that fills as it is used. */
export function Clock({ now, announce = false, used: whose = 'parts.clock.used', ...time }: Props) {
  const t = useT();
  const reading = useReading(time, now);
  const limit = minutesAndSeconds(Math.floor(time.limitMs / 1000));
  const used = minutesAndSeconds(Math.floor(reading.usedMs / 1000));
  const words = wordsBeside(reading.phase, limit, t);
  return (
    <div className={styles.clock} data-phase={reading.phase}>
      <p className={styles.time} role="timer" aria-label={`${reading.shown} ${words}`}>
        <bdi>{reading.shown}</bdi> <small>{words}</small>
      </p>
      <Meter
        value={reading.usedMs}
        of={time.limitMs}
        notch={Math.max(0, time.limitMs - lastStretchMs)}
        label={t(whose, { used, limit })}
      />
      {announce ? <Announcement phase={reading.phase} /> : null}
    </div>
  );
}

function wordsBeside(phase: ClockReading['phase'], limit: string, t: Translate): string {
  switch (phase) {
    case 'running':
      return t('parts.clock.left-of', { limit });
    case 'last':
      return t('parts.clock.last');
    case 'over':
      return t('parts.clock.over');
  }
}

function Announcement({ phase }: { readonly phase: ClockReading['phase'] }) {
  const t = useT();
  const words = { running: '', last: t('parts.clock.warn'), over: t('parts.clock.ended') };
  return (
    <span className="vh" role="alert">
      {words[phase]}
    </span>
  );
}
