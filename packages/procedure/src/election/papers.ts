import { err, ok, type Result, tableValues } from '@tauride/kernel';
import { leadingBody } from '../assembly/access.ts';
import { type Acting, chairOnly, isChairOrClerk, isTeller } from '../authority.ts';
import type { Event } from '../event.ts';
import type { PollId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { entryBy, papersIn } from './batch.ts';
import type { ElectionCommand } from './commands.ts';
import { citedElections } from './customs.ts';
import { foundRound } from './found-election.ts';
import type { Election, PaperBatch, Round } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;
type EnterPapers = ElectionCommand & { readonly type: 'EnterPapers' };
type OpenRound = Round & { readonly phase: 'open' };

/** Rule RE-30: tellers enter what they counted, each apart; where a body has fewer than two, chair or clerk count with them. */
export function enterPapers(acting: Acting, election: Election, command: EnterPapers): Decided {
  const round = foundRound(election, command.poll, 'open');
  if (!round.ok) return round;
  const batch = command.batch.trim();
  const refused =
    countsPapers(acting) ??
    papersRefusal({ ...command, batch }) ??
    weightRefusal(acting, round.value) ??
    batchRefusal(acting, round.value, { ...command, batch }) ??
    tooMany(round.value, { ...command, batch });
  if (refused) return err(refused);
  const { poll, papers, digest } = command;
  return ok([
    {
      type: 'PapersEntered',
      sitting: acting.sitting.id,
      election: election.id,
      poll,
      batch,
      by: acting.member,
      papers,
      digest,
    },
  ]);
}

function countsPapers(acting: Acting): Refusal | null {
  const { state, sitting, member } = acting;
  const fewTellers = leadingBody(state, sitting).offices.tellers.length < 2;
  const may = isTeller(acting) || (fewTellers && isChairOrClerk(state, sitting, member));
  return may ? null : refusal('not-entitled', null, { act: 'teller' });
}

function papersRefusal({ batch, papers, digest }: EnterPapers): Refusal | null {
  if (batch === '') return refusal('malformed', null, { form: 'batch' });
  if (!Number.isSafeInteger(papers) || papers < 1) return refusal('malformed', null, { form: 'papers' });
  return /^[0-9a-f]{64}$/.test(digest) ? null : refusal('malformed', null, { form: 'digest' });
}

/** A paper doesn't say whose it is, so that it can only count as one. */
export function weightRefusal(acting: Acting, { register }: Round): Refusal | null {
  return register === undefined || register.votes === register.lines
    ? null
    : refusal('method-not-allowed', citedElections(acting), { method: 'ballot' });
}

function batchRefusal({ member }: Acting, round: OpenRound, command: EnterPapers): Refusal | null {
  const batch = round.batches.find(({ name }) => name === command.batch);
  const own = entryBy(batch, member);
  const again = own?.papers === command.papers && own.digest === command.digest;
  return batch?.phase === 'agreed' || again ? refusal('already-so', null, { phase: 'papers' }) : null;
}

/** Rules RE-31 and RE-36: no more papers than voters, nor than were handed out where that is known by name. */
function tooMany(round: OpenRound, { batch, papers }: EnterPapers): Refusal | null {
  const others = round.batches.filter(({ name }) => name !== batch);
  const most = mostBallots(round);
  return impossible(Math.min(most, handedTo(round) ?? most), sumOf(others) + papers);
}

export function sumOf(batches: readonly PaperBatch[]): number {
  return batches.reduce((sum, batch) => sum + papersIn(batch), 0);
}

/** As many as its register has lines: one for each act of voting. */
function mostBallots({ register, membership }: OpenRound): number {
  return register?.lines ?? membership;
}

/** Papers in the hands of those who were handed one: one for each line under which they vote. */
export function handedTo({ onPaper, register }: Round): number | undefined {
  if (!onPaper || !register?.who) return onPaper && 0;
  const members = new Set(onPaper);
  return tableValues(register.who).filter(({ by }) => members.has(by)).length;
}

function impossible(most: number, total: number): Refusal | null {
  return total > most ? refusal('count-impossible', null, { total, most }) : null;
}

/** Rule RE-17: the chair closes a round when every batch of papers is agreed on; the box is sealed with it. Where papers are among
 *  the ballots, they and those cast on screen cannot be more than the voters, so that nobody has voted both ways. */
export function closeRound(acting: Acting, election: Election, poll: PollId): Decided {
  const round = foundRound(election, poll, 'open');
  if (!round.ok) return round;
  const { electionBox } = acting.context;
  const refused = chairOnly(acting) ?? disagreed(round.value);
  if (refused || !electionBox) return err(refused ?? refusal('nothing-counted'));
  const box = { seal: electionBox.seal, ...electionBox.count({ lots: [] }) };
  const excess = round.value.batches.length === 0 ? null : impossible(mostBallots(round.value), box.ballots);
  if (excess) return err(excess);
  return ok([{ type: 'RoundClosed', sitting: acting.sitting.id, election: election.id, poll, box }]);
}

function disagreed({ batches }: OpenRound): Refusal | null {
  const batch = batches.find(({ phase }) => phase !== 'agreed');
  return batch ? refusal('papers-differ', null, { batch: batch.name }) : null;
}
