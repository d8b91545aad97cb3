import { describe, expect, it } from 'vitest';
import { cited } from '../assembly/access.ts';
import { ronr12 } from './ronr12.ts';
import { withChanges } from './with-changes.ts';

describe('standing orders with a name of their own', () => {
  const house = withChanges(ronr12, {
    citeAs: 'House rules',
    motions: { adjourn: { second: false, cite: '§ 9' }, recess: { cite: '' } },
  });

  it('[RY-1] are cited for what they change, and the rulebook for what stays', () => {
    expect(cited(house, house.motions.adjourn!.cite)).toBe('House rules § 9');
    expect(cited(house, house.motions.recess!.cite)).toBe('House rules');
    expect(cited(house, house.motions.main!.cite)).toBe(cited(ronr12, ronr12.motions.main!.cite));
    expect(cited(house, house.cite.quorum)).toBe(cited(ronr12, ronr12.cite.quorum));
  });

  it('[RY-1] are cited for the quorum and the speeches that they change', () => {
    const { cite } = withChanges(ronr12, {
      citeAs: 'House rules',
      quorum: { kind: 'none', cite: '§ 3' },
      debate: { speechesPerQuestion: 1, cite: '§ 4' },
    });
    expect(cite).toMatchObject({ quorum: 'House rules § 3', 'speech-limit': 'House rules § 4' });
    expect(cite.second).toBe(cited(ronr12, ronr12.cite.second));
  });

  it('[RY-1] are cited in full where they change what others changed', () => {
    const branch = withChanges(house, { citeAs: 'Branch rules', quorum: { kind: 'none', cite: '3' } });
    expect(cited(branch, branch.quorum.cite)).toBe('Branch rules 3');
    expect(cited(branch, branch.motions.adjourn!.cite)).toBe('House rules § 9');
  });

  it('[RY-1] leave every citation alone where they have none', () => {
    const plain = withChanges(ronr12, { thresholds: { main: { demand: 1 } } });
    expect(cited(plain, plain.motions.main!.cite)).toBe('RONR (12th ed.) 10:8');
  });
});
