import { err, ok, type Result } from '@tauride/kernel';
import { HASH_LENGTH } from '../hash.ts';
import { base64Of, bytesOfBase64 } from './base64.ts';

/** A proof that anybody can keep and check without the log: that an entry stands at a place under a signed checkpoint. Source: C2SP
 *  tlog-proof. */
export interface ProofFile {
  /** Not authenticated: what the holder needs beside, such as the salt of a commitment. */
  readonly extra?: Uint8Array;
  readonly index: number;
  /** From the leaf's sibling upwards. */
  readonly hashes: readonly Uint8Array[];
  /** The signed note. */
  readonly checkpoint: Uint8Array;
}

const HEAD = 'c2sp.org/tlog-proof@v1';

export function proofFileBytes({ extra, index, hashes, checkpoint }: ProofFile): Uint8Array<ArrayBuffer> {
  const lines = [
    HEAD,
    ...(extra === undefined ? [] : [`extra ${base64Of(extra)}`]),
    `index ${index}`,
    ...hashes.map(base64Of),
  ];
  const head = new TextEncoder().encode(`${lines.join('\n')}\n\n`);
  const bytes = new Uint8Array(head.length + checkpoint.length);
  bytes.set(head);
  bytes.set(checkpoint, head.length);
  return bytes;
}

/** Takes a proof apart without checking it. The error says in English what is wrong. */
export function parseProofFile(bytes: Uint8Array): Result<ProofFile, string> {
  const text = latin1(bytes);
  const end = text.indexOf('\n\n');
  if (end < 0) return err('the proof has no checkpoint');
  const [head, ...lines] = text.slice(0, end).split('\n');
  if (head !== HEAD) return err(`the proof does not begin with ${HEAD}`);
  const extra = lines[0]?.startsWith('extra ')
    ? bytesOfBase64(lines.shift()!.slice('extra '.length))
    : undefined;
  if (extra === null) return err('the extra line of the proof is not in base64');
  const [, index] = /^index (0|[1-9]\d*)$/.exec(lines.shift() ?? '') ?? [];
  if (index === undefined || !Number.isSafeInteger(Number(index))) return err('the proof has no index');
  const hashes = lines.map(bytesOfBase64);
  if (!hashes.every((hash) => hash?.length === HASH_LENGTH)) return err('a line of the proof is no hash');
  return ok({
    ...(extra === undefined ? {} : { extra }),
    index: Number(index),
    hashes: hashes as Uint8Array[],
    checkpoint: bytes.subarray(end + 2),
  });
}

/** Bytes as characters one by one: the head is ASCII, and places in the text are places in the bytes. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCodePoint(byte);
  return text;
}
