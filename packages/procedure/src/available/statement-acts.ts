import { tableEntries, tableGet } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Context } from '../context.ts';
import type { MemberId, SittingId, StatementId } from '../ids.ts';
import type { StatementCommand } from '../statement/commands.ts';
import { decideStatement } from '../statement/decide.ts';
import { WORDS } from './candidates.ts';

interface On {
  readonly sitting: SittingId;
  readonly statement: StatementId;
  readonly member: MemberId;
}

/** What this member may state, answer and sign, in a sitting or after it, ready to be sent once its words are filled in: with and
 *  without an office. Found by asking `decide`, so that the list and the answer never differ. */
export function statementActs(
  state: FoundedAssembly,
  sitting: SittingId,
  { member, now }: { readonly member: MemberId; readonly now: Context['now'] },
): readonly StatementCommand[] {
  if (!tableGet(state.sittings, sitting)) return [];
  const marks = tableEntries(state.statements).filter(([, mark]) => mark.sitting === sitting);
  const context: Context = { now, actor: { kind: 'member', member } };
  return [
    ...newActs(sitting, member),
    ...marks.flatMap(([id]) => actsOn({ sitting, member, statement: id as StatementId })),
  ].filter((command) => decideStatement(state, command, context).ok);
}

const SAID = { capacity: '', text: WORDS, how: 'witnessed', source: '', about: '', answers: null } as const;

function newActs(sitting: SittingId, member: MemberId): readonly StatementCommand[] {
  return [
    { type: 'ReportIncident', sitting, title: WORDS, place: '', when: null },
    { type: 'EnterStatement', sitting, kind: 'report', who: { member }, ...SAID },
    { type: 'EnterStatement', sitting, kind: 'note', who: { named: WORDS }, ...SAID },
  ];
}

/** Of a statement that was entered; its member's signature is offered before its withdrawal. */
function actsOn({ sitting, statement, member }: On): readonly StatementCommand[] {
  const at = { sitting, statement };
  return [
    { type: 'EnterStatement', sitting, kind: 'denial', who: { member }, ...SAID, answers: statement },
    { type: 'ConfirmStatement', ...at },
    { type: 'ContestStatement', ...at, text: WORDS, reason: '' },
    { type: 'CountersignStatement', ...at },
    { type: 'WithdrawStatement', ...at, reason: '' },
  ];
}
