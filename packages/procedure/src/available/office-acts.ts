import { tableGet } from '@tauride/kernel';
import { isOfficer } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { SittingAct } from '../command.ts';
import type { Context } from '../context.ts';
import { decideAct } from '../decide-act.ts';
import { withinRehearsal } from '../rehearsal/within.ts';
import type { MemberId, SittingId } from '../ids.ts';
import { servesInAny } from '../joint/officers.ts';
import { chairsOf } from '../joint/presides.ts';
import type { Sitting } from '../sitting/state.ts';
import { type AskedOf, guestActs, orderlyActs } from './admission-acts.ts';
import { type Asked, WORDS } from './candidates.ts';
import { chairActs, doorActs, handingActs } from './chair-acts.ts';
import { countActs, deskActs } from './desk-acts.ts';
import { emptyBoxes } from './empty-box.ts';

/** Every act but making motions and casting ballots that this member may do now by an office, ready to be sent once its words are
 *  filled in. Found by asking `decide`, so that the list and the answer never differ. */
export function officeActsOf(
  state: FoundedAssembly,
  sitting: SittingId,
  { member, now }: { readonly member: MemberId; readonly now: Context['now'] },
): readonly SittingAct[] {
  const found = tableGet(state.sittings, sitting);
  if (!found) return [];
  const context: Context = { now, actor: { kind: 'member', member }, ...emptyBoxes(found) };
  return candidates(state, found, member).filter(
    (command) => withinRehearsal(state, { command, context }, decideAct(state, command, context)).ok,
  );
}

function candidates(state: FoundedAssembly, sitting: Sitting, member: MemberId): readonly SittingAct[] {
  const at = { sitting: sitting.id };
  switch (sitting.phase) {
    case 'called':
      return [{ type: 'OpenSitting', ...at }, ...anyTimeActs({ state, sitting, member, at })];
    case 'adjourned':
      return [];
    case 'recessed':
      return recessedActs({ state, sitting, member, at });
    case 'open':
      return openActs({ state, sitting, member, at });
  }
}

/** What waits neither for the opening nor for the end of a recess. */
function anyTimeActs(asked: AskedOf): readonly SittingAct[] {
  const { state, sitting, at } = asked;
  return [
    ...doorActs(state, sitting),
    { type: 'AddAgendaItem', ...at, title: WORDS },
    ...guestActs(asked),
    { type: 'MoveSitting', ...at, place: WORDS, reason: WORDS },
  ];
}

/** Rule PR-22: in danger a sitting that was stopped is also adjourned. */
function recessedActs(asked: Asked): readonly SittingAct[] {
  const { sitting, member, at } = asked;
  if (sitting.presiding !== member) return anyTimeActs(asked);
  return [
    { type: 'ResumeSitting', ...at },
    ...anyTimeActs(asked),
    ...orderlyActs(asked),
    { type: 'AdjournSitting', ...at, ground: 'emergency', reason: WORDS },
  ];
}

/** Officers of the other bodies count their own. */
function othersActs(asked: Asked): readonly SittingAct[] {
  return servesInAny(asked.state, asked.sitting, asked.member) ? countActs(asked) : [];
}

/** Of most members nothing is asked that only an officer may do. */
function openActs(asked: Asked): readonly SittingAct[] {
  const { state, sitting, member } = asked;
  const presides = sitting.presiding === member;
  const mayPreside = chairsOf(state, sitting).includes(member);
  const holds = (office: 'clerk' | 'teller'): boolean => isOfficer(state, sitting, { member, office });
  return [
    ...(presides ? chairActs(asked) : []),
    ...(presides || mayPreside ? handingActs(asked) : []),
    ...(presides || holds('clerk') || holds('teller') ? deskActs(asked) : othersActs(asked)),
  ];
}
