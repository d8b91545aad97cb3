import { pointName, saidReason } from '@tauride/minutes';
import {
  type Election,
  immediatelyPending,
  type Motion,
  motionOf,
  type Poll,
  pollOf,
  type SittingInSession,
  speakersInOrder,
  nextItem,
} from '@tauride/procedure';
import { type CaucusNow, caucusNow } from '../house/caucus-view.ts';
import { electionShown } from '../house/election-now.ts';
import { freshlyDecided, shownUndecided } from '../house/decided.ts';
import { type House, seatName } from '../house/house.ts';
import { capitalised } from '../house/motion-text.ts';
import { motionView, plainView, questionView, type QuestionView } from '../house/question-view.ts';
import { nextLine, type ResultView, resultView } from '../house/result-view.ts';
import { type JointVote, jointVote, votedSoFar } from '../joint/joint-vote.ts';
import type { Tongue } from '../house/tongue.ts';

/** What the hall sees under the question. */
export type DisplayBelow =
  | { readonly kind: 'words'; readonly word: string; readonly why: string; readonly hint?: string }
  | {
      readonly kind: 'called';
      readonly word: string;
      readonly place: string;
      readonly items: readonly { readonly id: string; readonly title: string }[];
      /** How many items more are on the agenda; empty where there are none. */
      readonly more: string;
    }
  | { readonly kind: 'next'; readonly label: string; readonly text: string }
  | { readonly kind: 'floor'; readonly next: readonly { readonly id: string; readonly seat: string }[] }
  | {
      readonly kind: 'caucus';
      readonly moderated: boolean;
      readonly next: readonly { readonly id: string; readonly seat: string }[];
      /** By what vote it was opened. */
      readonly result: string;
    }
  | { readonly kind: 'election'; readonly election: Election }
  | { readonly kind: 'voting' | 'roll'; readonly poll: Poll & { readonly phase: 'open' } }
  | { readonly kind: 'result'; readonly result: ResultView; readonly next: string }
  /** Bodies that are counted each for itself; without a result while they vote. */
  | {
      readonly kind: 'joint';
      readonly vote: JointVote;
      readonly result: ResultView | null;
      readonly next: string;
    };

export type DisplayView = { readonly question: QuestionView; readonly below: DisplayBelow };

const shownNext = 3;
const shownItems = 5;

/** The whole display at one moment. */
export function displayView(house: House, tongue: Tongue): DisplayView {
  const { sitting } = house;
  const question = questionView(house, tongue);
  if (sitting === null) return { question, below: { kind: 'words', word: '', why: '' } };
  if ('shut' in sitting)
    return {
      question,
      below: {
        kind: 'words',
        word: tongue.t('display.doors.closed'),
        why: [
          saidReason(sitting.doors?.at(-1)?.reason ?? '', tongue.locale),
          tongue.t('house.doors.shut.wait'),
        ]
          .filter(Boolean)
          .join(' '),
      },
    };
  if (sitting.phase === 'called') return { question, below: calledBelow(house, tongue) };
  if (sitting.phase === 'adjourned') return adjournedView(house, question, tongue);
  if (sitting.phase === 'recessed') return { question, below: nextBelow(house, tongue) };
  return inSessionView(house, sitting, question, tongue);
}

function calledBelow({ sitting }: House, { t }: Tongue): DisplayBelow {
  const agenda = sitting?.agenda ?? [];
  const count = agenda.length - shownItems;
  return {
    kind: 'called',
    word: t('display.called'),
    place: sitting?.call.place ?? '',
    items: agenda.slice(0, shownItems),
    more: count > 0 ? t('display.called.more', { count }) : '',
  };
}

function adjournedView(house: House, question: QuestionView, tongue: Tongue): DisplayView {
  const motion = shownUndecided(house);
  if (motion === undefined || house.sitting === null)
    return { question, below: { kind: 'words', word: '', why: '' } };
  const marked = { state: 'none', label: tongue.t('house.state.not-put') } as const;
  return {
    question: plainView(house.assembly, motion, marked, tongue),
    below: { kind: 'result', result: resultView(house, motion, tongue), next: '' },
  };
}

