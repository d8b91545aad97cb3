import { err, ok, type Result } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { StatementCommand } from './commands.ts';
import { enterStatement, reportIncident } from './enter.ts';
import { confirmStatement, contestStatement, countersignStatement, withdrawStatement } from './sign.ts';
import { deskRefusal, type Stating, statingIn } from './who-may.ts';

type Decided = Result<readonly Event[], Refusal>;

/** Rule ST-1: what was said or reported is entered, answered and signed; nothing is ever changed. */
export function decideStatement(
  state: FoundedAssembly,
  command: StatementCommand,
  context: Context,
): Decided {
  const stating = statingIn(state, command, context);
  return stating.ok ? decideOn(stating.value, command) : stating;
}

function decideOn(stating: Stating, command: StatementCommand): Decided {
  switch (command.type) {
    case 'ReportIncident':
      return reportIncident(stating, command);
    case 'EnterStatement':
      return enterStatement(stating, command);
    case 'WithdrawStatement':
      return withdrawStatement(stating, command);
    case 'ConfirmStatement':
      return confirmStatement(stating, command);
    case 'ContestStatement':
      return contestStatement(stating, command);
    case 'CountersignStatement':
      return countersignStatement(stating, command);
    case 'CorrectEntry':
      return correctEntry(stating, command);
  }
}

/** Rule RN-2: a correction is an entry of its own that names the one it corrects; both are shown. */
function correctEntry(
  stating: Stating,
  { sitting, entry, text, reason }: StatementCommand & { readonly type: 'CorrectEntry' },
): Decided {
  const refused = deskRefusal(stating);
  if (refused) return err(refused);
  if (entry < 0 || entry >= stating.state.seq)
    return err(refusal('unknown', null, { what: 'entry', id: entry }));
  if (text.trim() === '') return err(refusal('malformed', null, { form: 'correction' }));
  return ok([{ type: 'EntryCorrected', sitting, entry, text: text.trim(), reason: reason.trim() }]);
}
