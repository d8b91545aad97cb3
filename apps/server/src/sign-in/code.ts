import { createHmac, randomBytes } from 'node:crypto';

/** Digits and capital letters that are taken for no other: without 0, 1, I, L and O. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 10;
const GROUP = 5;
const CODE = new RegExp(`^[${LETTERS}]{${LENGTH}}$`, 'u');
/** Bytes from here on would make some letters likelier than others. */
const FAIR = 256 - (256 % LETTERS.length);

/** A new code of an access slip, as it is printed: two groups of five letters, 49.5 random bits. */
export function drawCode(random: (bytes: number) => Uint8Array = randomBytes): string {
  let letters = '';
  while (letters.length < LENGTH)
    for (const byte of random(2 * LENGTH))
      if (byte < FAIR && letters.length < LENGTH) letters += LETTERS[byte % LETTERS.length]!;
  return `${letters.slice(0, GROUP)}-${letters.slice(GROUP)}`;
}

/** The letters of a code, however it was typed; null for what can be none. */
export function lettersOf(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s\p{Pd}._/]/gu, '');
  return CODE.test(letters) ? letters : null;
}

/** Whoever has the database without the server's keys can't find a code by trying all of them.
 *  @param letters of {@link lettersOf} */
export function hashOfCode(letters: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(letters).digest('hex');
}
