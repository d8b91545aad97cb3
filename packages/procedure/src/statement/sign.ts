import { err, ok, type Result } from '@tauride/kernel';
import type { Event } from '../event.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { StatementCommand } from './commands.ts';
import type { StatementMark } from './state.ts';
import { deskRefusal, markIn, ownDeviceRefusal, type Stating } from './who-may.ts';

type Decided = Result<readonly Event[], Refusal>;
type Of<T extends StatementCommand['type']> = StatementCommand & { readonly type: T };

/** Rule ST-9: the member in whose name the desk entered a statement stands by it. */
export function confirmStatement(stating: Stating, command: Of<'ConfirmStatement'>): Decided {
  const found = markIn(stating, command);
  if (!found.ok) return found;
  const refused = responseRefusal(stating, { mark: found.value, response: 'confirmed' });
  const { sitting, statement } = command;
  return refused ? err(refused) : ok([{ type: 'StatementConfirmed', sitting, statement }]);
}

/** Rule ST-9: or says that it was not said so; both versions are shown. */
export function contestStatement(stating: Stating, command: Of<'ContestStatement'>): Decided {
  const found = markIn(stating, command);
  if (!found.ok) return found;
  const [text, reason] = [command.text.trim(), command.reason.trim()];
  const isEmpty = text === '' && reason === '';
  const refused =
    responseRefusal(stating, { mark: found.value, response: 'contested' }) ??
    (isEmpty ? refusal('malformed', null, { form: 'statement' }) : null);
  const { sitting, statement } = command;
  return refused ? err(refused) : ok([{ type: 'StatementContested', sitting, statement, text, reason }]);
}

function responseRefusal(
  stating: Stating,
  { mark, response }: { readonly mark: StatementMark; readonly response: StatementMark['response'] },
): Refusal | null {
  if (mark.who !== stating.member) return refusal('not-entitled', null, { act: 'sign' });
  const device = ownDeviceRefusal(stating);
  if (device) return device;
  const isSo = mark.own === true || mark.response === response;
  return isSo ? refusal('already-so', null, { phase: 'signed' }) : null;
}

/** Rule ST-9: the desk signs what a member entered: that it came from that member, not that it is true. */
export function countersignStatement(stating: Stating, command: Of<'CountersignStatement'>): Decided {
  const found = markIn(stating, command);
  if (!found.ok) return found;
  const { own, who, countersigned } = found.value;
  const refused = deskRefusal(stating) ?? ownDeviceRefusal(stating);
  if (refused) return err(refused);
  if (own !== true || who === stating.member) return err(refusal('not-entitled', null, { act: 'sign' }));
  if (countersigned === true) return err(refusal('already-so', null, { phase: 'signed' }));
  const { sitting, statement } = command;
  return ok([{ type: 'StatementCountersigned', sitting, statement }]);
}

/** Rule ST-11: a statement is withdrawn by whoever stands behind it, and by the desk for somebody who is no member. It stays shown. */
export function withdrawStatement(stating: Stating, command: Of<'WithdrawStatement'>): Decided {
  const found = markIn(stating, command);
  if (!found.ok) return found;
  const { who, withdrawn } = found.value;
  const refused =
    who === undefined
      ? deskRefusal(stating)
      : who === stating.member
        ? null
        : refusal('not-entitled', null, { act: 'withdraw' });
  if (refused) return err(refused);
  if (withdrawn === true) return err(refusal('already-so', null, { phase: 'withdrawn' }));
  const { sitting, statement, reason } = command;
  return ok([{ type: 'StatementWithdrawn', sitting, statement, reason: reason.trim() }]);
}
