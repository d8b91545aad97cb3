import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { invariant } from '@tauride/kernel';
import { Fault } from '../store/fault.ts';

/** Memory in KiB, passes, lanes. Source: OWASP Password Storage Cheat Sheet, Argon2id. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const TAG_BYTES = 32;

/** Each takes 19 MiB and a thread for some 30 ms: two at a time leave threads for everything else, and who comes when hundreds wait
 *  is told to come again. */
const AT_ONCE = 2;
const WAITING = 200;

const derive = promisify(argon2);

/** Hashes of passwords, in the PHC string format.
 *  Source: RFC 9106; https://github.com/P-H-C/phc-string-format */
export interface Passwords {
  readonly hash: (password: string) => Promise<string>;
  readonly verify: (given: { readonly hash: string; readonly password: string }) => Promise<boolean>;
  /** How many were computed: one for each password that was given, right or wrong, of somebody known or unknown. */
  readonly computed: number;
}

export function createPasswords(): Passwords {
  const turns = createTurns();
  let computed = 0;
  const tagOf = (password: string, salt: Buffer): Promise<Buffer> =>
    turns(async () => {
      computed += 1;
      // The same password typed on another keyboard may come in other code points.
      const message = Buffer.from(password.normalize('NFKC'));
      return derive('argon2id', { message, nonce: salt, ...COST, tagLength: TAG_BYTES });
    });
  return {
    hash: async (password) => {
      const salt = randomBytes(SALT_BYTES);
      return written(salt, await tagOf(password, salt));
    },
    verify: async ({ hash, password }) => {
      const [salt, tag] = hash.split('$').slice(-2);
      invariant(salt !== undefined && tag !== undefined, 'a hash of a password has its salt and its tag');
      const given = await tagOf(password, Buffer.from(salt, 'base64'));
      return timingSafeEqual(given, Buffer.from(tag, 'base64'));
    },
    get computed() {
      return computed;
    },
  };
}

function written(salt: Buffer, tag: Buffer): string {
  const { memory, passes, parallelism } = COST;
  const text = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${text(tag)}`;
}

/** Does so many at once and lets the others wait.
 *  @throws Fault `busy` where too many wait already */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (waiting.length >= WAITING) throw new Fault('retry', 'busy', 'Too many passwords are being checked.');
    if (running >= AT_ONCE) await new Promise<void>((go) => void waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
