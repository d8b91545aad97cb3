import { InvariantError } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import type { Body } from '../assembly/state.ts';
import { rulebookIds } from './ids.ts';
import { loadRulebook, rulebooksToLoad } from './load.ts';
import { findRulebook, isOnShelf } from './shelf.ts';

function assemblyUnder(...rulebooks: readonly string[]) {
  const bodies = rulebooks.map((rulebook, at) => [`b${at}`, { rulebook } as Body] as const);
  return { bodies: Object.fromEntries(bodies) };
}

// Nothing here imports `decide`, which brings every rulebook.
describe('a rulebook', () => {
  it('is not found before it was loaded, and that is no answer', () => {
    expect(isOnShelf('ronr12')).toBe(false);
    expect(() => findRulebook('ronr12')).toThrow(InvariantError);
    expect(findRulebook('no-such-book')).toBeUndefined();
  });

  it('is loaded alone, for the bodies that are under it', async () => {
    const assembly = assemblyUnder('mun', 'ronr12', 'mun');
    expect(rulebooksToLoad(assembly)).toEqual(['mun', 'ronr12']);
    await loadRulebook('mun');
    expect(rulebooksToLoad(assembly)).toEqual(['ronr12']);
    expect(findRulebook('mun')?.id).toBe('mun');
    expect(isOnShelf('un-ga')).toBe(false);
  });

  it('of no such name cannot be loaded', async () => {
    await expect(loadRulebook('no-such-book')).rejects.toThrow(InvariantError);
  });

  it.each(rulebookIds())('is found by its own name: %s', async (id) => {
    await loadRulebook(id);
    expect(findRulebook(id)?.id).toBe(id);
  });
});
