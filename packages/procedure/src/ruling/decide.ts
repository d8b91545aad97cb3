import { err, ok, type Result } from '@tauride/kernel';
import { type Acting, chairOnly, speakersOnly } from '../authority.ts';
import { cited, rulebookOf } from '../assembly/access.ts';
import type { Event } from '../event.ts';
import type { MotionId, PointId, RulingId } from '../ids.ts';
import { needsReason } from '../motion/decide.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { RulingCommand } from './commands.ts';
import { isUnderAppeal } from './keep-ruling.ts';
import type { Point, RulingAnswer } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;

export function decideRuling(acting: Acting, command: RulingCommand): Decided {
  return command.type === 'RaisePoint' ? raise(acting, command) : rule(acting, command);
}

/** Rule RU-1: who may interrupt, for what, and whether also while a vote is taken. */
function raise(acting: Acting, command: RulingCommand & { type: 'RaisePoint' }): Decided {
  const { state, sitting, member } = acting;
  const rulebook = rulebookOf(state, sitting);
  const known = rulebook.points[command.kind];
  if (!known) return err(refusal('motion-off', rulebook.citeAs, { kind: command.kind }));
  const citation = cited(rulebook, known.cite);
  const refused =
    speakersOnly(acting) ??
    (sitting.presiding === member ? refusal('chair-presiding', citation) : null) ??
    (sitting.poll && !known.duringVote
      ? refusal('voting-in-progress', cited(rulebook, rulebook.cite['voting-in-progress']))
      : null) ??
    (sitting.point ? refusal('point-pending', citation) : null) ??
    (command.text.trim() === '' ? refusal('malformed', null, { form: 'point' }) : null);
  if (refused) return err(refused);
  const point = `q${state.counters.point + 1}` as PointId;
  const text = command.text.trim();
  return ok([
    { type: 'PointRaised', sitting: sitting.id, point, kind: command.kind, by: member, text, citation },
  ]);
}

/** Rule RU-2: the chair answers at once, a ruling with its reason; a point of order may be left to the house. */
function rule(acting: Acting, command: RulingCommand & { type: 'Rule' }): Decided {
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
  return ok([
    {
      type: 'RulingMade',
      sitting: sitting.id,
      ruling: `r${state.counters.ruling + 1}` as RulingId,
      point: point.id,
      answer: command.answer,
      reason: command.reason.trim(),
      submitted,
      citation: point.citation,
      appealable: known?.appealable === true && submitted === null && !isUnderAppeal(state, sitting),
    },
  ]);
}

const answers: { readonly [kind in Point['kind']]: readonly RulingAnswer[] } = {
  'point-of-order': ['well-taken', 'not-well-taken', 'submitted'],
  'raise-question-of-privilege': ['well-taken', 'not-well-taken'],
  'parliamentary-inquiry': ['answered'],
  'request-for-information': ['answered'],
};

function answerRefusal(acting: Acting, point: Point, answer: RulingAnswer): Refusal | null {
  if (!answers[point.kind].includes(answer)) return refusal('malformed', null, { form: 'answer' });
  const duringVote = answer === 'submitted' && acting.sitting.poll !== null;
  return duringVote ? refusal('voting-in-progress', point.citation) : null;
}

export function answersTo(kind: Point['kind']): readonly RulingAnswer[] {
  return answers[kind];
}
