import type { DeviceLine } from '@tauride/protocol';
import { useEffect, useState } from 'react';
import { rememberLetIn } from '../live/let-in.ts';
import { storageOrNull } from '../live/key.ts';
import { useLocale, useT } from '../messages/use-t.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Refusal } from '../parts/notice.tsx';
import { Part } from './account-form.tsx';
import { accountApi } from './account-api.ts';
import styles from './account.module.css';
import { useTask } from './use-task.ts';

/** Where this person is signed in, by whatever way, each to be ended. */
export function DevicesPart() {
  const t = useT();
  const locale = useLocale();
  const { run, why } = useTask();
  const [devices, setDevices] = useState<readonly DeviceLine[]>([]);
  const [reads, setReads] = useState(0);
  useEffect(() => {
    accountApi.devices().then(
      (answer) => setDevices(answer.devices),
      () => undefined,
    );
  }, [reads]);
  const end = (device: DeviceLine): Promise<void | undefined> =>
    run(async () => {
      if (device.current) return signOut();
      await accountApi.endDevice(device.id);
      setReads((count) => count + 1);
    });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return (
    <Part title={t('account.devices')}>
      {why === null ? null : <Refusal title={t('account.refused.act')} why={why} />}
      <ul className={styles.rows}>
        {devices.map((device) => (
          <li key={device.id}>
            <span>
              <b>
                <bdi>{device.name}</bdi>
              </b>{' '}
              <span className="small">
                {device.current ? `${t('account.devices.here')} · ` : ''}
                {t('account.devices.since', { day: day.format(device.enrolled) })}
              </span>
            </span>
            <ActButton variant="quiet" onClick={() => void end(device)}>
              {device.current ? t('account.out') : t('account.devices.end', { name: device.name })}
            </ActButton>
          </li>
        ))}
      </ul>
    </Part>
  );
}

async function signOut(): Promise<void> {
  await accountApi.signOut();
  rememberLetIn(storageOrNull('localStorage'), 'no');
  window.location.assign('/sign-in');
}
