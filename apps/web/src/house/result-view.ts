import { outcomeName, phaseName } from '@tauride/minutes';
import {
  type FoundedAssembly,
  immediatelyPending,
  type Motion,
  motionOf,
  type MotionPhase,
  type Outcome,
  pollOf,
  type Poll,
  rulebookOf,
} from '@tauride/procedure';
import type { MessageId } from '../messages/topics.ts';
import { type House, inSession } from './house.ts';
import { capitalised, motionTitle } from './motion-text.ts';
import type { Tongue } from './tongue.ts';
import { countedIn } from './poll-view.ts';

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
    announced === null || undone.has(motion.phase)
      ? capitalised(phaseName(motion.phase, words), locale)
      : outcomeName(announced.outcome, words);
  return {
    word,
    why:
      announced === null
        ? unvotedWhy(house, motion, t)
        : [numbersOf(announced, tongue, house.assembly), restsOn(announced, tongue)]
            .filter(Boolean)
            .join(' '),
    poll: announced,
  };
}

/** What took away what a vote had decided. */
const undone: ReadonlySet<MotionPhase> = new Set<MotionPhase>(['rescinded', 'expunged', 'void']);

/** Without a vote a motion is carried because nobody objects; the chair, a demand or objectors may decide it too. */
function unvotedWhy({ assembly, sitting }: House, { kind, phase }: Motion, t: Tongue['t']): string {
  if (phase !== 'adopted') return phase === 'rejected' ? t('house.result.no-vote') : '';
  const rule = sitting === null ? undefined : rulebookOf(assembly, sitting).motions[kind];
  return t((rule?.decidedBy ?? 'assembly') === 'assembly' ? 'house.result.consent' : 'house.result.no-vote');
}

/** "104 Yes, 52 No, 7 abstaining. 79 of 156 needed." */
export function numbersOf(poll: Poll, { t }: Tongue, { bodies }: Pick<FoundedAssembly, 'bodies'>): string {
  if (poll.phase === 'open') return '';
  if (poll.finding.kind === 'judged')
    return t(poll.finding.ayesHaveIt ? 'house.result.ayes' : 'house.result.noes');
  const counted = countedIn(poll);
  if (counted === null) return '';
  const { yes, no, abstain, needed, basis } = counted;
  const tally =
    yes + no + abstain === 0 ? t('house.result.nobody') : t('house.result.counted', { yes, no, abstain });
  const ending = endings[poll.phase === 'announced' ? poll.outcome : 'adopted'];
  if (ending !== undefined) return `${tally} ${t(ending)}`;
  const failed = poll.phase === 'announced' ? (poll.failed ?? []) : [];
  if (failed.length > 0) {
    const names = failed.map((body) => bodies[body]?.name ?? body).join(', ');
    return `${tally} ${t('house.result.failed', { bodies: names })}`;
  }
  return needed === null || basis === null
    ? tally
    : `${tally} ${t('house.result.needed', { needed, basis })}`;
}

/** How many could vote, where nobody recorded who is present; empty where it was recorded. */
export function restsOn({ present, membership }: Poll, { t, locale }: Tongue): string {
  if (present !== null) return '';
  return t('house.result.unrecorded', { members: membership.toLocaleString(locale) });
}

/** What a vote without a decision leaves. */
const endings: { readonly [outcome in Outcome]?: MessageId } = {
  'no-quorum': 'house.result.no-quorum',
  'no-result-repeat': 'house.result.repeat',
  'second-vote-later': 'house.result.second-vote',
};

/** What the house goes on with, once a result is known. */
export function nextLine(house: House, tongue: Tongue): string {
  const sitting = inSession(house);
  const top = sitting === null ? null : immediatelyPending(sitting);
  if (top === null) return '';
  return tongue.t('house.result.next', { question: motionTitle(motionOf(house.assembly, top), tongue) });
}
