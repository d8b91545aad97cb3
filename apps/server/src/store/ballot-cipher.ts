import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { invariant } from '@tauride/kernel';

/** Hides what lies in ballot boxes from whoever holds the database without the key of its secrets. */
export interface BallotCipher {
  /** Of one length for all that may be chosen in a vote. */
  seal(plain: string, place: BallotPlace): string;
  /** Also reads what a store from before kept plainly. */
  open(kept: string, place: BallotPlace): string;
}

/** Where a ballot lies: put into another place, it can't be opened. */
export interface BallotPlace {
  readonly poll: string;
  readonly voter: string;
}

export const BALLOT_KEY_BYTES = 32;

/** JSON never begins so. */
const MARK = 'e1:';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const NONCES_DRAWN = 512;
const TAG_BYTES = 16;
const LENGTH_BYTES = 4;

/** Every choice in a vote fits into the first; longer papers are told apart by no less than the second. */
const SMALL = 128;
const LARGE = 1_024;

/** @param key asked only when something is to be sealed or opened */
export function createBallotCipher(key: () => Uint8Array): BallotCipher {
  let kept: KeyObject | undefined;
  const keyNow = (): KeyObject => (kept ??= createSecretKey(key()));
  const nextNonce = createNonces();
  return {
    seal: (plain, place) => {
      const nonce = nextNonce();
      const cipher = createCipheriv(CIPHER, keyNow(), nonce).setAAD(placeOf(place));
      const body = Buffer.concat([nonce, cipher.update(padded(plain)), cipher.final(), cipher.getAuthTag()]);
      return MARK + body.toString('base64');
    },
    open: (text, place) => (text.startsWith(MARK) ? opened(text, place, keyNow()) : text),
  };
}

/** Drawn many at once: to ask the system for each takes a third of the time of sealing a ballot. */
function createNonces(): () => Buffer {
  let drawn = Buffer.alloc(0);
  return () => {
    if (drawn.length === 0) drawn = randomBytes(NONCES_DRAWN * NONCE_BYTES);
    const nonce = drawn.subarray(0, NONCE_BYTES);
    drawn = drawn.subarray(NONCE_BYTES);
    return nonce;
  };
}

/** Source: NIST SP 800-38D. A ballot that was tampered with is no ballot: the box stops.
 *  @throws where the key or the place is another */
function opened(kept: string, place: BallotPlace, key: KeyObject): string {
  const body = Buffer.from(kept.slice(MARK.length), 'base64');
  invariant(body.length > NONCE_BYTES + TAG_BYTES, 'a ballot in the box is cut off');
  const end = body.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, body.subarray(0, NONCE_BYTES)).setAAD(placeOf(place));
  decipher.setAuthTag(body.subarray(end));
  const plain = Buffer.concat([decipher.update(body.subarray(NONCE_BYTES, end)), decipher.final()]);
  return plain.toString('utf8', LENGTH_BYTES, LENGTH_BYTES + plain.readUInt32BE(0));
}

function padded(plain: string): Buffer {
  const bytes = Buffer.from(plain);
  const length = LENGTH_BYTES + bytes.length;
  const block = length <= SMALL ? SMALL : LARGE;
  const whole = Buffer.alloc(Math.ceil(length / block) * block);
  whole.writeUInt32BE(bytes.length);
  bytes.copy(whole, LENGTH_BYTES);
  return whole;
}

function placeOf({ poll, voter }: BallotPlace): Buffer {
  return Buffer.from(JSON.stringify([poll, voter]));
}
