import { err, invariant, type Result, tableGet } from '@tauride/kernel';
import {
  type BoxPaper,
  type Command,
  type Context,
  decide,
  type ElectionBox,
  type ElectionCommand,
  type Event,
  type FoundedAssembly,
  isVeiledRound,
  linesBy,
  mandateOf,
  type PollId,
  type Refusal,
  roundOf,
  type RoundOfElection,
} from '@tauride/procedure';
import { withClosedBox } from '../hall/closed-box.ts';
import { emptySeal } from '../hall/sealing.ts';
import { guarded } from '../hall/guard.ts';
import type { Keeper } from '../hall/keeper.ts';
import type { NotDone } from '../hall/not-done.ts';
import type { Revisions } from '../hall/revisions.ts';
import type { SealedBoxes } from '../hall/sealed-boxes.ts';
import type { Turns } from '../hall/turns.ts';
import type { Seal, Store } from '../store/store.ts';
import { counted, sealed } from './box-work.ts';
import { asksForCount, decideCounted } from './decide-counted.ts';
import { paperLeaves } from './paper-leaves.ts';
import { numberOf, type PaperStore } from './papers.ts';
import { papersIn, waitsForLot, withLeft } from './seal-round.ts';

type Decision = Result<readonly Event[], Refusal>;

/** The acts of an election that have to do with its ballot box. */
type ElectionAct = Extract<ElectionCommand, { readonly type: ElectionActType }>;
type ElectionActType = 'HandPaper' | 'EnterPapers' | 'CloseRound' | 'DrawLot' | 'AbandonElection';

export interface ElectionTools {
  readonly store: Store;
  readonly keeper: Keeper;
  readonly revisions: Revisions;
  readonly papers: PaperStore;
  readonly boxes: SealedBoxes;
  readonly turns: Turns;
}

export interface Judging {
  readonly state: FoundedAssembly;
  readonly command: ElectionAct;
  readonly context: Context;
}

export interface Decided {
  readonly events: Decision;
  readonly seals?: readonly Seal[];
  /** A box that is counted to the end. */
  readonly counted?: PollId;
}

type Enter<T> = (decided: Decided) => Promise<Result<T, NotDone>>;

const boxActs: ReadonlySet<Command['type']> = new Set<ElectionActType>([
  'HandPaper',
  'EnterPapers',
  'CloseRound',
  'DrawLot',
  'AbandonElection',
]);

export function isElectionAct(command: Command): command is ElectionAct {
  return boxActs.has(command.type);
}

/** Judges an act of an election with what its ballot box holds, and enters it.
 *  @throws Fault, also when a round cannot be counted: then nothing was entered */
export async function decideElectionAct<T>(
  tools: ElectionTools,
  judging: Judging,
  enter: Enter<T>,
): Promise<Result<T, NotDone>> {
  const { state, command } = judging;
  if (command.type === 'AbandonElection') return abandoned(tools, judging, enter);
  if (command.type === 'HandPaper') return handed(tools, { ...judging, command }, enter);
  const found = roundOf(state, command.poll);
  if (found && command.type === 'CloseRound' && found.round.phase === 'open')
    return closed(tools, { ...judging, found }, enter);
  if (found && command.type === 'DrawLot' && found.round.phase === 'closed')
    return drawn(tools, { ...judging, found }, enter);
  const events = guarded(tools.keeper, () => decideIn(judging, undefined));
  if (events.ok && command.type === 'EnterPapers' && !isStored(tools.papers, command))
    return err({ kind: 'papers-missing', batch: command.batch });
  return enter({ events });
}

interface Handing extends Judging {
  readonly command: ElectionAct & { readonly type: 'HandPaper' };
}

/** Nobody gets a paper whose ballot lies in the box. From the look into the box until the entry is durable or was not made, the voter's
 *  ballots wait; those that came before are in the box by then. */
function handed<T>(tools: ElectionTools, judging: Handing, enter: Enter<T>): Promise<Result<T, NotDone>> {
  const { poll, member: voter } = judging.command;
  return tools.turns.take({ poll, voter }, async () => {
    const events = guarded(tools.keeper, () => decideIn(judging, undefined));
    if (events.ok && hasVoted(tools, judging)) return err({ kind: 'voted-on-screen' });
    return enter({ events });
  });
}

