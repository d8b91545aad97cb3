import { anyAct } from './any-act.ts';
import { ownerOf } from './any-record.ts';
import { type Draw, pick, type Scene } from './draw.ts';
import { boxOf, usualStep, votesOf } from './course.ts';
import { chairOf, type Done, nextSitting, sittingIn, tries, wait, type World } from './world.ts';

/** Whether the chair has let something stand in this sitting that the rules refuse. */
export function isExcused({ hall, sitting }: World): boolean {
  return hall.entries.some(({ event }) => event.type === 'ChairRuledOtherwise' && event.sitting === sitting);
}

/** One act of a random assembly: some in the usual course of business, most of them anybody's and about anything. Tells what was
 *  entered; `null` where the act was refused. */
export function roam(world: World, draw: Draw): Done | null {
  const sitting = sittingIn(world);
  wait(world, draw.more % 40 === 0 ? 3_600 : draw.more % 60);
  if (!sitting) {
    nextSitting(world, draw.more % 2 === 0);
    return null;
  }
  if (sitting.phase === 'recessed' && draw.how % 3 > 0)
    return tries(world, chairOf(world), { type: 'ResumeSitting', sitting: sitting.id });
  const votes = votesOf(world, draw.how, draw.on);
  const usual = draw.who % 8 < 3 ? usualStep(world, { votes, hears: draw.how % 4 === 0 }) : null;
  return usual ?? anybodys(world, draw, { state: world.hall.founded(), sitting, members: world.members });
}

/** An act of somebody, and where that one may not do it, of the chair. */
function anybodys(world: World, draw: Draw, scene: Scene): Done | null {
  const act = anyAct(scene, draw);
  const votes = votesOf(world, draw.how, draw.on);
  const desk = draw.more % 3 === 0 ? { enteredBy: chairOf(world) } : {};
  const extra = { sealed: boxOf(world, votes), ...desk };
  const anybody = pick(world.members, draw.on + draw.how + draw.more);
  const who = (draw.more % 4 > 0 ? ownerOf(scene, act) : undefined) ?? anybody;
  return tries(world, who, act, extra) ?? tries(world, chairOf(world), act, extra);
}
