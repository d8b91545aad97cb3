import { tableGet } from '@tauride/kernel';
import { followsOf, type Motion } from '@tauride/procedure';
import { motionTitle } from '../house/motion-text.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import styles from './affairs.module.css';
import { dayWords } from './days.ts';
import { FollowsLine } from './follows-line.tsx';
import { RelationGraph } from './relation-graph.tsx';
import { senderName } from './transmittal-view.ts';

/** Where there is room the drawing is there at once; on a phone one line stands for it until somebody opens it. */
function isWide(): boolean {
  return window.matchMedia('(min-width: 60rem)').matches;
}

/** What the adoption of a motion would change, for everybody to see before the vote. */
export function FollowsPart({ motion }: { readonly motion: Motion }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const graph = followsOf(hall.assembly, motion.id, hall.now());
  const matter =
    motion.transmittal === undefined ? undefined : tableGet(hall.assembly.transmittals, motion.transmittal);
  return (
    <details className={styles.follows} open={isWide()}>
      <summary>
        <h2 className="label">
          {t('affairs.follows')} · {motionTitle(motion, tongue)}
        </h2>
        <FollowsLine motion={motion} />
      </summary>
      <RelationGraph graph={graph} told="would" />
      {motion.expires === undefined ? null : (
        <p>{t('affairs.follows.expires', { day: dayWords(hall, motion.expires, tongue) })}</p>
      )}
      {matter === undefined ? null : (
        <p>
          <PlaceLink page={`transmittals/${matter.id}`}>
            {t('affairs.follows.matter', { title: matter.title, from: senderName(hall.assembly, matter) })}
          </PlaceLink>
        </p>
      )}
    </details>
  );
}
