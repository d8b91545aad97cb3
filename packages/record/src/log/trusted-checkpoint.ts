import { err, ok, type Result } from '@tauride/kernel';
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { cosignedAt, signatureHolds } from './cosignature.ts';
import type { VerifierKey } from './note-key.ts';
import { parseNote, verifiedBy, type VerifyEd25519 } from './signed-note.ts';

/** Whom a checkpoint is checked against. */
export interface Trust {
  readonly log: VerifierKey;
  /** Default: the name of the log's key. */
  readonly origin?: string;
  readonly witnesses?: readonly VerifierKey[];
  readonly verify: VerifyEd25519;
}

export interface TrustedCheckpoint extends Checkpoint {
  /** The text that was signed. */
  readonly text: string;
  /** The witnesses known whose cosignatures hold, each once, with the second of the latest. */
  readonly cosigned: readonly { readonly key: VerifierKey; readonly seconds: number }[];
}

/** Takes a signed checkpoint apart and checks who signed it: the log's own signature must be there and hold, and so must each by a
 *  witness that is known. The error says in English what is wrong. */
export function trustedCheckpoint(bytes: Uint8Array, trust: Trust): Result<TrustedCheckpoint, string> {
  const note = parseNote(bytes);
  if (!note.ok) return err(`the checkpoint is no signed note (${note.error})`);
  const { text } = note.value;
  const checkpoint = parseCheckpoint(text);
  if (!checkpoint.ok) return checkpoint;
  const origin = trust.origin ?? trust.log.name;
  if (checkpoint.value.origin !== origin)
    return err(`the checkpoint is of ${checkpoint.value.origin}, not of ${origin}`);
  const keys = [trust.log, ...(trust.witnesses ?? [])];
  const verified = verifiedBy(note.value, keys, (key, signature) =>
    signatureHolds(text, key, signature, trust.verify),
  );
  if (!verified.ok) return err(`the signatures of the checkpoint do not hold (${verified.error})`);
  if (!verified.value.some(({ key }) => key === trust.log)) return err('the log did not sign the checkpoint');
  const cosigned = new Map<string, TrustedCheckpoint['cosigned'][number]>();
  for (const { key, signature } of verified.value)
    if (key.use === 'witness') {
      const seconds = Math.max(cosignedAt(signature)!, cosigned.get(key.id)?.seconds ?? 0);
      cosigned.set(key.id, { key, seconds });
    }
  return ok({ ...checkpoint.value, text, cosigned: [...cosigned.values()] });
}
