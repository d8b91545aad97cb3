import { hash } from 'node:crypto';
import type { Sha256 } from '@tauride/record';

/** The platform's SHA-256, several times faster than the portable one. As text of one byte a character it comes in half the
 *  time of a buffer. */
export const sha256: Sha256 = (bytes) => Buffer.from(hash('sha256', bytes, 'latin1'), 'latin1');
