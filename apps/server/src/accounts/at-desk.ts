import type { MemberId } from '@tauride/procedure';
import type { DeskAccount } from '@tauride/protocol';
import type { Devices } from '../sign-in/devices.ts';
import type { Accounts } from './accounts.ts';

/** Rule AC-20: how it stands with accounts, without their names: those are the members' own. */
export function deskAccounts(
  { rows }: Pick<Accounts, 'rows'>,
  devices: Pick<Devices, 'all'>,
): readonly DeskAccount[] {
  const seen = new Map<string, { count: number; last: number }>();
  for (const { member, accountSession, enrolled, seen: at } of devices.all()) {
    if (member === null || accountSession === null) continue;
    const before = seen.get(member) ?? { count: 0, last: 0 };
    seen.set(member, {
      count: before.count + 1,
      // It is kept by the hour alone, which may have begun before the device was signed in.
      last: Math.max(before.last, at, enrolled),
    });
  }
  return rows.all().map(({ member, ...facts }) => {
    const own = seen.get(member);
    return {
      ...facts,
      member: member as MemberId,
      devices: own?.count ?? 0,
      seen: (own?.last ?? null) as DeskAccount['seen'],
    };
  });
}
