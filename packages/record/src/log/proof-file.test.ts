import { describe, expect, it } from 'vitest';
import { leafHash } from '../hash.ts';
import { inclusionProof } from '../proof.ts';
import { parseProofFile, proofFileBytes } from './proof-file.ts';
import { testKey, verifyEd25519 } from './testing/key-pair.ts';
import { logFolder, numberedEntries } from './testing/log-folder.ts';
import { verifyProofFile } from './verify-proof.ts';

const log = testKey('example.org/log', 'log', 1);
const entries = numberedEntries(300);
const checkpoint = logFolder(entries, [log]).get('checkpoint')!;
const hashes = inclusionProof(
  entries.map((entry) => leafHash(entry)),
  130,
);
const proof = proofFileBytes({ extra: Uint8Array.of(1, 2, 3), index: 130, hashes, checkpoint });
const trust = { log: log.key, verify: verifyEd25519 };
const text = new TextDecoder().decode(proof);

describe('proof files', () => {
  it('[RL-6] are checked without the log', () => {
    expect(verifyProofFile(proof, entries[130]!, trust)).toMatchObject({ ok: true, value: { size: 300 } });
    expect(parseProofFile(proof)).toEqual({
      ok: true,
      value: { extra: Uint8Array.of(1, 2, 3), index: 130, hashes, checkpoint },
    });
  });

  it('[RL-6] hold for no other entry, place or checkpoint', () => {
    const later = logFolder(numberedEntries(301), [log]).get('checkpoint')!;
    const damaged = [
      [proof, entries[131]!],
      [proofFileBytes({ index: 131, hashes, checkpoint }), entries[130]!],
      [proofFileBytes({ index: 130, hashes: hashes.toReversed(), checkpoint }), entries[130]!],
      [proofFileBytes({ index: 130, hashes: hashes.slice(1), checkpoint }), entries[130]!],
      [proofFileBytes({ index: 130, hashes, checkpoint: later }), entries[130]!],
    ] as const;
    for (const [bytes, entry] of damaged) expect(verifyProofFile(bytes, entry, trust).ok).toBe(false);
  });

  it.each([
    ['another head', text.replace('@v1', '@v2')],
    ['no index', text.replace('index 130\n', '')],
    ['an index with a zero before it', text.replace('index 130', 'index 0130')],
    ['a damaged extra line', text.replace('extra AQID', 'extra AQI')],
    ['a short hash', text.replace(/\n.{4}(?=[^\n]{40}\n)/, '\n')],
    ['no checkpoint', text.slice(0, text.indexOf('\n\n'))],
  ])('[RL-6] with %s are refused', (_what, damaged) => {
    expect(damaged).not.toBe(text);
    expect(parseProofFile(new TextEncoder().encode(damaged)).ok).toBe(false);
  });
});
