import type { MemberId, SittingAct } from '@tauride/procedure';
import type { House } from '../house/house.ts';
import type { Tongue } from '../house/tongue.ts';

/** To whom the chair may be left now; only oneself where one may take it. */
export function handingOver(found: readonly SittingAct[]): readonly MemberId[] {
  return found.flatMap((act) => (act.type === 'HandOverChair' ? [act.to] : []));
}

/** "chair of the Council of Branches". */
export function officeWords(
  { assembly, sitting }: House,
  member: MemberId,
  { t }: Pick<Tongue, 't'>,
): string {
  const held = (sitting?.bodies ?? []).flatMap((id) => {
    const { name, offices } = assembly.bodies[id]!;
    if (offices.chair === member) return [t('desk.office.chair', { body: name })];
    return offices.deputies.includes(member) ? [t('desk.office.deputy', { body: name })] : [];
  });
  return held.join(', ');
}
