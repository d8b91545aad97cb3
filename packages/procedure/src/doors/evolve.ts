import { invariant, tableGet } from '@tauride/kernel';
import { putSitting } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import type { SittingEvent } from '../sitting/events.ts';

/** Rule DO-1: what is said of an item holds while it is dealt with, anything else from now on. */
export function withDoors(
  state: FoundedAssembly,
  event: SittingEvent & { readonly type: 'DoorsSet' },
  { at }: Entry,
): FoundedAssembly {
  const sitting = tableGet(state.sittings, event.sitting);
  invariant(sitting !== undefined, `doors of an unknown sitting ${event.sitting} were set`);
  const { publicity, reason, item } = event;
  const agenda =
    item === undefined || event.ground === 'item'
      ? sitting.agenda
      : sitting.agenda.map((each) => (each.id === item ? { ...each, publicity } : each));
  const holds = item === undefined || sitting.agenda.some(({ id, phase }) => id === item && phase === 'now');
  if (!holds) return putSitting(state, { ...sitting, agenda });
  const setting = { publicity, at, reason, ground: event.ground, ...(item === undefined ? {} : { item }) };
  return putSitting(state, { ...sitting, agenda, doors: [...(sitting.doors ?? []), setting] });
}
