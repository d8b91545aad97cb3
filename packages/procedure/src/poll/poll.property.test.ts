import { type Count, isCarried, isMet, isTie, type Tally, type Threshold, withVote } from '@tauride/count';
import { tableEntries, tableGet } from '@tauride/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inSession } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import { decide } from '../decide.ts';
import type { Entry, Event } from '../event.ts';
import { evolve } from '../evolve.ts';
import type { MemberId, MotionId, Seq } from '../ids.ts';
import { findRulebook } from '../rulebook/shelf.ts';
import type { VotingRules } from '../rulebook/house-rules.ts';
import type { MotionRule } from '../rulebook/types.ts';
import { CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { counted, openHouse, question } from '../testing/house.ts';
import { top, votes } from '../testing/moves.ts';
import { step } from '../testing/wander.ts';
import { decisiveVotes } from './decide.ts';
import type { PollCommand } from './commands.ts';
import type { ClosedPoll } from './count-of.ts';
import { isCarriedBy, outcomeOf } from './outcome.ts';

const some = fc.nat(12);
const tally: fc.Arbitrary<Tally> = fc.record({ yes: some, no: some, abstain: some });
const few = fc.nat(5);
const closeTally: fc.Arbitrary<Tally> = fc.record({ yes: few, no: few, abstain: few });
const side = fc.constantFrom<'yes' | 'no'>('yes', 'no');
const threshold: fc.Arbitrary<Threshold> = fc
  .record({
    of: fc.constantFrom([1, 2, 'gt'] as const, [2, 3, 'ge'] as const, [3, 5, 'ge'] as const),
    basis: fc.constantFrom('cast' as const, 'present' as const, 'membership' as const),
    side,
  })
  .map(({ of: [num, den, compare], basis, side: counts }) => ({ num, den, compare, basis, side: counts }));

const book = findRulebook('ronr12')!;
const voting: fc.Arbitrary<VotingRules> = fc
  .record({
    tie: fc.constantFrom('rejected' as const, 'second-vote-later' as const, 'casting-vote' as const),
    abstentions: fc.option(
      fc.record({
        tooMany: fc.constantFrom('more-than-half-of-voters' as const, 'more-than-yes' as const),
        again: fc.constantFrom('decide' as const, 'rejected' as const),
        cite: fc.constant('test'),
      }),
    ),
  })
  .map(({ tie, abstentions }) => ({ ...book.voting, tie, ...(abstentions ? { abstentions } : {}) }));

describe('outcomes', () => {
  it('[RP-6] [RP-26] [RP-27] say what the threshold says, or that nothing is decided', () => {
    const seen = new Set<string>();
    const rules = fc.constantFrom<MotionRule>(book.motions.main!, book.motions.appeal!);
    fc.assert(
      fc.property(
        voting,
        rules,
        threshold,
        closeTally,
        fc.boolean(),
        (by, rule, needs, votesGiven, repeat) => {
          const electorate = { present: 36, membership: 40, entitled: 40 };
          const count: Count = { tally: votesGiven, electorate };
          const carried = isCarried(needs, count);
          const poll = { threshold: needs, ...(repeat ? { repeat } : {}) } as ClosedPoll;
          const outcome = outcomeOf({ poll, rule, voting: by, count, carried });
          seen.add(outcome);
          const says = isCarriedBy(outcome);
          const drowned = repeat && by.abstentions?.again === 'rejected';
          if (says !== null && !(drowned && !says)) expect(says).toBe(carried);
          if (says === null) expect(repeat).toBe(false);
          if (outcome.startsWith('tie') || outcome === 'second-vote-later')
            expect(isTie(votesGiven)).toBe(true);
        },
      ),
      { numRuns: 600 },
    );
    expect(seen.size).toBeGreaterThan(7);
  });
});

describe('the vote of who presides', () => {
  it('[RP-6] is taken exactly where it changes the result', () => {
    let decisive = 0;
    fc.assert(
      fc.property(threshold, closeTally, side, (needs, given, vote) => {
        const hall = openHouse({
          bodies: [{ id: 'house', members: 9, present: 8 }],
          changes: { thresholds: { main: needs } },
        });
        question(hall);
        const poll = counted(hall, { tally: given });
        const count = { tally: given, electorate: { present: 8, membership: 9 } };
        const changes = isMet(needs, count) !== isMet(needs, withVote(count, vote, { votes: 1 }));
        expect(decisiveVotes(hall.founded(), poll).includes(vote)).toBe(changes);
        const announce = { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: vote } as const;
        if (!changes) expect(hall.refused(CHAIR, announce).code).toBe('not-decisive');
        else expect(hall.act(CHAIR, announce)[0]!.type).toBe('ResultAnnounced');
        if (changes) decisive += 1;
      }),
      { numRuns: 300 },
    );
    expect(decisive).toBeGreaterThan(5);
  });
});

describe('joint counts', () => {
  it('[RP-21] are carried in each body exactly where each alone has more yes than no', () => {
    const results = new Set<string>();
    fc.assert(
      fc.property(tally, tally, (inNorth, inSouth) => {
        const each: Threshold = {
          perBody: [{ body: 'each', num: 1, den: 2, compare: 'gt', basis: 'cast' }],
        };
        const hall = openHouse({
          bodies: [
            { id: 'house', members: 40 },
            { id: 'senate', members: 40 },
          ],
          changes: { thresholds: { main: each } },
        });
        question(hall);
        const bodies = [
          { body: 'house' as never, tally: inNorth, present: null },
          { body: 'senate' as never, tally: inSouth, present: null },
        ];
        const sum = votes(inNorth.yes + inSouth.yes, inNorth.no + inSouth.no);
        const poll = counted(hall, { tally: sum, sealed: { bodies } });
        const announce = { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null } as const;
        const [event] = hall.act(CHAIR, announce) as readonly [Event & { type: 'ResultAnnounced' }];
        const lost = bodies.filter((part) => part.tally.yes <= part.tally.no).map(({ body }) => body);
        expect(event.failed ?? []).toEqual(lost);
        expect(event.outcome).toBe(lost.length === 0 ? 'adopted' : 'rejected');
        results.add(event.outcome);
      }),
      { numRuns: 80 },
    );
    expect(results.size).toBe(2);
  });
});

const natural = fc.noBias(fc.nat({ max: 10_000 }));
const walk = fc.array(fc.record({ member: natural, act: natural, yes: natural, no: natural }), {
  minLength: 30,
  maxLength: 70,
});
const members = [CHAIR, CLERK, 'd1', 'd2', 'd3'] as MemberId[];

/** The state after the chair, or a member, did these acts; `null` where one of them was not in order. */
function after(hall: Hall, acts: readonly (readonly [string, PollCommand])[]): FoundedAssembly | null {
  let state = hall.founded();
  for (const [member, command] of acts) {
    const actor = { kind: 'member', member: member as MemberId } as const;
    const events = decide(state, command, { now: hall.now, actor });
    if (!events.ok) return null;
    for (const event of events.value) {
      const entry: Entry = { v: 1, seq: state.seq as Seq, at: hall.now, by: member as MemberId, event };
      state = evolve(state, entry) as FoundedAssembly;
    }
  }
  return state;
}

/** What a decision may change, without what counts on. */
function standing(state: FoundedAssembly): unknown {
  const sitting = inSession(state, SITTING);
  const {
    poll: _poll,
    undo: _undo,
    floor: _floor,
    requests: _requests,
    consent: _consent,
    ...left
  } = sitting;
  // Motions that the decision made have numbers of their own for ever; they are on no list any more.
  const motions = tableEntries(state.motions).filter(([id]) => left.motions.includes(id as MotionId));
  return { sitting: left, motions };
}

describe('a division after the announcement', () => {
  it('[RP-5] finds everything as it stood when the question was put', () => {
    const divided = new Set<string>();
    fc.assert(
      fc.property(walk, fc.boolean(), (steps, ayesHaveIt) => {
        const hall = openHall({ members: 5 });
        for (const each of steps) {
          step(hall, members, each);
          const sitting = tableGet(hall.founded().sittings, SITTING);
          if (sitting?.phase !== 'open' || sitting.stack.length === 0) continue;
          const at = { sitting: SITTING, poll: `p${hall.founded().counters.poll + 1}` as never };
          const put = { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method: 'voice' } as const;
          const opened = after(hall, [[CHAIR, put]]);
          const again = after(hall, [
            [CHAIR, put],
            [CHAIR, { type: 'ClosePoll', ...at, ayesHaveIt }],
            [CHAIR, { type: 'AnnounceResult', ...at, chairVote: null }],
            ['d1', { type: 'DemandDivision', ...at }],
          ]);
          if (!opened || !again) continue;
          divided.add(tableGet(opened.motions, top(hall))!.kind);
          expect(standing(again)).toEqual(standing(opened));
        }
      }),
      { numRuns: 60, seed: 1917, endOnFailure: true },
    );
    expect(divided.size).toBeGreaterThan(5);
  });
});
