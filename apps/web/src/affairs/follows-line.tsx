import { tableGet } from '@tauride/kernel';
import type { Motion } from '@tauride/procedure';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import styles from './affairs.module.css';
import { dayWords } from './days.ts';

/** What a motion does to earlier texts, in one line that is read from the last row: "Repeals 3/1917". */
export function FollowsLine({ motion }: { readonly motion: Motion }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const { relations = [], expires } = motion;
  const said = relations.flatMap(({ kind, resolution }) => {
    const found = tableGet(hall.assembly.resolutions, resolution);
    return found === undefined ? [] : [t(`affairs.says.${kind}`, { number: found.number })];
  });
  const end = expires === undefined ? [] : [t('affairs.until', { day: dayWords(hall, expires, tongue) })];
  const words = [...said, ...end];
  if (words.length === 0) return null;
  return (
    <p className={styles.line}>
      {words.map((one, place) => (
        <span key={one}>{place === words.length - 1 ? one : `${one} · `}</span>
      ))}
    </p>
  );
}
