import { available } from '../available/available.ts';
import { chairActs, handingActs } from '../available/chair-acts.ts';
import { deskActs } from '../available/desk-acts.ts';
import { memberActs } from '../available/member-acts.ts';
import { emptyBoxes } from '../available/empty-box.ts';
import { formsOf } from '../motion/wording-forms.ts';
import { rulebookOf } from '../assembly/access.ts';
import type { SittingAct } from '../command.ts';
import type { Context } from '../context.ts';
import { decide } from '../decide.ts';
import type { MemberId } from '../ids.ts';
import type { PossibleMotion } from '../available/motions.ts';
import { anyWording } from './any-act.ts';
import { type Scene } from './draw.ts';
import { make } from './moves.ts';
import { type Done, sittingIn, type World } from './world.ts';

/** Where what is offered to a member and what the rules then say differ. */
export function offerFaults(world: World, member: MemberId): readonly string[] {
  const sitting = sittingIn(world);
  if (sitting?.phase !== 'open') return [];
  const scene = { state: world.hall.founded(), sitting, members: world.members };
  return [...actFaults(world, scene, member), ...motionFaults(world, scene, member)];
}

function answer(world: World, member: MemberId, act: SittingAct): string {
  const boxes = emptyBoxes(sittingIn(world)!);
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

/** A plain motion that was accepted and had not been offered. */
export function unofferedFaults(
  { by, command, before }: Done,
  { now }: Pick<Context, 'now'>,
): readonly string[] {
  if (command.type !== 'MakeMotion' || before.phase !== 'founded' || by === 'operator') return [];
  if (command.particulars || command.qualified || !command.claimsPrevailingSide) return [];
  const { motions } = available(before, command.sitting, { member: by, now });
  const known = motions.inOrder.some(({ kind }) => kind === command.kind);
  return known ? [] : [`${command.kind} was accepted from ${by} and had not been offered`];
}
