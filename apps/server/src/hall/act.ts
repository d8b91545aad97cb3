import { err, ok, type Result } from '@tauride/kernel';
import {
  type Command,
  type Context,
  decide,
  type Instant,
  type Provenance,
  type Refusal,
} from '@tauride/procedure';
import type { CommandAnswer } from '@tauride/protocol';
import type { Reply, Store } from '../store/store.ts';
import { actingOf, type Author, sittingOf } from './author.ts';
import { type Draft, draftOf } from './draft.ts';
import { guarded } from './guard.ts';
import type { Keeper } from './keeper.ts';
import type { KeyReused, NotDone } from './not-done.ts';
import type { ActRequest, Refusals } from './refusals.ts';
import type { Revisions } from './revisions.ts';
import { placeholderSeal, pollToSeal, type SealedPoll, sealPoll } from './sealing.ts';

/** How an act is to be entered beyond who asks for it. */
export interface ActOptions {
  /** Marks a request: sent again, it gets the same answer and is not carried out twice. */
  readonly idempotency?: ActRequest;
  /** When it happened, in milliseconds, where that is not now. For scripts of the operator. */
  readonly at?: number;
  /** Where the account of it comes from. For scripts of the operator. */
  readonly provenance?: Provenance;
}

export interface Act extends ActOptions {
  readonly command: Command;
  readonly author: Author;
}

export interface ActTools {
  readonly store: Store;
  readonly keeper: Keeper;
  readonly refusals: Refusals;
  readonly revisions: Revisions;
  readonly clock: () => number;
  readonly choiceIn: NonNullable<Context['choiceIn']>;
}

/** Judges one act on what is durable, and makes it durable. One at a time.
 *  @throws Fault */
export async function carryOut(tools: ActTools, act: Act): Promise<Result<CommandAnswer, NotDone>> {
  tools.keeper.prepare();
  const told = toldBefore(tools, act);
  if (told) return told;
  const result = await attempted(tools, act);
  if (!result.ok && act.idempotency) tools.refusals.keep(act.idempotency, result.error);
  return result;
}

/** What was answered to the same request, which may come again long after its asker has gone on. */
function toldBefore({ store, refusals }: ActTools, act: Act): Result<CommandAnswer, NotDone> | undefined {
  const kept = replyTo(store, act);
  if (kept) return kept;
  const why = act.idempotency && refusals.find(act.idempotency);
  return why && err(why);
}

async function attempted(tools: ActTools, act: Act): Promise<Result<CommandAnswer, NotDone>> {
  const context = contextOf(tools, act);
  if (!context.ok) return context;
  try {
    return await judged(tools, act, context.value);
  } catch (error) {
    // The write may have been carried out though it failed: then its answer is there.
    const reply = tools.keeper.phase === 'ok' ? replyTo(tools.store, act) : undefined;
    if (reply?.ok) return reply;
    throw error;
  }
}

function replyTo(store: Store, { idempotency }: Act): Result<CommandAnswer, KeyReused> | undefined {
  const reply: Reply | undefined = idempotency && store.replyTo(idempotency.key);
  if (!reply) return undefined;
  if (reply.fingerprint !== idempotency?.fingerprint) return err({ kind: 'key-reused' });
  return ok(JSON.parse(reply.response) as CommandAnswer);
}

function contextOf({ keeper, clock, choiceIn }: ActTools, act: Act): Result<Context, NotDone> {
  const { state, lastAt } = keeper.ledger;
  // A clock that was set back must not make an entry older than the one before it.
  const now = (act.at ?? Math.max(clock(), lastAt ?? -Infinity)) as Instant;
  const acting = guarded(keeper, () => actingOf(state, act.author, sittingOf(act.command)));
  return acting.ok ? ok({ now, choiceIn, ...acting.value }) : refused(acting.error);
}

async function judged(tools: ActTools, act: Act, context: Context): Promise<Result<CommandAnswer, NotDone>> {
  const { state } = tools.keeper.ledger;
  const poll = state.phase === 'founded' ? pollToSeal(state, act.command) : undefined;
  if (state.phase === 'unfounded' || !poll) return entered(tools, act, { context });
  const asked = guarded(tools.keeper, () =>
    decide(state, act.command, { ...context, sealed: placeholderSeal }),
  );
  // Only a close that the rules allow may stop the voting; what depends on the count is asked again below.
  if (!asked.ok && !DEPENDS_ON_COUNT.has(asked.error.code)) return refused(asked.error);
  const { box } = tools.store;
  try {
    const ballots = await box.close(poll.id);
    const sealed = guarded(tools.keeper, () => sealPoll(state, poll, ballots));
    return await entered(tools, act, { context: { ...context, sealed: sealed.sealed }, sealed });
  } finally {
    // Refused or failed: the poll is still open, and so is its box.
    if (box.sealed(poll.id) === undefined) box.reopen(poll.id);
    else tools.revisions.forget(poll.id);
  }
}

const DEPENDS_ON_COUNT = new Set<Refusal['code']>(['nothing-counted', 'count-impossible']);

interface Entering {
  readonly context: Context;
  readonly sealed?: SealedPoll;
}

async function entered(
  { keeper }: ActTools,
  act: Act,
  { context, sealed }: Entering,
): Promise<Result<CommandAnswer, NotDone>> {
  const { ledger } = keeper;
  const events = guarded(keeper, () => decide(ledger.state, act.command, context));
  if (!events.ok) return refused(events.error);
  const { provenance } = act;
  const draft = guarded(keeper, () =>
    draftOf(ledger, events.value, { context, ...(provenance === undefined ? {} : { provenance }) }),
  );
  if (!draft.ok) return draft;
  const answer = answerOf(draft.value);
  await keeper.commit(draft.value, {
    ...(act.idempotency ? { idempotency: { ...act.idempotency, response: JSON.stringify(answer) } } : {}),
    ...(sealed ? { seal: sealed.seal } : {}),
  });
  return ok(answer);
}

function answerOf({ entries, ledger }: Draft): CommandAnswer {
  return { seq: ledger.state.seq, entries: entries.map(({ entry }) => entry) };
}

function refused(refusal: Refusal): Result<never, NotDone> {
  return err({ kind: 'refused', refusal });
}
