import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bytesOfBase64 } from './base64.ts';
import { parseVerifierKey, type VerifierKey } from './note-key.ts';
import { verifyEd25519 } from './testing/key-pair.ts';
import { verifyLog } from './verify-log.ts';
import { verifyProofFile } from './verify-proof.ts';

const folder = fileURLToPath(new URL('../../../../../shared/data/tlog-vectors/kat/', import.meta.url));

// The log is kept outside the repository: without it these tests are skipped.
describe.skipIf(!existsSync(folder))('the known-answer log in ../shared (skipped when absent)', () => {
  const read = (path: string): Uint8Array | undefined =>
    existsSync(folder + path) ? new Uint8Array(readFileSync(folder + path)) : undefined;
  const keyOf = (file: string): VerifierKey => {
    const parsed = parseVerifierKey(new TextDecoder().decode(read(file)).trim());
    if (!parsed.ok) throw new Error(parsed.error);
    return parsed.value;
  };
  const witnesses = () => [keyOf('witness0.example.vkey'), keyOf('witness1.example.vkey')];
  const trust = () => ({
    log: keyOf('log.vkey'),
    witnesses: witnesses(),
    verify: verifyEd25519,
    origin: originOf(),
  });
  const originOf = (): string => new TextDecoder().decode(read('checkpoint')).split('\n')[0]!;

  it('[RL-7] holds throughout, with both witnesses and the older checkpoint', async () => {
    const older = [{ name: 'checkpoint-1', bytes: read('checkpoint-1')! }];
    const found = await verifyLog({ read: async (path) => read(path), trust: trust(), older, quorum: 2 });
    expect(found.failures).toEqual([]);
    expect(found.checkpoint?.size).toBe(3);
    expect(found.checkpoint?.root).toEqual(bytesOfBase64('T7+aDQogB4pUkQbWf0swwbobBgRw8o9HgCUr1RJJnJM='));
    expect(found.checkpoint?.cosigned).toHaveLength(2);
  });

  it('[RL-6] has a proof that holds for its entry and for no other', () => {
    const [proof, entry] = [read('entry-1.tlog-proof')!, read('entry-1.bin')!];
    const held = verifyProofFile(proof, entry, trust());
    expect(held.ok && held.value.size).toBe(3);
    expect(verifyProofFile(proof, entry.slice(1), trust()).ok).toBe(false);
  });
});
