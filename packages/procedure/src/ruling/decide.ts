import { err, ok, type Result, tableGet } from '@tauride/kernel';
import { type Acting, chairOnly, speakersOnly } from '../authority.ts';
import { cited, citedTopic, rulebookOf } from '../assembly/access.ts';
import type { Event } from '../event.ts';
import type { MotionId, PointId, RulingId } from '../ids.ts';
import type { Change } from '../motion/changes.ts';
import { needsReason } from '../motion/needs-reason.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import type { PointRule } from '../rulebook/types.ts';
import { consequencesOf } from './advice.ts';
import type { RulingCommand } from './commands.ts';
import { isUnderAppeal } from './keep-ruling.ts';
import type { Point, RulingAnswer } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;
type RaisePoint = RulingCommand & { readonly type: 'RaisePoint' };

export function decideRuling(acting: Acting, command: RulingCommand): Decided {
  return command.type === 'RaisePoint' ? raise(acting, command) : rule(acting, command);
}

interface Raising extends Acting {
  readonly command: RaisePoint;
  readonly known: PointRule;
  readonly citation: string;
}

/** Rule RU-1: who may interrupt, for what, and whether also while a vote is taken. */
function raise(acting: Acting, command: RaisePoint): Decided {
  const { state, sitting, member } = acting;
  const rulebook = rulebookOf(state, sitting);
  const known = rulebook.points[command.kind];
  if (!known) return err(refusal('motion-off', rulebook.citeAs, { kind: command.kind }));
  const citation = cited(rulebook, known.cite);
  const refused = firstRefusal(raiseChecks, { ...acting, command, known, citation });
  if (refused) return err(refused);
  const { kind, about, target } = command;
  return ok([
    {
      type: 'PointRaised',
      sitting: sitting.id,
      point: `q${state.counters.point + 1}` as PointId,
      kind,
      by: member,
      text: command.text.trim(),
      ...(about === undefined ? {} : { about }),
      ...(target === undefined ? {} : { target }),
      citation,
    },
  ]);
}

type RaiseCheck = (raising: Raising) => Refusal | null;

/** Rule RU-24: while a vote is taken only points that the rules admit then, in some books those about the voting alone. */
const duringVote: RaiseCheck = (raising) => {
  const { sitting, known, command } = raising;
  if (sitting.poll === null || known.duringVote === true) return null;
  if (known.duringVote === 'about-voting' && command.about === 'conduct-of-voting') return null;
  return refusal('voting-in-progress', citedTopic(raising, 'voting-in-progress'));
};

const notFromTheChair: RaiseCheck = ({ sitting, member, citation }) =>
  sitting.presiding === member ? refusal('chair-presiding', citation) : null;

/** Rule RU-26: a doubt about the quorum waits until nobody speaks, where the rules say so, though other points interrupt. */
const mayInterrupt: RaiseCheck = (raising) => {
  const { sitting, member, known, command, citation } = raising;
  const { floor } = sitting;
  if (floor.phase === 'free' || floor.member === member) return null;
  const waits = known.quorumWaits === true && command.about === 'no-quorum';
  if (known.interrupts !== 'no' && !waits) return null;
  return refusal('interrupts-speaker', waits ? citedTopic(raising, 'quorum') : citation, {
    member: floor.member,
  });
};

/** Rule RU-25: where the rules say so, a point of order is no way to speak on the matter itself. */
const notOnSubstance: RaiseCheck = ({ known, command, citation }) =>
  known.notOnSubstance && command.about === 'substance'
    ? refusal('off-topic', citation, { kind: command.kind })
    : null;

const onePoint: RaiseCheck = ({ sitting, citation }) =>
  sitting.point ? refusal('point-pending', citation) : null;

const wellFormed: RaiseCheck = ({ state, command: { text, target } }) => {
  if (text.trim() === '') return refusal('malformed', null, { form: 'point' });
  if (target === undefined || tableGet(state.motions, target)) return null;
  return refusal('unknown', null, { what: 'motion', id: target });
};

const raiseChecks: readonly RaiseCheck[] = [
  duringVote,
  speakersOnly,
  notFromTheChair,
  mayInterrupt,
  onePoint,
  notOnSubstance,
  wellFormed,
];

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

const answers: { readonly [kind in Point['kind']]: readonly RulingAnswer[] } = {
  'point-of-order': ['well-taken', 'not-well-taken', 'submitted'],
  'raise-question-of-privilege': ['well-taken', 'not-well-taken'],
  'parliamentary-inquiry': ['answered'],
  'request-for-information': ['answered'],
};

function answerRefusal(acting: Acting, point: Point, answer: RulingAnswer): Refusal | null {
  if (!answers[point.kind].includes(answer)) return refusal('malformed', null, { form: 'answer' });
  const rulebook = rulebookOf(acting.state, acting.sitting);
  if (answer === 'submitted' && !rulebook.motions['point-of-order'])
    return refusal('motion-off', rulebook.citeAs, { kind: 'point-of-order' });
  const duringVoting = answer === 'submitted' && acting.sitting.poll !== null;
  return duringVoting ? refusal('voting-in-progress', point.citation) : null;
}

export function answersTo(kind: Point['kind']): readonly RulingAnswer[] {
  return answers[kind];
}
