import { err, ok, type Result } from '@tauride/kernel';
import {
  parseVerifierKey,
  type TrustedCheckpoint,
  trustedCheckpoint,
  type VerifierKey,
} from '@tauride/record/log';
import { holdsEd25519, type Signed } from './ed25519.ts';

/** A signed checkpoint whose signatures hold: the log's own must be there. The error says in English what is wrong.
 *  @param key the log's; its name is the origin that the checkpoint must name */
export async function checkedNote(
  note: string,
  key: string,
  witnesses: readonly VerifierKey[] = [],
): Promise<Result<TrustedCheckpoint, string>> {
  const log = parseVerifierKey(key);
  if (!log.ok) return log;
  const bytes = new TextEncoder().encode(note);
  // What has to hold is gathered first, since the browser answers later than the reader of notes asks.
  const asked: Signed[] = [];
  const found = trustedCheckpoint(bytes, {
    log: log.value,
    witnesses,
    verify: (message, signature, publicKey) => {
      asked.push({ message, signature, publicKey });
      return true;
    },
  });
  if (!found.ok) return found;
  const answers = await Promise.all(asked.map((signed) => holdsEd25519(signed)));
  return answers.every(Boolean) ? ok(found.value) : err('a signature of the checkpoint does not hold');
}
