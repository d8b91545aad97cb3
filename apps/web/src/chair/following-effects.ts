import { methodName, phaseName, ruleName, wordingText } from '@tauride/minutes';
import {
  type Change,
  type FoundedAssembly,
  type Instant,
  type Motion,
  type MotionId,
  motionOf,
} from '@tauride/procedure';
import { unreachable } from '@tauride/kernel';
import type { House } from '../house/house.ts';
import { lengthLine, motionTitle } from '../house/motion-text.ts';
import type { Tongue } from '../house/tongue.ts';

/** A decision that is not taken yet, and how things would stand after it. */
export type Supposed = {
  readonly house: House;
  readonly after: FoundedAssembly;
  readonly question: MotionId;
  /** The questions that would be pending, bottom first. */
  readonly stack: readonly MotionId[];
  readonly now: Instant;
};

/** What one change does, in words; nothing where what is then pending tells it. */
export function effectWords(supposed: Supposed, change: Change, tongue: Tongue): readonly string[] {
  const { t } = tongue;
  switch (change.change) {
    case 'disposed':
    case 'pending':
    case 'recessed':
    case 'orders-exhausted':
    case 'carried-in':
      return [];
    case 'reworded':
      return change.motion === supposed.stack.at(-1)
        ? []
        : [t('chair.follows.reworded', { question: named(supposed, [change.motion], tongue) })];
    case 'divided':
      return dividedWords(supposed, change, tongue);
    case 'offered':
      return [t('chair.follows.offered', { question: named(supposed, [change.motion], tongue) })];
    case 'particulars':
      return [t('chair.follows.judgement', { question: named(supposed, [change.motion], tongue) })];
    case 'order-made':
      return orderWords(supposed, change.order, tongue);
    case 'adjourned':
      return change.undecided.length === 0
        ? []
        : [t('chair.follows.undecided', { questions: named(supposed, change.undecided, tongue) })];
    default:
      return [sittingWords(supposed, change, tongue)];
  }
}

type OfQuestions =
  | 'disposed'
  | 'pending'
  | 'recessed'
  | 'orders-exhausted'
  | 'carried-in'
  | 'reworded'
  | 'divided'
  | 'offered'
  | 'particulars'
  | 'order-made'
  | 'adjourned';

function sittingWords(
  supposed: Supposed,
  change: Exclude<Change, { readonly change: OfQuestions }>,
  tongue: Tongue,
): string {
  const { words } = tongue;
  switch (change.change) {
    case 'item-taken-up':
    case 'item-closed': {
      const item = supposed.house.sitting?.agenda.find(({ id }) => id === change.item);
      return words.text(`minutes.effect.${change.change}`, { title: item?.title ?? '' });
    }
    case 'list-closed':
      return words.text(change.closed ? 'minutes.list-closed' : 'minutes.list-reopened');
    case 'nominations':
    case 'polls':
      return words.text(`minutes.effect.${change.change}-${change.open ? 'open' : 'closed'}`);
    case 'later-meeting-set':
      return words.text('minutes.effect.later-meeting');
    case 'public':
      return words.text(
        change.admitted ? 'minutes.effect.public-admitted' : 'minutes.effect.public-excluded',
      );
    case 'caucus':
      return caucusWords(supposed, change.caucus, tongue);
    case 'committee-of-the-whole':
      return words.text(change.sits ? 'minutes.effect.committee-sits' : 'minutes.effect.committee-rises');
    case 'ruling-reversed':
      return words.text('minutes.effect.ruling-reversed');
    default:
      return unreachable(change);
  }
}

/** What becomes of other questions, those that meet the same fate in one sentence. */
export function fatesOfOthers(
  supposed: Supposed,
  changes: readonly Change[],
  tongue: Tongue,
): readonly string[] {
  const byPhase = new Map<string, MotionId[]>();
  for (const change of changes) {
    if (change.change !== 'disposed' || isOwnResult(supposed, change)) continue;
    const phase = phaseName(change.as, tongue.words);
    byPhase.set(phase, [...(byPhase.get(phase) ?? []), change.motion]);
  }
  return [...byPhase].map(([phase, motions]) =>
    tongue.words.text('minutes.effect.disposed', { question: named(supposed, motions, tongue), phase }),
  );
}

/** That a question carried is carried need not be said. */
function isOwnResult(
  { question }: Supposed,
  { motion, as }: Change & { readonly change: 'disposed' },
): boolean {
  return motion === question && (as === 'adopted' || as === 'rejected');
}

type OrderMade = (Change & { readonly change: 'order-made' })['order'];

function orderWords(supposed: Supposed, order: OrderMade, tongue: Tongue): readonly string[] {
  const { t, words } = tongue;
  const questions = named(supposed, order.on, tongue);
  switch (order.kind) {
    case 'closed-debate': {
      // Of the one that is pending next it is said that it is put at once.
      const told = order.on.length === 1 && order.on[0] === supposed.stack.at(-1);
      return told ? [] : [t('chair.follows.closed', { questions })];
    }
    case 'limit':
      return [limitWords(order, questions, tongue)];
    case 'suspended':
      return [words.text('minutes.effect.rule-suspended', { rule: ruleName(order.rule, words) })];
    case 'by-paragraph':
      return [t('chair.follows.by-paragraph', { questions })];
    case 'method':
      return [t('chair.follows.method', { questions, method: methodName(order.method, words) })];
    default:
      return unreachable(order);
  }
}

/** A limit that is on no question is for the whole sitting. */
function limitWords(
  order: OrderMade & { readonly kind: 'limit' },
  questions: string,
  tongue: Tongue,
): string {
  const limits = limitsOf(order, tongue);
  return order.on.length === 0
    ? tongue.t('chair.follows.limited-sitting', { limits })
    : tongue.t('chair.follows.limited', { questions, limits });
}

function limitsOf(
  { speechSeconds, speeches }: OrderMade & { readonly kind: 'limit' },
  { words }: Tongue,
): string {
  return wordingText({ form: 'limit', speechSeconds, speeches }, words)
    .map(({ spans }) => `${spans.map(({ text }) => text).join('')}.`)
    .join(' ');
}

function dividedWords(
  supposed: Supposed,
  { motion, into, stays }: Change & { readonly change: 'divided' },
  tongue: Tongue,
): readonly string[] {
  const question = named(supposed, [motion], tongue);
  return [
    tongue.t('chair.follows.divided', { question, count: into.length }),
    ...(stays ? [tongue.words.text('minutes.effect.divided.stays')] : []),
  ];
}

function caucusWords(
  { now }: Supposed,
  { kind, until }: (Change & { readonly change: 'caucus' })['caucus'],
  { t }: Tongue,
): string {
  const length = t('house.ask.length', { minutes: Math.round((until - now) / 60_000) });
  return t('chair.follows.caucus', { kind: t(`caucus.${kind}`), length });
}

/** Questions by their numbers, such as "Motion 12 and Amendment 12-A". */
export function named({ after }: Supposed, motions: readonly MotionId[], tongue: Tongue): string {
  const names = motions.map((id) => nameOf(motionOf(after, id), tongue));
  return new Intl.ListFormat(tongue.locale, { type: 'conjunction' }).format(names);
}

/** Several caucuses may be moved at once, which only their length tells apart. */
function nameOf(motion: Motion, tongue: Tongue): string {
  const name = motionTitle(motion, tongue);
  const length = motion.label === '' ? lengthLine(motion, tongue) : '';
  return length === '' ? name : `${name} (${length})`;
}
