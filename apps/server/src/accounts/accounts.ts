import { randomBytes } from 'node:crypto';
import type { MemberId } from '@tauride/procedure';
import type { Logger } from 'pino';
import type { Device, Devices } from '../sign-in/devices.ts';
import { createKeptCounts } from '../sign-in/kept-counts.ts';
import { emailOf } from '../store/account-tables.ts';
import type { Store } from '../store/store.ts';
import { type Attempts, createAttempts } from './attempts.ts';
import { createPasswords, type Passwords } from './argon2.ts';
import { type Auth, type AuthOptions, createAuth } from './auth.ts';
import { type AccountRows, createAccountRows } from './account-rows.ts';
import type { SignInFile } from './sign-in-file.ts';

/** How long after entering by a slip one may set a new password. */
const FRESH_SLIP_MS = 15 * 60 * 1_000;
/** Whoever sends another header Host gets an instance of their own; so many are kept. */
const ORIGINS = 8;

export interface AccountsOptions {
  readonly store: Pick<Store, 'accounts' | 'secret' | 'signIn'>;
  readonly devices: Devices;
  readonly clock: () => number;
  readonly log: Pick<Logger, 'warn'>;
  readonly signIn: SignInFile | null;
  readonly assembly: () => string;
  readonly isMember: (member: string) => boolean;
  readonly memberOf: AuthOptions['memberOf'];
}

/** What members see of their own account. */
export interface AccountFacts {
  readonly name: string | null;
  readonly hasPassword: boolean;
  readonly twoFactor: boolean;
  readonly providers: readonly string[];
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly createdAt: string }[];
}

/** Accounts of members, beside links and slips. An account's session lives and dies with the device that it signed in. */
export interface Accounts {
  readonly rows: AccountRows;
  readonly passwords: Passwords;
  readonly attempts: Attempts;
  readonly isMember: (member: string) => boolean;
  /** The address that the operator named, where a request came to its host; else the one that it came to. */
  originOf(address: string): string;
  /** Providers that can be used at this origin. */
  providers(origin: string): readonly { readonly id: string; readonly name: string }[];
  authOf(origin: string): Auth;
  /** Makes the account of a member, with name and password.
   *  @returns false when the name belongs to another or the account has a password already */
  create(origin: string, account: NewAccount): Promise<'made' | 'exists' | 'taken'>;
  /** Sets the password of who has just entered by a slip, and ends every session of the account. */
  recover(origin: string, recovery: Recovery): Promise<void>;
  mayRecover(device: Device | undefined): boolean;
  /** Removes the account and ends what it signed in; false where there was none. */
  remove(member: MemberId): Promise<boolean>;
  /** Signs out the devices whose session of this account is over. */
  endStale(member: MemberId): Promise<void>;
}

export interface NewAccount {
  readonly member: MemberId;
  readonly name: string;
  readonly password: string;
}

export interface Recovery {
  readonly member: MemberId;
  readonly password: string;
  /** False takes the second factor away as well, for who has lost it. */
  readonly keepTwoFactor: boolean;
}

export function createAccounts(options: AccountsOptions): Accounts {
  const { store, devices, clock, signIn } = options;
  const rows = createAccountRows(store.accounts);
  const passwords = createPasswords();
  const authOf = authsOf(options, passwords);
  // Whichever ends first, the other ends with it.
  devices.onEnded(({ accountSession }) => accountSession !== null && rows.endSession(accountSession));
  const endStale = async (member: MemberId): Promise<void> => {
    const live = rows.sessionsOf(member);
    await devices.end((device) => isOfAccount(device, member) && !live.has(device.accountSession!));
  };
  endLost(options, rows);
  return {
    rows,
    passwords,
    attempts: createAttempts({ clock, counts: createKeptCounts({ store, kind: 'password' }) }),
    isMember: options.isMember,
    originOf: (address) =>
      signIn && new URL(signIn.origin).host === new URL(address).host ? signIn.origin : address,
    authOf,
    endStale,
    providers: (origin) =>
      signIn?.origin === origin ? signIn.providers.map(({ id, name }) => ({ id, name })) : [],
    create: (origin, account) => create(authOf(origin), rows, account),
    recover: async (origin, { member, password, keepTwoFactor }) => {
      const hash = await passwords.hash(password);
      const { internalAdapter } = await authOf(origin).$context;
      const { id } = rows.userOf(member)!;
      await internalAdapter.updatePassword(id, hash);
      if (!keepTwoFactor) rows.dropSecondFactor(id);
      rows.endSessions(id);
      await endStale(member);
    },
    mayRecover: (device) =>
      device?.how === 'slip' &&
      device.member !== null &&
      clock() - device.enrolled <= FRESH_SLIP_MS &&
      rows.factsOf(device.member)?.hasPassword === true,
    remove: async (member) => {
      const isThere = rows.remove(member);
      await endStale(member);
      return isThere;
    },
  };
}

/** Rule AC-5: a session that was ended just before the server was takes its device with it, from the start on. */
function endLost({ devices, log }: AccountsOptions, rows: AccountRows): void {
  const live = rows.liveSessions();
  devices
    .end(({ accountSession }) => accountSession !== null && !live.has(accountSession))
    .catch(() => log.warn({ code: 'account' }, 'devices were not ended'));
}

function isOfAccount(device: Device, member: string): boolean {
  return device.member === member && device.accountSession !== null;
}

async function create(
  auth: Auth,
  rows: AccountRows,
  { member, name, password }: NewAccount,
): Promise<'made' | 'exists' | 'taken'> {
  if (rows.factsOf(member)?.hasPassword) return 'exists';
  const { internalAdapter, password: passwords } = await auth.$context;
  const username = name.toLowerCase();
  const hash = await passwords.hash(password);
  const owner = rows.memberNamed(username);
  if (owner !== undefined && owner !== member) return 'taken';
  const named = { username, displayUsername: name };
  const known = rows.userOf(member);
  const user = known
    ? await internalAdapter.updateUser(known.id, named)
    : await internalAdapter.createUser(
        { ...named, name: '', email: emailOf(member), emailVerified: true },
        { method: 'admin' },
      );
  // A crash before this leaves an account that nobody can sign in with; the next attempt completes it.
  if (rows.factsOf(member)?.hasPassword) return 'exists';
  await internalAdapter.createAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: hash,
  });
  return 'made';
}

function authsOf(options: AccountsOptions, passwords: Passwords): (origin: string) => Auth {
  const { store, signIn, log } = options;
  const kept = new Map<string, Auth>();
  const secret = Buffer.from(store.secret('account-key', () => randomBytes(32))).toString('hex');
  return (origin) => {
    const known = kept.get(origin);
    if (known) return known;
    const oldest = kept.keys().next().value;
    if (kept.size >= ORIGINS && oldest !== undefined) kept.delete(oldest);
    const auth = createAuth({
      ...options,
      db: store.accounts,
      secret,
      origin,
      passwords,
      providers: signIn?.origin === origin ? signIn.providers : [],
      warn: (what) => log.warn({ code: 'account' }, what.slice(0, 200)),
    });
    kept.set(origin, auth);
    return auth;
  };
}
