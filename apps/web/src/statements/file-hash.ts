import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 in lowercase hexadecimal. The browser's own is faster, but only secure addresses have it; a hall's own network often is none. */
export async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  if (globalThis.crypto?.subtle === undefined) return bytesToHex(sha256(new Uint8Array(bytes)));
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

const units = ['byte', 'kilobyte', 'megabyte'] as const;

/** A length in bytes as people read it. */
export function sizeWords(bytes: number, locale: string): string {
  const power = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  });
  return format.format(bytes / 1000 ** power);
}
