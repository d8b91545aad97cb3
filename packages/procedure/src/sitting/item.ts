import { err, ok, type Result, tableGet } from '@tauride/kernel';
import { type Acting, actingMember, deskOnly, isChairOrClerk } from '../authority.ts';
import { citedTopic, motionOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { ItemId, MotionId } from '../ids.ts';
import { leftToBodies } from '../joint/advisory.ts';
import { turnWithItem } from '../joint/presides.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { SittingCommand } from './commands.ts';
import { quorumLacking, quorumOf } from './quorum.ts';

type Decided = Result<readonly Event[], Refusal>;

export function addItem(
  state: FoundedAssembly,
  command: SittingCommand & { type: 'AddAgendaItem' },
  context: Context,
): Decided {
  const sitting = tableGet(state.sittings, command.sitting);
  if (!sitting) return err(refusal('unknown', null, { what: 'sitting', id: command.sitting }));
  if (sitting.phase === 'adjourned') return err(refusal('adjourned', null, { sitting: sitting.id }));
  const member = actingMember(state, context);
  if (!member.ok) return member;
  if (!isChairOrClerk(state, sitting, member.value))
    return err(refusal('not-entitled', null, { act: 'chair' }));
  const title = command.title.trim();
  if (title === '') return err(refusal('malformed', null, { form: 'title' }));
  const { order, dueAt } = command;
  if (dueAt !== undefined && order === undefined) return err(refusal('malformed', null, { form: 'order' }));
  return ok([
    {
      type: 'AgendaItemAdded',
      sitting: sitting.id,
      item: `i${state.counters.item + 1}` as ItemId,
      title,
      ...(order === undefined ? {} : { order }),
      ...(dueAt === undefined ? {} : { dueAt }),
    },
  ]);
}

/** Rules RS-4 and JS-15: no new item while a question is pending, but what an advisory sitting leaves to its bodies; opening its debate needs the quorum that the rules ask for that. */
export function takeUpItem(acting: Acting, id: ItemId): Decided {
  const item = acting.sitting.agenda.find((found) => found.id === id);
  const refused =
    deskOnly(acting) ??
    (item ? null : refusal('unknown', null, { what: 'item', id })) ??
    (item?.phase === 'now' ? refusal('already-so', null, { phase: 'now' }) : null) ??
    pendingBusiness(acting) ??
    quorumToDebate(acting);
  if (refused) return err(refused);
  const { id: sitting, stack } = acting.sitting;
  const undecided = stack.length > 0 ? { undecided: stack } : {};
  return ok([{ type: 'ItemTakenUp', sitting, item: id, ...undecided }, ...turnWithItem(acting, id)]);
}

function quorumToDebate(acting: Acting): Refusal | null {
  const quorum = quorumOf(acting.state, acting.sitting, 'debate');
  return quorum.holds ? null : quorumLacking(quorum, citedTopic(acting, 'quorum'));
}

export function pendingBusiness({ state, sitting }: Pick<Acting, 'state' | 'sitting'>): Refusal | null {
  const isLeft = (id: MotionId): boolean => leftToBodies({ state, sitting }, motionOf(state, id));
  const busy = sitting.offered.length > 0 || sitting.poll !== null || !sitting.stack.every(isLeft);
  return busy ? refusal('business-pending', citedTopic({ state, sitting }, 'pending-business')) : null;
}
