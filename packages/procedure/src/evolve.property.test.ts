import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInSession, motionOf, pollOf } from './assembly/access.ts';
import { initialAssembly } from './assembly/evolve.ts';
import type { Assembly } from './assembly/state.ts';
import { wouldFollow } from './available/would-follow.ts';
import type { Command } from './command.ts';
import { evolve } from './evolve.ts';
import type { MemberId } from './ids.ts';
import { CHAIR, CLERK, type Hall, openHall, SITTING } from './testing/hall.ts';
import { pendingKind, step } from './testing/wander.ts';

const members = [CHAIR, CLERK, 'd1', 'd2', 'd3'] as MemberId[];
// Without bias: small numbers alone would keep every walk among the first few acts.
const natural = fc.noBias(fc.nat({ max: 10_000 }));
const steps = fc.array(fc.record({ member: natural, act: natural, yes: natural, no: natural }), {
  minLength: 30,
  maxLength: 90,
});

function replay(hall: Hall): Assembly {
  return hall.entries.reduce(evolve, initialAssembly);
}

describe('random sittings', () => {
  it('[I-1] [RW-2] replaying the journal gives the state, and whatever is offered is accepted', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(steps, (walk) => {
        const hall = openHall({ members: 5 });
        for (const each of walk) {
          const done = step(hall, members, each);
          if (done) seen.add(done.type);
        }
        expect(replay(hall)).toEqual(hall.state);
        expect(JSON.parse(JSON.stringify(hall.state))).toEqual(hall.state);
      }),
      { numRuns: 150, seed: 1917, endOnFailure: true },
    );
    // The walk must have gone somewhere: most kinds of act occurred.
    expect(seen.size).toBeGreaterThan(24);
  });

  it('[RW-1] what would follow is what follows', () => {
    let compared = 0;
    const check = (hall: Hall, done: Command): void => {
      if (done.type !== 'AnnounceResult') return;
      const poll = pollOf(hall.founded(), done.poll);
      if (poll.phase !== 'announced' || poll.outcome === 'no-quorum') return;
      compared += 1;
    };
    fc.assert(
      fc.property(steps, (walk) => {
        const hall = openHall({ members: 5 });
        for (const each of walk) {
          const before = hall.founded();
          const done = step(hall, members, each);
          if (done) check(hall, done);
          if (done?.type === 'AnnounceResult') expectFollowing(before, hall, done.poll);
        }
      }),
      { numRuns: 150, seed: 1918, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(20);
  });

  it('[RM-4] never more than one main question is pending but the parts of one, under all others', () => {
    let deepest = 0;
    fc.assert(
      fc.property(steps, (walk) => {
        const hall = openHall({ members: 5 });
        for (const each of walk) {
          step(hall, members, each);
          const sitting = findInSession(hall.founded(), SITTING);
          const pending = (sitting?.stack ?? []).map((id) => motionOf(hall.founded(), id));
          const kinds = pending.map(({ kind }) => kind);
          const mains = pending.filter(({ kind }) => kind === 'main');
          deepest = Math.max(deepest, kinds.length);
          expect(kinds.lastIndexOf('main')).toBe(mains.length - 1);
          expect(new Set(mains.map(({ label }) => label.split('.')[0])).size).toBeLessThan(2);
          expect(pendingKind(hall)).toBe(kinds.at(-1) ?? null);
        }
      }),
      { numRuns: 60, seed: 1919, endOnFailure: true },
    );
    expect(deepest).toBeGreaterThan(2);
  });
});

function expectFollowing(
  before: ReturnType<Hall['founded']>,
  hall: Hall,
  id: Parameters<typeof pollOf>[1],
): void {
  const poll = pollOf(hall.founded(), id);
  if (poll.phase !== 'announced' || poll.outcome === 'no-quorum') return;
  const carried = ['adopted', 'sustained', 'tie-sustained'].includes(poll.outcome);
  const sitting = findInSession(before, SITTING)!;
  const following = wouldFollow(before, sitting, { question: poll.on, carried, now: hall.now });
  const after = findInSession(hall.founded(), SITTING);
  expect(following.stack).toEqual(after?.stack ?? []);
  expect(following.phase).toBe(after?.phase ?? 'adjourned');
}
