import { tableValues } from '@tauride/kernel';
import { outcomeName, phaseName } from '@tauride/minutes';
import {
  immediatelyPending,
  type Motion,
  motionOf,
  type MotionPhase,
  pollOf,
  type Poll,
} from '@tauride/procedure';
import { type House, inSession } from './house.ts';
import { capitalised, motionTitle } from './motion-text.ts';
import type { Tongue } from './tongue.ts';
import { countedIn } from './poll-view.ts';

const decided: ReadonlySet<MotionPhase> = new Set<MotionPhase>([
  'adopted',
  'rejected',
  'withdrawn',
  'died-no-second',
  'ruled-out',
]);

/** The motion that was decided last, as long as nothing has happened on the floor since. */
export function freshlyDecided(house: House): Motion | null {
  const sitting = inSession(house);
  if (
    sitting === null ||
    sitting.poll !== null ||
    sitting.offered.length > 0 ||
    sitting.floor.phase === 'held'
  )
    return null;
  const motions = sitting.motions.map((id) => motionOf(house.assembly, id));
  const last = motions
    .filter(({ phase, decidedAt }) => decided.has(phase) && decidedAt !== null)
    .reduce<Motion | null>(later, null);
  if (last === null) return null;
  const since = last.decidedAt ?? 0;
  const spoken = motions.flatMap(({ speeches }) => Object.values(speeches).map(({ lastAt }) => lastAt));
  const moved = motions.map(({ madeAt }) => madeAt);
  const taken = sitting.agenda.map((item) => item.since ?? 0);
  return [...spoken, ...moved, ...taken].some((at) => at > since) ? null : last;
}

function later(a: Motion | null, b: Motion): Motion {
  return a === null || (b.decidedAt ?? 0) >= (a.decidedAt ?? 0) ? b : a;
}

/** What was before the house when it adjourned, bottom first. */
export function leftUndecided({ assembly, sitting }: House): readonly Motion[] {
  if (sitting === null) return [];
  return tableValues(assembly.motions)
    .filter((motion) => motion.sitting === sitting.id && motion.phase === 'undecided')
    .sort((a, b) => a.madeAt - b.madeAt);
}

export type ResultView = {
  /** "Carried", "Lost", "Undecided". */
  readonly word: string;
  /** The numbers, in one sentence. */
  readonly why: string;
  readonly poll: Poll | null;
};

/** What became of a motion, in words. */
export function resultView(house: House, motion: Motion, tongue: Tongue): ResultView {
  const { t, words, locale } = tongue;
  const poll = motion.poll === null ? null : pollOf(house.assembly, motion.poll);
  if (motion.phase === 'died-no-second')
    return { word: t('house.result.died'), why: t('house.result.died.why'), poll: null };
  if (motion.phase === 'ruled-out') return { word: t('house.result.ruled-out'), why: '', poll: null };
  if (motion.phase === 'withdrawn')
    return { word: t('house.result.withdrawn'), why: t('house.result.withdrawn.why'), poll: null };
  if (motion.phase === 'undecided')
    return { word: t('house.result.undecided'), why: t('house.result.undecided.why'), poll: null };
  const announced = poll?.phase === 'announced' ? poll : null;
  const word =
    announced === null
      ? capitalised(phaseName(motion.phase, words), locale)
      : outcomeName(announced.outcome, words);
  return {
    word,
    why: announced === null ? t('house.result.consent') : numbersOf(announced, tongue),
    poll: announced,
  };
}

/** "104 Yes, 52 No, 7 abstaining. 79 of 156 needed." */
export function numbersOf(poll: Poll, { t }: Tongue): string {
  if (poll.phase === 'open') return '';
  if (poll.finding.kind === 'judged')
    return t(poll.finding.ayesHaveIt ? 'house.result.ayes' : 'house.result.noes');
  const counted = countedIn(poll);
  if (counted === null) return '';
  const { yes, no, abstain, needed, basis } = counted;
  const tally = t('house.result.counted', { yes, no, abstain });
  if (poll.phase === 'announced' && poll.outcome === 'no-quorum')
    return `${tally} ${t('house.result.no-quorum')}`;
  return needed === null || basis === null
    ? tally
    : `${tally} ${t('house.result.needed', { needed, basis })}`;
}

/** What the house goes on with, once a result is known. */
export function nextLine(house: House, tongue: Tongue): string {
  const sitting = inSession(house);
  const top = sitting === null ? null : immediatelyPending(sitting);
  if (top === null) return '';
  return tongue.t('house.result.next', { question: motionTitle(motionOf(house.assembly, top), tongue) });
}
