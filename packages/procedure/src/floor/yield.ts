import { err, ok, type Result } from '@tauride/kernel';
import type { Acting } from '../authority.ts';
import { citedTopic, rulebookOf } from '../assembly/access.ts';
import type { Event } from '../event.ts';
import type { MemberId } from '../ids.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import { speechChecks } from './check-speech.ts';
import { usedMs } from './clock.ts';
import type { FloorCommand } from './commands.ts';
import { endedSpeech, given, type Giving } from './speech.ts';

type Decided = Result<readonly Event[], Refusal>;

/** Who has the floor gives it back, or what is left of the time to somebody else. */
export function yieldFloor(acting: Acting, { to }: FloorCommand & { type: 'YieldFloor' }): Decided {
  return to === undefined ? yielded(acting) : yieldTo(acting, to);
}

function yielded(acting: Acting): Decided {
  const { floor } = acting.sitting;
  if (floor.phase === 'free') return err(refusal('already-so', null, { phase: 'floor-free' }));
  return floor.member === acting.member
    ? ok([endedSpeech(acting, 'yielded')])
    : err(refusal('not-entitled', null, { act: 'yield' }));
}

/** Rule RF-30: the time that is left goes to another member only where the rules let it; it is then that member's speech. */
function yieldTo(acting: Acting, to: MemberId): Decided {
  const { state, sitting, context } = acting;
  if (!rulebookOf(state, sitting).debate.transferable)
    return err(refusal('not-transferable', citedTopic(acting, 'transfer-of-time'), { member: to }));
  const ended = yielded(acting);
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
