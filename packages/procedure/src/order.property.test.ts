import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantError, tableGet } from '@tauride/kernel';
import { findInSession, motionOf } from './assembly/access.ts';
import { initialAssembly } from './assembly/evolve.ts';
import type { Assembly, FoundedAssembly } from './assembly/state.ts';
import type { Command, SittingAct } from './command.ts';
import type { Context } from './context.ts';
import { decide } from './decide.ts';
import type { Entry, Event } from './event.ts';
import { evolve } from './evolve.ts';
import type { MemberId } from './ids.ts';
import type { MotionKind } from './rulebook/types.ts';
import { CHAIR, CLERK, type Hall, openHall, SITTING } from './testing/hall.ts';
import { bring, decideTop, main, make, votes } from './testing/moves.ts';
import { step } from './testing/wander.ts';

const members = [CHAIR, CLERK, 'd1', 'd2', 'd3'] as MemberId[];
const natural = fc.noBias(fc.nat({ max: 10_000 }));
const walks = fc.array(
  fc.record({ member: natural, act: natural, yes: natural, no: natural, hostile: natural }),
  { minLength: 30, maxLength: 80 },
);

/** The motions that have a rank, lowest first, as the book orders them; not read from the engine's data.
 *  Source: RONR (12th ed.), tinted pages, chart I. */
const ORDER: readonly MotionKind[] = [
  'main',
  'postpone-indefinitely',
  'amend',
  'commit',
  'postpone-certain',
  'limit-extend-debate',
  'previous-question',
  'lay-on-table',
  'recess',
  'adjourn',
];

/** An act as it was judged and what came of it. */
interface Judged {
  readonly seq: number;
  readonly command: Command;
  readonly context: Context;
  readonly events: readonly Event[];
}

/** Notes every act that a hall enters. */
function noting(hall: Hall): Judged[] {
  const judged: Judged[] = [];
  const { act } = hall;
  hall.act = (member, command, extra = {}) => {
    const context = {
      now: hall.now,
      actor: { kind: 'member', member: member as MemberId },
      ...extra,
    } as const;
    const { seq } = hall.state;
    const events = act(member, command, extra);
    judged.push({ seq, command, context, events });
    return events;
  };
  return judged;
}

/** Acts that somebody might try whenever they like, most of them out of order most of the time. */
function hostileAct(choice: number, earlier: readonly Judged[]): Command {
  const kinds: readonly SittingAct[] = [
    main(`That hostile motion ${choice} be adopted.`),
    make('postpone-indefinitely', { form: 'bare' }),
    make('commit', { form: 'committee', committee: 'the board' }),
    make('postpone-certain', { form: 'until', until: 'the next sitting' }),
    make('limit-extend-debate', { form: 'limit', speechSeconds: 60, speeches: 1 }),
    make('previous-question', { form: 'scope', scope: 'immediate' }),
    make('lay-on-table', { form: 'bare' }),
    make('recess', { form: 'minutes', minutes: 5 }),
  ];
  const again = earlier[choice % Math.max(1, earlier.length)]?.command;
  if (choice % 5 === 0 && again && again.type !== 'AdjournSitting') return again;
  const act = kinds[choice % kinds.length]!;
  if (choice % 7 !== 0 || act.type !== 'MakeMotion') return act;
  const member = members[2 + (choice % 3)]!;
  return { type: 'RuleOtherwise', sitting: SITTING, member, act, reason: 'The house is in a hurry.' };
}

interface Tried {
  entered: number;
  refused: number;
  excused: number;
}

function tryHostile(hall: Hall, choice: number, { judged, tried }: { judged: Judged[]; tried: Tried }): void {
  const command = hostileAct(choice, judged);
  const who = command.type === 'RuleOtherwise' ? CHAIR : members[choice % members.length]!;
  const tally = votes(2, 1);
  const extra = { sealed: { seal: { root: '00', count: 3 }, tally } };
  const actor = { kind: 'member', member: who } as const;
  const before = hall.state;
  if (!decide(before, command, { now: hall.now, actor, ...extra }).ok) {
    tried.refused += 1;
    expect(() => hall.act(who, command, extra)).toThrow(/was refused/);
    expect(hall.state).toBe(before);
    return;
  }
  tried.entered += 1;
  hall.act(who, command, extra);
}

function isRuledOtherwise(events: readonly Event[]): boolean {
  return events.some(({ type }) => type === 'ChairRuledOtherwise');
}

const BY_THE_CHAIR = new Set<Event['type']>([
  'QuestionStated',
  'PollOpened',
  'PollClosed',
  'ResultAnnounced',
  'RulingMade',
]);

