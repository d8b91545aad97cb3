import { readdirSync } from 'node:fs';
import { findRulebook, type Rulebook, rulebookFor } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { standingOrders } from './read.ts';

function house(file: string): Rulebook {
  const { extends: base, changes } = standingOrders(file);
  return rulebookFor(findRulebook(base)!, 'ordinary', changes);
}

describe('the standing orders that are given as examples', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.yaml'));

  it('[RY-13] are in order, every one', () => {
    expect(files.toSorted()).toEqual(['cooperative.yaml', 'model-un.yaml']);
    for (const file of files) expect(house(file).citedInFull).toBe(true);
  });

  it('[RY-13] raise thresholds and switch motions off in a cooperative', () => {
    const { motions, debate, quorum } = house('cooperative.yaml');
    expect(motions['previous-question']).toMatchObject({
      threshold: { num: 3, den: 4, compare: 'ge', basis: 'cast' },
      cite: 'Standing orders § 8',
    });
    expect(motions['postpone-indefinitely']).toBeUndefined();
    expect(debate.speechSeconds).toBe(180);
    expect(quorum.cite).toBe('Standing orders § 3');
  });

  it('[RY-13] put a motion of its own between two others in a Model UN', () => {
    const { motions } = house('model-un.yaml');
    const own = motions['x-consultation-of-the-whole']!;
    expect(own).toMatchObject({ onAdopt: 'caucus', threshold: { num: 2, den: 3, basis: 'present' } });
    expect(own.rank).toBeLessThan(motions['unmoderated-caucus']!.rank!);
    expect(own.rank).toBeGreaterThan(motions['extend-moderated-caucus']!.rank!);
  });
});
