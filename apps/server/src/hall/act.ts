import { err, ok, type Result } from '@tauride/kernel';
import {
  type Command,
  type Context,
  decide,
  type ErasureCommand,
  type Event,
  type FoundedAssembly,
  type Instant,
  mayErase,
  type MemberId,
  type Poll,
  type PollId,
  type Provenance,
  type Refusal,
} from '@tauride/procedure';
import type { CommandAnswer } from '@tauride/protocol';
import { decideElectionAct, isElectionAct } from '../election/decide-act.ts';
import type { PaperStore } from '../election/papers.ts';
import type { Pins } from '../pressure/pins.ts';
import type { AccountTaking } from '../store/account-tables.ts';
import { type Erasing, FORGOTTEN, type Reply, type Seal, type Store } from '../store/store.ts';
import { actingOf, type Author, reasonMissing, sittingOf } from './author.ts';
import { type Draft, draftOf } from './draft.ts';
import { erasableBy, type Survey } from './erasing.ts';
import { guarded } from './guard.ts';
import type { Keeper } from './keeper.ts';
import { entryIn, entryOf } from './ledger.ts';
import type { KeyReused, NotDone } from './not-done.ts';
import type { ActRequest, Refusals } from './refusals.ts';
import type { Revisions } from './revisions.ts';
import { withClosedBox } from './closed-box.ts';
import type { SealedBoxes } from './sealed-boxes.ts';
import { emptySeal, placeholderSeal, pollsToAbandon, pollToSeal, sealPoll } from './sealing.ts';
import type { Turns } from './turns.ts';
import { withExtract } from './with-extract.ts';
import { withMinutes } from './with-minutes.ts';

/** How an act is to be entered beyond who asks for it. */
export interface ActOptions {
  /** Marks a request: sent again, it gets the same answer and is not carried out twice. */
  readonly idempotency?: ActRequest;
  /** When it happened, in milliseconds, where that is not now. For scripts of the operator. */
  readonly at?: number;
  /** Whether the device that asks showed the code of the hall. */
  readonly inHall?: boolean;
  /** Whether slips and devices are made or ended with it. */
  readonly credentials?: boolean;
  /** Where the account of it comes from. For scripts of the operator. */
  readonly provenance?: Provenance;
}

export interface Act extends ActOptions {
  readonly command: Command;
  readonly author: Author;
  /** What was searched before its turn, where words are to be erased. */
  readonly survey?: Survey | undefined;
}

export interface ActTools {
  readonly store: Store;
  readonly keeper: Keeper;
  readonly refusals: Refusals;
  readonly revisions: Revisions;
  readonly papers: PaperStore;
  readonly boxes: SealedBoxes;
  readonly turns: Turns;
  readonly fileOf?: Context['fileOf'];
  readonly pins: Pick<Pins, 'dropping'>;
  readonly clock: () => number;
  /** Takes what the directory holds now of members for what is known of them. */
  readonly readAgain: (members: readonly MemberId[]) => void;
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
  const isOther = reply.fingerprint !== FORGOTTEN && reply.fingerprint !== idempotency?.fingerprint;
  if (isOther) return err({ kind: 'key-reused' });
  return ok(answerIn(store, reply));
}

/** What an answer is kept as: which entries, and not what is in them, so that no copy is left where words are erased. */
interface KeptAnswer {
  readonly from: number;
  readonly seq: number;
}

function answerIn(store: Store, { response }: Reply): CommandAnswer {
  const kept = JSON.parse(response) as KeptAnswer | CommandAnswer;
  if (!('from' in kept)) return kept;
  const { from, seq } = kept;
  return { seq, entries: [...store.read(from, seq)].map(({ text }) => entryIn(text)) };
}

function keptAs({ seq, entries }: CommandAnswer): string {
  return JSON.stringify({ from: seq - entries.length, seq } satisfies KeptAnswer);
}

function contextOf(
  { keeper, clock, boxes: { choiceIn, hasCast }, fileOf }: ActTools,
  act: Act,
): Result<Context, NotDone> {
  const { state, lastAt } = keeper.ledger;
  // A clock that was set back must not make an entry older than the one before it.
  const now = (act.at ?? Math.max(clock(), lastAt ?? -Infinity)) as Instant;
  const acting = guarded(keeper, () => actingOf(state, act.author, sittingOf(act.command)));
  const inHall = act.inHall === true ? { inHall: true } : {};
  const files = fileOf ? { fileOf } : {};
  const credentials = act.credentials === true ? { credentials: true } : {};
  const missing = acting.ok ? reasonMissing(acting.value) : null;
  if (missing) return refused(missing);
  return acting.ok
    ? ok({ now, choiceIn, hasCast, ...files, ...inHall, ...credentials, ...acting.value })
    : refused(acting.error);
}

async function judged(tools: ActTools, act: Act, context: Context): Promise<Result<CommandAnswer, NotDone>> {
  const { state } = tools.keeper.ledger;
  if (state.phase === 'founded') {
    const poll = pollToSeal(state, act.command);
    if (poll) return judgedClosing(tools, act, { context, state, poll });
    const thrown = pollsToAbandon(state, act.command);
    if (thrown.length > 0) return judgedThrowing(tools, act, { context, state, thrown });
    if (act.command.type === 'ResetPin')
      return judgedReset(tools, act, { context, member: act.command.member });
    const { command } = act;
    if (isElectionAct(command))
      return decideElectionAct(tools, { state, command, context }, (decided) =>
        entered(tools, act, { context, ...decided }),
      );
  }
  if (act.command.type === 'EraseText') return judgedErasure(tools, act, { context, command: act.command });
  const extracted = withExtract(act.command, context);
  if (!extracted.ok) return extracted;
  const asked = { command: act.command, context: extracted.value };
  const plainly = guarded(tools.keeper, () => decide(state, act.command, asked.context));
  // What the rules refuse anyway is not worth making minutes for.
  const informed =
    state.phase === 'founded' && plainly.ok ? await withMinutes(tools.store, state, asked) : asked.context;
  const events =
    informed === asked.context ? plainly : guarded(tools.keeper, () => decide(state, act.command, informed));
  return entered(tools, act, { context, events, ...takingOf(act.command) });
}

