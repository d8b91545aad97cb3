import { useEffect } from 'react';
import { later } from '../later.tsx';
import type { HallView } from '../live/types.ts';
import { needTopics } from '../messages/catalogue.ts';
import { useT } from '../messages/use-t.ts';
import styles from './rehearsal.module.css';

const Acts = later<object>(async () => {
  const words = needTopics(['found', 'refusals']);
  const { RehearsalActs } = await import('./rehearsal-acts.tsx');
  await words;
  return RehearsalActs;
});

/** Rule FO-20: above every page of a rehearsal stands that it is one. */
export function RehearsalStrip({
  view: { sitting, me },
}: {
  readonly view: Pick<HallView, 'sitting' | 'me'>;
}) {
  const t = useT();
  const isOne = sitting?.call.rehearsal === true;
  useEffect(() => {
    document.documentElement.toggleAttribute('data-rehearsal', isOne);
  }, [isOne]);
  if (!isOne) return null;
  return (
    <aside className={styles.strip} aria-label={t('live.rehearsal')}>
      <b>{t(sitting.phase === 'adjourned' ? 'live.rehearsal.over' : 'live.rehearsal')}</b>
      {me.room === 'chair' || me.room === 'clerk' ? <Acts /> : null}
    </aside>
  );
}
