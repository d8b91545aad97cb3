import type { DatabaseSync } from 'node:sqlite';
import { passkey } from '@better-auth/passkey';
import { ACCOUNT_LIMITS } from '@tauride/protocol';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { genericOAuth, twoFactor, username } from 'better-auth/plugins';
import { emailOf, memberOfEmail } from '../store/account-tables.ts';
import { DEVICE_LIFETIME_MS } from '../sign-in/devices.ts';
import type { Passwords } from './argon2.ts';
import { statementsOf } from './connection.ts';
import { createUsedCodes, type UsedCodes } from './used-codes.ts';
import type { Provider } from './sign-in-file.ts';

/** Within this time after signing in one may add a passkey. */
const FRESH_SECONDS = 60 * 60;

export interface AuthOptions {
  readonly db: DatabaseSync;
  /** Of 256 random bits. */
  readonly secret: string;
  /** As the browser has it: scheme, host and port. */
  readonly origin: string;
  readonly passwords: Passwords;
  readonly providers: readonly Provider[];
  /** What authenticator apps show beside the sign-in name. */
  readonly assembly: () => string;
  /** Whether the member has a seat at present. */
  readonly isMember: (member: string) => boolean;
  /** The member whom an OpenID provider tells of, if exactly one is meant. */
  readonly memberOf: (provider: Provider, profile: Profile) => string | undefined;
  readonly warn: (what: string) => void;
}

export type Profile = { readonly [claim: string]: unknown };
export type Auth = ReturnType<typeof createAuth>;

/** better-auth for one origin, since passkeys and the addresses of OpenID belong to one. */
export function createAuth(options: AuthOptions) {
  const { origin } = options;
  return betterAuth({
    appName: options.assembly(),
    baseURL: origin,
    basePath: '/api/auth',
    secret: options.secret,
    database: { dialect: statementsOf(options.db), type: 'sqlite', transaction: false },
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => options.warn(message) },
    onAPIError: { errorURL: `${origin}/sign-in`, throw: false },
    // The names of those who sign in from one address, and how often, are counted by `createAttempts`.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'tauride-account',
      useSecureCookies: origin.startsWith('https:'),
      cookies: { session_token: { attributes: { sameSite: 'strict' } } },
      // Addresses would tell who voted when.
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
    },
    user: { modelName: 'account_user' },
    session: {
      modelName: 'account_session',
      // As long as the device that it signs in.
      expiresIn: DEVICE_LIFETIME_MS / 1_000,
      disableSessionRefresh: true,
      freshAge: FRESH_SECONDS,
    },
    verification: { modelName: 'account_verification' },
    account: {
      modelName: 'account_credential',
      encryptOAuthTokens: true,
      // Users are members, and which member somebody is was decided by the assembly's directory: see `memberOf`.
      accountLinking: { enabled: true, trustedProviders: options.providers.map(({ id }) => id) },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: ACCOUNT_LIMITS.password.least,
      maxPasswordLength: ACCOUNT_LIMITS.password.most,
      password: { hash: options.passwords.hash, verify: options.passwords.verify },
    },
    databaseHooks: hooksOf(options),
    plugins: pluginsOf(options),
  });
}

function pluginsOf({ origin, assembly, providers, memberOf }: AuthOptions) {
  return [
    username({
      minUsernameLength: ACCOUNT_LIMITS.name.least,
      maxUsernameLength: ACCOUNT_LIMITS.name.most,
      // A sign-in name may be an e-mail address; nothing is sent to it.
      usernameValidator: (name) => /^[^\s\p{C}]+$/u.test(name),
    }),
    twoFactor({
      issuer: assembly(),
      twoFactorTable: 'account_second_factor',
      schema: { twoFactor: { modelName: 'account_second_factor' } },
    }),
    passkey({
      rpID: new URL(origin).hostname,
      rpName: assembly(),
      origin,
      schema: { passkey: { modelName: 'account_passkey' } },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      registration: {
        afterVerification: ({ verification }) => refuseUnverified(verification.registrationInfo),
      },
      authentication: {
        afterVerification: ({ verification }) => refuseUnverified(verification.authenticationInfo),
      },
    }),
    genericOAuth({ config: providers.map((provider) => providerOf(provider, memberOf)) }),
  ];
}

/** A passkey stands for two factors, the device and what unlocks it; so it must have been unlocked. */
function refuseUnverified(info: { readonly userVerified: boolean } | undefined): undefined {
  if (info?.userVerified !== true) throw new APIError('UNAUTHORIZED', { code: 'PASSKEY_NOT_UNLOCKED' });
}

function providerOf(provider: Provider, memberOf: AuthOptions['memberOf']) {
  const { id, name, issuer, clientId, clientSecret } = provider;
  return {
    providerId: id,
    name,
    clientId,
    clientSecret,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    // Whoever becomes another member at the provider does not take the former member's account along.
    accountSubject: ({ profile }: { readonly profile: Profile }) =>
      `${String(profile['sub'])} ${memberOf(provider, profile) ?? ''}`,
    mapProfileToUser: (profile: Profile) => {
      const member = memberOf(provider, profile);
      // Without an address the library signs nobody in.
      return { name: '', email: member === undefined ? '' : emailOf(member), emailVerified: true, image: '' };
    },
  };
}

/** What the library was asked. */
interface Asked {
  readonly path?: string;
  readonly body?: unknown;
}

/** A code of the app that was taken once signs nothing in again, though its half minute is not over. */
function refuseUsed(usedCodes: UsedCodes, user: string, asked: Asked | null): void {
  if (asked?.path !== '/two-factor/verify-totp') return;
  const { code } = asked.body as { readonly code: string };
  if (!usedCodes.use(user, code)) throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE' });
}

function hooksOf({ db, isMember }: AuthOptions) {
  const usedCodes = createUsedCodes(db);
  const emailOfUser = db.prepare('SELECT email FROM account_user WHERE id = ?');
  return {
    session: {
      create: {
        before: async (session: { readonly userId: string }, context: Asked | null) => {
          refuseUsed(usedCodes, session.userId, context);
          const email = emailOfUser.get(session.userId)?.['email'] as string | undefined;
          if (email === undefined || !isMember(memberOfEmail(email)))
            throw new APIError('FORBIDDEN', { code: 'NO_SEAT' });
          return { data: { ...session, userAgent: null, ipAddress: null } };
        },
      },
    },
    account: {
      create: {
        // Nothing is asked of a provider after signing in: its tokens are of no use and are not kept.
        before: async (account: object) => ({
          data: { ...account, accessToken: null, refreshToken: null, idToken: null },
        }),
      },
      update: {
        before: async (account: object) => ({
          data: { ...account, accessToken: null, refreshToken: null, idToken: null },
        }),
      },
    },
  };
}
