import type { CommitQueue } from './commit-queue.ts';
import type {
  AttemptRow,
  DeviceRow,
  LinkEnd,
  SignInChange,
  SignInTables,
  SlipRow,
} from './sign-in-tables.ts';

/** How people sign in, as a memory store keeps it. */
export interface MemorySignIn {
  readonly devices: Map<string, DeviceRow>;
  readonly slips: Map<string, SlipRow>;
  readonly linkEnds: Map<string, LinkEnd>;
  readonly attempts: Map<string, AttemptRow>;
  readonly erase: (people: readonly string[]) => void;
}

export function createMemorySignIn(): MemorySignIn {
  const tables = {
    devices: new Map<string, DeviceRow>(),
    slips: new Map<string, SlipRow>(),
    linkEnds: new Map<string, LinkEnd>(),
    attempts: new Map<string, AttemptRow>(),
  };
  const erase = (people: readonly string[]): void => {
    for (const rows of [tables.devices, tables.slips])
      for (const { id, member, guest } of rows.values())
        if (people.includes(member ?? guest!)) rows.delete(id);
    for (const member of people) tables.linkEnds.delete(member);
  };
  return { ...tables, erase };
}

export function openMemorySignIn(
  { devices, slips, linkEnds, attempts }: MemorySignIn,
  queue: CommitQueue,
): SignInTables {
  const change = (asked: SignInChange): void => {
    for (const id of asked.ended ?? []) devices.delete(id);
    for (const id of asked.goneSlips ?? []) slips.delete(id);
    for (const row of asked.devices ?? []) devices.set(row.id, row);
    for (const { id, seen } of asked.seen ?? []) {
      const row = devices.get(id);
      if (row) devices.set(id, { ...row, seen });
    }
    for (const row of asked.slips ?? []) slips.set(row.id, row);
    for (const row of asked.linkEnds ?? []) linkEnds.set(row.member, row);
    for (const key of asked.goneAttempts ?? []) attempts.delete(key);
    for (const row of asked.attempts ?? []) attempts.set(row.key, row);
  };
  return {
    devices: () => [...devices.values()],
    slips: () => [...slips.values()],
    linkEnds: () => [...linkEnds.values()],
    attempts: () => [...attempts.values()],
    write: (asked) => queue.add(() => change(asked)),
  };
}
