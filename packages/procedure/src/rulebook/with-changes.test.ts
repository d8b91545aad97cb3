import { describe, expect, it } from 'vitest';
import { ronr12 } from './ronr12.ts';
import type { MotionKind } from './types.ts';
import { withChanges } from './with-changes.ts';

const ADDED = 'proposal' satisfies MotionKind;
const { kind: _kind, ...whole } = ronr12.motions.main!;
const needed = [
  'class',
  'rank',
  'appliesTo',
  'interrupts',
  'second',
  'debatable',
  'amendable',
  'threshold',
  'onAdopt',
  'reconsider',
  'renewable',
  'cite',
] as const;

describe('a motion that standing orders add', () => {
  it('[RB-1] has the rules that they give it', () => {
    expect(ronr12.motions[ADDED]).toBeUndefined();
    const { motions } = withChanges(ronr12, { motions: { [ADDED]: whole } });
    expect(motions[ADDED]).toEqual({ ...whole, kind: ADDED });
  });

  it.each(needed)('[RB-1] is not there without its %s', (key) => {
    const { [key]: _left, ...rest } = whole;
    expect(withChanges(ronr12, { motions: { [ADDED]: rest } }).motions).not.toHaveProperty(ADDED);
  });
});