/** Finds what the book does not allow in what an act entered, from the state before it and the events alone. */
function disorderOf(before: FoundedAssembly, { events, context }: Judged): string[] {
  if (isRuledOtherwise(events)) return [];
  const sitting = findInSession(before, SITTING);
  const by = context.actor.kind === 'member' ? context.actor.member : null;
  return events.flatMap((event) => {
    const faults: string[] = [];
    if (BY_THE_CHAIR.has(event.type) && by !== CHAIR) faults.push(`${event.type} by ${by ?? 'the operator'}`);
    if (event.type === 'PollOpened' && sitting?.stack.at(-1) !== event.on)
      faults.push('a poll on another question');
    if (event.type !== 'MotionMade') return faults;
    // Reconsideration may be moved at any time; it then waits. Source: RONR (12th ed.) 37:9.
    if (sitting?.poll && !event.onHold) faults.push(`${event.kind} during a vote`);
    if (by === CLERK) faults.push('a motion of one without a vote');
    return [...faults, ...rankFaults(before, event.kind)];
  });
}

/** Of the motions with a rank these may be applied to the immediately pending question whatever its rank.
 *  Source: RONR (12th ed.) 12:7, 15:5, 16:5. */
const APPLIED = new Set<MotionKind>(['amend', 'limit-extend-debate', 'previous-question']);

/** Any other motion with a rank goes above those with a lower one only. */
function rankFaults(before: FoundedAssembly, kind: MotionKind): string[] {
  const rank = ORDER.indexOf(kind);
  const pending = findInSession(before, SITTING)?.stack ?? [];
  if (rank < 0 || APPLIED.has(kind)) return [];
  // The lowest was made while nothing was pending: it has the rank of a main motion, whatever its kind, and so have its parts.
  const ranks = pending.map((id, at) => {
    const { kind: other, mainForm } = motionOf(before, id);
    return at === 0 || mainForm ? 0 : ORDER.indexOf(other);
  });
  return ranks.filter((other) => other >= rank).map((other) => `${kind} over ${ORDER[other] ?? ''}`);
}

function statesOf(entries: readonly Entry[]): Assembly[] {
  const states: Assembly[] = [initialAssembly];
  for (const entry of entries) states.push(evolve(states.at(-1)!, entry));
  return states;
}

describe('acts out of order', () => {
  it('[I-5] never enter the journal, whoever tries, but by a ruling that is an entry, and each entry follows again', () => {
    const tried: Tried = { entered: 0, refused: 0, excused: 0 };
    fc.assert(
      fc.property(walks, (walk) => {
        const hall = openHall({ members: 5 });
        const judged = noting(hall);
        for (const { hostile, ...each } of walk) {
          step(hall, members, each);
          tryHostile(hall, hostile, { judged, tried });
        }
        const states = statesOf(hall.entries);
        for (const act of judged) {
          const before = states[act.seq]!;
          expect(decide(before, act.command, act.context)).toEqual({ ok: true, value: act.events });
          expect(before.phase === 'founded' ? disorderOf(before, act) : []).toEqual([]);
          if (isRuledOtherwise(act.events)) tried.excused += 1;
        }
      }),
      { numRuns: 80, seed: 1920, endOnFailure: true },
    );
    expect(tried.refused).toBeGreaterThan(1_000);
    expect(tried.entered).toBeGreaterThan(100);
    expect(tried.excused).toBeGreaterThan(20);
  });

  const REMOVED = ['SittingOpened', 'MotionMade', 'PollOpened', 'PollClosed'] as const;

  it.each(REMOVED)('[I-5] a journal from which %s was taken does not replay', (type) => {
    const entries = oneQuestion();
    const at = entries.findIndex(({ event }) => event.type === type);
    const rest = entries.toSpliced(at, 1).map((entry, seq) => ({ ...entry, seq }) as Entry);
    expect(at).toBeGreaterThan(0);
    expect(() => rest.reduce(evolve, initialAssembly)).toThrow(InvariantError);
  });

  it('[I-5] a journal with an entry at another place, twice or left out does not replay', () => {
    const entries = oneQuestion();
    expect(statesOf(entries).at(-1)?.seq).toBe(entries.length);
    for (let at = 0; at + 1 < entries.length; at += 1) {
      const [one, next] = [entries[at]!, entries[at + 1]!];
      for (const wrong of [[next, one], [one, one, next], [next]])
        expect(() => entries.toSpliced(at, 2, ...wrong).reduce(evolve, initialAssembly)).toThrow(
          InvariantError,
        );
    }
  });
});

/** The journal of a sitting in which one question was decided. */
function oneQuestion(): readonly Entry[] {
  const hall = openHall();
  const id = bring(hall, 'd1', main('That the yard be fenced.'));
  decideTop(hall, votes(6, 2));
  expect(tableGet(hall.founded().motions, id)?.phase).toBe('adopted');
  return hall.entries;
}
