import { anyAct } from './any-act.ts';
import { anyDoorAct } from './any-door.ts';
import { anyMinutesAct } from './any-minutes.ts';
import { anyRecordAct, ownerOf } from './any-record.ts';
import { CLERK } from './hall.ts';
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

const beside = [anyRecordAct, anyMinutesAct, anyRecordAct, anyDoorAct, anyMinutesAct] as const;

/** One act beside the business: on statements, speeches, minutes or the doors; at times a speech, a step of the business, or the end
 *  of the sitting, so that there is something to record. */
export function roamBeside(world: World, draw: Draw): Done | null {
  const sitting = sittingIn(world);
  wait(world, draw.more % 60);
  if (!sitting) {
    nextSitting(world, draw.more % 2 === 0);
    return null;
  }
  const [chair, at] = [chairOf(world), { sitting: sitting.id }];
  if (sitting.phase === 'recessed') return tries(world, chair, { type: 'ResumeSitting', ...at });
  switch (draw.what % 20) {
    case 0:
      return tries(world, chair, { type: 'AdjournSitting', ...at, ground: 'emergency', reason: 'Smoke.' });
    case 1:
    case 2:
      return tries(world, chair, { type: 'GiveFloor', ...at, member: pick(world.members, draw.on) });
    case 3:
      return tries(world, chair, { type: 'EndSpeech', ...at });
    case 4:
    case 5:
      return usualStep(world, { votes: votesOf(world, draw.how, draw.on), hears: false });
    default:
      return besides(world, draw, { state: world.hall.founded(), sitting, members: world.members });
  }
}

function besides(world: World, draw: Draw, scene: Scene): Done | null {
  const act = pick(beside, draw.what)(scene, draw);
  const who = ownerOf(scene, act) ?? pick(world.members, draw.on + draw.who);
  const desk = pick([chairOf(world), CLERK], draw.who);
  return draw.more % 3 === 0
    ? tries(world, desk, act)
    : (tries(world, who, act) ?? tries(world, chairOf(world), act) ?? tries(world, CLERK, act));
}