function inSessionView(
  house: House,
  sitting: SittingInSession,
  question: QuestionView,
  tongue: Tongue,
): DisplayView {
  const { t } = tongue;
  if (sitting.point) return { question, below: pointBelow(house, sitting.point, tongue) };
  if (sitting.poll !== null) {
    const poll = pollOf(house.assembly, sitting.poll);
    if (poll.phase === 'open') return { question, below: votingBelow(house, poll) };
    return { question, below: { kind: 'words', word: t('display.closed'), why: t('display.closed.why') } };
  }
  if (sitting.consent)
    return { question, below: { kind: 'words', word: t('display.consent'), why: t('display.consent.why') } };
  const caucus = caucusNow(house);
  if (caucus !== null && sitting.offered.length === 0)
    return { question, below: caucusBelow(house, sitting, caucus, tongue) };
  const election = electionShown(house);
  if (election !== null) return { question, below: { kind: 'election', election } };
  const last = freshlyDecided(house);
  if (last !== null) {
    const marked = { state: 'decided', label: t('house.state.decided') } as const;
    return {
      question: motionView(house.assembly, last, marked, sitting, tongue),
      below: resultBelow(house, last, tongue),
    };
  }
  const sofar = votedSoFar(house, pendingIn(house, sitting));
  if (sofar !== null && sitting.floor.phase === 'free')
    return { question, below: { kind: 'joint', vote: sofar, result: null, next: '' } };
  const between = immediatelyPending(sitting) === null && sitting.floor.phase === 'free';
  if (between && sitting.offered.length === 0 && sitting.requests.length === 0)
    return { question, below: nextBelow(house, tongue) };
  return { question, below: floorBelow(house, sitting) };
}

function votingBelow(house: House, poll: Poll & { readonly phase: 'open' }): DisplayBelow {
  if (poll.method === 'roll-call' && poll.register?.who !== undefined) return { kind: 'roll', poll };
  const vote = jointVote(house, poll);
  return vote === null ? { kind: 'voting', poll } : { kind: 'joint', vote, result: null, next: '' };
}

function resultBelow(house: House, motion: Motion, tongue: Tongue): DisplayBelow {
  const result = resultView(house, motion, tongue);
  const next = nextLine(house, tongue);
  const vote = jointVote(house, result.poll);
  return vote === null ? { kind: 'result', result, next } : { kind: 'joint', vote, result, next };
}

function pendingIn({ assembly }: House, sitting: SittingInSession): Motion | null {
  const top = immediatelyPending(sitting);
  return top === null ? null : motionOf(assembly, top);
}

function pointBelow(
  house: House,
  { kind, by, text }: NonNullable<SittingInSession['point']>,
  { t, words, locale }: Tongue,
): DisplayBelow {
  const name = seatName(house, by);
  return {
    kind: 'words',
    word: t('display.point', { kind: capitalised(pointName(kind, words), locale), name }),
    why: text,
    hint: t('display.point.why'),
  };
}

function nextBelow(house: House, { t }: Tongue): DisplayBelow {
  const agenda = house.sitting?.agenda ?? [];
  const item = nextItem({ agenda });
  if (item === undefined) return { kind: 'next', label: '', text: t('display.next-none') };
  return {
    kind: 'next',
    label: t('display.next-item', { number: agenda.indexOf(item) + 1 }),
    text: item.title,
  };
}

function caucusBelow(
  house: House,
  sitting: SittingInSession,
  { kind, motion }: CaucusNow,
  tongue: Tongue,
): DisplayBelow {
  const result = motion === null ? null : resultView(house, motion, tongue);
  return {
    kind: 'caucus',
    moderated: kind === 'moderated',
    next: nextSeats(house, sitting),
    result: result === null ? '' : `${result.word}. ${result.why}`,
  };
}

function floorBelow(house: House, sitting: SittingInSession): DisplayBelow {
  return { kind: 'floor', next: nextSeats(house, sitting) };
}

function nextSeats(house: House, sitting: SittingInSession): (DisplayBelow & { kind: 'floor' })['next'] {
  const waiting = speakersInOrder(house.assembly, sitting).slice(0, shownNext);
  return waiting.map(({ member }) => ({ id: member, seat: seatName(house, member) }));
}

/** The motion whose mover waits for a second, if one does. */
export function lacksSecond(
  { assembly }: Pick<House, 'assembly'>,
  sitting: SittingInSession | null,
): boolean {
  const id = sitting?.offered.at(-1);
  if (id === undefined) return false;
  const { needsSecond, seconder } = motionOf(assembly, id);
  return needsSecond && seconder === null;
}
