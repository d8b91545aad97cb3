import { err, type Result } from '@tauride/kernel';
import {
  type Assembly,
  checkPaper,
  type Command,
  decide,
  type ElectionId,
  type FoundedAssembly,
  INVALID_PAPER,
  type Instant,
  type MemberId,
  type PaperBatch,
  type Refusal,
  roundOf,
  type RoundOfElection,
} from '@tauride/procedure';
import type { BatchAnswer, CommandAnswer, CountedPaper, PaperDifference } from '@tauride/protocol';
import type { Act } from '../hall/act.ts';
import { guarded } from '../hall/guard.ts';
import type { Keeper } from '../hall/keeper.ts';
import type { NotDone } from '../hall/not-done.ts';
import type { ActRequest } from '../hall/refusals.ts';
import { type FoundBatch, numberOf, type PaperStore, together } from './papers.ts';

/** A teller's count of a batch on its way into the box. */
export interface EnteringPapers extends FoundBatch {
  readonly election: ElectionId;
  readonly by: MemberId;
  readonly idempotency?: ActRequest;
}

export interface BatchOf extends Omit<FoundBatch, 'papers'> {
  /** The teller who asks. */
  readonly by: MemberId;
}

interface Tools {
  readonly keeper: Keeper;
  readonly papers: PaperStore;
  readonly clock: () => number;
}

type Execute = (act: Act) => Promise<Result<CommandAnswer, NotDone>>;

/** Stores the papers, then enters their digest. A crash in between leaves papers that no entry speaks of, and the same request
 *  goes through when it is sent again; an entry never speaks of papers that are not there.
 *  @throws Fault */
export async function enterPapers(
  tools: Tools,
  entering: EnteringPapers,
  execute: Execute,
): Promise<Result<BatchAnswer, NotDone>> {
  const { keeper, papers } = tools;
  keeper.prepare();
  const { state } = keeper.ledger;
  const found = state.phase === 'founded' ? roundOf(state, entering.poll) : undefined;
  if (!found || state.phase === 'unfounded')
    return refused({ code: 'unknown', citation: null, detail: { what: 'poll', id: entering.poll } });
  const wrong = firstWrong(found, entering.papers);
  if (wrong) return refused(wrong);
  const batch = { ...entering, batch: entering.batch.trim(), papers: together(entering.papers) };
  const act = actOf(batch, { found, digest: papers.digestOf(batch) });
  if (isAllowed(tools, state, act)) await papers.put(batch);
  const done = await execute(act);
  if (!done.ok) return done;
  return { ok: true, value: batchAnswer(keeper.ledger.state, batch, papers)! };
}

function firstWrong(
  { election, round }: RoundOfElection,
  papers: readonly CountedPaper[],
): Refusal | undefined {
  for (const { paper } of papers) {
    const wrong = paper === INVALID_PAPER ? null : checkPaper(election, round, paper);
    if (wrong) return wrong;
  }
  return undefined;
}

function actOf(
  { poll, batch, papers, by, idempotency }: EnteringPapers,
  { found: { election }, digest }: { readonly found: RoundOfElection; readonly digest: string },
): Act {
  const { sitting, id } = election;
  const number = numberOf(papers);
  return {
    command: { type: 'EnterPapers', sitting, election: id, poll, batch, papers: number, digest },
    author: { kind: 'member', member: by },
    ...(idempotency ? { idempotency } : {}),
  };
}

/** Nothing is stored for those who may not enter it; what was entered before may be stored again. */
function isAllowed({ keeper, clock }: Tools, state: FoundedAssembly, { command, author }: Act): boolean {
  const actor = author.kind === 'member' ? ({ kind: 'member', member: author.member } as const) : author;
  const now = clock() as Instant;
  const asked = guarded(keeper, () => decide(state, command satisfies Command, { now, actor }));
  return asked.ok || asked.error.code === 'already-so';
}

/** A batch as one of its tellers sees it: what others entered only once there are two, and only in what differs. */
export function batchAnswer(
  state: Assembly,
  { poll, batch: name, by }: BatchOf,
  papers: PaperStore,
): BatchAnswer | undefined {
  const found = state.phase === 'founded' ? roundOf(state, poll) : undefined;
  if (!found) return undefined;
  const batch = found.round.batches.find((one) => one.name === name);
  const entries = batch?.entries ?? [];
  const contentOf = ({ digest }: Entered) => papers.find({ poll, batch: name }, digest);
  const own = entries.find((entry) => entry.by === by);
  return {
    poll,
    batch: name,
    phase: batch?.phase ?? null,
    entries: entries.map((entry) => ({ by: entry.by, papers: entry.papers })),
    own: (own && contentOf(own)) ?? null,
    differences: entries.length < 2 ? null : differencesIn(entries.map(contentOf)),
  };
}

type Entered = PaperBatch['entries'][number];

/** `null` where some are not in the box any more, since it was sealed. */
function differencesIn(all: readonly (readonly CountedPaper[] | undefined)[]): PaperDifference[] | null {
  const counts = all.map((papers) => new Map(papers?.map(({ paper, count }) => [paper, count])));
  if (all.includes(undefined)) return null;
  const texts = [...new Set(counts.flatMap((one) => [...one.keys()]))].sort();
  return texts
    .map((paper) => ({ paper, counts: counts.map((one) => one.get(paper) ?? 0) }))
    .filter(({ counts: [first, ...others] }) => others.some((count) => count !== first));
}

function refused(refusal: Refusal): Result<never, NotDone> {
  return err({ kind: 'refused', refusal });
}
