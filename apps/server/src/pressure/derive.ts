import { argon2 } from 'node:crypto';

/** What a member's code is made into. */
export type Derive = (
  code: string,
  place: { readonly member: string; readonly salt: Uint8Array },
) => Promise<Buffer>;

export const TAG_BYTES = 32;

/** Argon2id with 9 MiB and four passes. Source: OWASP Password Storage Cheat Sheet. */
const COST = { parallelism: 1, memory: 9_216, passes: 4, tagLength: TAG_BYTES } as const;

/** Made at once, off the main thread; more wait for their turn, so that threads are left for files. */
const AT_ONCE = 2;

/** @param pepper does not lie in the files with what is made: a code of few digits would soon be found from them */
export function createDerive(pepper: () => Uint8Array): Derive {
  const turn = atOnce(AT_ONCE);
  return (code, { member, salt }) =>
    turn(() => {
      const secret = { secret: pepper(), associatedData: Buffer.from(member) };
      return new Promise((resolve, reject) => {
        argon2('argon2id', { ...COST, ...secret, message: code, nonce: salt }, (error, tag) =>
          error ? reject(error) : resolve(tag),
        );
      });
    });
}

/** Lets so many works run at a time, in the order of asking. */
function atOnce(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => void waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // Who waits takes this place over.
      if (next) next();
      else running -= 1;
    }
  };
}
