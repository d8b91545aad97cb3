import { invariant } from './invariant.ts';
import type { Json } from './json.ts';

const encoder = new TextEncoder();

/** Canonical JSON text: members sorted by UTF-16 code units, shortest numbers, no white space; `undefined` members are left out.
 *  @throws InvariantError for a number that is not finite or a string with a lone surrogate.
 *  Source: RFC 8785 (JSON Canonicalization Scheme). */
export function canonicalText(value: Json | object): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return stringText(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalText(item as Json)).join(',')}]`;
  invariant(typeof value === 'object', `canonical JSON cannot carry a ${typeof value}`);
  return objectText(value as Record<string, Json | undefined>);
}

/** The UTF-8 bytes of {@link canonicalText}: what is hashed, signed and stored. */
export function canonicalBytes(value: Json | object): Uint8Array<ArrayBuffer> {
  return encoder.encode(canonicalText(value));
}

function objectText(value: Record<string, Json | undefined>): string {
  const parts: string[] = [];
  // The default sort compares UTF-16 code units, as RFC 8785 section 3.2.3 asks.
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) parts.push(`${stringText(key)}:${canonicalText(member)}`);
  }
  return `{${parts.join(',')}}`;
}

function numberText(value: number): string {
  invariant(Number.isFinite(value), 'canonical JSON cannot carry a number that is not finite');
  return JSON.stringify(value);
}

function stringText(value: string): string {
  invariant(value.isWellFormed(), 'canonical JSON cannot carry a lone surrogate');
  return JSON.stringify(value);
}
