import { err, ok, type Result } from '@tauride/kernel';
import {
  bytesOfBase64,
  handoverMessage,
  parseVerifierKey,
  type VerifierKey,
  type VerifyEd25519,
} from '@tauride/record/log';
import type { Succession } from './document.ts';
import { type ExtractFault, fault } from './fault.ts';

/** Rule RT-66: the keys that signed before, oldest first, each of which signed for the one after it, and the last for the key of the
 *  extract. The fault names the step that does not hold. */
export function keysBefore(
  succession: readonly Succession[],
  key: VerifierKey,
  verify: VerifyEd25519,
): Result<readonly string[], ExtractFault> {
  let next = key;
  for (const [at, { previous, signature }] of [...succession.entries()].reverse()) {
    const problem = (says: string) => err(fault('key', `succession.${at}`, says));
    const before = parseVerifierKey(previous);
    if (!before.ok) return problem(before.error);
    const { use, name } = before.value;
    if (use !== 'log' || name !== key.name) return problem('it is not a key of the same log');
    const bytes = bytesOfBase64(signature);
    const holds =
      bytes !== null && verify(handoverMessage(before.value, next), bytes, before.value.publicKey);
    if (!holds) return problem('it did not sign for the key that came after it');
    next = before.value;
  }
  return ok(succession.map(({ previous }) => previous));
}
