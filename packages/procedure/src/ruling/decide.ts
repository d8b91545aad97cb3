import { err, ok, type Result } from '@tauride/kernel';
import { type Acting, chairOnly } from '../authority.ts';
import { rulebookOf } from '../assembly/access.ts';
import type { MemberAct } from '../command.ts';
import type { Event } from '../event.ts';
import type { MotionId, RulingId } from '../ids.ts';
import type { Change } from '../motion/changes.ts';
import { needsReason } from '../motion/needs-reason.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { consequencesOf } from './advice.ts';
import type { RulingCommand } from './commands.ts';
import { answersTo } from './answers.ts';
import { isUnderAppeal } from './keep-ruling.ts';
import type { Point, RulingAnswer } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;
/** Rule RU-2: the chair answers at once, a ruling with its reason; a point of order may be left to the house. */
export function decideRuling(acting: Acting, command: Exclude<RulingCommand, MemberAct>): Decided {
  const { state, sitting } = acting;
  const { point } = sitting;
  if (!point || point.id !== command.point)
    return err(refusal('unknown', null, { what: 'point', id: command.point }));
  const refused =
    chairOnly(acting) ?? needsReason(command.reason) ?? answerRefusal(acting, point, command.answer);
  if (refused) return err(refused);
  const known = rulebookOf(state, sitting).points[point.kind];
  const submitted =
    command.answer === 'submitted'
      ? { motion: `m${state.counters.motion + 1}` as MotionId, label: '' }
      : null;
  const changes = changesBy(acting, point, command.answer);
  return ok([
    {
      type: 'RulingMade',
      sitting: sitting.id,
      ruling: `r${state.counters.ruling + 1}` as RulingId,
      point: point.id,
      answer: command.answer,
      reason: command.reason.trim(),
      submitted,
      ...(changes.length === 0 ? {} : { changes }),
      citation: point.citation,
      appealable: known?.appealable === true && submitted === null && !isUnderAppeal(state, sitting),
    },
  ]);
}

function changesBy({ state, sitting }: Acting, point: Point, answer: RulingAnswer): readonly Change[] {
  if (answer !== 'well-taken' || point.about === undefined) return [];
  return consequencesOf(state, sitting, { about: point.about, target: point.target ?? null });
}

function answerRefusal(acting: Acting, point: Point, answer: RulingAnswer): Refusal | null {
  if (!answersTo(point.kind).includes(answer)) return refusal('malformed', null, { form: 'answer' });
  const rulebook = rulebookOf(acting.state, acting.sitting);
  if (answer === 'submitted' && !rulebook.motions['point-of-order'])
    return refusal('motion-off', rulebook.citeAs, { kind: 'point-of-order' });
  const duringVoting = answer === 'submitted' && acting.sitting.poll !== null;
  return duringVoting ? refusal('voting-in-progress', point.citation) : null;
}
