import { err, ok, type Result, tableGet, tableHas } from '@tauride/kernel';
import { cited, citedTopic, rulebookOf, rulesBody, seatIn } from '../assembly/access.ts';
import { underElection } from '../election/under-vote.ts';
import type { Event } from '../event.ts';
import { endedSpeech } from '../floor/speech.ts';
import type { MemberId, RulingId } from '../ids.ts';
import { needsReason } from '../motion/needs-reason.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { steppingOut } from '../sitting/alternates.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { guestOf, isExcluded } from './access.ts';
import type { AdmissionCommand } from './commands.ts';
import { type AtDoor, unknownGuest } from './door.ts';
import { type ExclusionRule, exclusionRuleOf } from './exclusion-rules.ts';

type Expel = AdmissionCommand & { readonly type: 'ExpelPerson' };

type Expelling = Omit<AtDoor, 'sitting'> & {
  readonly sitting: SittingInSession;
  readonly command: Expel;
  readonly rule: ExclusionRule;
};

/** Where the rulebook is silent. */
const silent: Omit<ExclusionRule, 'cite'> = { by: 'chair', appealable: true };

/** Rules AD-6 and AD-7: whoever presides sends somebody out of the hall: by the chair's own order, or because the house ordered it
 *  where the rules leave it to the house. */
export function expel(door: AtDoor, command: Expel): Result<readonly Event[], Refusal> {
  const { sitting, member, state } = door;
  if (!('presiding' in sitting)) return err(refusal('not-open', null, { sitting: sitting.id }));
  if (sitting.presiding !== member) return err(refusal('not-entitled', null, { act: 'chair' }));
  const of = 'guest' in command.person ? 'guests' : 'members';
  const rule = exclusionRuleOf(rulesBody(state, sitting).rulebook, of);
  const book = rulebookOf(state, sitting);
  const cite = rule === null ? citedTopic({ state, sitting }, 'out-of-order') : cited(book, rule.cite);
  const expelling: Expelling = { ...door, sitting, command, rule: { ...silent, ...rule, cite } };
  const refused =
    ('guest' in command.person
      ? guestRefusal(door, command.person.guest)
      : memberRefusal(expelling, command.person.member)) ??
    needsReason(command.reason) ??
    orderRefusal(expelling);
  return refused ? err(refused) : ok([...leaving(expelling), expelled(expelling)]);
}

function guestRefusal(door: AtDoor, id: Parameters<typeof unknownGuest>[1]): Refusal | null {
  const unknown = unknownGuest(door, id);
  if (unknown) return unknown;
  return guestOf(door.state, id)?.standing === 'expelled'
    ? refusal('already-so', null, { phase: 'expelled' })
    : null;
}

/** Nobody loses a vote between the opening of a vote and its result, and nobody is left without a chair. */
function memberRefusal(expelling: Expelling, member: MemberId): Refusal | null {
  const { state, sitting } = expelling;
  if (!seatIn(state, sitting, member)) return refusal('unknown', null, { what: 'member', id: member });
  if (member === sitting.presiding) return refusal('holds-office', null, { office: 'chair', member });
  if (isExcluded(sitting, member)) return refusal('already-so', null, { phase: 'expelled' });
  if (sitting.poll !== null)
    return refusal('voting-in-progress', citedTopic({ state, sitting }, 'voting-in-progress'));
  return underElection({ state, sitting });
}

function orderRefusal({ state, sitting, command, rule }: Expelling): Refusal | null {
  const { motion } = command;
  if (motion === undefined) return rule.by === 'house' ? refusal('needs-vote', rule.cite) : null;
  const found = tableGet(state.motions, motion);
  if (!found || found.sitting !== sitting.id) return refusal('unknown', null, { what: 'motion', id: motion });
  return found.phase === 'adopted' ? null : refusal('needs-vote', rule.cite, { label: found.label });
}

/** Whoever is sent out speaks no longer, is not present, and sits for nobody. */
function leaving(expelling: Expelling): readonly Event[] {
  const { sitting, command } = expelling;
  const { person } = command;
  const id = 'guest' in person ? person.guest : person.member;
  const { floor, presence } = sitting;
  const stops = floor.phase === 'held' && (floor.member as string) === id;
  const ended: readonly Event[] = stops ? [endedSpeech(expelling, 'stopped')] : [];
  if ('guest' in person || presence.phase !== 'recorded' || !tableHas(presence.present, person.member))
    return ended;
  const left = [person.member];
  const out: readonly Event[] = steppingOut(sitting, new Set(left));
  return [...ended, ...out, { type: 'PresenceRecorded', sitting: sitting.id, arrived: [], left }];
}

function expelled({ state, sitting, command, rule }: Expelling): Event {
  const { person, motion, reason } = command;
  const byChair = { ruling: `r${state.counters.ruling + 1}` as RulingId };
  return {
    type: 'PersonExpelled',
    sitting: sitting.id,
    person,
    reason: reason.trim(),
    ...(motion === undefined ? byChair : { motion }),
    appealable: motion === undefined && rule.appealable,
    citation: rule.cite,
  };
}
