import { useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useHall } from '../live/hall-context.tsx';
import { Check } from '../parts/radios.tsx';
import styles from './debate.module.css';
import { captionsOf } from './captions-of.ts';
import { runningSpeech } from './running.ts';

type Props = { readonly room: 'gallery' | 'display' };

/** The last words of whoever speaks, as they are typed: large, checked by nobody, and switched off by whoever is distracted by them. */
export function CaptionLine({ room }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const [{ shown }, change] = useDraft('debate.captions', { shown: true });
  // The display has no hand on it: a key switches, as for its colours.
  useKeys(room === 'display' ? { c: () => change({ shown: !shown }) } : {});
  const running = runningSpeech(hall.assembly, hall.sitting);
  const [seen, see] = useState(false);
  const text = running === null ? '' : captionsOf(hall.entries, running.speech);
  if (text !== '' && !seen) see(true);
  // Where nobody types captions there is nothing to switch.
  if (!seen) return null;
  return (
    <section className={styles.captions} data-room={room} aria-label={t('debate.captions')}>
      {shown && text !== '' && running !== null ? (
        <p className={styles.caption} dir="auto" aria-live="off">
          {room === 'gallery' ? (
            <b>
              <bdi>{hall.nameOf(running.member).full}</bdi>{' '}
            </b>
          ) : null}
          {text}
        </p>
      ) : null}
      {room === 'gallery' ? (
        <Check
          label={t('debate.captions.show')}
          hint={t('debate.unchecked')}
          checked={shown}
          onChange={(next) => change({ shown: next })}
        />
      ) : null}
    </section>
  );
}
