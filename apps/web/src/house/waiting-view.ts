import {
  type FoundedAssembly,
  type Motion,
  motionOf,
  pollOf,
  type SittingInSession,
} from '@tauride/procedure';
import { amendableWords, markAmendment } from '@tauride/text';
import type { TextSegment } from '../parts/marked-text.tsx';
import type { WaitingQuestion } from '../parts/under.tsx';
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
  const above = [...(shown === null ? [] : [shown]), ...under].map((id) => motionOf(assembly, id));
  return under.map((id) => {
    const motion = motionOf(assembly, id);
    const change = above.find(({ kind, target }) => kind === 'amend' && target === id);
    return {
      id,
      name: motionTitle(motion, tongue),
      status: tongue.t(motion.kind === 'main' ? 'house.kind.main-waits' : 'house.kind.waits'),
      text: markedBy(assembly, motion, change, tongue),
    };
  });
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
