import { tableGet, tableIds, tableValues } from '@tauride/kernel';
import { available } from '../available/available.ts';
import { chairActs, handingActs } from '../available/chair-acts.ts';
import { deskActs } from '../available/desk-acts.ts';
import { memberActs } from '../available/member-acts.ts';
import { minutesActs } from '../available/minutes-acts.ts';
import { recordActsOn } from '../available/record-acts.ts';
import { emptyBoxes } from '../available/empty-box.ts';
import { formsOf } from '../motion/wording-forms.ts';
import { rulebookOf } from '../assembly/access.ts';
import type { Command, SittingAct } from '../command.ts';
import type { Context } from '../context.ts';
import { decide } from '../decide.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MemberId, SittingId, StatementId } from '../ids.ts';
import type { PossibleMotion } from '../available/motions.ts';
import { anyWording } from './any-act.ts';
import { type Scene } from './draw.ts';
import { make } from './moves.ts';
import { type Done, sittingIn, type World } from './world.ts';

/** Where what is offered to a member and what the rules then say differ. */
export function offerFaults(world: World, member: MemberId): readonly string[] {
  return [...takenFaults(world, member), ...hallFaults(world, member)];
}

/** Whatever is offered about any sitting, statement, speech or minutes is taken. */
function takenFaults(world: World, member: MemberId): readonly string[] {
  const state = world.hall.founded();
  const asking = { member, now: world.hall.now };
  const offered = [
    ...state.sittingOrder.slice(-3).flatMap((id) => {
      const { acts, minutes } = available(state, id, asking);
      return [...acts, ...minutes];
    }),
    ...latest(tableIds(state.statements)).flatMap((id) =>
      recordActsOn(state, { statement: id as StatementId }, asking),
    ),
    ...latest(tableValues(state.spoken)).flatMap(({ speech }) => recordActsOn(state, { speech }, asking)),
  ];
  return offered.flatMap((act) => {
    const said = answer(world, member, act);
    return said === 'in order' ? [] : [`${JSON.stringify(act)} was offered to ${member} and is ${said}`];
  });
}

function latest<T>(all: readonly T[]): readonly T[] {
  return all.slice(-6);
}

/** Nothing that is in order in the hall is kept back. */
function hallFaults(world: World, member: MemberId): readonly string[] {
  const sitting = sittingIn(world);
  if (sitting?.phase !== 'open') return [];
  const scene = { state: world.hall.founded(), sitting, members: world.members };
  return [...actFaults(world, scene, member), ...motionFaults(world, scene, member)];
}

function answer(world: World, member: MemberId, act: Command): string {
  const boxes = emptyBoxes(sittingIn(world) ?? { bodies: [] });
  const context: Context = { now: world.hall.now, actor: { kind: 'member', member }, ...boxes };
  const decided = decide(world.hall.state, act, context);
  return decided.ok ? 'in order' : decided.error.code;
}

function actFaults(world: World, { state, sitting }: Scene, member: MemberId): string[] {
  const { acts } = available(state, sitting.id, { member, now: world.hall.now });
  const offered = new Set(acts.map((act) => JSON.stringify(act)));
  const asked = { state, sitting, member, at: { sitting: sitting.id } };
  const every = [...memberActs(asked), ...chairActs(asked), ...handingActs(asked), ...deskActs(asked)];
  return every.flatMap((act) => {
    const said = answer(world, member, act);
    const agrees = (said === 'in order') === offered.has(JSON.stringify(act));
    return agrees
      ? []
      : [`${act.type} of ${member} is ${said} and ${offered.has(JSON.stringify(act)) ? '' : 'not '}offered`];
  });
}

function motionFaults(world: World, scene: Scene, member: MemberId): string[] {
  const { motions } = available(scene.state, scene.sitting.id, { member, now: world.hall.now });
  const kept = motions.notInOrder.flatMap(({ kind, target }) => {
    const said = answer(world, member, moved(world, { kind, target }, { form: 'bare' }));
    return said === 'in order' ? [`${kind} is in order and not offered to ${member}`] : [];
  });
  return [...kept, ...motions.inOrder.flatMap((found) => refusedFaults(world, scene, { member, found }))];
}

/** Refused for the words: they don't fit what is amended, or are those of a question that was there before. */
const OF_WORDS: ReadonlySet<string> = new Set([
  'words-not-found',
  'words-ambiguous',
  'changes-nothing',
  'malformed',
  'already-decided',
  'under-assembly-control',
]);

