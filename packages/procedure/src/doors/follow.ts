import { tableGet } from '@tauride/kernel';
import { cited, findInSession, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Event } from '../event.ts';
import type { ItemId } from '../ids.ts';
import type { Change } from '../motion/changes.ts';
import type { DoorsSetting, Publicity, SittingInSession } from '../sitting/state.ts';
import { doorsOf, doorsOfSitting, isNarrower } from './doors.ts';

/** Rules DO-2 and DO-5: adds to what happened what it does to the doors: an item has doors of its own, or the house has
 *  excluded the public. */
export function withDoorsFollowing(state: FoundedAssembly, events: readonly Event[]): readonly Event[] {
  const doors = new Map<string, readonly DoorsSetting[]>();
  return events.flatMap((event) => {
    const found = 'sitting' in event ? findInSession(state, event.sitting) : undefined;
    if (!found) return [event];
    const set = doors.get(found.id) ?? found.doors;
    const sitting = { ...found, ...(set === undefined ? {} : { doors: set }) };
    const following = doorsAfter(state, sitting, event);
    if (!following) return [event];
    const { publicity, reason, ground, item } = following;
    const setting = {
      publicity,
      at: found.openedAt,
      reason,
      ground,
      ...(item === undefined ? {} : { item }),
    };
    doors.set(found.id, [...(set ?? []), setting]);
    return [event, following];
  });
}

type DoorsSet = Event & { readonly type: 'DoorsSet' };

function doorsAfter(state: FoundedAssembly, sitting: SittingInSession, event: Event): DoorsSet | null {
  if (event.type === 'DivisionDemanded') return doorsBack(state, sitting, event);
  if (event.type === 'ItemTakenUp') return withItem(state, sitting, event.item);
  if (event.type === 'BodyEstablished' || !('changes' in event)) return null;
  const changes: readonly Change[] = event.changes ?? [];
  const shut = changes.find(({ change }) => change === 'public');
  if (shut?.change === 'public') return excluded(state, sitting, changes);
  const moved = changes.find(({ change }) => change === 'item-taken-up' || change === 'item-closed');
  if (moved?.change === 'item-taken-up') return withItem(state, sitting, moved.item);
  return moved?.change === 'item-closed' ? withItem(state, sitting, null) : null;
}

function withItem(state: FoundedAssembly, sitting: SittingInSession, item: ItemId | null): DoorsSet | null {
  const own = sitting.agenda.find(({ id }) => id === item)?.publicity;
  const publicity = own ?? doorsOfSitting(sitting);
  if (publicity === doorsOf(sitting)) return null;
  const of = own === undefined || item === null ? {} : { item };
  return { ...base(state, sitting, publicity), ground: 'item', ...of };
}

/** Rule DO-5: the public is excluded, and nobody is let in who was not in before. */
function excluded(
  state: FoundedAssembly,
  sitting: SittingInSession,
  changes: readonly Change[],
): DoorsSet | null {
  if (!isNarrower('members', doorsOf(sitting))) return null;
  const by = changes.find((change) => change.change === 'disposed' && change.as === 'adopted');
  const motion = by?.change === 'disposed' ? { motion: by.motion } : {};
  return { ...base(state, sitting, 'members'), ground: 'motion', ...motion };
}

/** The vote is taken again: what it did to the doors is undone with the rest. */
function doorsBack(
  state: FoundedAssembly,
  sitting: SittingInSession,
  event: Event & { readonly type: 'DivisionDemanded' },
): DoorsSet | null {
  const { undo } = sitting;
  const isUndone = undo?.poll === event.poll && sitting.publicExcluded === true;
  if (!isUndone || undo.hall?.publicExcluded === true) return null;
  const before = sitting.doors?.at(-2)?.publicity ?? sitting.call.publicity;
  return before === doorsOf(sitting) ? null : { ...base(state, sitting, before), ground: 'motion' };
}

function base(
  state: FoundedAssembly,
  sitting: SittingInSession,
  publicity: Publicity,
): Omit<DoorsSet, 'ground'> {
  const rulebook = rulebookOf(state, tableGet(state.sittings, sitting.id)!);
  const citation = rulebook.doors ? cited(rulebook, rulebook.doors.cite) : '';
  return { type: 'DoorsSet', sitting: sitting.id, publicity, reason: '', citation };
}
