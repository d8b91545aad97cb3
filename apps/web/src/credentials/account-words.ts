import type { DeskAccount } from '@tauride/protocol';
import { momentText } from '../devices/device-line.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';

/** How it stands with an account, in one line. */
export function useAccountWords(): (account: DeskAccount) => string {
  const hall = useHall();
  const { t, locale } = useTongue();
  const around = { now: hall.now(), locale, timeZone: hall.assembly.timeZone };
  return ({ hasPassword, passkeys, providers, twoFactor, devices, seen }) => {
    const ways = [
      ...(hasPassword ? [t('desk-accounts.password')] : []),
      ...(passkeys > 0 ? [t('desk-accounts.passkeys', { count: passkeys })] : []),
      ...(providers > 0 ? [t('desk-accounts.provider')] : []),
    ];
    return [
      ...(ways.length > 0 ? ways : [t('desk-accounts.nothing')]),
      t(twoFactor ? 'desk-accounts.factor.on' : 'desk-accounts.factor.off'),
      t('desk-accounts.devices', { count: devices }),
      ...(seen === null ? [] : [t('desk-accounts.seen', { hour: momentText(seen, around) })]),
    ].join(' · ');
  };
}
