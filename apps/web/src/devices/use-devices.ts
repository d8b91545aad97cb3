import { useCallback, useEffect, useState } from 'react';
import { type Acts, useActs } from '../bodies/use-acts.ts';
import type { MemberId } from '@tauride/procedure';
import type { DeviceLine, DevicesAnswer } from './device-line.ts';

export type Devices = {
  /** Null while they are being read. */
  readonly devices: readonly DeviceLine[] | null;
  readonly acts: Acts;
  readonly reload: () => Promise<void>;
  /** Signs one out; answers whether that was done. */
  readonly end: (device: DeviceLine, act: string) => Promise<boolean>;
};

/** Devices of this person; of a member, where the desk asks. */
export function useDevices(of: MemberId | null, act: string): Devices {
  const acts = useActs();
  const [devices, setDevices] = useState<readonly DeviceLine[] | null>(null);
  const path = of === null ? '/api/devices' : `/api/devices?member=${encodeURIComponent(of)}`;
  const [again, setAgain] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void acts.ask<DevicesAnswer>(act, path).then((answer) => {
      if (isWanted && answer !== null) setDevices(answer.devices);
    });
    return () => {
      isWanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- read once for each person, and again where asked
  }, [path, again]);
  const reload = useCallback(async () => {
    setAgain((count) => count + 1);
    await Promise.resolve();
  }, []);
  return {
    devices,
    acts,
    reload,
    end: async (device, name) => {
      const done = await acts
        .ask<unknown>(name, `/api/devices/${encodeURIComponent(device.id)}`, { method: 'DELETE' })
        .then((answer) => answer !== null);
      await reload();
      return done;
    },
  };
}
