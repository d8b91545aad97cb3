import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { invariant } from '@tauride/kernel';
import { type Viewer, viewerSchema } from '@tauride/protocol';
import type { Store } from '../store/store.ts';

/** How long a link lets its holder in. */
export const LINK_LIFETIME_MS = 90 * 24 * 60 * 60 * 1_000;

const CLOCK_TOLERANCE_MS = 5 * 60 * 1_000;
const REMEMBERED = 20_000;

export type Rejection = 'forged' | 'expired' | 'other-assembly';

/** The holder of a link. */
interface Admitted extends Viewer {
  readonly issuedAt: number;
}

/** Makes the tokens of sign-in links and tells who holds one. */
export interface Gate {
  /** The token of a link into a room; `member` is null for the hall display and the gallery. */
  issue(viewer: Viewer): string;
  admit(token: string): Admitted | Rejection;
}

export interface GateOptions {
  readonly store: Pick<Store, 'secret'>;
  /** Id of the assembly that the links open; undefined before it is founded. */
  readonly assembly: () => string | undefined;
  readonly clock: () => number;
}

interface Claims extends Admitted {
  readonly assembly: string;
}

export function createGate({ store, assembly, clock }: GateOptions): Gate {
  const key = Buffer.from(store.secret('link-key', () => randomBytes(32)));
  const seen = new Map<string, Claims>();
  const read = (token: string): Claims | undefined => {
    const known = seen.get(token);
    if (known) return known;
    const claims = verified(token, key);
    if (!claims) return undefined;
    if (seen.size >= REMEMBERED) seen.clear();
    seen.set(token, claims);
    return claims;
  };
  return {
    issue: ({ member, room }) => {
      const opens = assembly();
      invariant(opens !== undefined, 'a link opens an assembly that was founded');
      return signed({ assembly: opens, member, room, issuedAt: clock() }, key);
    },
    admit: (token) => {
      const claims = read(token);
      if (!claims) return 'forged';
      if (claims.assembly !== assembly()) return 'other-assembly';
      const age = clock() - claims.issuedAt;
      if (age > LINK_LIFETIME_MS || age < -CLOCK_TOLERANCE_MS) return 'expired';
      return claims;
    },
  };
}

function signed(claims: Claims, key: Buffer): string {
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${payload}.${macOf(payload, key).toString('base64url')}`;
}

/** The claims of a token that this server has signed; nothing in it is read before its code was found right. */
function verified(token: string, key: Buffer): Claims | undefined {
  const [payload, code, ...rest] = token.split('.');
  if (payload === undefined || code === undefined || rest.length > 0) return undefined;
  const given = Buffer.from(code, 'base64url');
  const right = macOf(payload, key);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
  const viewer = viewerSchema.parse({ member: claims.member, room: claims.room });
  return { ...viewer, assembly: claims.assembly, issuedAt: claims.issuedAt };
}

function macOf(payload: string, key: Buffer): Buffer {
  return createHmac('sha256', key).update(payload).digest();
}
