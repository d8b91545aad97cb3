import type { EnrolledDevice, GuestId, MemberId } from '@tauride/procedure';
import type { Hall } from '../hall/hall.ts';
import type { HallLog } from '../hall/log.ts';
import type { Device, Devices } from './devices.ts';

const GATHERED_MS = 1_000;

export interface Gathering {
  readonly devices: Pick<Devices, 'onEnrolled'>;
  readonly hall: Pick<Hall, 'state' | 'execute'>;
  readonly log: HallLog;
}

/** Enters in the record which devices were signed in: at most one act a second, also when two thousand people sign in at once.
 *  A crash may lose the last second's of it; the devices themselves are durable.
 *  @returns enters what is waiting */
export function gatherEnrolments({ devices, hall, log }: Gathering): () => Promise<void> {
  let waiting: EnrolledDevice[] = [];
  let timer: NodeJS.Timeout | undefined;
  const enter = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const told = waiting;
    waiting = [];
    if (told.length === 0 || hall.state.phase === 'unfounded') return;
    try {
      await hall.execute(
        { type: 'EnrolDevices', devices: told },
        { kind: 'operator' },
        { credentials: true },
      );
    } catch (error) {
      log.warn({ err: error, devices: told.length }, 'sign-ins could not be entered in the record');
    }
  };
  devices.onEnrolled((device) => {
    waiting.push(enrolledDevice(device));
    timer ??= setTimeout(() => void enter(), GATHERED_MS).unref();
  });
  return enter;
}

function enrolledDevice({ member, guest, how }: Device): EnrolledDevice {
  return member === null ? { guest: guest as GuestId, how } : { member: member as MemberId, how };
}