function refusedFaults(
  world: World,
  scene: Scene,
  { member, found }: { readonly member: MemberId; readonly found: PossibleMotion },
): string[] {
  const rule = rulebookOf(scene.state, scene.sitting).motions[found.kind]!;
  const [form] = formsOf({ kind: found.kind, rule, mainForm: found.mainForm });
  const number = world.hall.entries.length;
  const wording = anyWording(scene, form!, { who: 0, what: 0, on: 0, how: 0, more: number });
  const said = answer(world, member, moved(world, found, wording));
  const expected = found.when === 'now' ? 'in order' : 'interrupts-speaker';
  if (said === expected || OF_WORDS.has(said)) return [];
  return [`${found.kind} was offered to ${member} and is ${said}`];
}

function moved(
  { sitting }: World,
  { kind, target }: Pick<PossibleMotion, 'kind' | 'target'>,
  wording: Parameters<typeof make>[1],
): SittingAct {
  return make(kind, wording, { sitting, target, claimsPrevailingSide: true });
}

/** An act that was accepted and had not been offered: a plain motion, or what is entered beside the business. */
export function unofferedFaults(
  { by, command, before }: Done,
  { now }: Pick<Context, 'now'>,
): readonly string[] {
  if (before.phase !== 'founded' || by === 'operator') return [];
  const asking = { member: by, now };
  const told = [`${JSON.stringify(command)} was accepted from ${by} and had not been offered`];
  if (command.type !== 'MakeMotion') return isOffered(before, command, asking) ? [] : told;
  if (command.particulars || command.qualified || !command.claimsPrevailingSide) return [];
  const { motions } = available(before, command.sitting, asking);
  return motions.inOrder.some(({ kind }) => kind === command.kind) ? [] : told;
}

type Asking = { readonly member: MemberId; readonly now: Context['now'] };

/** Whether an act of those kinds was offered about the same thing, whatever its words. */
function isOffered(before: FoundedAssembly, command: Command, asking: Asking): boolean {
  const about = aboutOf(command);
  if (about === null) return true;
  return offeredFor(before, command, asking).some((act) => aboutOf(act) === about);
}

function offeredFor(before: FoundedAssembly, command: Command, asking: Asking): readonly Command[] {
  if ('of' in command && !('sitting' in command)) return minutesActs(before, command.of, asking);
  if (command.type === 'EnterStatement' && isOver(before, command.sitting))
    return command.answers === null ? [] : recordActsOn(before, { statement: command.answers }, asking);
  if ('statement' in command)
    return recordActsOn(before, { statement: command.statement as StatementId }, asking);
  if ('speech' in command && command.speech !== null)
    return recordActsOn(before, { speech: command.speech }, asking);
  return 'sitting' in command ? available(before, command.sitting, asking).acts : [];
}

function isOver({ sittings }: FoundedAssembly, id: SittingId): boolean {
  return tableGet(sittings, id)?.phase === 'adjourned';
}

/** What an act does about what, without the words that are left to whoever acts; `null` of what is checked otherwise. */
function aboutOf(command: Command): string | null {
  switch (command.type) {
    case 'ReportIncident':
    case 'EnterStatement':
    case 'CorrectEntry':
    case 'WithdrawStatement':
    case 'ConfirmStatement':
    case 'ContestStatement':
    case 'CountersignStatement':
    case 'RecordInterjection':
    case 'RecordReaction':
    case 'CirculateMinutes':
    case 'ProposeCorrection':
    case 'AdmitGuest':
    case 'AddAgendaItem':
    case 'MoveSitting':
    case 'RecessSitting':
      return command.type;
    case 'RecordSpeech':
    case 'ConfirmSpeech':
    case 'AskSpeechCorrection':
      return `${command.type} ${command.kind} ${'replaces' in command ? command.replaces : ''}`;
    case 'LeaveSpeechCorrection':
      return `${command.type} ${command.request}`;
    case 'WithdrawCorrection':
    case 'AcceptCorrection':
    case 'ContestCorrection':
    case 'PutMinutes':
      return `${command.type} ${command.of} ${command.correction ?? 'whole'}`;
    case 'SignMinutes':
      return `${command.type} ${command.version} ${command.office}`;
    case 'RecordGuestLeft':
      return `${command.type} ${command.guest}`;
    case 'ExpelPerson':
    case 'ReadmitPerson':
      return `${command.type} ${'guest' in command.person ? command.person.guest : 'a member'}`;
    case 'SetDoors':
      return command.item === undefined && command.ground === undefined
        ? `${command.type} ${command.publicity}`
        : null;
    default:
      return null;
  }
}
