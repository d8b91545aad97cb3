import { tableGet } from '@tauride/kernel';
import type { Assembly } from '@tauride/procedure';
import type { Snapshot } from '@tauride/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callOf, type Court, openCourt, openSitting } from '../testing/court.ts';

let court: Court;
beforeEach(async () => {
  court = await openCourt();
});
afterEach(() => court.close());

const seat = { member: 'ann', label: 'Ann', voting: 'advisory', weight: 1, group: null } as const;
const change = {
  type: 'ChangeSeats',
  body: 'council',
  seats: [seat],
  reason: 'Lost the vote by statute.',
} as const;

async function stateFor(as: string | null): Promise<Assembly> {
  return (await court.send('GET', '/api/snapshot', { as })).json<Snapshot>().state;
}

function votingOf(state: Assembly): string | undefined {
  return state.phase === 'founded' ? tableGet(state.members, 'ann')?.seats[0]?.voting : undefined;
}

describe('seats over the wire', () => {
  it('[MB-2] are changed by the clerk, and by no other member', async () => {
    expect((await court.act('clerk', change)).status).toBe(403);
    await openSitting(court);
    expect((await court.act('bob', change)).json()).toMatchObject({ status: 403, code: 'not-entitled' });
    const [entry] = await court.done('clerk', change);
    expect(entry).toMatchObject({ by: 'clerk', event: { type: 'SeatsChanged', sitting: 's1' } });
    expect(votingOf(await stateFor('ann'))).toBe('advisory');
  });

  it('[MB-8] [P-23] of a sitting behind closed doors are seen by the public afterwards, but not why', async () => {
    await openSitting(court, 's1', 'closed');
    await court.done('clerk', change);
    await court.done('chair', {
      type: 'AdjournSitting',
      sitting: 's1',
      ground: 'emergency',
      reason: 'Fire.',
    });
    await court.done('chair', callOf('s2'));
    expect(votingOf(await stateFor(null))).toBe('advisory');
    const journal = (await court.send('GET', '/api/journal?from=0')).text;
    expect(journal).not.toContain('by statute');
    expect((await court.send('GET', '/api/journal?from=0', { as: 'bob' })).text).toContain('by statute');
  });
});
