import { putSitting } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MemberId } from '../ids.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { guestOf, putGuest } from './access.ts';

/** The order that sent somebody out is no longer in force; whoever was sent out may come in again. */
export function letIn(state: FoundedAssembly, sitting: SittingInSession, member: MemberId): FoundedAssembly {
  const { excluded = [], ...rest } = sitting;
  const others = excluded.filter((each) => each.member !== member);
  return putSitting(state, others.length === 0 ? rest : { ...rest, excluded: others });
}

/** A ruling that sent somebody out was reversed by the house. */
export function undoExpulsion(state: FoundedAssembly, sitting: SittingInSession): FoundedAssembly {
  const about = sitting.ruling?.about;
  if (about?.kind !== 'expelled') return state;
  const { person } = about;
  if ('member' in person) return letIn(state, sitting, person.member);
  const guest = guestOf(state, person.guest);
  return guest?.standing === 'expelled' ? putGuest(state, { ...guest, standing: 'admitted' }) : state;
}
