import { err, ok, type Result, tableGet } from '@tauride/kernel';
import { type Acting, actingIn, actingMember, chairOnly } from '../authority.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import { vacatedAtOpening } from '../assembly/terms.ts';
import type { MemberAct } from '../command.ts';
import type { Context } from '../context.ts';
import { setDoors } from '../doors/set-doors.ts';
import type { Event } from '../event.ts';
import { endedSpeech } from '../floor/speech.ts';
import type { SittingId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { chairsOf, handOverChair } from '../joint/presides.ts';
import { adjournSitting } from './adjourn.ts';
import { callSitting } from './call.ts';
import type { SittingCommand } from './commands.ts';
import { addItem, takeUpItem } from './item.ts';
import { moveSitting, recessSitting } from '../pressure/threat.ts';
import { seatAlternate, unseatAlternate } from './seat-alternate.ts';

type Decided = Result<readonly Event[], Refusal>;

export type PresidingCommand = Exclude<SittingCommand, MemberAct>;

export function decideSitting(state: FoundedAssembly, command: PresidingCommand, context: Context): Decided {
  switch (command.type) {
    case 'CallSitting':
      return callSitting(state, command, context);
    case 'OpenSitting':
      return open(state, command.sitting, context);
    case 'AddAgendaItem':
      return addItem(state, command, context);
    case 'SetDoors':
      return setDoors(state, command, context);
    case 'ResumeSitting':
      return resume(state, command.sitting, context);
    case 'MoveSitting':
      return moveSitting(state, command, context);
    default: {
      const acting = actingNow(state, command, context);
      return acting.ok ? decideInSession(acting.value, command) : acting;
    }
  }
}

/** Rule PR-22: in danger a sitting that was stopped is also adjourned. */
function actingNow(
  state: FoundedAssembly,
  command: InSession,
  context: Context,
): ReturnType<typeof actingIn> {
  const sitting = tableGet(state.sittings, command.sitting);
  const ends = command.type === 'AdjournSitting' && command.ground === 'emergency';
  if (!ends || sitting?.phase !== 'recessed') return actingIn(state, command.sitting, context);
  const member = actingMember(state, context);
  return member.ok ? ok({ state, sitting, member: member.value, context }) : member;
}

type InSession = Exclude<
  PresidingCommand,
  { type: 'CallSitting' | 'OpenSitting' | 'AddAgendaItem' | 'SetDoors' | 'ResumeSitting' | 'MoveSitting' }
>;

function decideInSession(acting: Acting, command: InSession): Decided {
  switch (command.type) {
    case 'TakeUpItem':
      return takeUpItem(acting, command.item);
    case 'AdjournSitting':
      return adjournSitting(acting, command);
    case 'RecessSitting':
      return recessSitting(acting, command);
    case 'EndCaucus':
      return endCaucus(acting);
    case 'SeatAlternate':
      return seatAlternate(acting, command);
    case 'UnseatAlternate':
      return unseatAlternate(acting, command);
    case 'HandOverChair':
      return handOverChair(acting, command.to);
  }
}

/** Rules RS-2 and JS-7: a chair or deputy calls the sitting to order; who presides is entered with it. */
function open(state: FoundedAssembly, id: SittingId, context: Context): Decided {
  const sitting = tableGet(state.sittings, id);
  if (!sitting) return err(refusal('unknown', null, { what: 'sitting', id }));
  if (sitting.phase === 'adjourned') return err(refusal('adjourned', null, { sitting: id }));
  if (sitting.phase !== 'called') return err(refusal('already-so', null, { phase: 'open' }));
  const { actor } = context;
  if (actor.kind !== 'member' || !chairsOf(state, sitting).includes(actor.member))
    return err(refusal('not-entitled', null, { act: 'chair' }));
  const vacated = vacatedAtOpening(state, sitting, context.now);
  return ok([...vacated, { type: 'SittingOpened', sitting: id, presiding: actor.member }]);
}

function resume(state: FoundedAssembly, id: SittingId, context: Context): Decided {
  const sitting = tableGet(state.sittings, id);
  if (!sitting) return err(refusal('unknown', null, { what: 'sitting', id }));
  if (sitting.phase !== 'recessed')
    return err(
      refusal(sitting.phase === 'adjourned' ? 'adjourned' : 'already-so', null, { phase: sitting.phase }),
    );
  const isChairs = context.actor.kind === 'member' && context.actor.member === sitting.presiding;
  return isChairs
    ? ok([{ type: 'SittingResumed', sitting: id }])
    : err(refusal('not-entitled', null, { act: 'chair' }));
}

/** Rule RS-23: a caucus ends when the chair calls the house back to order. */
function endCaucus(acting: Acting): Decided {
  const refused =
    chairOnly(acting) ?? (acting.sitting.caucus ? null : refusal('already-so', null, { phase: 'no-caucus' }));
  if (refused) return err(refused);
  const ended: readonly Event[] =
    acting.sitting.floor.phase === 'held' ? [endedSpeech(acting, 'stopped')] : [];
  return ok([...ended, { type: 'CaucusEnded', sitting: acting.sitting.id }]);
}
