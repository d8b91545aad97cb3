import { err, ok, type Result } from '@tauride/kernel';
import { type Acting, chairOnly } from '../authority.ts';
import { citedTopic, rulebookOf } from '../assembly/access.ts';
import type { Event } from '../event.ts';
import type { MemberId } from '../ids.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import { speechChecks } from './check-speech.ts';
import { usedMs } from './clock.ts';
import type { FloorCommand } from './commands.ts';
import { endedSpeech, given, giveFloor, type Giving } from './give.ts';
import { requestFloor } from './request.ts';
import { currentRequestOf } from './requests.ts';

export { endedSpeech } from './give.ts';

type Decided = Result<readonly Event[], Refusal>;

export function decideFloor(
  acting: Acting,
  command: FloorCommand,
  waiver: (refused: Refusal) => boolean,
): Decided {
  switch (command.type) {
    case 'RequestFloor':
      return requestFloor(acting, command);
    case 'WithdrawRequest':
      return withdrawRequest(acting);
    case 'GiveFloor':
      return giveFloor(acting, command, waiver);
    case 'YieldFloor':
      return command.to === undefined ? stop(acting, 'yielded') : yieldTo(acting, command.to);
    case 'EndSpeech':
      return stop(acting, 'stopped');
    case 'CloseSpeakersList':
      return setList(acting, true);
    case 'ReopenSpeakersList':
      return setList(acting, false);
  }
}

function withdrawRequest(acting: Acting): Decided {
  if (!currentRequestOf(acting.sitting, acting.member))
    return err(refusal('already-so', null, { phase: 'not-asked' }));
  return ok([{ type: 'RequestWithdrawn', sitting: acting.sitting.id, member: acting.member }]);
}

function stop(acting: Acting, how: 'yielded' | 'stopped'): Decided {
  const { floor } = acting.sitting;
  if (floor.phase === 'free') return err(refusal('already-so', null, { phase: 'floor-free' }));
  const mine = floor.member === acting.member;
  const refused =
    how === 'yielded' ? (mine ? null : refusal('not-entitled', null, { act: 'yield' })) : chairOnly(acting);
  return refused ? err(refused) : ok([endedSpeech(acting, how)]);
}

/** Rule RF-30: the time that is left goes to another member only where the rules let it; it is then that member's speech. */
function yieldTo(acting: Acting, to: MemberId): Decided {
  const { state, sitting, context } = acting;
  if (!rulebookOf(state, sitting).debate.transferable)
    return err(refusal('not-transferable', citedTopic(acting, 'transfer-of-time'), { member: to }));
  const ended = stop(acting, 'yielded');
  if (!ended.ok || sitting.floor.phase === 'free') return ended;
  const { floor } = sitting;
  const { on, purpose, side, limitMs } = floor;
  const giving: Giving = {
    ...acting,
    member: to,
    request: undefined,
    purpose,
    on,
    side,
    content: 'merits-of-pending',
    leave: false,
  };
  const refused =
    to === acting.member
      ? refusal('already-so', null, { phase: 'has-floor' })
      : firstRefusal(speechChecks.entitlement, giving);
  if (refused) return err(refused);
  const left = limitMs === null ? null : Math.max(0, limitMs - usedMs(floor, context.now));
  return ok([
    ...ended.value,
    given(giving, { limitMs: left, limitedBy: citedTopic(acting, 'transfer-of-time') }),
  ]);
}

function setList(acting: Acting, closed: boolean): Decided {
  const refused =
    chairOnly(acting) ??
    (acting.sitting.listClosed === closed ? refusal('already-so', null, { phase: 'list' }) : null);
  if (refused) return err(refused);
  return ok([{ type: closed ? 'SpeakersListClosed' : 'SpeakersListReopened', sitting: acting.sitting.id }]);
}
