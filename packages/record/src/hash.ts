import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 of bytes. Callers may pass the platform's own for speed. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Length of every hash in bytes. */
export const HASH_LENGTH = 32;

const LEAF = 0x00;
const NODE = 0x01;

/** The portable SHA-256, the same in browser and server. */
export const portableSha256: Sha256 = sha256;

/** An entry's bytes while they are hashed, as long as most are: to make room for each anew costs as much as to hash it. */
const entryRoom = new Uint8Array(1 + 4_096);
entryRoom[0] = LEAF;

/** Hash of an entry. The prefix keeps an entry from passing as a node. Source: RFC 6962 section 2.1. */
export function leafHash(entry: Uint8Array, sha: Sha256 = portableSha256): Uint8Array {
  const end = 1 + entry.length;
  const bytes = end > entryRoom.length ? new Uint8Array(end) : entryRoom.subarray(0, end);
  bytes.set(entry, 1);
  return sha(bytes);
}

/** A node's bytes while they are hashed: reading a journal hashes one for each entry. */
const node = new Uint8Array(1 + 2 * HASH_LENGTH);
node[0] = NODE;

/** Hash of two subtrees side by side. Source: RFC 6962 section 2.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array, sha: Sha256 = portableSha256): Uint8Array {
  node.set(left, 1);
  node.set(right, 1 + HASH_LENGTH);
  return sha(node);
}

/** The root of the empty tree. Source: RFC 6962 section 2.1. */
export function emptyRoot(sha: Sha256 = portableSha256): Uint8Array {
  return sha(new Uint8Array());
}
