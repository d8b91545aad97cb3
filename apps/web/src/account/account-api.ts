import type { AccountAnswer, AccountStep, DeviceLine, SecondFactor } from '@tauride/protocol';
import { takeKey, storageOrNull } from '../live/key.ts';
import { problemOf, ProblemError } from '../live/problem-error.ts';

const answerMs = 20_000;

/** Asks the server, by the cookie of this device.
 *  @throws ProblemError where it said no, TypeError or DOMException without a connection */
async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(path, { signal: AbortSignal.timeout(answerMs), ...init });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return (await response.json()) as T;
}

async function post<T>(path: string, body: object, headers: Record<string, string> = {}): Promise<T> {
  return await ask<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** The link of this browser's delegate room: whoever came in by it has no cookie yet. */
function link(): Record<string, string> {
  const [session, local] = [storageOrNull('sessionStorage'), storageOrNull('localStorage')];
  const key = takeKey('delegate', { location: window.location, history: window.history, session, local });
  return key === null ? {} : { authorization: `Bearer ${key}` };
}

/** Of a device that was signed out the server takes the cookie away with its answer; from then on whoever is here is the public. */
async function askedAgain<T>(asking: () => Promise<T>): Promise<T> {
  try {
    return await asking();
  } catch (error) {
    if (error instanceof ProblemError && error.isSignedOut) return await asking();
    throw error;
  }
}

/** Who asks, and whether only a link says so. */
export type Own = AccountAnswer & { readonly byLink: boolean };

export const accountApi = {
  own: async (): Promise<Own> => {
    const byDevice = await askedAgain(() => ask<AccountAnswer>('/api/account'));
    const headers = link();
    if (byDevice.member !== null || !('authorization' in headers)) return { ...byDevice, byLink: false };
    // A link that has run out makes nobody of its holder.
    const byLink = await ask<AccountAnswer>('/api/account', { headers }).catch(() => byDevice);
    return { ...byLink, byLink: byLink.member !== null };
  },
  signIn: (name: string, password: string) => post<AccountStep>('/api/auth/password', { name, password }),
  code: (code: string, backup: boolean) => post<AccountStep>('/api/auth/code', { code, backup }),
  provider: (provider: string) => post<{ readonly url: string }>('/api/auth/provider', { provider }),
  passkeyChallenge: () => ask<PublicKeyCredentialRequestOptionsJSON>('/api/auth/passkey'),
  passkey: (response: object) => post<AccountStep>('/api/auth/passkey', { response }),
  create: (name: string, password: string, byLink: boolean) =>
    post<AccountStep>('/api/account', { name, password }, byLink ? link() : {}),
  recover: (password: string, keepTwoFactor: boolean) =>
    post<AccountStep>('/api/account/recovery', { password, keepTwoFactor }),
  change: (current: string, password: string) =>
    post<AccountStep>('/api/account/password', { current, password }),
  beginFactor: (password: string) => post<SecondFactor>('/api/account/second-factor', { password }),
  confirmFactor: (code: string) => post<object>('/api/account/second-factor/confirm', { code }),
  endFactor: (password: string) => post<object>('/api/account/second-factor/off', { password }),
  newCodes: (password: string) =>
    post<Pick<SecondFactor, 'backupCodes'>>('/api/account/backup-codes', { password }),
  newPasskeyChallenge: () => ask<PublicKeyCredentialCreationOptionsJSON>('/api/account/passkeys'),
  addPasskey: (response: object, name: string) => post<object>('/api/account/passkeys', { response, name }),
  removePasskey: (id: string) =>
    ask<object>(`/api/account/passkeys/${encodeURIComponent(id)}`, { method: 'DELETE' }),
  devices: () => ask<{ readonly devices: readonly DeviceLine[] }>('/api/devices'),
  endDevice: (id: string) => ask<object>(`/api/devices/${encodeURIComponent(id)}`, { method: 'DELETE' }),
  signOut: () => post<object>('/api/sign-out', {}),
  remove: (word: { readonly password?: string }) => post<object>('/api/account/remove', word),
};
