import { describe, expect, it, vi } from 'vitest';
import type { Entry, FoundedAssembly } from '@tauride/procedure';
import * as whole from '@tauride/procedure/evolve';
import { SITTING, SmallHall } from '../delegate/small-hall.fixture.ts';
import { createEvolution } from './evolution.ts';

const event = { type: 'FloorRequested', sitting: SITTING, member: 'd1', side: null, purpose: 'debate' };
const office = { type: 'OfficeAssigned', body: 'body', office: 'clerk', member: 'd2' };

function entryAfter({ seq }: FoundedAssembly, told: object): Entry {
  return { v: 1, seq, at: 2_000_000, by: 'd1', event: told } as unknown as Entry;
}

describe('how a page follows the journal', () => {
  it('[I-1] knows a sitting from the beginning, and all other affairs once their code is there', async () => {
    const { assembly } = new SmallHall();
    const load = vi.fn<() => Promise<typeof whole>>(() => Promise.resolve(whole));
    const { after, complete } = createEvolution(load);
    const asked = entryAfter(assembly, event);
    expect(after(assembly, asked)).toEqual(whole.evolve(assembly, asked));
    const assigned = entryAfter(assembly, office);
    expect(after(assembly, assigned)).toBeNull();
    expect(load).not.toHaveBeenCalled();
    await complete();
    expect(after(assembly, assigned)).toEqual(whole.evolve(assembly, assigned));
  });
});
