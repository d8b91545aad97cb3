import { describe, expect, it } from 'vitest';
import { leafHash } from '../hash.ts';
import { consistencyProof } from '../proof.ts';
import { rangeOf, rootOf } from '../range.ts';
import { base64Of } from './base64.ts';
import { checkpointText } from './checkpoint.ts';
import { noteBytes } from './signed-note.ts';
import { testKey, verifyEd25519 } from './testing/key-pair.ts';
import { numberedEntries } from './testing/log-folder.ts';
import { type Judged, judgeCheckpoint, parseAddCheckpoint, type Seen } from './witness.ts';

const log = testKey('example.org/log', 'log', 1);
const entries = numberedEntries(20);
const leaves = entries.map((entry) => leafHash(entry));

function treeOf(size: number, list = entries): Seen {
  return { size, root: rootOf(rangeOf(list.slice(0, size))) };
}

function signed(tree: Seen, signer = log, origin = 'example.org/log'): Uint8Array {
  const text = checkpointText({ origin, ...tree });
  return noteBytes({ text, signatures: [signer.sign(text)] });
}

function judged(old: number, checkpoint: Uint8Array, proof: readonly Uint8Array[], seen?: Seen): Judged {
  return judgeCheckpoint(
    { old, proof, checkpoint },
    { logs: [log.key], seenOf: () => seen, verify: verifyEd25519 },
  );
}

const proofTo = (size: number, from: number) => consistencyProof(leaves.slice(0, size), from);

describe('a witness', () => {
  it('[RL-11] cosigns what extends the last checkpoint it saw, and keeps that', () => {
    expect(judged(0, signed(treeOf(5)), [])).toMatchObject({ status: 200, seen: treeOf(5) });
    expect(judged(5, signed(treeOf(13)), proofTo(13, 5), treeOf(5))).toMatchObject({
      status: 200,
      seen: treeOf(13),
    });
    expect(judged(13, signed(treeOf(13)), [], treeOf(13))).toMatchObject({ status: 200 });
    expect(judged(0, signed(treeOf(0)), [])).toMatchObject({ status: 200 });
    expect(judged(0, signed(treeOf(4)), [], treeOf(0))).toMatchObject({ status: 200 });
  });

  it('[RL-11] refuses a fork, also at the same size, and a proof that proves nothing', () => {
    const other = numberedEntries(20).map((entry, at) => (at === 2 ? leaves[0]! : entry));
    expect(judged(5, signed(treeOf(5, other)), [], treeOf(5)).status).toBe(422);
    expect(judged(5, signed(treeOf(13, other)), proofTo(13, 5), treeOf(5)).status).toBe(422);
    expect(judged(5, signed(treeOf(13)), proofTo(13, 6), treeOf(5)).status).toBe(422);
    expect(judged(0, signed(treeOf(5)), proofTo(13, 5)).status).toBe(422);
    expect(judged(0, signed({ size: 0, root: treeOf(1).root }), []).status).toBe(422);
  });

  it('[RL-36] cosigns for a later key of the log, and then no more for an earlier one alone', () => {
    const later = testKey('example.org/log', 'log', 7);
    const judgedBy = (signer: typeof log, seen?: Seen): Judged =>
      judgeCheckpoint(
        { old: seen?.size ?? 0, proof: seen ? proofTo(13, 5) : [], checkpoint: signed(treeOf(13), signer) },
        { logs: [log.key, later.key], seenOf: () => seen, verify: verifyEd25519 },
      );
    const [byEarlier, byLater] = [log, later].map(({ key }) => ({ ...treeOf(5), keyIds: [key.id] }));
    expect(judgedBy(later)).toMatchObject({ status: 200, seen: { keyIds: [later.key.id] } });
    expect(judgedBy(log, byEarlier).status).toBe(200);
    expect(judgedBy(later, byEarlier).status).toBe(200);
    expect(judgedBy(later, byLater).status).toBe(200);
    expect(judgedBy(log, byLater).status).toBe(403);
    expect(judgedBy(log, treeOf(5)).status).toBe(200);
  });

  it('[RL-11] tells the log what it has when the log is wrong about it', () => {
    expect(judged(4, signed(treeOf(13)), proofTo(13, 4), treeOf(5))).toEqual({ status: 409, size: 5 });
    expect(judged(0, signed(treeOf(13)), [], treeOf(5))).toEqual({ status: 409, size: 5 });
    expect(judged(3, signed(treeOf(13)), proofTo(13, 3))).toEqual({ status: 409, size: 0 });
  });

  it('[RL-11] refuses what is malformed, of another log, or not signed by it', () => {
    expect(judged(6, signed(treeOf(5)), []).status).toBe(400);
    expect(judged(0, new TextEncoder().encode('checkpoint\n'), []).status).toBe(400);
    expect(judged(0, noteBytes({ text: 'a\nb\n', signatures: [log.sign('a\nb\n')] }), []).status).toBe(400);
    expect(judged(0, signed(treeOf(5), log, 'example.org/another'), []).status).toBe(404);
    expect(judged(0, signed(treeOf(5), testKey('example.org/log', 'log', 7)), []).status).toBe(403);
    const forged = new TextDecoder().decode(signed(treeOf(5))).replace('\n5\n', '\n6\n');
    expect(judged(0, new TextEncoder().encode(forged), []).status).toBe(403);
  });
});

describe('requests to a witness', () => {
  const body = (text: string) => new TextEncoder().encode(text);
  const hash = base64Of(treeOf(3).root);

  it('[RL-12] hold the old size, the proof, and the checkpoint', () => {
    expect(parseAddCheckpoint(body(`old 5\n${hash}\n\nrest\n`))).toEqual({
      old: 5,
      proof: [treeOf(3).root],
      checkpoint: body('rest\n'),
    });
    expect(parseAddCheckpoint(body('old 0\n\nrest'))).toEqual({
      old: 0,
      proof: [],
      checkpoint: body('rest'),
    });
  });

  it.each([
    ['no old size', `${hash}\n\nrest`],
    ['a leading zero', 'old 05\n\nrest'],
    ['a size too large to reckon with', 'old 9007199254740993\n\nrest'],
    ['a short hash', 'old 5\nAAAA\n\nrest'],
    ['64 hashes', `old 5\n${`${hash}\n`.repeat(64)}\nrest`],
    ['no blank line', `old 5\n${hash}\nrest`],
  ])('[RL-12] are refused with %s', (_what, text) => {
    expect(parseAddCheckpoint(body(text))).toBeNull();
  });
});
