import { err, ok, type Result, tableGet, tableHas } from '@tauride/kernel';
import { actingMember, isChairOrClerk } from '../authority.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { StatementId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { StatementCommand } from './commands.ts';
import type { Statement } from './state.ts';

/** Rule RN-1: the desk enters what was said or reported, from the opening until the sitting is adjourned; nothing is ever changed. */
export function decideStatement(
  state: FoundedAssembly,
  command: StatementCommand,
  context: Context,
): Result<readonly Event[], Refusal> {
  const refused = deskRefusal(state, command, context);
  if (refused) return err(refused);
  return command.type === 'CorrectEntry' ? correct(state, command) : enter(state, command);
}

function deskRefusal(state: FoundedAssembly, command: StatementCommand, context: Context): Refusal | null {
  const sitting = tableGet(state.sittings, command.sitting);
  if (!sitting) return refusal('unknown', null, { what: 'sitting', id: command.sitting });
  if (sitting.phase === 'adjourned') return refusal('adjourned', null, { sitting: sitting.id });
  if (sitting.phase === 'called') return refusal('not-open', null, { sitting: sitting.id });
  const member = actingMember(state, context);
  if (!member.ok) return member.error;
  return isChairOrClerk(state, sitting, member.value)
    ? null
    : refusal('not-entitled', null, { act: 'clerk' });
}

function enter(
  state: FoundedAssembly,
  command: StatementCommand & { type: 'EnterStatement' },
): Result<readonly Event[], Refusal> {
  const { sitting, kind, who, capacity, text, how, source, about, answers } = command;
  if (text.trim() === '') return err(refusal('malformed', null, { form: 'statement' }));
  if ('member' in who && !tableHas(state.members, who.member))
    return err(refusal('unknown', null, { what: 'member', id: who.member }));
  const unknown = answers !== null && !isEntered(state, answers);
  if (unknown) return err(refusal('unknown', null, { what: 'statement', id: answers }));
  const id = `s${state.counters.statement + 1}` as StatementId;
  const statement: Statement = { id, kind, who, capacity, text: text.trim(), how, source, about, answers };
  return ok([{ type: 'StatementEntered', sitting, statement }]);
}

/** Statements are numbered in order, so a number up to the counter was entered. */
function isEntered(state: FoundedAssembly, id: StatementId): boolean {
  const number = /^s([1-9]\d*)$/.exec(id)?.[1];
  return number !== undefined && Number(number) <= state.counters.statement;
}

/** Rule RN-2: a correction is an entry of its own that names the one it corrects; both are shown. */
function correct(
  state: FoundedAssembly,
  command: StatementCommand & { type: 'CorrectEntry' },
): Result<readonly Event[], Refusal> {
  const { sitting, entry, text, reason } = command;
  if (entry < 0 || entry >= state.seq) return err(refusal('unknown', null, { what: 'entry', id: entry }));
  if (text.trim() === '') return err(refusal('malformed', null, { form: 'correction' }));
  return ok([{ type: 'EntryCorrected', sitting, entry, text: text.trim(), reason: reason.trim() }]);
}
