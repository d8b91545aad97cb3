import { tableEntries } from '@tauride/kernel';
import type { FoundedAssembly, MemberId, StatementId } from '@tauride/procedure';

/** Statements that the desk entered in the name of a member who has neither confirmed nor contested them. */
export function unsignedBy(
  { statements }: Pick<FoundedAssembly, 'statements'>,
  member: MemberId | null,
): readonly StatementId[] {
  if (member === null) return [];
  return tableEntries(statements).flatMap(([id, { who, own, response, withdrawn }]) =>
    who === member && own !== true && response === undefined && withdrawn !== true ? [id as StatementId] : [],
  );
}
