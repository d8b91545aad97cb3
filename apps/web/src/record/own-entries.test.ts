import type { Line, MemberId } from '@tauride/procedure';
import { inclusionProof, leafBytesOf, leafHash } from '@tauride/record';
import { proofFileBytes } from '@tauride/record/log';
import { describe, expect, it } from 'vitest';
import { ownEntry, proofProblem } from './own-entries.ts';
import { entries, entry, headOf, seenOf, type Signer, signer } from './signed-log.fixture.ts';

const log = signer(7);
const member = 'm1' as MemberId;
const owner = { member, polls: new Set(['p1']) };
const line = (event: object, by = 'operator'): Line => ({ ...entry(0), by, event }) as never;

function proofOf(lines: readonly Line[], index: number, by: Signer = log): Uint8Array {
  const leaves = lines.map((each) => leafHash(leafBytesOf(each)));
  const checkpoint = new TextEncoder().encode(headOf(lines, by).checkpoint);
  return proofFileBytes({ index, hashes: inclusionProof(leaves, index), checkpoint });
}

describe('the entries of a member', () => {
  it('[RL-27] are those that they made, that name them, and that tell what lay in the box with their vote', () => {
    const kindOf = (one: Line) => ownEntry(one, owner)?.kind ?? null;
    expect(kindOf(line({ type: 'MotionMade', motion: 'q1' }, 'm1'))).toBe('motion');
    expect(kindOf(line({ type: 'FloorGiven', member: 'm1' }))).toBe('speech');
    expect(kindOf(line({ type: 'StatementEntered', statement: { by: { member: 'm1' } } }))).toBe('statement');
    expect(kindOf(line({ type: 'MembersSeated', members: [{ id: 'm0' }, { id: 'm1' }] }))).toBe('register');
    expect(kindOf(line({ type: 'PollClosed', poll: 'p1' }))).toBe('vote');
    expect(kindOf(line({ type: 'PollClosed', poll: 'p2' }))).toBeNull();
    expect(kindOf(line({ type: 'PollOpened', poll: 'p1' }))).toBeNull();
    expect(kindOf(line({ type: 'FloorGiven', member: 'm10' }))).toBeNull();
    expect(kindOf({ v: 1, seq: 0, c: 'ab' } as never)).toBeNull();
  });

  it('[RL-27] come with a proof that was checked: entry, place, signature, and that it is of this record', () => {
    const lines = entries(7);
    const seen = seenOf(lines, log);
    const opened = { ...entry(3), salt: 'ab'.repeat(32) } as Line;
    const committed = lines.with(3, opened);
    expect(proofProblem(lines[3]!, proofOf(lines, 3), seen)).toBeNull();
    expect(proofProblem(lines[3]!, proofOf(entries(9), 3), seen)).toBeNull();
    expect(
      proofProblem(opened, proofOf(committed, 3), { ...seen, range: seenOf(lines.slice(0, 5), log).range }),
    ).toBeNull();
    expect(proofProblem(lines[2]!, proofOf(lines, 3), seen)).toContain('another entry');
    expect(proofProblem(entry(3, 'changed'), proofOf(lines, 3), seen)).toContain('does not stand');
    expect(proofProblem(lines[3]!, proofOf(lines, 3, signer(8)), seen)).toContain('signatures');
    const forked = lines.with(6, entry(6, 'forked'));
    expect(proofProblem(lines[3]!, proofOf(forked, 3), seen)).toContain('another record');
    expect(proofProblem(lines[3]!, new TextEncoder().encode('x'), seen)).not.toBeNull();
  });
});
