import { type RecordCommand, recordActs, recordActsOn, type StatementId } from '@tauride/procedure';
import { useHall } from '../live/hall-context.tsx';

export type StatementAct = RecordCommand;

/** What this person may state now; nothing for those who came without a link of their own. */
export function useStatementActs(): readonly StatementAct[] {
  const { assembly, me, sitting, now } = useHall();
  if (me.member === null || sitting === null) return [];
  return recordActs(assembly, sitting.id, { member: me.member, now: now() });
}

/** What this person may say to one statement. */
export function useActsOn(statement: StatementId): readonly StatementAct[] {
  const { assembly, me, now } = useHall();
  return me.member === null ? [] : recordActsOn(assembly, { statement }, { member: me.member, now: now() });
}

export function find<Type extends StatementAct['type']>(
  acts: readonly StatementAct[],
  type: Type,
): Extract<StatementAct, { readonly type: Type }> | undefined {
  return acts.find((act): act is Extract<StatementAct, { readonly type: Type }> => act.type === type);
}
