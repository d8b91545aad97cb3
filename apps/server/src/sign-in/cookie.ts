import { createHash } from 'node:crypto';
import { DEVICE_LIFETIME_MS } from './devices.ts';

const DEVICE = 'tauride-device';
const ACCOUNT = 'tauride-account';

/** The cookies of one assembly. Browsers keep one jar for all ports of a host, so each assembly has names of its own there. */
export interface Cookies {
  /** The header that gives a device its secret, which no script can read and no other site can send. */
  give(secret: string, isSecure: boolean): string;
  /** The header that takes it away. */
  take(isSecure: boolean): string;
  /** The secret in a request's cookies; `shared` under the name that all assemblies once had, which may be another's. */
  secretIn(
    header: string | undefined,
    isSecure: boolean,
  ): { readonly own?: string; readonly shared?: string };
  /** Cookies of a request for the library of accounts, under the names that it knows; those of other assemblies are left out. */
  toLibrary(header: string): string;
  /** A cookie of the library, under the name that the browser knows it by. */
  fromLibrary(header: string): string;
}

/** @param key of the server, from which nobody can tell it by the names */
export function createCookies(key: Uint8Array): Cookies {
  const id = createHash('sha256').update('cookie').update(key).digest('hex').slice(0, 8);
  const [device, account] = [`${DEVICE}-${id}`, `${ACCOUNT}-${id}`];
  return {
    give: (secret, isSecure) => cookie(device, secret, { isSecure, seconds: DEVICE_LIFETIME_MS / 1_000 }),
    take: (isSecure) => cookie(device, '', { isSecure, seconds: 0 }),
    secretIn: (header, isSecure) => {
      const own = valueIn(header, nameOf(device, isSecure));
      if (own !== undefined) return { own };
      const shared = valueIn(header, nameOf(DEVICE, isSecure));
      return shared === undefined ? {} : { shared };
    },
    toLibrary: (header) => {
      const pairs = header.split(/; */u);
      const own = pairs.filter((pair) => pair.includes(`${account}.`));
      const named = own.map((pair) => pair.replace(account, ACCOUNT));
      return (own.length > 0 ? named : pairs.filter((pair) => pair.includes(`${ACCOUNT}.`))).join('; ');
    },
    fromLibrary: (header) => header.replace(ACCOUNT, account),
  };
}

/** Over TLS browsers take a cookie of this name from this host alone, and only as a whole host's. Source: RFC 6265bis, 4.1.3. */
function nameOf(name: string, isSecure: boolean): string {
  return isSecure ? `__Host-${name}` : name;
}

function cookie(
  name: string,
  value: string,
  { isSecure, seconds }: { readonly isSecure: boolean; readonly seconds: number },
): string {
  const secure = isSecure ? '; Secure' : '';
  return `${nameOf(name, isSecure)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}

function valueIn(header: string | undefined, name: string): string | undefined {
  const start = `${name}=`;
  const pair = header?.split(';').find((one) => one.trimStart().startsWith(start));
  const value = pair?.trim().slice(start.length);
  return value === '' ? undefined : value;
}
