import { type RecordCommand, recordActs, recordActsOn, type StatementId } from '@tauride/procedure';
import { useState } from 'react';
import { refusalView, type RefusalView } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import type { ActResult } from '../live/types.ts';

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

/** Sends acts and keeps a refusal until the next one. */
export function useSettle() {
  const tongue = useTongue();
  const [refused, setRefused] = useState<RefusalView | null>(null);
  const [busy, setBusy] = useState(false);
  const settle = async (act: string, sent: Promise<ActResult>): Promise<boolean> => {
    setBusy(true);
    const result = await sent;
    setBusy(false);
    setRefused(result.kind === 'refused' ? refusalView(result.problem, act, tongue) : null);
    return result.kind !== 'refused';
  };
  return { settle, refused, busy };
}
