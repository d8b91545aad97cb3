import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../command.ts';
import { decide } from '../../decide.ts';
import { findInSession, motionOf } from '../../assembly/access.ts';
import type { MemberId, MotionId } from '../../ids.ts';
import type { Wording } from '../../motion/state.ts';
import { votingOrder } from '../../motion/voting-order.ts';
import type { Refusal, RefusalCode } from '../../refusal.ts';
import { CHAIR, type Hall, openHall, SITTING } from '../../testing/hall.ts';
import { make, sittingOf } from '../../testing/moves.ts';
import type { MotionKind, Rulebook } from '../types.ts';
import { books } from './books.ts';

interface Step {
  readonly member: number;
  readonly kind: number;
  readonly target: number;
  readonly next: number;
  readonly yes: number;
}

/** Enough for the quorum of the Commons. */
const MEMBERS = 45;
const natural = fc.noBias(fc.nat({ max: 9_999 }));
const steps = fc.array(
  fc.record({ member: natural, kind: natural, target: natural, next: natural, yes: natural }),
  { minLength: 6, maxLength: 14 },
);

/** Words of each form: one of them is what a motion needs. */
function wordings(hall: Hall): readonly Wording[] {
  const number = hall.entries.length;
  return [
    { form: 'bare' },
    { form: 'text', text: `That number ${number} be adopted.` },
    { form: 'amendment', amendment: { op: 'substitute', by: `Number ${number} instead` } },
    { form: 'committee', committee: 'the board' },
    { form: 'until', until: 'the next sitting' },
    { form: 'limit', speechSeconds: 60, speeches: 1 },
    { form: 'minutes', minutes: 5 },
    { form: 'scope', scope: 'all-pending' },
    { form: 'parts', parts: [`That half ${number}.`, 'That the other half.'] },
  ];
}

interface Walk {
  readonly hall: Hall;
  readonly refused: Refusal[];
  readonly decided: Set<MotionKind>;
}

/** Does an act if it is in order. */
function tries(walk: Walk, member: string, command: Command): boolean {
  const { hall, refused } = walk;
  const actor = { kind: 'member', member: member as MemberId } as const;
  const sealed = { seal: { root: '00', count: 0 }, tally: { yes: 0, no: 0, abstain: 0 } };
  const decided = decide(hall.state, command, { now: hall.now, actor, sealed });
  if (decided.ok) hall.act(member, command, { sealed });
  else refused.push(decided.error);
  return decided.ok;
}

function offers(walk: Walk, book: Rulebook, step: Step): void {
  const kinds = Object.keys(book.motions) as MotionKind[];
  const kind = kinds[step.kind % kinds.length]!;
  if (book.motions[kind]!.onAdopt === 'adjourn' && step.next % 5 > 0) return;
  const { motions } = sittingOf(walk.hall);
  const target = step.target % 3 === 0 ? null : (motions[step.target % motions.length] ?? null);
  const by = `d${(step.member % (MEMBERS - 1)) + 1}`;
  const made = wordings(walk.hall).some((wording) => {
    const particulars = { totalMinutes: (step.yes % 9) + 1 };
    return tries(walk, by, make(kind, wording, { target, claimsPrevailingSide: true, particulars }));
  });
  if (made) states(walk, by);
}

function states(walk: Walk, by: string): void {
  const motion = sittingOf(walk.hall).offered.at(-1);
  if (motion === undefined) return;
  const seconder = by === 'd1' ? 'd2' : 'd1';
  const founded = walk.hall.founded();
  if (motionOf(founded, motion).needsSecond)
    tries(walk, seconder, { type: 'SecondMotion', sitting: SITTING, motion });
  tries(walk, CHAIR, { type: 'StateQuestion', sitting: SITTING, motion });
}

/** Grants it, records how the house met it, or puts it; whatever its rule allows. */
function settles(walk: Walk, motion: MotionId, step: Step): void {
  const at = { sitting: SITTING, motion } as const;
  const reason = 'So it appears.';
  const { kind } = motionOf(walk.hall.founded(), motion);
  const settled =
    tries(walk, CHAIR, { type: 'GrantMotion', ...at, granted: step.yes % 2 === 0, reason }) ||
    (step.next % 3 === 0 &&
      tries(walk, CHAIR, {
        type: 'RecordOpposition',
        ...at,
        objectors: step.yes % 3,
        counterSpeeches: [],
      })) ||
    puts(walk, motion, step);
  if (settled) walk.decided.add(kind);
}

function puts(walk: Walk, motion: MotionId, step: Step): boolean {
  const { hall } = walk;
  const methods = ['recorded', 'roll-call', 'ballot', 'hands'] as const;
  const put = methods.some((method) =>
    tries(walk, CHAIR, { type: 'PutQuestion', sitting: SITTING, motion, method }),
  );
  const { poll } = sittingOf(hall);
  if (!put || poll === null) return false;
  const yes = step.yes % MEMBERS;
  const tally = { yes, no: MEMBERS - 1 - yes, abstain: 0 };
  const sealed = { seal: { root: '00', count: MEMBERS - 1 }, tally };
  const weight = { tally, total: MEMBERS };
  const bodies = [{ body: 'congress', tally, present: MEMBERS }];
  const close = { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: null } as const;
  hall.act(CHAIR, close, { sealed: { ...sealed, weight, bodies } as never });
  return tries(walk, CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
}

function walked(book: Rulebook, taken: readonly Step[], decided: Set<MotionKind>): Walk {
  const hall = openHall({ rulebook: book.id, members: MEMBERS });
  const walk: Walk = { hall, refused: [], decided };
  for (const step of taken) {
    const sitting = findInSession(hall.founded(), SITTING);
    if (sitting?.phase === 'recessed') hall.act(CHAIR, { type: 'ResumeSitting', sitting: SITTING });
    if (!findInSession(hall.founded(), SITTING)) break;
    offers(walk, book, step);
    inVotingOrder(walk, book);
    const top = findInSession(hall.founded(), SITTING)?.stack.at(-1);
    if (top !== undefined && step.next % 2 === 0) settles(walk, top, step);
  }
  return walk;
}

function inVotingOrder({ hall }: Walk, book: Rulebook): void {
  const sitting = findInSession(hall.founded(), SITTING);
  if (!sitting || book.model === 'stack') return;
  expect(sitting.stack.toReversed()).toEqual(votingOrder(hall.founded(), sitting, sitting.stack));
}

/** What exists, who may act, what is said and what can be counted is no matter of a rulebook. */
const noMatterOfOrder = new Set<RefusalCode>([
  'unknown',
  'malformed',
  'not-entitled',
  'already-so',
  'words-not-found',
  'words-ambiguous',
  'changes-nothing',
]);

describe.each(books.map((book) => [book.id, book] as const))('%s', (_id, book) => {
  it('[RB-28] carries any walk through its motions, cites each refusal and decides what it has rules for', () => {
    const decided = new Set<MotionKind>();
    fc.assert(
      fc.property(steps, (taken) => {
        const { refused } = walked(book, taken, decided);
        for (const { code, citation } of refused)
          if (citation === null) expect(noMatterOfOrder).toContain(code);
      }),
      { numRuns: 25 },
    );
    expect(decided.size * 3).toBeGreaterThanOrEqual(Object.keys(book.motions).length);
  });
});
