import type { Outcome, Stage } from '@tauride/count/elections';
import { canonicalBytes } from '@tauride/kernel';
import type { CandidateId } from '@tauride/procedure';
import { leafHash, rangeOf, rootHex } from '@tauride/record';
import { describe, expect, it } from 'vitest';
import { hexOf } from '../live/hex.ts';
import type { DeclaredRound } from './check-box.ts';
import { declaredRound } from './declared-round.fixture.ts';
import { recount, type RecountInput, type RecountProgress } from './recount.ts';

type Box = RecountInput['box'];

/** The same input with other leaves, and a seal that fits them. */
function sealedAnew(input: RecountInput, leaves: Box['leaves']): RecountInput {
  const root = rootHex(rangeOf(leaves.map((leaf) => canonicalBytes(leaf))));
  const seal = { root, count: leaves.length };
  return {
    ...input,
    box: { ...input.box, ...seal, leaves },
    round: { ...input.round, box: { ...input.round.box, seal } },
  };
}

function withOutcome(round: DeclaredRound, change: (outcome: Outcome) => Outcome): DeclaredRound {
  const counted = structuredClone(round.box.counted) as { kind: 'people'; outcome: unknown };
  counted.outcome = change(counted.outcome as Outcome);
  return { ...round, box: { ...round.box, counted: counted as DeclaredRound['box']['counted'] } };
}

describe('a recount', () => {
  it('comes to the declared result, with the quota as it stood when the round was opened', () => {
    const input = declaredRound();
    const counted = recount(input);
    expect(counted).toMatchObject({ kind: 'counted', root: input.round.box.seal.root, seedFits: true });
    if (counted.kind !== 'counted') return;
    expect(counted.own.ballots).toBe(27);
    expect([counted.own.blank, counted.own.invalid]).toEqual([1, 1]);
    expect(counted.comparison.kind).toBe('same');
    expect(input.election.elected.some((id) => id === 'c3' || id === 'c4')).toBe(true);
  });

  it('comes to it for methods without stages too', () => {
    const input = declaredRound({ method: { kind: 'people', by: 'schulze' }, quotas: [] });
    expect(recount(input)).toMatchObject({ comparison: { kind: 'same', stages: 0 } });
  });

  it('[PR-24] claims no count of a box that tells only hashes, and holds those against the seal', () => {
    const { election, round, box } = declaredRound();
    const hashes = box.leaves.map((leaf) => hexOf(leafHash(canonicalBytes(leaf))));
    const { salt: _salt, ...rest } = box;
    const hidden = { ...rest, leaves: [], hashes };
    const confirmed = { ...round, confirm: true } as const;
    const { root } = round.box.seal;
    expect(recount({ election, round: confirmed, box: hidden })).toEqual({ kind: 'hashes', root });
    expect(
      recount({ election, round: confirmed, box: { ...hidden, hashes: hashes.toReversed() } }),
    ).toMatchObject({
      kind: 'other-box',
      fault: { kind: 'root' },
    });
    expect(
      recount({ election, round: confirmed, box: { ...hidden, hashes: hashes.slice(1) } }),
    ).toMatchObject({
      kind: 'other-box',
      fault: { kind: 'count' },
    });
    // Nobody escapes a count by publishing hashes of a round that is not confirmed.
    expect(recount({ election, round, box: hidden })).toMatchObject({
      kind: 'other-box',
      fault: { kind: 'count' },
    });
  });

  it('tells how far it is', () => {
    const heard: RecountProgress[] = [];
    recount(declaredRound(), (progress) => heard.push(progress));
    expect(heard.map(({ step }) => step)).toEqual(['seal', 'count', 'compare']);
    expect(heard[0]).toEqual({ step: 'seal', done: 26, of: 26 });
  });

  it('names the first stage that differs', () => {
    const input = declaredRound();
    const round = withOutcome(input.round, (outcome) => {
      const changed = (stage: Stage): Stage => ({ ...stage, totals: stage.totals.with(0, '0.00001') });
      const stages = (outcome.stages ?? []).map((stage, at) => (at >= 1 ? changed(stage) : stage));
      return { ...outcome, stages };
    });
    expect(recount({ ...input, round })).toMatchObject({ comparison: { kind: 'stage', stage: 2 } });
  });

  it('names a stage that only one of the counts has', () => {
    const input = declaredRound();
    const round = withOutcome(input.round, (outcome) => ({
      ...outcome,
      stages: (outcome.stages ?? []).slice(0, 1),
    }));
    const counted = recount({ ...input, round });
    expect(counted).toMatchObject({ comparison: { kind: 'stage', stage: 2, declared: null } });
  });

  it('tells other figures, other numbers of papers, and others elected', () => {
    const input = declaredRound();
    const figures = withOutcome(input.round, (outcome) => ({ ...outcome, quota: '1.00000' }));
    expect(recount({ ...input, round: figures })).toMatchObject({ comparison: { kind: 'figures' } });
    const fewer = { ...input.round, box: { ...input.round.box, blank: 0 } };
    expect(recount({ ...input, round: fewer })).toMatchObject({ comparison: { kind: 'numbers' } });
    const others = { ...input.round, elected: ['c2', 'c1'] as CandidateId[] };
    expect(recount({ ...input, round: others })).toMatchObject({ comparison: { kind: 'elected' } });
  });

  it('takes nobody declared for a ballot without a quorum, not for a difference', () => {
    const input = declaredRound();
    expect(recount({ ...input, round: { ...input.round, elected: [] } })).toMatchObject({
      comparison: { kind: 'same' },
    });
  });

  it('tells a seed that was not bound before the ballot', () => {
    const input = declaredRound();
    const round = { ...input.round, commitment: '0'.repeat(64) };
    expect(recount({ ...input, round })).toMatchObject({ seedFits: false });
  });
});

describe('papers that are not those that were sealed', () => {
  const input = declaredRound();
  const { leaves } = input.box;

  it('are found by their root when one says something else', () => {
    const changed = leaves.map((leaf, at) => (at === 3 ? { ...leaf, choice: 'c4' } : leaf));
    const found = recount({ ...input, box: { ...input.box, leaves: changed } });
    expect(found).toMatchObject({ kind: 'other-box', fault: { kind: 'root' } });
  });

  it('are found by their number', () => {
    const found = recount({ ...input, box: { ...input.box, leaves: leaves.slice(1) } });
    expect(found).toMatchObject({ fault: { kind: 'count', found: 25, sealed: 26 } });
  });

  it('are found by a batch with another number than the tellers entered', () => {
    const more = sealedAnew(
      input,
      leaves.map((leaf) => (leaf.choice === 'invalid' ? { ...leaf, weight: 2 } : leaf)),
    );
    expect(recount(more)).toMatchObject({ fault: { kind: 'batch', batch: 'A', found: 4, sealed: 3 } });
  });

  it('are found by a batch that says something else in the same number', () => {
    const other = sealedAnew(
      input,
      leaves.map((leaf) => (leaf.choice === 'invalid' ? { ...leaf, choice: 'c4' } : leaf)),
    );
    expect(recount(other)).toMatchObject({ fault: { kind: 'batch', batch: 'A', found: 3, sealed: 3 } });
  });

  it('are found by a batch that nobody entered', () => {
    const stray = sealedAnew(input, [...leaves, { batch: 'B', choice: 'c4' }]);
    expect(recount(stray)).toMatchObject({ fault: { kind: 'batch', batch: 'B', found: 1, sealed: 0 } });
  });
});
