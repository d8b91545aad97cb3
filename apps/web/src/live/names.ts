import { tableGet } from '@tauride/kernel';
import { isolated } from '@tauride/text';
import type { MemberId } from '@tauride/procedure';
import type { HallView } from './types.ts';

/** A member as the screens name them. */
export type Named = {
  readonly name: string;
  /** Faction, branch or delegation of the seat in this sitting. */
  readonly group: string | null;
  /** `name`, with the group after a comma where there is one. */
  readonly full: string;
};

/** The directory's name, else the label of the seat, which stands where a name is not known or was erased. */
export function nameOf(
  { assembly, directory, sitting }: Pick<HallView, 'assembly' | 'directory' | 'sitting'>,
  member: MemberId,
): Named {
  const found = tableGet(assembly.members, member);
  const name = directory[member] ?? found?.label ?? member;
  const seat = found?.seats.find(({ body }) => sitting?.bodies.includes(body)) ?? found?.seats[0];
  const group = seat?.group ?? null;
  return { name, group, full: group === null ? name : `${isolated(name)}, ${isolated(group)}` };
}
