import type { Instant, ItemId } from '../ids.ts';
import type { AgendaItem, SittingInSession } from './state.ts';

/** Rule RS-22: the order of the day whose hour has come and that was not taken up; a special one goes first, then the earlier. */
export function dueOrder({ agenda }: Pick<SittingInSession, 'agenda'>, now: Instant): AgendaItem | null {
  const due = agenda.filter((item) => isDue(item, now));
  const [first] = due.sort(
    (a, b) => Number(b.order === 'special') - Number(a.order === 'special') || a.dueAt! - b.dueAt!,
  );
  return first ?? null;
}

function isDue({ phase, order, dueAt }: AgendaItem, now: Instant): boolean {
  return phase === 'to-come' && order !== undefined && dueAt !== undefined && dueAt <= now;
}

/** The item that comes after the one under consideration; what was passed over comes when nothing else is left. */
export function nextItem({ agenda }: Pick<SittingInSession, 'agenda'>): AgendaItem | undefined {
  const now = agenda.findIndex(({ phase }) => phase === 'now');
  const toCome = (item: AgendaItem): boolean => item.phase === 'to-come';
  return agenda.slice(now + 1).find(toCome) ?? agenda.find(toCome);
}

/** The agenda with this item under consideration; the one before it is done. */
export function withItemTakenUp(
  agenda: readonly AgendaItem[],
  id: ItemId,
  at: Instant,
): readonly AgendaItem[] {
  return agenda.map((item) => {
    if (item.id === id) return { ...item, phase: 'now', since: at, until: null };
    return item.phase === 'now' ? { ...item, phase: 'done', until: at } : item;
  });
}
