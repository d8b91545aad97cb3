import { useState } from 'react';
import { DeviceRows } from '../devices/device-rows.tsx';
import { useDevices } from '../devices/use-devices.ts';
import { useTongue } from '../house/tongue.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Refusal } from '../parts/notice.tsx';
import styles from './credentials.module.css';
import { doorRequests, type Person } from './door-api.ts';

type Props = { readonly person: Person; readonly name: string };

/** The devices of somebody, each to be ended; and all of them at once, with the links. */
export function DevicesPart({ person, name }: Props) {
  const { t } = useTongue();
  const { devices, refused, acts, reload, end } = useDevices(person);
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState('');
  const endAll = async () => {
    setAsked(!asked);
    if (!asked) return;
    const { path, init } = doorRequests.endAll(person);
    if ((await acts.ask(t('credentials.devices.end-all'), path, init)) !== null)
      setSaid(t('credentials.devices.ended-all'));
    reload();
  };
  return (
    <section className={styles.section}>
      <h3 className="label">{t('credentials.devices')}</h3>
      {refused === null ? null : <Refusal {...refused} />}
      {devices?.length === 0 ? <p>{t('credentials.devices.none')}</p> : null}
      <DeviceRows
        devices={devices ?? []}
        onEnd={(device, act) => {
          void end(device, act).then((done) => {
            setSaid(done ? t('devices.ended', { name: device.name || t('devices.unnamed') }) : '');
          });
        }}
      />
      <p role="status">{asked ? t('credentials.devices.end-all.sure', { name }) : said}</p>
      <div>
        <ActButton variant={asked ? 'plain' : 'quiet'} disabled={acts.busy} onClick={() => void endAll()}>
          {t('credentials.devices.end-all')}
        </ActButton>
      </div>
    </section>
  );
}
