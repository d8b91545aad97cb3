import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonicalBytes } from '@tauride/kernel';
import type { Hall } from '@tauride/procedure/testing';
import { inclusionProof, leafHash, rootOf, appendLeaf, emptyRange } from '@tauride/record';
import {
  checkpointText,
  handoverMessage,
  noteBytes,
  type VerifierKey,
  verifierKey,
  verifierKeyText,
  type VerifyEd25519,
} from '@tauride/record/log';
import type { Succession } from '../document.ts';
import type { ExtractParts } from '../make.ts';

/** How node:crypto takes raw Ed25519 keys: the fixed head of their DER form, then 32 bytes. */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

export const verifyEd25519: VerifyEd25519 = (message, signature, publicKey) =>
  verify(
    null,
    message,
    { key: Buffer.concat([PUBLIC_HEAD, publicKey]), format: 'der', type: 'spki' },
    signature,
  );

/** Entries of a hall with their proofs, signed with a key whose secret is one byte repeated. Never to be trusted. */
export function partsOf(hall: Hall, indices: readonly number[], secret = 7): ExtractParts {
  const bytes = hall.entries.map((entry) => canonicalBytes(entry));
  const leaves = bytes.map((each) => leafHash(each));
  const root = rootOf(leaves.reduce((range, leaf) => appendLeaf(range, leaf), emptyRange));
  const pair = pairOf(secret);
  const key = keyOf(`tauride.local/${hall.founded().id}`, pair);
  const text = checkpointText({ origin: key.name, size: leaves.length, root });
  const signature = new Uint8Array(sign(null, new TextEncoder().encode(text), pair));
  return {
    key: verifierKeyText(key),
    checkpoint: noteBytes({ text, signatures: [{ name: key.name, keyId: key.id, bytes: signature }] }),
    entries: indices.map((index) => ({ index, bytes: bytes[index]!, hashes: inclusionProof(leaves, index) })),
  };
}

/** What keys signed for each other, each with a secret of one byte repeated, up to but not including the last. */
export function successionOf(name: string, ...secrets: readonly number[]): readonly Succession[] {
  const pairs = secrets.map(pairOf);
  const keys = pairs.map((pair) => keyOf(name, pair));
  return keys.slice(0, -1).map((previous, at) => {
    const signature = sign(null, handoverMessage(previous, keys[at + 1]!), pairs[at]!);
    return { previous: verifierKeyText(previous), signature: signature.toString('base64') };
  });
}

function pairOf(secret: number): KeyObject {
  const der = Buffer.concat([PRIVATE_HEAD, Buffer.alloc(32, secret)]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

function keyOf(name: string, pair: KeyObject): VerifierKey {
  const spki = createPublicKey(pair).export({ format: 'der', type: 'spki' });
  return verifierKey(name, 'log', new Uint8Array(spki.subarray(PUBLIC_HEAD.length)));
}

/** Positions of the entries of these types, in the order of the record. */
export function entriesOfTypes(hall: Hall, ...types: readonly string[]): readonly number[] {
  return hall.entries.filter(({ event }) => types.includes(event.type)).map(({ seq }) => seq);
}
