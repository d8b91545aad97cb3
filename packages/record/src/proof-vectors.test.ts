import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type ConsistencyClaim, type InclusionClaim, verifyConsistency, verifyInclusion } from './verify.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/tlog-vectors/testdata', import.meta.url));

interface InclusionVector {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string | null;
  readonly leafHash: string | null;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

interface ConsistencyVector {
  readonly size1: number;
  readonly size2: number;
  readonly root1: string | null;
  readonly root2: string | null;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

// The vectors are kept outside the repository: without them these tests are skipped.
describe.skipIf(!existsSync(folder))(
  'proof vectors of transparency-dev/merkle in ../shared (skipped when absent)',
  () => {
    it('[R-5] decides every inclusion vector as its authors do', () => {
      const vectors = readVectors<InclusionVector>('inclusion');
      expect(vectors).toHaveLength(98);
      for (const { name, vector } of vectors) {
        expect({ name, accepted: verifyInclusion(inclusionOf(vector)) }).toEqual({
          name,
          accepted: !vector.wantErr,
        });
      }
    });

    it('[R-6] decides every consistency vector as its authors do', () => {
      const vectors = readVectors<ConsistencyVector>('consistency');
      expect(vectors).toHaveLength(98);
      for (const { name, vector } of vectors) {
        expect({ name, accepted: verifyConsistency(consistencyOf(vector)) }).toEqual({
          name,
          accepted: !vector.wantErr,
        });
      }
    });
  },
);

function readVectors<T>(kind: string): { name: string; vector: T }[] {
  return globSync(`${kind}/**/*.json`, { cwd: folder })
    .sort()
    .map((name) => ({ name, vector: JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as T }));
}

function inclusionOf(vector: InclusionVector): InclusionClaim {
  return {
    index: vector.leafIdx,
    size: vector.treeSize,
    root: bytesOf(vector.root),
    leaf: bytesOf(vector.leafHash),
    proof: (vector.proof ?? []).map(bytesOf),
  };
}

function consistencyOf(vector: ConsistencyVector): ConsistencyClaim {
  return {
    oldSize: vector.size1,
    newSize: vector.size2,
    oldRoot: bytesOf(vector.root1),
    newRoot: bytesOf(vector.root2),
    proof: (vector.proof ?? []).map(bytesOf),
  };
}

function bytesOf(base64: string | null): Uint8Array {
  return Uint8Array.from(Buffer.from(base64 ?? '', 'base64'));
}