/** Under any of the mandates that they hold: whoever has paper votes on paper for all of them. */
function hasVoted({ store: { box } }: ElectionTools, { state, command: { poll, member } }: Handing): boolean {
  const round = roundOf(state, poll)?.round;
  return round !== undefined && linesBy(round, member).some((line) => box.has(poll, mandateOf(line)));
}

/** The ballots of a round that is called off go with it: nobody will count them, and while they lay there a secret one would be known
 *  by its voter. */
async function abandoned<T>(
  tools: ElectionTools,
  judging: Judging,
  enter: Enter<T>,
): Promise<Result<T, NotDone>> {
  const { state, command } = judging;
  const events = guarded(tools.keeper, () => decideIn(judging, undefined));
  const round = tableGet(state.elections, command.election)?.rounds.at(-1);
  if (!events.ok || !round) return enter({ events });
  if (round.phase !== 'open') return enter({ events, ...emptied(tools, round.poll) });
  return withClosedBox(tools, round.poll, async () => enter({ events, seals: [emptySeal(round.poll)] }));
}

/** Rule PR-25: once no lot is to be drawn any more, what was left for another count goes. */
function emptied({ store: { box } }: ElectionTools, poll: PollId): Pick<Decided, 'counted'> {
  return box.left(poll) === undefined ? {} : { counted: poll };
}

interface InRound extends Judging {
  readonly found: RoundOfElection;
}

async function closed<T>(
  tools: ElectionTools,
  judging: InRound,
  enter: Enter<T>,
): Promise<Result<T, NotDone>> {
  const { election, round } = judging.found;
  const guard = guardOf(tools);
  // Only a close that the rules allow may stop the voting; what depends on the count is asked again below.
  const asked = asksForCount(guard, (electionBox) => decideIn(judging, electionBox));
  if (asked !== 'asks' && !asked.ok) return enter({ events: asked });
  return withClosedBox(tools, round.poll, async (ballots) => {
    const leaves = paperLeaves(round, tools.papers);
    if (!leaves.ok) return leaves;
    const work = {
      poll: round.poll,
      secret: election.rules.secret,
      veiled: isVeiledRound(election, round),
      ballots,
      papers: leaves.value,
      ...(round.batches.length === 0 ? {} : { salt: tools.papers.saltOf(round.poll) }),
    };
    const box = await sealed(work);
    const events = await decideCounted({
      seal: box.seal,
      guard,
      count: (lots) => counted({ election, round, papers: box.papers, drawn: lots }),
      decide: (electionBox) => decideIn(judging, electionBox),
    });
    return enter({ events, seals: [withLeft(box, work, events)] });
  });
}

async function drawn<T>(
  tools: ElectionTools,
  judging: InRound,
  enter: Enter<T>,
): Promise<Result<T, NotDone>> {
  const { election, round } = judging.found;
  const box = tools.boxes.ofRound(round.poll);
  const events = await decideCounted({
    seal: { root: box.root, count: box.count },
    guard: guardOf(tools),
    count: (lots) => counted({ election, round, papers: toCount(tools, judging.found), drawn: lots }),
    decide: (electionBox) => decideIn(judging, electionBox),
  });
  return enter({ events, ...(waitsForLot(events) ? {} : emptied(tools, round.poll)) });
}

/** Asked only where a count is wanted: of a hidden box nothing is left once no lot is to be drawn. */
function toCount({ store, boxes }: ElectionTools, { election, round }: RoundOfElection): readonly BoxPaper[] {
  if (!isVeiledRound(election, round)) return papersIn(boxes.ofRound(round.poll));
  const left = store.box.left(round.poll);
  invariant(left !== undefined, 'what is left of a hidden box is not there');
  return JSON.parse(left) as readonly BoxPaper[];
}

function decideIn({ state, command, context }: Judging, electionBox: ElectionBox | undefined): Decision {
  return decide(state, command, { ...context, ...(electionBox ? { electionBox } : {}) });
}

function guardOf({ keeper }: ElectionTools): <T>(work: () => T) => T {
  return (work) => guarded(keeper, work);
}

/** An entry of papers that are not in the box would leave the round without a way to be closed. */
function isStored(papers: PaperStore, command: ElectionAct & { readonly type: 'EnterPapers' }): boolean {
  const { poll, batch, digest } = command;
  const found = papers.find({ poll, batch: batch.trim() }, digest);
  return found !== undefined && numberOf(found) === command.papers;
}
