import type { Device, Devices } from '../sign-in/devices.ts';
import { deviceNameOf } from '../sign-in/device-name.ts';
import type { MemberId } from '@tauride/procedure';
import type { Accounts } from './accounts.ts';

/** A request as it came, as far as it is about accounts. */
export interface Asked {
  /** Scheme, host and port as the browser has them. */
  readonly origin: string;
  readonly cookies: string;
  readonly userAgent: string | undefined;
  /** The device that the request's own cookie signs in. */
  readonly device: Device | undefined;
}

export interface Question {
  readonly method: 'GET' | 'POST';
  /** Below /api/auth. */
  readonly path: string;
  readonly body?: object;
}

export interface Answered {
  readonly status: number;
  readonly body: { readonly [name: string]: unknown };
  /** Set-Cookie headers of the library. */
  readonly cookies: readonly string[];
  readonly location: string | null;
  /** What the cookie of the device that was signed in by this is to hold. */
  readonly secret: string | null;
}

const SESSION = 'tauride-account.session_token';

/** Asks better-auth, and keeps it together with the devices: whoever got a session gets a device of the same member, and whose session
 *  went loses the device. */
export async function askLibrary(
  { accounts, devices }: { readonly accounts: Accounts; readonly devices: Devices },
  asked: Asked,
  question: Question,
): Promise<Answered> {
  const auth = accounts.authOf(asked.origin);
  const before = boundSession(accounts, asked);
  const response = await auth.handler(requestOf(asked, question, before !== null));
  const cookies = response.headers.getSetCookie();
  const session = sessionIn(accounts, cookies);
  const secret = session === null ? null : await enrol({ accounts, devices }, asked, session);
  // What was signed in before on this browser, or with sessions that this ended, is signed out.
  for (const member of new Set([before?.member, session?.member]))
    if (member !== undefined) await accounts.endStale(member as MemberId);
  return {
    status: response.status,
    body: await bodyOf(response),
    cookies,
    location: response.headers.get('location'),
    secret,
  };
}

/** The session of an account that is signed in on this very device. A cookie of a session alone, without its device's, is nothing. */
export function boundSession(
  { rows }: Pick<Accounts, 'rows'>,
  { cookies, device }: Pick<Asked, 'cookies' | 'device'>,
): { readonly id: string; readonly member: string } | null {
  const token = tokenIn(cookies.split(/; */u));
  const session = token === null ? undefined : rows.sessionOf(token);
  return session && device?.accountSession === session.id && device.member === session.member
    ? session
    : null;
}

function requestOf(asked: Asked, { method, path, body }: Question, isBound: boolean): Request {
  const cookies = asked.cookies
    .split(/; */u)
    .filter((pair) => pair.includes('tauride-account') && (isBound || !isSession(pair)));
  return new Request(`${asked.origin}/api/auth${path}`, {
    method,
    headers: {
      // The route has checked where the request came from.
      origin: asked.origin,
      ...(cookies.length > 0 ? { cookie: cookies.join('; ') } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function enrol(
  { accounts, devices }: { readonly accounts: Accounts; readonly devices: Devices },
  { device: earlier, userAgent }: Asked,
  session: { readonly id: string; readonly member: string },
): Promise<string | null> {
  // The library may send the cookie of a session again that has its device already.
  if (earlier?.accountSession === session.id) return null;
  const { secret } = await devices.enrol({
    member: session.member as MemberId,
    how: 'account',
    accountSession: session.id,
    name: deviceNameOf(userAgent),
  });
  if (earlier) await devices.end(({ id }) => id === earlier.id);
  accounts.rows.sweep();
  return secret;
}

function sessionIn(
  { rows }: Accounts,
  cookies: readonly string[],
): { readonly id: string; readonly member: string } | null {
  const token = tokenIn(cookies.map((cookie) => cookie.split(';', 1)[0]!));
  return (token === null ? undefined : rows.sessionOf(token)) ?? null;
}

function isSession(pair: string): boolean {
  const [name = ''] = pair.split('=', 1);
  return name === SESSION || name === `__Secure-${SESSION}`;
}

/** The library signs the token of a session in its cookie; whether it did is checked by itself. */
function tokenIn(pairs: readonly string[]): string | null {
  const pair = pairs.findLast(isSession);
  if (pair === undefined) return null;
  try {
    return decodeURIComponent(pair.slice(pair.indexOf('=') + 1)).split('.')[0] || null;
  } catch {
    return null;
  }
}

async function bodyOf(response: Response): Promise<Answered['body']> {
  const text = await response.text();
  if (!response.headers.get('content-type')?.includes('json') || text === '') return {};
  const body: unknown = JSON.parse(text);
  return typeof body === 'object' && body !== null ? (body as Answered['body']) : {};
}
