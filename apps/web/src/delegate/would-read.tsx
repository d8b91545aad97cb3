import { immediatelyPending, motionOf } from '@tauride/procedure';
import { inSession } from '../house/house.ts';
import { useTongue } from '../house/tongue.ts';
import { waitingView } from '../house/waiting-view.ts';
import { useHall } from '../live/hall-context.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import styles from './delegate.module.css';
import { withoutOffers } from './question-now.ts';

/** The texts under the question, each as the amendment above it would make it read. */
export function WouldRead() {
  const hall = useHall();
  const tongue = useTongue();
  const sitting = inSession(hall);
  if (sitting === null) return null;
  const stated = withoutOffers(sitting);
  const top = immediatelyPending(stated);
  const kind = top === null ? null : motionOf(hall.assembly, top).kind;
  const waiting = waitingView(hall.assembly, stated, tongue);
  return (
    <div className={styles.parts}>
      {waiting.map(({ id, name, text }, place) => (
        <section key={id} className={styles.part}>
          <h2 className="label">
            {kind === 'amend' && place === 0
              ? tongue.t('delegate.would-read', { motion: name })
              : tongue.t('delegate.waits', { motion: name })}
          </h2>
          <p>
            <MarkedText segments={text} />
          </p>
        </section>
      ))}
    </div>
  );
}
