import { tableGet, tableValues } from '@tauride/kernel';
import {
  type FoundedAssembly,
  type Instant,
  quorumOf,
  type SittingInSession,
  speakersInOrder,
} from '@tauride/procedure';
import { commandSchema } from '@tauride/protocol';
import { describe, expect, it } from 'vitest';
import { play } from '../testing/play.ts';
import { SITTING } from './acts.ts';
import { cooperative } from './script.ts';

const NOW = Date.parse('2026-03-14T20:14:00Z') as Instant;
const steps = cooperative.steps(NOW);

function hall(): { readonly state: FoundedAssembly; readonly sitting: SittingInSession } {
  const { state } = play(steps);
  const sitting = state.phase === 'founded' ? tableGet(state.sittings, SITTING) : undefined;
  if (state.phase !== 'founded' || sitting?.phase !== 'open') throw new Error('no sitting is open');
  return { state, sitting };
}

describe('the congress of the Northern Cooperative Federation', () => {
  it('has 180 delegates of four branches by number, without a personal name', () => {
    const members = tableValues(hall().state.members);
    const voting = members.filter(({ seats }) => seats[0]!.voting === 'full');
    expect(voting).toHaveLength(180);
    expect(voting.filter(({ label }) => !/^Delegate \d+$/.test(label))).toEqual([]);
    const branches = new Set(voting.map(({ seats }) => seats[0]!.group));
    expect(branches).toEqual(new Set(['Harbour Branch', 'Upriver Branch', 'Lakes Branch', 'Hill Branch']));
  });

  it('has 163 of them present, a quorum of 91, and seven items of business', () => {
    const { state, sitting } = hall();
    expect(quorumOf(state, sitting)).toMatchObject({ needed: 91, present: 163, members: 180, holds: true });
    expect(sitting.agenda.map(({ phase }) => phase)).toEqual([
      'done',
      'done',
      'done',
      'now',
      'to-come',
      'to-come',
      'to-come',
    ]);
  });

  it('stands at an amendment, with those who wait in the order of the rules', () => {
    const { state, sitting } = hall();
    const labels = sitting.stack.map((id) => tableGet(state.motions, id)!.label);
    expect(labels).toEqual(['3', '3-A']);
    expect(sitting.floor).toEqual({ phase: 'free' });
    expect(speakersInOrder(state, sitting).map(({ member }) => member)).toEqual(['d31', 'd77', 'd5', 'd102']);
  });

  it('has decided two questions before, one without objection and one by a count of hands', () => {
    const { state } = hall();
    const outcomes = ['m1', 'm2'].map((id) => tableGet(state.motions, id)!.phase);
    expect(outcomes).toEqual(['adopted', 'adopted']);
    expect(tableGet(state.polls, 'p1')).toMatchObject({
      finding: { tally: { yes: 147, no: 3, abstain: 7 } },
    });
  });

  it('ends at the moment it is asked for', () => {
    expect(steps.at(-1)!.at).toBe(NOW);
    const times = steps.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('is made of commands that would pass over the wire as they are', () => {
    for (const { command } of steps) expect(commandSchema.parse(command)).toEqual(command);
  });
});
