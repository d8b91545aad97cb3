import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalBytes, tableValues } from '@tauride/kernel';
import type { Lines } from './register-of.ts';
import type { RegisterSeal } from './state.ts';

const seals = new WeakMap<Lines, RegisterSeal>();

/** Rule RV-7: what the journal keeps of a register: a digest over its lines in the order of their mandates. */
export function sealOf(register: Lines): RegisterSeal {
  const known = seals.get(register);
  if (known) return known;
  const { lines, votes, who } = register;
  const seal = { digest: bytesToHex(sha256(canonicalBytes(tableValues(who)))), lines, votes };
  seals.set(register, seal);
  return seal;
}
