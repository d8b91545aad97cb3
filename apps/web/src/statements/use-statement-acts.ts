import { tableValues } from '@tauride/kernel';
import {
  type FoundedAssembly,
  type Instant,
  type MemberId,
  statementActs,
  type StatementId,
} from '@tauride/procedure';
import { useState } from 'react';
import { refusalView, type RefusalView } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import type { ActResult } from '../live/types.ts';

export type StatementAct = ReturnType<typeof statementActs>[number];

type Asked = { readonly member: MemberId; readonly acts: readonly StatementAct[] };

/** Every row of a page asks for the same list. */
const known = new WeakMap<FoundedAssembly, Asked>();

function actsIn(
  assembly: FoundedAssembly,
  { member, now, sitting }: { member: MemberId; now: Instant; sitting: string | undefined },
): readonly StatementAct[] {
  const before = known.get(assembly);
  if (before?.member === member) return before.acts;
  const sittings = new Set(tableValues(assembly.statements).map((mark) => mark.sitting as string));
  if (sitting !== undefined) sittings.add(sitting);
  const acts = [...sittings].flatMap((id) => statementActs(assembly, id as never, { member, now }));
  known.set(assembly, { member, acts });
  return acts;
}

/** What this person may state, answer and sign now; nothing for those who came without a link of their own. */
export function useStatementActs(): readonly StatementAct[] {
  const { assembly, me, sitting, now } = useHall();
  if (me.member === null) return [];
  return actsIn(assembly, { member: me.member, now: now(), sitting: sitting?.id });
}

/** Those about one statement. */
export function actsOn(acts: readonly StatementAct[], id: StatementId): readonly StatementAct[] {
  return acts.filter(
    (act) => ('statement' in act && act.statement === id) || ('answers' in act && act.answers === id),
  );
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
