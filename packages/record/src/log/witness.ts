import { HASH_LENGTH } from '../hash.ts';
import { verifyConsistency } from '../verify.ts';
import { bytesOfBase64 } from './base64.ts';
import type { VerifierKey } from './note-key.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { signatureHolds } from './cosignature.ts';
import { parseNote, verifiedBy, type VerifyEd25519 } from './signed-note.ts';

/** What a log sends a witness: its newest checkpoint, and the proof that it extends the one that the witness has. */
export interface AddCheckpoint {
  /** Size of the checkpoint that the log believes the witness to have; 0 for none. */
  readonly old: number;
  readonly proof: readonly Uint8Array[];
  /** The signed note. */
  readonly checkpoint: Uint8Array;
}

const MOST_HASHES = 63;

/** Reads the body of a request; `null` where it is none. Source: C2SP tlog-witness. */
export function parseAddCheckpoint(body: Uint8Array): AddCheckpoint | null {
  const end = endOfHead(body);
  if (end < 0) return null;
  const [first, ...lines] = new TextDecoder('latin1').decode(body.subarray(0, end)).split('\n');
  const [, old] = /^old (0|[1-9]\d*)$/.exec(first ?? '') ?? [];
  if (old === undefined || !Number.isSafeInteger(Number(old)) || lines.length > MOST_HASHES) return null;
  const proof = lines.map(bytesOfBase64);
  if (!proof.every((hash) => hash?.length === HASH_LENGTH)) return null;
  return { old: Number(old), proof: proof as Uint8Array[], checkpoint: body.subarray(end + 2) };
}

/** What the witness has of one log. */
export interface Seen {
  readonly size: number;
  readonly root: Uint8Array;
  /** Ids of the keys that signed it. */
  readonly keyIds?: readonly string[];
}

/** How a request is answered. With 200 the witness cosigns `text`, once it keeps what it has `seen` now. */
export type Judged =
  | { readonly status: 200; readonly text: string; readonly seen: Seen; readonly origin: string }
  | { readonly status: 400 | 403 | 404 | 422; readonly problem: string }
  /** The log was wrong about what the witness has; `size` tells. */
  | { readonly status: 409; readonly size: number };

export interface Judging {
  /** Keys of the logs that this witness follows; a log's origin is the name of its key. Where a log went over to another key, that
   *  one stands after those before it. */
  readonly logs: readonly VerifierKey[];
  readonly seenOf: (origin: string) => Seen | undefined;
  readonly verify: VerifyEd25519;
}

/** Judges a request: nothing is cosigned that does not extend all that was cosigned before. Source: C2SP tlog-witness.
 *  The caller keeps `seen` durably before it answers, and judges no other request of that log meanwhile. */
export function judgeCheckpoint({ old, proof, checkpoint }: AddCheckpoint, judging: Judging): Judged {
  const note = parseNote(checkpoint);
  if (!note.ok) return { status: 400, problem: `the checkpoint is no signed note (${note.error})` };
  const { text } = note.value;
  const parsed = parseCheckpoint(text);
  if (!parsed.ok) return { status: 400, problem: parsed.error };
  const { origin, size, root } = parsed.value;
  const keys = judging.logs.filter(({ name }) => name === origin);
  if (keys.length === 0) return { status: 404, problem: `${origin} is not among the logs of this witness` };
  const signed = verifiedBy(note.value, keys, (key, signature) =>
    signatureHolds(text, key, signature, judging.verify),
  );
  if (!signed.ok) return { status: 403, problem: 'the log did not sign the checkpoint' };
  const seen = judging.seenOf(origin);
  if (isReplaced(keys, signed.value, seen))
    return {
      status: 403,
      problem: 'the log has gone over to another key, and this one signed no more since',
    };
  if (old > size) return { status: 400, problem: `the checkpoint is smaller than the old size, ${old}` };
  if (old !== (seen?.size ?? 0)) return { status: 409, size: seen?.size ?? 0 };
  const problem = seen ? extensionProblem(seen, { size, root }, proof) : firstProblem({ size, root }, proof);
  const keyIds = signed.value.map(({ key }) => key.id);
  return problem === null
    ? { status: 200, text, origin, seen: { size, root, keyIds } }
    : { status: 422, problem };
}

/** Rule RL-36: once a later key has signed, an earlier one alone signs nothing that this witness would cosign. */
function isReplaced(
  keys: readonly VerifierKey[],
  signed: readonly { readonly key: VerifierKey }[],
  seen: Seen | undefined,
): boolean {
  const latest = keys.findLastIndex(({ id }) => seen?.keyIds?.includes(id));
  return Math.max(...signed.map(({ key }) => keys.indexOf(key))) < latest;
}

const EMPTY_ROOT = bytesOfBase64('47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=')!;

function firstProblem({ size, root }: Seen, proof: readonly Uint8Array[]): string | null {
  if (proof.length > 0) return 'the first checkpoint needs no proof';
  return size === 0 && !isEqual(root, EMPTY_ROOT) ? 'an empty log has another root' : null;
}

function extensionProblem(seen: Seen, now: Seen, proof: readonly Uint8Array[]): string | null {
  if (seen.size === 0) return firstProblem(now, proof);
  const holds = verifyConsistency({
    oldSize: seen.size,
    newSize: now.size,
    oldRoot: seen.root,
    newRoot: now.root,
    proof,
  });
  return holds ? null : `the checkpoint does not extend the one of size ${seen.size} that was seen before`;
}

/** Where the blank line after the head begins. */
function endOfHead(body: Uint8Array): number {
  for (let at = 0; at + 1 < body.length; at += 1) if (body[at] === 10 && body[at + 1] === 10) return at;
  return -1;
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
