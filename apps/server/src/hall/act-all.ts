import { setImmediate } from 'node:timers/promises';
import { err, ok, type Result } from '@tauride/kernel';
import { type AssemblyCommand, type Command, type Context, decide, type Instant } from '@tauride/procedure';
import { actingOf, type Author } from './author.ts';
import type { ActTools } from './act.ts';
import { type Draft, draftOf } from './draft.ts';
import { guarded } from './guard.ts';
import type { NotDone } from './not-done.ts';

type CallSitting = Extract<Command, { readonly type: 'CallSitting' }>;

/** Acts on bodies and seats that belong together, and the first call. */
export interface ManyActs {
  readonly commands: readonly (AssemblyCommand | CallSitting)[];
  readonly author: Author;
}

/** Judges each act on what those before it come to, and makes all of them durable in one write, or none. One set at a time.
 *  @returns how many entries were made
 *  @throws Fault */
export async function carryOutAll(
  { keeper, clock }: Pick<ActTools, 'keeper' | 'clock'>,
  { commands, author }: ManyActs,
): Promise<Result<number, NotDone>> {
  keeper.prepare();
  const { state, lastAt } = keeper.ledger;
  const acting = actingOf(state, author, undefined);
  if (!acting.ok) return err({ kind: 'refused', refusal: acting.error });
  const now = Math.max(clock(), lastAt ?? -Infinity) as Instant;
  let all: Draft = { entries: [], writes: [], ledger: keeper.ledger };
  for (const command of commands) {
    const draft = judged(keeper, command, { all, context: { now, ...acting.value } });
    if (!draft.ok) return draft;
    all = draft.value;
    // Ballots are taken and pages answered between two of them.
    await setImmediate();
  }
  if (all.entries.length > 0) await keeper.commit(all, {});
  return ok(all.entries.length);
}

interface Judging {
  readonly all: Draft;
  readonly context: Context;
}

function judged(
  keeper: ActTools['keeper'],
  command: ManyActs['commands'][number],
  { all, context }: Judging,
): Result<Draft, NotDone> {
  const events = guarded(keeper, () => decide(all.ledger.state, command, context));
  if (!events.ok) return err({ kind: 'refused', refusal: events.error });
  const draft = guarded(keeper, () => draftOf(all.ledger, events.value, { context }));
  if (!draft.ok) return draft;
  const { entries, writes, ledger } = draft.value;
  return ok({ entries: [...all.entries, ...entries], writes: [...all.writes, ...writes], ledger });
}