/** Rule AC-21: what is taken of accounts goes with the entry that tells of it, or both stay as they were. */
function takingOf(command: Command): Pick<Entering, 'taking'> {
  if (command.type !== 'RevokeDevices' || command.account === undefined) return {};
  return { taking: { members: command.members ?? [], act: command.account } };
}

async function judgedErasure(
  tools: ActTools,
  act: Act,
  { context, command }: { readonly context: Context; readonly command: ErasureCommand },
): Promise<Result<CommandAnswer, NotDone>> {
  const { state } = tools.keeper.ledger;
  // The whole journal is read for nobody who may not erase.
  const notEntitled = state.phase === 'founded' ? mayErase(state, context.actor) : null;
  if (notEntitled) return refused(notEntitled);
  const found = erasableBy(tools.store, command, act.survey);
  const events = guarded(tools.keeper, () => decide(state, command, { ...context, ...found.context }));
  const erasing = events.ok ? { erasing: found.erasing(events.value, state.seq) } : {};
  try {
    return await entered(tools, act, { context, events, ...erasing });
  } finally {
    tools.readAgain(command.members);
  }
}

interface Closing {
  readonly context: Context;
  readonly state: FoundedAssembly;
  readonly poll: Poll;
}

async function judgedClosing(
  tools: ActTools,
  act: Act,
  { context, state, poll }: Closing,
): Promise<Result<CommandAnswer, NotDone>> {
  const ask = (sealed: NonNullable<Context['sealed']>): Result<readonly Event[], Refusal> =>
    guarded(tools.keeper, () => decide(state, act.command, { ...context, sealed }));
  const asked = ask(placeholderSeal);
  // Only a close that the rules allow may stop the voting; what depends on the count is asked again below.
  if (!asked.ok && !DEPENDS_ON_COUNT.has(asked.error.code)) return refused(asked.error);
  return withClosedBox(tools, poll.id, async (ballots) => {
    const { sealed, seal } = guarded(tools.keeper, () => sealPoll(state, poll, ballots));
    return entered(tools, act, { context, events: ask(sealed), seals: [seal] });
  });
}

/** Rule PR-20: the ballots of a vote that is thrown away go with the entry that tells of it. */
async function judgedThrowing(
  tools: ActTools,
  act: Act,
  { context, state, thrown }: Omit<Closing, 'poll'> & { readonly thrown: readonly PollId[] },
): Promise<Result<CommandAnswer, NotDone>> {
  const events = guarded(tools.keeper, () => decide(state, act.command, context));
  if (!events.ok) return refused(events.error);
  const enter = (): Promise<Result<CommandAnswer, NotDone>> =>
    entered(tools, act, { context, events, seals: thrown.map(emptySeal) });
  return thrown.reduce((work, poll) => () => withClosedBox(tools, poll, work), enter)();
}

/** Rule PR-7: the codes go with the entry that tells of it, or both stay as they were. */
async function judgedReset(
  tools: ActTools,
  act: Act,
  { context, member }: { readonly context: Context; readonly member: MemberId },
): Promise<Result<CommandAnswer, NotDone>> {
  const events = guarded(tools.keeper, () => decide(tools.keeper.ledger.state, act.command, context));
  return tools.pins.dropping(member, () => entered(tools, act, { context, events, dropPins: [member] }));
}

const DEPENDS_ON_COUNT = new Set<Refusal['code']>(['nothing-counted', 'count-impossible']);

interface Entering {
  readonly context: Context;
  readonly events: Result<readonly Event[], Refusal>;
  readonly seals?: readonly Seal[];
  /** A round whose last lot was drawn. */
  readonly counted?: PollId;
  readonly erasing?: Erasing;
  readonly dropPins?: readonly MemberId[];
  readonly taking?: AccountTaking;
}

async function entered(
  { keeper }: ActTools,
  act: Act,
  { context, events, seals, counted, erasing, dropPins, taking }: Entering,
): Promise<Result<CommandAnswer, NotDone>> {
  if (!events.ok) return refused(events.error);
  const { provenance } = act;
  const draft = guarded(keeper, () =>
    draftOf(keeper.ledger, events.value, { context, ...(provenance === undefined ? {} : { provenance }) }),
  );
  if (!draft.ok) return draft;
  const answer = answerOf(draft.value);
  await keeper.commit(draft.value, {
    ...(act.idempotency ? { idempotency: { ...act.idempotency, response: keptAs(answer) } } : {}),
    ...(seals ? { seals } : {}),
    ...(counted ? { counted } : {}),
    ...(erasing ? { erasing } : {}),
    ...(dropPins ? { dropPins } : {}),
    ...(taking ? { taking } : {}),
  });
  return ok(answer);
}

function answerOf({ entries, ledger }: Draft): CommandAnswer {
  // As the store gives them: the same request sent again gets the same bytes.
  return { seq: ledger.state.seq, entries: entries.map(({ bytes }) => entryOf(bytes)) };
}

function refused(refusal: Refusal): Result<never, NotDone> {
  return err({ kind: 'refused', refusal });
}
