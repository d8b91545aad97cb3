import { DEVICE_LIFETIME_MS } from './devices.ts';

const NAME = 'tauride-device';

/** Over TLS browsers take a cookie of this name from this host alone, and only as a whole host's. Source: RFC 6265bis, 4.1.3. */
function nameOf(isSecure: boolean): string {
  return isSecure ? `__Host-${NAME}` : NAME;
}

/** The header that gives a device its secret, which no script can read and no other site can send. */
export function cookieFor(secret: string, isSecure: boolean): string {
  return cookie(secret, { isSecure, seconds: DEVICE_LIFETIME_MS / 1_000 });
}

/** The header that takes it away. */
export function noCookie(isSecure: boolean): string {
  return cookie('', { isSecure, seconds: 0 });
}

function cookie(
  value: string,
  { isSecure, seconds }: { readonly isSecure: boolean; readonly seconds: number },
): string {
  const secure = isSecure ? '; Secure' : '';
  return `${nameOf(isSecure)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}

/** The secret in a request's cookies; undefined where there is none. */
export function secretIn(header: string | undefined, isSecure: boolean): string | undefined {
  if (header === undefined) return undefined;
  const start = `${nameOf(isSecure)}=`;
  const pair = header.split(';').find((one) => one.trimStart().startsWith(start));
  const value = pair?.trim().slice(start.length);
  return value === '' ? undefined : value;
}
