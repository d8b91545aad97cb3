import { useState } from 'react';
import { nameOf } from '../house/house.ts';
import { PageEnd, useFocusOnGoing } from '../house/page-end.tsx';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useWindowTitle } from '../house/use-window-title.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Head } from '../parts/head.tsx';
import { Refusal } from '../parts/notice.tsx';
import { Question } from '../parts/question.tsx';
import type { DeviceLine } from '@tauride/protocol';
import { DeviceRows } from './device-rows.tsx';
import { WaysIn } from './ways-in.tsx';
import styles from './devices.module.css';
import { SignOutDialog } from './sign-out-dialog.tsx';
import { useDevices } from './use-devices.ts';

/** `/delegate/devices`: what this person is signed in with, each to be ended, and the way out of this one. */
export function DevicesPage() {
  const hall = useHall();
  const { t } = useTongue();
  const { member } = hall.me;
  useWindowTitle(t('devices.title'));
  useFocusOnGoing('devices');
  return (
    <>
      <Head compact name={hall.assembly.name} where={t('devices.title')} end={<PageEnd />} />
      <main className={styles.main}>
        <p className={styles.back}>
          <PlaceLink page="">{t('devices.back')}</PlaceLink>
        </p>
        <Question
          state="none"
          label={t('devices.title')}
          text={member === null ? t('devices.nobody') : t('devices.who', { name: nameOf(hall, member) })}
        />
        {member === null ? (
          <WaysIn />
        ) : (
          <>
            <p>{t('devices.hint')}</p>
            <OwnDevices />
          </>
        )}
      </main>
    </>
  );
}

function OwnDevices() {
  const { t } = useTongue();
  const { devices, refused, end } = useDevices('own');
  const [out, setOut] = useState(false);
  const [ended, setEnded] = useState<DeviceLine | null>(null);
  const here = devices?.find(({ current }) => current) ?? null;
  return (
    <>
      {refused === null ? null : <Refusal {...refused} />}
      <p className="small" role="status">
        {devices === null && refused === null ? t('devices.loading') : ''}
        {ended === null ? '' : t('devices.ended', { name: ended.name || t('devices.unnamed') })}
      </p>
      {devices === null ? null : (
        <section>
          <h2 className="heading">{t('devices.list', { count: devices.length })}</h2>
          {devices.length === 0 ? <p>{t('devices.none')}</p> : null}
          <DeviceRows
            notCurrent
            devices={devices}
            onEnd={(device, name) => {
              void end(device, name).then((done) => setEnded(done ? device : null));
            }}
          />
        </section>
      )}
      {here === null ? null : (
        <Acts>
          <ActButton onClick={() => setOut(true)}>{t('devices.out')}</ActButton>
        </Acts>
      )}
      {out ? <SignOutDialog onClose={() => setOut(false)} /> : null}
    </>
  );
}
