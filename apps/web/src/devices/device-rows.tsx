import { useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import type { DeviceLine } from '@tauride/protocol';
import { deviceFacts } from './device-line.ts';
import styles from './devices.module.css';

type Props = {
  readonly devices: readonly DeviceLine[];
  readonly onEnd: (device: DeviceLine, act: string) => void;
  /** The one that asks is signed out elsewhere on the page. */
  readonly notCurrent?: boolean;
};

/** Devices, each with the act that ends it, pressed twice: once to ask and once to do it. */
export function DeviceRows({ devices, onEnd, notCurrent = false }: Props) {
  const hall = useHall();
  const { t, locale } = useTongue();
  const [asked, setAsked] = useState<string | null>(null);
  const words = { t, locale, timeZone: hall.assembly.timeZone, now: hall.now() };
  if (devices.length === 0) return null;
  return (
    <ul className={styles.rows}>
      {devices.map((device) => {
        const name = device.name || t('devices.unnamed');
        const act = t('devices.end.of', { name });
        const isAsked = asked === device.id;
        return (
          <li key={device.id}>
            <span>
              <b>
                <bdi>{name}</bdi>
              </b>{' '}
              <span className="small">{deviceFacts(device, words)}</span>
              {isAsked ? <span role="alert"> {t('devices.end.sure', { name })}</span> : null}
            </span>
            {notCurrent && device.current ? null : (
              <ActButton
                variant={isAsked ? 'plain' : 'quiet'}
                aria-label={act}
                onClick={() => {
                  setAsked(isAsked ? null : device.id);
                  if (isAsked) onEnd(device, act);
                }}
              >
                {t('devices.end')}
              </ActButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}
