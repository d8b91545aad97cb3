import { immediatelyPending, mayKeepDoor, motionOf, quorumOf } from '@tauride/procedure';
import { inSession } from '../house/house.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import styles from './chair.module.css';

/** Told before a question is put: nobody recorded who is present, so that every member could vote and no quorum is counted. */
export function Unrecorded() {
  const { assembly, sitting, me } = useHall();
  const { t, locale } = useTongue();
  const open = inSession({ sitting });
  if (open === null || open.phase !== 'open' || open.poll !== null || open.presence.phase === 'recorded')
    return null;
  const top = immediatelyPending(open);
  if (top === null || motionOf(assembly, top).phase !== 'pending') return null;
  const { members, needed } = quorumOf(assembly, open);
  const keepsDoor = me.member !== null && mayKeepDoor(assembly, me.member);
  return (
    <p className={styles.notYet} role="note">
      <b>{t('chair.unrecorded')}</b> {t('chair.unrecorded.why', { members: members.toLocaleString(locale) })}{' '}
      {needed === null ? null : t('chair.unrecorded.quorum', { needed: needed.toLocaleString(locale) })}{' '}
      {keepsDoor ? <PlaceLink page="credentials">{t('chair.unrecorded.act')}</PlaceLink> : null}
    </p>
  );
}
