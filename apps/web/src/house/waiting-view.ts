import {
  type FoundedAssembly,
  type Motion,
  type MotionId,
  motionOf,
  orderReason,
  pollOf,
  rulebookOf,
  type SittingInSession,
} from '@tauride/procedure';
import { amendableWords, markAmendment } from '@tauride/text';
import { phaseName } from '@tauride/minutes';
import type { TextSegment } from '../parts/marked-text.tsx';
import type { WaitingQuestion } from '../parts/under.tsx';
import { leftUndecided } from './decided.ts';
import type { House } from './house.ts';
import { motionText, motionTitle, wordingLine } from './motion-text.ts';
import { shownMotion } from './question-view.ts';
import type { Tongue } from './tongue.ts';

/** The questions that wait under the one shown, the next first; each as the amendment above it would make it read. */
export function waitingView(
  assembly: FoundedAssembly,
  sitting: SittingInSession,
  tongue: Tongue,
): readonly WaitingQuestion[] {
  const shown = sitting.poll === null ? shownMotion(sitting) : pollOf(assembly, sitting.poll).on;
  const under = sitting.stack.filter((id) => id !== shown).toReversed();
  const order = [...(shown === null ? [] : [shown]), ...under];
  const above = order.map((id) => motionOf(assembly, id));
  const row: Row = { assembly, sitting, order };
  return under.map((id) => {
    const motion = motionOf(assembly, id);
    const change = above.find(({ kind, target }) => kind === 'amend' && target === id);
    return {
      id,
      name: motionTitle(motion, tongue),
      status: statusOf(row, motion, tongue),
      text: markedBy(assembly, motion, change, tongue),
    };
  });
}

/** The other questions that an adjourned sitting left undecided, beside the one that is shown; what was moved to them is part of
 *  them. */
export function alsoUndecided(
  house: House,
  shown: MotionId | undefined,
  tongue: Tongue,
): readonly WaitingQuestion[] {
  return leftUndecided(house)
    .filter(({ id, target }) => id !== shown && target === null)
    .map((motion) => ({
      id: motion.id,
      name: motionTitle(motion, tongue),
      status: phaseName(motion.phase, tongue.words),
      text: [{ kind: 'kept', text: motionText(house.assembly, motion, tongue) }],
    }));
}

/** The pending questions, that which is decided first before the others. */
type Row = {
  readonly assembly: FoundedAssembly;
  readonly sitting: SittingInSession;
  readonly order: readonly MotionId[];
};

/** That a question waits; where questions are open together, when it is voted on and why then. */
function statusOf({ assembly, sitting, order }: Row, { id, kind }: Motion, { t }: Tongue): string {
  if (rulebookOf(assembly, sitting).model === 'stack')
    return t(kind === 'main' ? 'house.kind.main-waits' : 'house.kind.waits');
  const place = order.indexOf(id);
  const vote = t('house.order.place', { place: place + 1, count: order.length });
  const before = order[place - 1];
  if (before === undefined) return vote;
  const reason = orderReason(assembly, sitting, { before, after: id });
  return `${vote} · ${t(`house.order.why.${reason}`)}`;
}

/** The text of a motion with the words that an amendment would strike and insert. */
function markedBy(
  assembly: FoundedAssembly,
  motion: Motion,
  change: Motion | undefined,
  tongue: Tongue,
): readonly TextSegment[] {
  const plain: readonly TextSegment[] = [{ kind: 'kept', text: motionText(assembly, motion, tongue) }];
  if (change?.wording.form !== 'amendment') return plain;
  const { amendment } = change.wording;
  if (motion.wording.form === 'text') return spaced(markAmendment(motion.wording.text, amendment));
  if (motion.wording.form !== 'amendment') return plain;
  const changed = amendableWords(motion.wording.amendment);
  const line = wordingLine(motion.wording, tongue);
  const at = line.lastIndexOf(changed);
  if (at === -1) return plain;
  return [
    { kind: 'kept', text: line.slice(0, at) },
    ...spaced(markAmendment(changed, amendment)),
    { kind: 'kept', text: line.slice(at + changed.length) },
  ];
}

/** Struck words and those that replace them stand apart, as two words would. */
function spaced(segments: readonly TextSegment[]): readonly TextSegment[] {
  return segments.flatMap((segment, place) => {
    const next = segments[place + 1];
    const meets = segment.kind === 'struck' && next?.kind === 'inserted';
    const apart = /\s$/u.test(segment.text) || /^\s/u.test(next?.text ?? '');
    return meets && !apart ? [segment, { kind: 'kept', text: ' ' } as const] : [segment];
  });
}
