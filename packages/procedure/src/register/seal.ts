import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalBytes, tableValues } from '@tauride/kernel';
import { type Lines, weightOf } from './register-of.ts';
import type { RegisterSeal } from './state.ts';

type Who = Lines['who'];

const seals = new WeakMap<Who, RegisterSeal>();

/** Rule RV-7: what the journal keeps of a register: a digest over its lines in the order of their mandates. */
export function sealOf({ who }: Partial<Lines> & Pick<Lines, 'who'>): RegisterSeal {
  const known = seals.get(who);
  if (known) return known;
  const lines = tableValues(who);
  const votes = lines.reduce((sum, line) => sum + weightOf(line), 0);
  const seal = { digest: bytesToHex(sha256(canonicalBytes(lines))), lines: lines.length, votes };
  seals.set(who, seal);
  return seal;
}
