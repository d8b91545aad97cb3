import type { Hall } from '../hall/hall.ts';
import type { Device } from '../sign-in/devices.ts';
import { type Accounts, type AccountsOptions, createAccounts } from './accounts.ts';
import { isMember, memberOfProfile } from './membership.ts';

type Options = Omit<AccountsOptions, 'assembly' | 'isMember' | 'memberOf'> & {
  readonly hall: Pick<Hall, 'state' | 'names' | 'listen'>;
};

/** The accounts of the members of a hall. Whoever loses the last seat is signed out. */
export function accountsOf({ hall, ...options }: Options): Accounts {
  const accounts = createAccounts({
    ...options,
    assembly: () => (hall.state.phase === 'founded' ? hall.state.name : 'Tauride'),
    isMember: (member) => isMember(hall, member),
    memberOf: (provider, profile) => memberOfProfile(hall, provider, profile),
  });
  const { devices, log } = options;
  const isOfFormer = ({ member, accountSession }: Device): boolean =>
    accountSession !== null && member !== null && !isMember(hall, member);
  let known: object | undefined;
  hall.listen(() => {
    const members = hall.state.phase === 'founded' ? hall.state.members : undefined;
    // Seats change seldom; devices are many.
    if (members === known) return;
    known = members;
    devices.end(isOfFormer).catch(() => log.warn({ code: 'account' }, 'devices were not ended'));
  });
  return accounts;
}
