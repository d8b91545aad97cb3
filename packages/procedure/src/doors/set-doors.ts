import { err, ok, type Result, tableGet } from '@tauride/kernel';
import { cited, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import { actingMember, isChairOrClerk } from '../authority.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { MemberId } from '../ids.ts';
import { needsReason } from '../motion/needs-reason.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { SittingCommand } from '../sitting/commands.ts';
import type { Sitting } from '../sitting/state.ts';
import { doorsMotion } from './doors-motion.ts';
import { doorsOf, doorsOfSitting, isNarrower } from './doors.ts';

type SetDoors = SittingCommand & { readonly type: 'SetDoors' };
type DoorsSet = Event & { readonly type: 'DoorsSet' };

interface Setting {
  readonly state: FoundedAssembly;
  readonly sitting: Sitting;
  readonly member: MemberId;
  readonly command: SetDoors;
}

/** Rules DO-4 to DO-7: opens or closes the doors of a sitting, or says how they are to be while an item is dealt with. */
export function setDoors(
  state: FoundedAssembly,
  command: SetDoors,
  context: Context,
): Result<readonly Event[], Refusal> {
  const sitting = tableGet(state.sittings, command.sitting);
  if (!sitting) return err(refusal('unknown', null, { what: 'sitting', id: command.sitting }));
  if (sitting.phase === 'adjourned') return err(refusal('adjourned', null, { sitting: sitting.id }));
  const member = actingMember(state, context);
  if (!member.ok) return member;
  const setting = { state, sitting, member: member.value, command };
  const refused =
    notPresiding(setting) ??
    needsReason(command.reason) ??
    noSuchItem(setting) ??
    unchanged(setting) ??
    duringVote(setting) ??
    withoutTheHouse(setting);
  return refused ? err(refused) : ok([eventOf(setting)]);
}

/** Before the opening the call is the affair of chair and clerk, afterwards the doors are the chair's. */
function notPresiding({ state, sitting, member }: Setting): Refusal | null {
  const may = sitting.phase === 'called' ? isChairOrClerk(state, sitting, member) : presides(sitting, member);
  return may ? null : refusal('not-entitled', null, { act: 'chair' });
}

function presides(sitting: Sitting, member: MemberId): boolean {
  return 'presiding' in sitting && sitting.presiding === member;
}

function noSuchItem({ sitting, command: { item } }: Setting): Refusal | null {
  if (item === undefined) return null;
  const found = sitting.agenda.find(({ id }) => id === item);
  if (!found) return refusal('unknown', null, { what: 'item', id: item });
  return found.phase === 'done' ? refusal('already-so', null, { phase: 'done' }) : null;
}

function unchanged({ sitting, command: { item, publicity } }: Setting): Refusal | null {
  const found = sitting.agenda.find(({ id }) => id === item);
  const now = found ? (found.publicity ?? doorsOfSitting(sitting)) : doorsOf(sitting);
  return now === publicity ? refusal('already-so', null, { phase: publicity }) : null;
}

/** Who votes must not have to ask who looks on: only where there is danger the doors move during a vote. */
function duringVote({ state, sitting, command }: Setting): Refusal | null {
  const votes = 'poll' in sitting && sitting.poll !== null;
  if (!votes || command.ground === 'emergency') return null;
  const rulebook = rulebookOf(state, sitting);
  return refusal('voting-in-progress', cited(rulebook, rulebook.cite['voting-in-progress']));
}

/** Where the rules leave it to the house, the chair carries out what it has adopted; and opens again what it had closed. */
function withoutTheHouse(setting: Setting): Refusal | null {
  const { state, sitting, command } = setting;
  const { doors } = rulebookOf(state, sitting);
  if (doors?.by !== 'house' || sitting.phase === 'called') return null;
  const closes = isNarrower(command.publicity, doorsOf(sitting));
  if (command.ground === 'emergency' && closes) return null;
  if (!closes && !isNarrower(sitting.call.publicity, command.publicity)) return null;
  if (hasAdopted(setting)) return null;
  const kind = doorsMotion(rulebookOf(state, sitting));
  return refusal('needs-consent', citationOf(setting), {
    doors: kind === 'exclude-public' ? 'exclusion' : kind,
  });
}

function hasAdopted({ state, sitting, command: { motion } }: Setting): boolean {
  const found = motion === undefined ? undefined : tableGet(state.motions, motion);
  return found?.sitting === sitting.id && found.phase === 'adopted';
}

function citationOf({ state, sitting }: Setting): string {
  const rulebook = rulebookOf(state, sitting);
  return rulebook.doors ? cited(rulebook, rulebook.doors.cite) : '';
}

function eventOf(setting: Setting): DoorsSet {
  const { sitting, command } = setting;
  const { publicity, item, motion } = command;
  const ground = motion !== undefined && hasAdopted(setting) ? 'motion' : (command.ground ?? 'chair');
  return {
    type: 'DoorsSet',
    sitting: sitting.id,
    publicity,
    reason: command.reason.trim(),
    ground,
    citation: citationOf(setting),
    ...(item === undefined ? {} : { item }),
    ...(ground === 'motion' && motion !== undefined ? { motion } : {}),
  };
}
