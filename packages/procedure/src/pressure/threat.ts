import { err, ok, type Result, tableGet } from '@tauride/kernel';
import { cited, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import { type Acting, actingMember, chairOnly, isChairOrClerk } from '../authority.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import { endedSpeech } from '../floor/speech.ts';
import type { MemberId, RulingId } from '../ids.ts';
import { needsReason } from '../motion/needs-reason.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { SittingCommand } from '../sitting/commands.ts';
import type { Sitting } from '../sitting/state.ts';
import { abandonedVotes } from './abandoned-votes.ts';
import { EMERGENCY } from './emergency.ts';

type Decided = Result<readonly Event[], Refusal>;
type RecessSitting = SittingCommand & { readonly type: 'RecessSitting' };
type MoveSitting = SittingCommand & { readonly type: 'MoveSitting' };

/** Rule PR-18: where those present are in danger, the chair stops the sitting without a vote; whoever speaks, stops.
 *  Source: RONR (12th ed.) 8:10. */
export function recessSitting(acting: Acting, command: RecessSitting): Decided {
  const refused = chairOnly(acting) ?? needsReason(command.reason);
  if (refused) return err(refused);
  const { state, sitting } = acting;
  const reason = command.reason.trim();
  const citation = emergencyCitation(state, sitting);
  const stopped = sitting.floor.phase === 'held' ? [endedSpeech(acting, 'stopped')] : [];
  return ok([
    ...stopped,
    ...abandonedVotes(acting, reason),
    { type: 'SittingRecessed', sitting: sitting.id, until: null, reason, citation },
    ...ownRuling(state, sitting, { citation, reason }),
  ]);
}

/** Rule PR-19: a sitting that is not over goes on at another place, at the word of whoever presides; before it was opened, of its
 *  chair or clerk. */
export function moveSitting(state: FoundedAssembly, command: MoveSitting, context: Context): Decided {
  const sitting = tableGet(state.sittings, command.sitting);
  if (!sitting) return err(refusal('unknown', null, { what: 'sitting', id: command.sitting }));
  if (sitting.phase === 'adjourned') return err(refusal('adjourned', null, { sitting: sitting.id }));
  const member = actingMember(state, context);
  if (!member.ok) return member;
  const place = command.place.trim();
  const refused = notItsChair(state, sitting, member.value) ?? needsReason(command.reason);
  if (refused) return err(refused);
  if (place === '') return err(refusal('malformed', null, { form: 'place' }));
  if (place === sitting.call.place) return err(refusal('already-so', null, { phase: 'place' }));
  const reason = command.reason.trim();
  const citation = emergencyCitation(state, sitting);
  return ok([
    { type: 'SittingMoved', sitting: sitting.id, place, reason, citation },
    ...ownRuling(state, sitting, { citation, reason }),
  ]);
}

function notItsChair(state: FoundedAssembly, sitting: Sitting, member: MemberId): Refusal | null {
  const may = 'presiding' in sitting ? sitting.presiding === member : isChairOrClerk(state, sitting, member);
  return may ? null : refusal('not-entitled', null, { act: 'chair' });
}

/** Where the rulebook says nothing of danger, the citation is empty. */
function emergencyCitation(state: FoundedAssembly, sitting: Sitting): string {
  const rulebook = rulebookOf(state, sitting);
  const { emergency } = rulebook.cite;
  return emergency === undefined ? '' : cited(rulebook, emergency);
}

interface Ground {
  readonly citation: string;
  readonly reason: string;
}

/** Rule PR-21: what no rule provides for is a ruling of the chair, which the house may appeal, after a recess too. */
function ownRuling(state: FoundedAssembly, sitting: Sitting, { citation, reason }: Ground): readonly Event[] {
  if (citation !== '' || sitting.phase === 'called') return [];
  const ruling = `r${state.counters.ruling + 1}` as RulingId;
  return [{ type: 'ChairRuledOtherwise', sitting: sitting.id, ruling, refused: EMERGENCY, reason, citation }];
}
