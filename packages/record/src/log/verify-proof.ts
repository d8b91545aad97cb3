import { err, type Result } from '@tauride/kernel';
import { leafHash } from '../hash.ts';
import { verifyInclusion } from '../verify.ts';
import { parseProofFile } from './proof-file.ts';
import { type Trust, type TrustedCheckpoint, trustedCheckpoint } from './trusted-checkpoint.ts';

/** Checks a `.tlog-proof`: the checkpoint with its signatures, and that the entry's bytes stand at the place that the proof names. The
 *  error says in English what does not hold. Whether its witnesses are enough is for the caller to ask. */
export function verifyProofFile(
  proof: Uint8Array,
  entry: Uint8Array,
  trust: Trust,
): Result<TrustedCheckpoint, string> {
  const parsed = parseProofFile(proof);
  if (!parsed.ok) return parsed;
  const { index, hashes } = parsed.value;
  const checkpoint = trustedCheckpoint(parsed.value.checkpoint, trust);
  if (!checkpoint.ok) return checkpoint;
  const { size, root } = checkpoint.value;
  const holds = verifyInclusion({ index, size, root, leaf: leafHash(entry), proof: hashes });
  return holds
    ? checkpoint
    : err(`the entry does not stand at ${index} under the checkpoint of size ${size}`);
}
