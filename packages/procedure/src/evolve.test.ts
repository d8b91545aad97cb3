import { invariant } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { affairHandlers, evolve } from './evolve.ts';
import { evolveInSitting, sittingHandlers } from './evolve-in-sitting.ts';
import { openHall, SITTING } from './testing/hall.ts';
import { main } from './testing/moves.ts';

describe('what evolves in a sitting and what else there is', () => {
  it('[I-1] share the events out between them, each to one', () => {
    const inSitting = new Set(Object.keys(sittingHandlers));
    const affairs = Object.keys(affairHandlers);
    expect(affairs.filter((type) => inSitting.has(type))).toEqual([]);
    expect(inSitting.size).toBeGreaterThan(40);
    expect(affairs).toContain('AssemblyFounded');
  });

  it('[I-1] come to the same, or the former says that it does not know the entry', () => {
    const hall = openHall();
    hall.act('d1', main('That the yard be fenced.'));
    hall.act('d2', { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'debate' });
    const unknown = new Set<string>();
    let state = evolve({ phase: 'unfounded', seq: 0 }, hall.entries[0]!);
    for (const entry of hall.entries.slice(1)) {
      invariant(state.phase === 'founded', 'founded by the first entry');
      const after = evolve(state, entry);
      const inSitting = evolveInSitting(state, entry);
      if (inSitting === null) unknown.add(entry.event.type);
      else expect(inSitting).toEqual(after);
      state = after;
    }
    expect([...unknown]).toEqual(['BodyEstablished', 'MembersSeated', 'OfficeAssigned']);
    expect(state).toEqual(hall.state);
  });
});
