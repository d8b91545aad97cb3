import { err, ok, type Result } from '@tauride/kernel';
import { type Acting, chairOnly } from '../authority.ts';
import type { MemberAct } from '../command.ts';
import type { Event } from '../event.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { FloorCommand } from './commands.ts';
import { giveFloor } from './give.ts';
import { endedSpeech } from './speech.ts';

type Decided = Result<readonly Event[], Refusal>;

export function decideFloor(
  acting: Acting,
  command: Exclude<FloorCommand, MemberAct>,
  waiver: (refused: Refusal) => boolean,
): Decided {
  switch (command.type) {
    case 'GiveFloor':
      return giveFloor(acting, command, waiver);
    case 'EndSpeech':
      return endSpeech(acting);
    case 'CloseSpeakersList':
      return setList(acting, true);
    case 'ReopenSpeakersList':
      return setList(acting, false);
  }
}

function endSpeech(acting: Acting): Decided {
  if (acting.sitting.floor.phase === 'free') return err(refusal('already-so', null, { phase: 'floor-free' }));
  const refused = chairOnly(acting);
  return refused ? err(refused) : ok([endedSpeech(acting, 'stopped')]);
}

function setList(acting: Acting, closed: boolean): Decided {
  const refused =
    chairOnly(acting) ??
    (acting.sitting.listClosed === closed ? refusal('already-so', null, { phase: 'list' }) : null);
  if (refused) return err(refused);
  return ok([{ type: closed ? 'SpeakersListClosed' : 'SpeakersListReopened', sitting: acting.sitting.id }]);
}
