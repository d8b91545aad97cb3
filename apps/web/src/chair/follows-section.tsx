import type { Instant, SittingInSession } from '@tauride/procedure';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import styles from './chair.module.css';
import { followingView } from './following-view.ts';

type Props = { readonly sitting: SittingInSession; readonly now: Instant };

/** Both outcomes of the question that is decided next. */
export function FollowsSection({ sitting, now }: Props) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const follows = followingView(hall, sitting, now, tongue);
  if (follows === null) return null;
  return (
    <section>
      <h2 className="label">{t('chair.follows')}</h2>
      <Outcome title={t('chair.follows.carried')} sentences={follows.carried} />
      <Outcome title={t('chair.follows.lost')} sentences={follows.lost} />
    </section>
  );
}

function Outcome({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  return (
    <div className={styles.outcome}>
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
