import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { invariant } from '@tauride/kernel';
import type { LotRequest, Lots } from './model.ts';

const RANGE = 2 ** 48;

/** Lots that a seed decides, so that anybody can draw them again by hand. Lot n (from 0) among the candidates a, b, …, as their
 *  places from 0 in ascending order, for purpose p (`fill`, `transfer`, `exclude`, `rank`) hashes the text
 *  `tauride-lot/1|seed|n|p|a,b,…|attempt` (UTF-8) with SHA-256 and reads its first six bytes as a number x, the first byte being the
 *  highest. With m candidates, x below the greatest multiple of m within 2^48 chooses the candidate at place x mod m of the list;
 *  any other x is thrown away and the next attempt, counted from 0, is hashed. Each candidate is thus exactly as likely. */
export function seededLots(seed: string): Lots {
  return (request) => {
    const { among } = request;
    const fair = RANGE - (RANGE % among.length);
    for (let attempt = 0; ; attempt += 1) {
      const drawn = numberFrom(lotText(seed, request, attempt));
      if (drawn < fair) return among[drawn % among.length]!;
    }
  };
}

/** Lots that people have drawn, in their order; `null` for those after them.
 *  @throws InvariantError where one that was drawn is not among those asked for: it was drawn in another count. */
export function givenLots(drawn: readonly number[]): Lots {
  return ({ among, number }) => {
    const chosen = drawn[number];
    if (chosen === undefined) return null;
    invariant(among.includes(chosen), `lot ${number} chose ${chosen}, who is not among ${among.join(', ')}`);
    return chosen;
  };
}

/** What binds the desk to a seed before the ballot: SHA-256 of the seed (UTF-8), in hexadecimal. */
export function seedCommitment(seed: string): string {
  return bytesToHex(sha256(utf8ToBytes(seed)));
}

function lotText(seed: string, { among, number, purpose }: LotRequest, attempt: number): string {
  invariant(among.length > 0, 'a lot is drawn among somebody');
  return `tauride-lot/1|${seed}|${number}|${purpose}|${among.join(',')}|${attempt}`;
}

function numberFrom(text: string): number {
  return sha256(utf8ToBytes(text))
    .subarray(0, 6)
    .reduce((number, byte) => number * 256 + byte, 0);
}
