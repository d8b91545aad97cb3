import { createHash, randomBytes } from 'node:crypto';
import type { SittingId } from '@tauride/procedure';
import type { DeviceRow, SignInChange, SignInTables } from '../store/sign-in-tables.ts';
import { isOf, type Person } from './person.ts';

/** How long a device stays signed in, whatever it does: as long as a link lets its holder in. */
export const DEVICE_LIFETIME_MS = 90 * 24 * 60 * 60 * 1_000;

const HOUR_MS = 60 * 60 * 1_000;
const SECRET_BYTES = 32;

/** A device that is signed in. */
export type Device = Omit<DeviceRow, 'hash'>;

/** Whom a device is to sign in, and by what. */
export type Enrolling = Person & {
  readonly how: Device['how'];
  /** What it is called: see `deviceNameOf`. */
  readonly name?: string;
  /** The session of an account that the device ends with. */
  readonly accountSession?: string;
  /** The device ends with this sitting. */
  readonly sitting?: SittingId | null;
  readonly slip?: string;
};

export interface Enrolled {
  readonly device: Device;
  /** What the device's cookie holds. It is drawn anew each time and is nowhere else: keep it out of logs. */
  readonly secret: string;
}

/** Devices of the assembly's people. What ends is no longer taken from the very call on. */
export interface Devices {
  /** Signs a device in; resolves once that is durable.
   *  @param beside what is to be written together with it
   *  @throws Fault when it could not be made durable; then the device is not signed in */
  enrol(enrolling: Enrolling, beside?: SignInChange): Promise<Enrolled>;
  /** The device whose cookie holds this, if it is signed in. */
  admit(secret: string): Device | undefined;
  find(id: string): Device | undefined;
  /** Devices of a person, the one signed in last first. */
  of(person: Person): readonly Device[];
  all(): readonly Device[];
  /** Signs devices out; resolves once that is durable, with how many there were.
   *  @param beside what is to be written together with it
   *  @throws Fault when it could not be made durable: after a restart they would be signed in */
  end(isMeant: (device: Device) => boolean, beside?: SignInChange): Promise<number>;
  /** Calls back with each device that was signed in, once it is durable. */
  onEnrolled(listener: (device: Device) => void): void;
  /** Calls back with each device in the step in which it is signed out. */
  onEnded(listener: (device: Device) => void): void;
}

export interface DevicesOptions {
  readonly tables: Pick<SignInTables, 'devices' | 'write'>;
  readonly clock: () => number;
  /** Whether a sitting is over. */
  readonly isOver?: (sitting: string) => boolean;
}

export function createDevices({ tables, clock, isOver = () => false }: DevicesOptions): Devices {
  const shelf = createShelf(tables.devices());
  const [enrolled, ended] = [createListeners(), createListeners()];
  const end: Devices['end'] = async (isMeant, beside) => {
    const gone = shelf.all().filter(isMeant);
    for (const row of gone) shelf.drop(row);
    for (const row of gone) ended.tell(row);
    if (gone.length > 0 || beside) await tables.write({ ...beside, ended: gone.map(({ id }) => id) });
    return gone.length;
  };
  return {
    enrol: async (enrolling, beside = {}) => {
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      const row = rowOf(enrolling, { hash: hashOf(secret), now: clock() });
      // Known before it is durable, so that whoever ends the devices of this person meanwhile ends it too. Nobody has its secret yet.
      shelf.put(row);
      try {
        await tables.write({ ...beside, devices: [row] });
      } catch (error) {
        shelf.drop(row);
        throw error;
      }
      enrolled.tell(row);
      return { device: row, secret };
    },
    admit: (secret) => {
      const row = shelf.byHash(hashOf(secret));
      if (!row || clock() - row.enrolled > DEVICE_LIFETIME_MS) return undefined;
      if (row.sitting !== null && isOver(row.sitting)) return undefined;
      return seenNow(row);
    },
    find: shelf.find,
    of: (person) =>
      shelf
        .all()
        .filter((row) => isOf(row, person))
        .toSorted((a, b) => b.enrolled - a.enrolled),
    all: shelf.all,
    end,
    onEnrolled: enrolled.add,
    onEnded: ended.add,
  };

  /** Keeps no more than the hour: when exactly somebody did something is nobody's business. */
  function seenNow(row: DeviceRow): DeviceRow {
    const hour = Math.floor(clock() / HOUR_MS) * HOUR_MS;
    if (hour <= row.seen) return row;
    const seen = { ...row, seen: hour };
    shelf.put(seen);
    // Nothing hangs on it: where it could not be written, the next hour is.
    tables.write({ seen: [{ id: row.id, seen: hour }] }).catch(() => undefined);
    return seen;
  }
}

interface Shelf {
  readonly put: (row: DeviceRow) => void;
  readonly drop: (row: DeviceRow) => void;
  readonly byHash: (hash: string) => DeviceRow | undefined;
  readonly find: (id: string) => DeviceRow | undefined;
  readonly all: () => readonly DeviceRow[];
}

function createShelf(rows: readonly DeviceRow[]): Shelf {
  const byHash = new Map<string, DeviceRow>();
  const hashes = new Map<string, string>();
  const put = (row: DeviceRow): void => {
    byHash.set(row.hash, row);
    hashes.set(row.id, row.hash);
  };
  for (const row of rows) put(row);
  return {
    put,
    drop: ({ id, hash }) => {
      byHash.delete(hash);
      hashes.delete(id);
    },
    byHash: (hash) => byHash.get(hash),
    find: (id) => byHash.get(hashes.get(id) ?? ''),
    all: () => [...byHash.values()],
  };
}

function rowOf(
  enrolling: Enrolling,
  { hash, now }: { readonly hash: string; readonly now: number },
): DeviceRow {
  return {
    id: randomBytes(12).toString('base64url'),
    hash,
    member: enrolling.member ?? null,
    guest: enrolling.guest ?? null,
    how: enrolling.how,
    sitting: enrolling.sitting ?? null,
    slip: enrolling.slip ?? null,
    accountSession: enrolling.accountSession ?? null,
    name: enrolling.name ?? '',
    enrolled: now,
    seen: Math.floor(now / HOUR_MS) * HOUR_MS,
  };
}

/** The secret has 256 random bits: a plain hash of it can't be guessed back. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

interface Listeners {
  readonly add: (listener: (device: Device) => void) => void;
  readonly tell: (device: Device) => void;
}

function createListeners(): Listeners {
  const all: ((device: Device) => void)[] = [];
  return {
    add: (listener) => void all.push(listener),
    tell: (device) => {
      for (const listener of all) listener(device);
    },
  };
}
