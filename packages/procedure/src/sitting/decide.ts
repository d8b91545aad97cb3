import { err, ok, type Result, tableGet, tableHas } from '@tauride/kernel';
import { type Acting, actingIn, actingMember, chairOnly, deskOnly, isChairOrClerk } from '../authority.ts';
import { citedTopic, leadingBody, seatIn } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { ItemId, MemberId, SittingId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { SittingCommand } from './commands.ts';
import { quorumOf } from './quorum.ts';
import type { Sitting } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;

export function decideSitting(state: FoundedAssembly, command: SittingCommand, context: Context): Decided {
  switch (command.type) {
    case 'CallSitting':
      return call(state, command, context);
    case 'OpenSitting':
      return open(state, command.sitting, context);
    case 'AddAgendaItem':
      return addItem(state, command, context);
    case 'ResumeSitting':
      return resume(state, command.sitting, context);
    default: {
      const acting = actingIn(state, command.sitting, context);
      return acting.ok ? decideInSession(acting.value, command) : acting;
    }
  }
}

type InSession = Exclude<
  SittingCommand,
  { type: 'CallSitting' | 'OpenSitting' | 'AddAgendaItem' | 'ResumeSitting' }
>;

function decideInSession(acting: Acting, command: InSession): Decided {
  switch (command.type) {
    case 'RecordPresence':
      return recordPresence(acting, command);
    case 'TakeUpItem':
      return takeUp(acting, command.item);
    case 'AdjournSitting':
      return adjourn(acting, command);
  }
}

function officerOf(state: FoundedAssembly, sitting: Sitting, context: Context): Result<MemberId, Refusal> {
  const member = actingMember(state, context);
  if (!member.ok) return member;
  return isChairOrClerk(state, sitting, member.value)
    ? member
    : err(refusal('not-entitled', null, { act: 'chair' }));
}

function call(
  state: FoundedAssembly,
  command: SittingCommand & { type: 'CallSitting' },
  context: Context,
): Decided {
  const { sitting, bodies, kind, title, place, startsAt, hoursRecorded, publicity } = command;
  const missing = bodies.find((body) => !Object.hasOwn(state.bodies, body));
  if (missing !== undefined || bodies.length === 0)
    return err(refusal('unknown', null, { what: 'body', id: missing ?? '' }));
  if (tableHas(state.sittings, sitting))
    return err(refusal('already-so', null, { phase: 'called', sitting }));
  const entitled = context.actor.kind === 'operator' || isCaller(state, command, context.actor.member);
  if (!entitled) return err(refusal('not-entitled', null, { act: 'call' }));
  const agenda = command.agenda.map((item, at) => ({
    item: `i${state.counters.item + at + 1}` as ItemId,
    title: item,
  }));
  const facts = { kind, title, place, startsAt, hoursRecorded, publicity };
  return ok([{ type: 'SittingCalled', sitting, bodies, call: facts, agenda }]);
}

function isCaller(
  state: FoundedAssembly,
  command: SittingCommand & { type: 'CallSitting' },
  member: MemberId,
): boolean {
  const { offices } = state.bodies[command.bodies[0]!]!;
  return offices.chair === member || offices.clerk === member;
}

/** Rule RS-2: the chair calls the sitting to order; who presides is entered with it. */
function open(state: FoundedAssembly, id: SittingId, context: Context): Decided {
  const sitting = tableGet(state.sittings, id);
  if (!sitting) return err(refusal('unknown', null, { what: 'sitting', id }));
  if (sitting.phase === 'adjourned') return err(refusal('adjourned', null, { sitting: id }));
  if (sitting.phase !== 'called') return err(refusal('already-so', null, { phase: 'open' }));
  const chair = leadingBody(state, sitting).offices.chair;
  if (context.actor.kind !== 'member' || context.actor.member !== chair)
    return err(refusal('not-entitled', null, { act: 'chair' }));
  return ok([{ type: 'SittingOpened', sitting: id, presiding: chair }]);
}

function addItem(
  state: FoundedAssembly,
  command: SittingCommand & { type: 'AddAgendaItem' },
  context: Context,
): Decided {
  const sitting = tableGet(state.sittings, command.sitting);
  if (!sitting) return err(refusal('unknown', null, { what: 'sitting', id: command.sitting }));
  if (sitting.phase === 'adjourned') return err(refusal('adjourned', null, { sitting: sitting.id }));
  const officer = officerOf(state, sitting, context);
  if (!officer.ok) return officer;
  const title = command.title.trim();
  if (title === '') return err(refusal('malformed', null, { form: 'title' }));
  return ok([
    { type: 'AgendaItemAdded', sitting: sitting.id, item: `i${state.counters.item + 1}` as ItemId, title },
  ]);
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

/** Rule RS-3: the desk records who came and left; members may do so for themselves. */
function recordPresence(acting: Acting, command: SittingCommand & { type: 'RecordPresence' }): Decided {
  const { state, sitting, member } = acting;
  const everyone = [...command.arrived, ...command.left];
  const stranger = everyone.find((id) => !seatIn(state, sitting, id));
  if (stranger !== undefined) return err(refusal('unknown', null, { what: 'member', id: stranger }));
  const own = everyone.every((id) => id === member);
  const refused = own && everyone.length > 0 ? null : deskOnly(acting);
  if (refused) return err(refused);
  const isPresent = (id: MemberId): boolean =>
    sitting.presence.phase === 'recorded' && tableHas(sitting.presence.present, id);
  const arrived = [...new Set(command.arrived)].filter((id) => !isPresent(id));
  const left = [...new Set(command.left)].filter(isPresent);
  const starts = sitting.presence.phase === 'not-recorded';
  if (arrived.length + left.length === 0 && !starts)
    return err(refusal('already-so', null, { phase: 'presence' }));
  return ok([{ type: 'PresenceRecorded', sitting: sitting.id, arrived, left }]);
}

function takeUp(acting: Acting, id: ItemId): Decided {
  const item = acting.sitting.agenda.find((found) => found.id === id);
  const refused =
    deskOnly(acting) ??
    (item ? null : refusal('unknown', null, { what: 'item', id })) ??
    (item?.phase === 'now' ? refusal('already-so', null, { phase: 'now' }) : null) ??
    pendingBusiness(acting);
  return refused ? err(refused) : ok([{ type: 'ItemTakenUp', sitting: acting.sitting.id, item: id }]);
}

function pendingBusiness({ state, sitting }: Acting): Refusal | null {
  const busy = sitting.stack.length + sitting.offered.length > 0 || sitting.poll !== null;
  return busy ? refusal('business-pending', citedTopic({ state, sitting }, 'pending-business')) : null;
}

/** Rule RS-6: without a vote the chair may adjourn only when the business is done, the hour fixed has come, the quorum is lacking,
 *  or safety demands it. Source: RONR (12th ed.) 8:10, 21:3, 40:7. */
function adjourn(acting: Acting, command: SittingCommand & { type: 'AdjournSitting' }): Decided {
  const refused = chairOnly(acting) ?? adjournRefusal(acting, command);
  if (refused) return err(refused);
  const { sitting } = acting;
  const citation = citedTopic(acting, 'adjourning');
  const { ground, reason } = command;
  return ok([
    {
      type: 'SittingAdjourned',
      sitting: sitting.id,
      ground,
      reason: reason.trim(),
      undecided: sitting.stack,
      citation,
    },
  ]);
}

function adjournRefusal(
  acting: Acting,
  { ground, reason }: SittingCommand & { type: 'AdjournSitting' },
): Refusal | null {
  const { state, sitting } = acting;
  const citation = citedTopic(acting, 'adjourning');
  if (ground === 'emergency')
    return reason.trim() === '' ? refusal('malformed', null, { form: 'reason' }) : null;
  if (sitting.poll !== null) return refusal('voting-in-progress', citedTopic(acting, 'voting-in-progress'));
  if (ground === 'agenda-done') return pendingBusiness(acting);
  if (ground === 'no-quorum')
    return quorumOf(state, sitting).holds ? refusal('needs-consent', citation, { ground }) : null;
  return null;
}
