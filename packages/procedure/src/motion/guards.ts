import { tableGet, unreachable } from '@tauride/kernel';
import { cited, motionOf } from '../assembly/access.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import type { Guard } from '../rulebook/types.ts';
import { fits } from './outcome.ts';
import type { Judged } from './proposal.ts';
import { questionOf } from './rules.ts';
import type { Motion } from './state.ts';

/** The checks that the motion's own rule names. */
export function checkGuards(judged: Judged): Refusal | null {
  const checks = (judged.rule.guards ?? []).map((guard) => (input: Judged) => check(guard, input));
  return firstRefusal(checks, judged);
}

function check(guard: Guard, judged: Judged): Refusal | null {
  switch (guard) {
    case 'clear-floor':
      return clearFloor(judged);
    case 'fresh-ruling':
      return freshRuling(judged);
    case 'prevailing-side':
      return prevailingSide(judged);
    case 'not-same-question':
      return sameQuestion(judged);
    case 'progress-since':
      return progressSince(judged);
    case 'unqualified-only':
      return judged.qualified ? no(judged, 'cannot-be-qualified') : null;
    case 'one-adverse-reconsideration':
      return reconsiderable(judged);
    default:
      return unreachable(guard);
  }
}

function no(
  judged: Judged,
  code: Refusal['code'],
  paragraph = judged.rule.cite,
  detail: Refusal['detail'] = {},
): Refusal {
  return refusal(code, cited(judged.rulebook, paragraph), { kind: judged.kind, ...detail });
}

function clearFloor(judged: Judged): Refusal | null {
  if (judged.sitting.stack.length === 0) return null;
  const over = motionOf(judged.state, judged.sitting.stack.at(-1)!).kind;
  return no(judged, 'precedence', judged.rulebook.cite.precedence, { over });
}

function freshRuling(judged: Judged): Refusal | null {
  const { ruling } = judged.sitting;
  if (ruling?.fresh && ruling.appealable) return null;
  return no(judged, ruling ? 'too-late' : 'cannot-apply');
}

/** Rule RM-9: who reconsiders must have voted with those who won; where choices are not in the record a member's word is taken. */
function prevailingSide(judged: Judged): Refusal | null {
  const { state, target, by, choiceIn } = judged;
  const motion = target === null ? undefined : tableGet(state.motions, target);
  if (by === null || !motion?.poll) return null;
  const winning = motion.phase === 'adopted' ? 'yes' : 'no';
  const choice = choiceIn?.(motion.poll, by);
  const prevailed = choice === undefined ? judged.claimsPrevailingSide : choice === winning;
  return prevailed ? null : no(judged, 'wrong-side', '37:10');
}

/** Rule RM-10: main motions come back whole; an amendment only while its main question is pending and if it was lost. */
function reconsiderable(judged: Judged): Refusal | null {
  const { state, sitting, target } = judged;
  const motion = target === null ? undefined : tableGet(state.motions, target);
  if (!motion) return no(judged, 'cannot-apply');
  if (motion.sitting !== sitting.id) return no(judged, 'too-late', '37:10');
  if (earlier(judged, (other) => other.kind === 'reconsider' && other.target === target))
    return no(judged, 'not-reconsiderable', '37:9');
  if (motion.kind === 'main') return null;
  const restorable =
    motion.kind === 'amend' && motion.phase === 'rejected' && motion.target === sitting.stack.at(-1);
  return restorable && fits(state, motion.target, motion.wording)
    ? null
    : no(judged, 'not-reconsiderable', '37:9');
}

/** Rule RM-8: the same question is not decided twice in a sitting. */
function sameQuestion(judged: Judged): Refusal | null {
  if (judged.text === '') return null;
  const same = earlier(judged, (other) => isSame(judged, other));
  if (!same) return null;
  const decided =
    same.phase === 'adopted' || same.phase === 'rejected' || same.phase === 'killed-for-session';
  return no(
    judged,
    decided ? 'already-decided' : 'under-assembly-control',
    judged.rulebook.cite['same-question'],
    {
      label: same.label,
    },
  );
}

const standing: readonly Motion['phase'][] = [
  'adopted',
  'rejected',
  'killed-for-session',
  'tabled',
  'postponed',
  'committed',
  'on-hold',
];

function isSame(judged: Judged, other: Motion): boolean {
  if (other.kind !== judged.kind || !standing.includes(other.phase)) return false;
  return judged.kind === 'main'
    ? questionOf(other.moved) === judged.text
    : other.target === judged.target && sameAmendment(judged, other);
}

function sameAmendment(judged: Judged, other: Motion): boolean {
  return other.moved.form === 'amendment' && JSON.stringify(other.moved.amendment) === judged.text;
}

/** Rule RM-7: a lost motion of this kind may be renewed once business or debate has gone on. */
function progressSince(judged: Judged): Refusal | null {
  const { state, kind, target } = judged;
  const laidAside =
    kind === 'take-from-table' && target !== null ? tableGet(state.motions, target) : undefined;
  const lost = earlier(
    judged,
    (other) => other.kind === kind && other.phase === 'rejected' && other.target === target,
  );
  const last = laidAside ?? lost;
  return last && last.progressAt === state.counters.progress ? no(judged, 'no-progress', '38:7') : null;
}

function earlier(judged: Judged, matches: (motion: Motion) => boolean): Motion | undefined {
  for (let i = judged.sitting.motions.length - 1; i >= 0; i -= 1) {
    const motion = motionOf(judged.state, judged.sitting.motions[i]!);
    if (matches(motion)) return motion;
  }
  return undefined;
}
