import {
  type Assembly,
  type Command,
  type Context,
  decide,
  type Entry,
  evolve,
  type FoundedAssembly,
  initialAssembly,
  type Instant,
  type MemberId,
  type MotionId,
  type Seq,
  type SittingId,
} from '@tauride/procedure';
import { type Act, CHAIR, delegate, founding, opening } from './congress.ts';

const DELEGATES = 1_000;
export const SITTING = 'day-1' as SittingId;
export const NOW = Date.UTC(2026, 0, 1, 12) as Instant;

function contextOf(by: MemberId | 'operator'): Context {
  const actor =
    by === 'operator' ? ({ kind: 'operator' } as const) : ({ kind: 'member', member: by } as const);
  return { now: NOW, actor };
}

/** What a server does with an act once it has been read: decides it, and takes up what was decided. */
export function carryOut(state: Assembly, { by, command }: Act): Assembly {
  const decided = decide(state, command, contextOf(by));
  if (!decided.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(decided.error)}`);
  return decided.value.reduce((before, event) => {
    const entry: Entry = { v: 1, seq: before.seq as Seq, at: NOW, by, event };
    return evolve(before, entry);
  }, state);
}

type Make = Command & { readonly type: 'MakeMotion' };

export function moving(kind: Make['kind'], wording: Make['wording']): Make {
  return {
    type: 'MakeMotion',
    sitting: SITTING,
    kind,
    target: null,
    wording,
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
  };
}

const MOTIONS: readonly Make[] = [
  moving('main', {
    form: 'text',
    text: 'That the cold store be built at the harbour, paid for by all branches.',
  }),
  moving('amend', {
    form: 'amendment',
    amendment: { op: 'strike-insert', words: 'all branches', by: 'the branches on the coast' },
  }),
  moving('amend', {
    form: 'amendment',
    amendment: { op: 'strike-insert', words: 'on the coast', by: 'that land fish' },
  }),
  moving('commit', { form: 'committee', committee: 'the board' }),
  moving('postpone-certain', { form: 'until', until: 'the next sitting' }),
  moving('recess', { form: 'minutes', minutes: 10 }),
];

/** A congress of a thousand in the hall with six questions pending, the last an undebatable one. */
export function sixPending(): FoundedAssembly {
  const brought = MOTIONS.flatMap((command, at): Act[] => {
    const motion = `m${at + 1}` as MotionId;
    return [
      { by: delegate(at + 1), command },
      { by: delegate(at + 2), command: { type: 'SecondMotion', sitting: SITTING, motion } },
      { by: CHAIR, command: { type: 'StateQuestion', sitting: SITTING, motion } },
    ];
  });
  const acts = [...founding(DELEGATES), ...opening(SITTING, DELEGATES, NOW), ...brought];
  const state = acts.reduce(carryOut, initialAssembly);
  if (state.phase !== 'founded') throw new Error('The congress was not founded.');
  return state;
}
