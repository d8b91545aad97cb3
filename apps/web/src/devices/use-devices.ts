import type { GuestId, MemberId } from '@tauride/procedure';
import type { DeviceLine } from '@tauride/protocol';
import { useEffect, useState } from 'react';
import { type Acts, refusalOf, useActs } from '../bodies/use-acts.ts';
import type { RefusalView } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import type { DevicesAnswer } from './device-line.ts';

/** Whose devices: of whoever asks, or, at the desk, of somebody else. */
export type Whose = 'own' | { readonly member: MemberId } | { readonly guest: GuestId };

export type Devices = {
  /** Null while they are being read. */
  readonly devices: readonly DeviceLine[] | null;
  /** Why they could not be read, or why one was not ended. */
  readonly refused: RefusalView | null;
  readonly acts: Acts;
  readonly reload: () => void;
  /** Signs one out; answers whether that was done. */
  readonly end: (device: DeviceLine, act: string) => Promise<boolean>;
};

function pathFor(whose: Whose): string {
  if (whose === 'own') return '/api/devices';
  const [name, id] = Object.entries(whose)[0]!;
  return `/api/devices?${name}=${encodeURIComponent(id)}`;
}

/** Devices that are signed in.
 *  @param everyMs reads them again as often, where somebody waits for a new one */
export function useDevices(whose: Whose, everyMs: number | null = null): Devices {
  const hall = useHall();
  const tongue = useTongue();
  const acts = useActs();
  const [devices, setDevices] = useState<readonly DeviceLine[] | null>(null);
  const [unread, setUnread] = useState<RefusalView | null>(null);
  const [turn, setTurn] = useState(0);
  const path = pathFor(whose);
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      try {
        const answer = (await (await hall.ask(path)).json()) as DevicesAnswer;
        if (!isWanted) return;
        setDevices(answer.devices);
        setUnread(null);
      } catch (error) {
        if (isWanted) setUnread(refusalOf(error, tongue.t('devices.act.list'), tongue));
      }
    };
    void read();
    const timer = everyMs === null ? undefined : setInterval(() => void read(), everyMs);
    return () => {
      isWanted = false;
      clearInterval(timer);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- read once for each person, and again where asked
  }, [path, turn, everyMs]);
  const reload = () => setTurn((count) => count + 1);
  return {
    devices,
    refused: acts.refused ?? unread,
    acts,
    reload,
    end: async (device, name) => {
      const way = { method: 'DELETE' };
      const answer = await acts.ask<unknown>(name, `/api/devices/${encodeURIComponent(device.id)}`, way);
      reload();
      return answer !== null;
    },
  };
}
