import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SittingAct } from './command.ts';
import { decide } from './decide.ts';
import type { MemberId, MotionId, PointId, PollId } from './ids.ts';
import { CHAIR, CLERK, type Hall, openHall, SITTING } from './testing/hall.ts';
import { make } from './testing/moves.ts';
import { step } from './testing/wander.ts';

const members = [CHAIR, CLERK, 'd1', 'd2', 'd3'] as MemberId[];
const natural = fc.noBias(fc.nat({ max: 10_000 }));
const steps = fc.array(fc.record({ member: natural, act: natural, yes: natural, no: natural }), {
  maxLength: 3,
});

const motion = fc.integer({ min: 1, max: 6 }).map((number) => `m${number}` as MotionId);
const poll = fc.integer({ min: 1, max: 6 }).map((number) => `p${number}` as PollId);
const point = fc.integer({ min: 1, max: 6 }).map((number) => `q${number}` as PointId);
const member = fc.constantFrom(...members);
const sitting = fc.constant(SITTING);
const reason = fc.constant('So ruled.');
const type = <T extends SittingAct['type']>(name: T) => fc.constant(name);

const modified = { form: 'text', text: 'That it be otherwise.' } as const;
const judged = fc.oneof(
  fc.record({ independentParts: fc.constant(true), operative: fc.boolean() }),
  fc.record({ distance: fc.nat({ max: 3 }), reach: fc.nat({ max: 3 }) }),
  fc.record({ excludes: fc.array(motion, { maxLength: 2 }) }),
);

/** Kinds of motions that may be made without words, in one book or another. */
const bareKinds = [
  'objection-to-consideration',
  'raise-question-of-privilege',
  'call-for-orders-of-the-day',
  'rescind-amend-adopted',
  'discharge-committee',
  'fill-blank',
  'suspend-rules',
  'consider-by-paragraph',
  'fix-time-to-which-to-adjourn',
  'close-debate',
  'adjourn-debate',
  'competence',
  'commit',
  'roll-call',
  'prefer-roll-call',
  'moderated-caucus',
  'unmoderated-caucus',
  'close-list',
  'closure',
  'previous-question-uk',
] as const;

/** Acts on whatever there is, in order or not: what a page that is behind, or a stranger's program, might send. */
const anyAct: fc.Arbitrary<SittingAct> = fc.oneof(
  fc
    .tuple(fc.constantFrom('reconsider', 'withdraw', 'take-from-table', 'appeal', 'lay-on-table'), motion)
    .map(([kind, target]) => make(kind, { form: 'bare' }, { target, claimsPrevailingSide: true })),
  fc
    .tuple(fc.constantFrom(...bareKinds), motion)
    .map(([kind, target]) =>
      make(kind, { form: 'bare' }, { target, particulars: { totalMinutes: 5, amount: 3 } }),
    ),
  fc
    .tuple(fc.constantFrom('proposal', 'proposal-part', 'basis', 'whole'), motion)
    .map(([kind, target]) => make(kind, { form: 'text', text: `That ${target} stand.` }, { target })),
  motion.map((target) =>
    make('division-of-question', { form: 'parts', parts: ['That one.', 'That two.'] }, { target }),
  ),
  fc.record({ type: type('JudgeMotion'), sitting, motion, judged, reason }),
  fc.record({ type: type('GrantMotion'), sitting, motion, granted: fc.boolean(), reason }),
  fc.record({ type: type('ModifyMotion'), sitting, motion, wording: fc.constant(modified) }),
  fc.record({
    type: type('RecordOpposition'),
    sitting,
    motion,
    objectors: fc.nat({ max: 4 }),
    counterSpeeches: fc.constant([]),
  }),
  fc.record({
    type: type('Demand'),
    sitting,
    motion,
    what: fc.constantFrom('division-of-question', 'secret-ballot'),
    parts: fc.constant(['That one.', 'That two.']),
  }),
  fc
    .tuple(fc.constantFrom('immediate', 'all-pending'), motion)
    .map(([scope, target]) => make('previous-question', { form: 'scope', scope }, { target })),
  fc.record({ type: type('SecondMotion'), sitting, motion }),
  fc.record({ type: type('StateQuestion'), sitting, motion }),
  fc.record({ type: type('DeclareNoSecond'), sitting, motion }),
  fc.record({ type: type('RuleOutOfOrder'), sitting, motion, reason }),
  fc.record({ type: type('WithdrawMotion'), sitting, motion }),
  fc.record({ type: type('TakeUpPostponed'), sitting, motion }),
  fc.record({ type: type('CallUpReconsideration'), sitting, motion }),
  fc.record({ type: type('PutQuestion'), sitting, motion, method: fc.constantFrom('voice', 'hands') }),
  fc.record({ type: type('ClosePoll'), sitting, poll, ayesHaveIt: fc.boolean() }),
  fc.record({ type: type('DemandDivision'), sitting, poll }),
  fc.record({ type: type('AnnounceResult'), sitting, poll, chairVote: fc.constantFrom('yes', null) }),
  fc.record({
    type: type('Rule'),
    sitting,
    point,
    answer: fc.constantFrom('well-taken', 'submitted', 'answered'),
    reason,
  }),
  fc.record({ type: type('GiveFloor'), sitting, member }),
  fc.record({ type: type('YieldFloor'), sitting }),
  fc.record({ type: type('DeclareConsent'), sitting }),
  fc.record({
    type: type('AskConsent'),
    sitting,
    matter: fc.oneof(
      fc.record({ kind: fc.constantFrom('adopt', 'withdraw'), motion }),
      fc.constant({ kind: 'extend-speech', seconds: 60 } as const),
    ),
  }),
);

interface Try {
  readonly who: MemberId;
  readonly act: SittingAct;
}

function isInOrder(hall: Hall, { who, act }: Try): boolean {
  const actor = { kind: 'member', member: who } as const;
  return decide(hall.state, act, { now: hall.now, actor }).ok;
}

/** Carries out every act that somebody may do now, each on the same state, and stays with the last. */
function tryAll(hall: Hall, acts: readonly SittingAct[]): number {
  const tries = acts.flatMap((act) => members.map((who) => ({ who, act })));
  const allowed = tries.filter((one) => isInOrder(hall, one));
  const { state, now } = hall;
  const entered = hall.entries.length;
  for (const { who, act } of allowed) {
    hall.state = state;
    hall.now = now;
    hall.entries.length = entered;
    hall.act(who, act);
  }
  return allowed.length;
}

const books = [
  'ronr12',
  'ror1915',
  'un-ga',
  'mun',
  'de-gosp-bonn',
  'de-bundestag',
  'us-house',
  'us-senate',
  'soviet-1917',
];

describe('acts on whatever there is', () => {
  it.each(books)(
    '[I-5] are refused, or can be carried out: no act that %s allows breaks the hall',
    (rulebook) => {
      let carriedOut = 0;
      const tried = fc.array(anyAct, { minLength: 5, maxLength: 10 });
      const walks = fc.array(fc.tuple(steps, tried), { minLength: 10, maxLength: 40 });
      fc.assert(
        fc.property(walks, (walk) => {
          const hall = openHall({ members: 4, rulebook });
          for (const [usual, acts] of walk) {
            for (const one of usual) step(hall, members, one);
            carriedOut += tryAll(hall, acts);
          }
        }),
        { numRuns: 100, endOnFailure: true },
      );
      // Some 500 to 1,000 are, whatever the seed; it is enough that many are.
      expect(carriedOut).toBeGreaterThan(100);
    },
  );
});
