import type { LotRequest, Tie } from '@tauride/count/elections';
import { err, ok, type Result } from '@tauride/kernel';
import { type Acting, chairOnly } from '../authority.ts';
import type { Event } from '../event.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { ElectionCommand } from './commands.ts';
import { citedElections } from './customs.ts';
import { foundRound } from './found-election.ts';
import type { DrawnLot, Election, Round, RoundCount } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;
type DrawLot = ElectionCommand & { readonly type: 'DrawLot' };
type ClosedRound = Round & { readonly phase: 'closed' };

interface Drawing extends Acting {
  readonly election: Election;
  readonly command: DrawLot;
  readonly round: ClosedRound;
  readonly request: LotRequest;
}

/** Rule RE-18: the chair draws one lot before the house, or tells the seed; the same ballots are counted again with it. */
export function drawLot(acting: Acting, election: Election, command: DrawLot): Decided {
  const found = foundRound(election, command.poll, 'closed');
  if (!found.ok) return found;
  const round = found.value;
  const { counted } = round.box;
  const stranger = chairOnly(acting);
  if (stranger) return err(stranger);
  if (counted.kind !== 'lot-needed') return err(refusal('already-so', null, { phase: 'no-lot' }));
  const input: Drawing = { ...acting, election, command, round, request: counted.request };
  return election.rules.lots === 'hand' ? byHand(input) : bySeed(input);
}

function byHand(input: Drawing): Decided {
  const { command, round, request, context } = input;
  const { chosen, seed } = command;
  if (chosen === undefined || seed !== undefined) return err(refusal('malformed', null, { form: 'lot' }));
  if (!request.among.includes(round.order.indexOf(chosen))) return err(wrongLot(input));
  if (!context.electionBox) return err(refusal('nothing-counted'));
  const lot: DrawnLot = { request, chosen, by: 'hand' };
  const { counted } = context.electionBox.count({ lots: [...round.lots, lot] });
  return ok([drawnEvent(input, [lot], counted)]);
}

/** A seed that is not the committed one decides no lot, and the count waits as before. */
function bySeed(input: Drawing): Decided {
  const { command, round, context } = input;
  const { chosen, seed } = command;
  if (seed === undefined || chosen !== undefined) return err(refusal('malformed', null, { form: 'lot' }));
  if (!context.electionBox) return err(refusal('nothing-counted'));
  const { counted } = context.electionBox.count({ lots: round.lots, seed });
  if (counted.kind === 'lot-needed') return err(wrongLot(input));
  return ok([drawnEvent(input, seededIn(round, counted), counted)]);
}

function wrongLot(input: Drawing): Refusal {
  return refusal('wrong-lot', citedElections(input), { among: input.request.among.length });
}

function seededIn({ order }: Round, counted: RoundCount): readonly DrawnLot[] {
  return tiesIn(counted)
    .filter(({ by }) => by === 'lot')
    .map(({ purpose, among, stage, chosen }, number) => ({
      request: { purpose, among, stage, number },
      chosen: order[chosen!]!,
      by: 'seed',
    }));
}

function tiesIn(counted: RoundCount): readonly Tie[] {
  if (counted.kind === 'people') return counted.outcome.ties;
  return counted.kind === 'lists' ? (counted.seats.ties ?? []) : [];
}

function drawnEvent(
  { sitting, election, command }: Drawing,
  lots: readonly DrawnLot[],
  counted: RoundCount,
): Event {
  const { poll, seed } = command;
  const said = seed === undefined ? {} : { seed };
  return { type: 'LotDrawn', sitting: sitting.id, election: election.id, poll, lots, ...said, counted };
}
