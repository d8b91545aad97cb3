import type { AccountAct, MemberId } from '@tauride/procedure';
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

/** Rule AC-21: takes an account away, or its second factor, and signs out what it had signed in; false where there was none. */
export async function actOnAccount(
  { rows, remove, endStale }: Pick<Accounts, 'rows' | 'remove' | 'endStale'>,
  member: MemberId,
  act: AccountAct,
): Promise<boolean> {
  if (act === 'removed') return await remove(member);
  const user = rows.userOf(member);
  if (!user) return false;
  rows.dropSecondFactor(user.id);
  rows.endSessions(user.id);
  await endStale(member);
  return true;
}
