import type { ShownSlip } from '@tauride/protocol';
import { useEffect, useRef, useState } from 'react';
import { useActs } from '../bodies/use-acts.ts';
import { isLocal } from '../check-in/code.ts';
import { QrPicture } from '../check-in/qr-picture.tsx';
import { useDevices } from '../devices/use-devices.ts';
import { useTongue } from '../house/tongue.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Refusal } from '../parts/notice.tsx';
import { Overlay } from '../parts/overlay.tsx';
import styles from './credentials.module.css';
import { doorRequests, type Person } from './door-api.ts';

type Props = {
  readonly person: Person;
  readonly name: string;
  /** A phone was lost: all that was signed in before is ended too. */
  readonly isLost: boolean;
  readonly onClose: () => void;
};

/** A new slip on this screen, to be scanned or read aloud; it says so once it was used. */
export function NewSlipDialog({ person, name, isLost, onClose }: Props) {
  const { t } = useTongue();
  const acts = useActs();
  const [made, setMade] = useState<ShownSlip | null>(null);
  const isAsked = useRef(false);
  useEffect(() => {
    // Each request voids the slip before it: one is made for each time that the dialog is opened.
    if (isAsked.current) return;
    isAsked.current = true;
    const ends = isLost ? { devices: true, ...('member' in person ? { links: true } : {}) } : {};
    const { path, init } = doorRequests.replace(person, ends);
    void acts.ask<ShownSlip>(t('credentials.slip.new'), path, init).then(setMade);
    // oxlint-disable-next-line react/exhaustive-deps -- once
  }, []);
  return (
    <Overlay title={name} label={t('credentials.slip')} voice="software" onClose={onClose}>
      {acts.refused === null ? null : <Refusal {...acts.refused} />}
      {made === null ? (
        <p role="status">{acts.refused === null ? t('credentials.slip.working') : ''}</p>
      ) : (
        <Made made={made} person={person} name={name} />
      )}
      <div>
        <ActButton keys="Esc" onClick={onClose}>
          {t('credentials.slip.close')}
        </ActButton>
      </div>
    </Overlay>
  );
}

type MadeProps = { readonly made: ShownSlip; readonly person: Person; readonly name: string };

/** How often the desk looks whether the slip was used, while it is shown. */
const lookEveryMs = 1500;

function Made({ made: { slip, code, url }, person, name }: MadeProps) {
  const { t } = useTongue();
  const { devices } = useDevices(person, lookEveryMs);
  const isTaken = devices?.some(({ how, enrolled }) => how === 'slip' && enrolled >= slip.issued) ?? false;
  const address = new URL(url);
  return (
    <div className={styles.made}>
      <div className={styles.square}>
        <QrPicture text={url} label={t('credentials.slip.picture')} />
      </div>
      <div className={styles.words}>
        <p>{t('credentials.slip.scan', { address: `${address.host}${address.pathname}` })}</p>
        <p className={styles.letters}>
          <bdi>{code}</bdi>
        </p>
        <p role="status">
          {isTaken ? <b>{t('credentials.slip.taken', { name })}</b> : t('credentials.slip.void')}
        </p>
        {isLocal(address.hostname) ? <p className={styles.warning}>{t('credentials.slip.local')}</p> : null}
      </div>
    </div>
  );
}
