import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResolutionId } from '@tauride/procedure';
import { bringIn, decideIn, openBodies } from '@tauride/procedure/testing';
import { checkExtract } from './check.ts';
import { makeExtract } from './make.ts';
import { entriesOfTypes, partsOf, verifyEd25519 } from './testing/record.ts';

function extract(): string {
  const hall = openBodies('a');
  bringIn(hall, 'a', 'That all power pass to the soviets.\nВся власть советам!');
  decideIn(hall, 'a', true);
  const matter = { kind: 'resolution', resolution: 'rs1' as ResolutionId } as const;
  const to = { kind: 'elsewhere', assembly: 'away', name: 'Away' } as const;
  const words = { form: 'appeal', matter, title: 'All power', carrier: '' } as const;
  hall.act('a-clerk', { type: 'Transmit', body: 'a', to, ...words } as never);
  const entries = entriesOfTypes(hall, 'ResultAnnounced', 'ResolutionRegistered', 'Transmitted');
  return makeExtract(partsOf(hall, entries));
}

/** Which parts may be named for a change in a field; its quotation marks and commas belong to the form. */
const named: { readonly [field: string]: readonly string[] } = {
  format: [],
  version: ['version'],
  about: [],
  assembly: ['assembly'],
  body: ['assembly'],
  before: ['chain'],
  key: ['key', 'signature'],
  checkpoint: ['checkpoint', 'signature'],
  entries: ['proof', 'entry'],
};

/** The field of the document in which a byte stands. */
function fieldAt(bytes: Uint8Array, at: number): string {
  const before = new TextDecoder().decode(bytes.subarray(0, at + 1));
  return [...before.matchAll(/\n {2}"(\w+)":/gu)].at(-1)?.[1] ?? 'format';
}

describe('an extract with one byte changed', () => {
  it('[RT-63] is refused, wherever the byte is and whatever it became, and the part is named', () => {
    const bytes = new TextEncoder().encode(extract());
    const parts = new Set<string>();
    const place = fc.nat({ max: bytes.length - 1 });
    fc.assert(
      fc.property(fc.noBias(place), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Uint8Array.from(bytes, (byte, index) => (index === at ? byte ^ by : byte));
        // What is no UTF-8 any more arrives with replacement characters.
        const found = checkExtract(new TextDecoder().decode(changed), { verify: verifyEd25519 });
        expect(found.ok, `byte ${at} changed by ${by}`).toBe(false);
        if (found.ok) return;
        expect(found.error.says).not.toBe('');
        expect(String(found.error.at)).not.toBe('');
        parts.add(found.error.part);
        const field = fieldAt(bytes, at);
        expect(['form', ...(named[field] ?? ['text'])], `byte ${at} in ${field}`).toContain(found.error.part);
      }),
      { numRuns: 3_000, seed: 1917 },
    );
    // The fuzz reached every part of the document.
    for (const part of ['form', 'key', 'signature', 'proof', 'text', 'assembly'])
      expect([...parts]).toContain(part);
  });

  it('[RT-63] holds where no byte was changed', () => {
    expect(checkExtract(extract(), { verify: verifyEd25519 }).ok).toBe(true);
  });
});
