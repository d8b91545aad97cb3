import { tableGet, tableHas } from '@tauride/kernel';
import { isExcluded, type MemberId } from '@tauride/procedure';
import { inSession, nameOf } from '../house/house.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';

/** Factions of somebody, and whether they are in the hall, in a line. */
export function useStanding(): (member: MemberId) => string {
  const hall = useHall();
  const { t } = useTongue();
  const sitting = inSession(hall);
  const whether = (id: MemberId): string => {
    if (sitting === null) return '';
    if (isExcluded(sitting, id)) return t('credentials.card.expelled');
    if (sitting.presence.phase !== 'recorded') return '';
    return t(tableHas(sitting.presence.present, id) ? 'credentials.card.here' : 'credentials.card.away');
  };
  return (id) => {
    const member = tableGet(hall.assembly.members, id);
    const groups = new Set(member?.seats.map(({ group }) => group ?? '') ?? []);
    const label = member === undefined || nameOf(hall, id) === member.label ? '' : member.label;
    const sitsFor = sitting?.substitutions?.find(({ alternate }) => alternate === id);
    const seat = sitsFor && t('credentials.card.sits-for', { name: nameOf(hall, sitsFor.for) });
    return [label, ...groups, whether(id), seat ?? ''].filter((part) => part !== '').join(' · ');
  };
}
