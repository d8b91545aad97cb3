import { unreachable } from '@tauride/kernel';
import type { MotionId } from '../ids.ts';
import type { VotingOrder } from '../rulebook/house-rules.ts';
import type { Rulebook } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { ruleOf } from './rules.ts';
import type { Particulars } from './particulars.ts';
import type { Motion } from './state.ts';

/** Compares two questions; negative where the first is decided before the second. */
export type Compare = (one: Motion, other: Motion) => number;

/** Why one of two questions that are open side by side is decided before the other. */
export type SiblingReason =
  | 'rank'
  | 'privilege'
  | 'blank'
  | 'total-time'
  | 'speaking-time'
  | 'distance'
  | 'reach'
  | 'submission';

interface Step {
  readonly reason: SiblingReason;
  readonly compare: Compare;
}

/** Every step compares one number of each question, so that the order is total. */
function stepsOf(rulebook: Rulebook, sitting: SittingInSession): readonly Step[] {
  return [
    { reason: 'rank', compare: byRank(rulebook) },
    { reason: 'privilege', compare: byPrivilege },
    { reason: 'blank', compare: byBlank },
    // Rule RB-24: the longest caucus first; of equally long ones that with the fewest speakers, whose turns are longer.
    { reason: 'total-time', compare: largestFirst(({ totalMinutes }) => totalMinutes) },
    { reason: 'speaking-time', compare: largestFirst(({ speakerMinutes }) => speakerMinutes) },
    bookOrder(rulebook.votingOrder),
    { reason: 'submission', compare: bySubmission(sitting) },
  ];
}

/** The order among questions that are open side by side. */
export function siblingOrder(rulebook: Rulebook, sitting: SittingInSession): Compare {
  const steps = stepsOf(rulebook, sitting);
  return (one, other) => {
    for (const { compare } of steps) {
      const difference = compare(one, other);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

/** The first step in which two questions differ. */
export function siblingReason(
  rulebook: Rulebook,
  sitting: SittingInSession,
  { one, other }: { readonly one: Motion; readonly other: Motion },
): SiblingReason {
  const step = stepsOf(rulebook, sitting).find(({ compare }) => compare(one, other) !== 0);
  return step?.reason ?? 'submission';
}

/** A motion without rank arises from what is happening and is decided at once. */
function byRank(rulebook: Rulebook): Compare {
  const rank = (motion: Motion): number => ruleOf(rulebook, motion).rank ?? Number.MAX_SAFE_INTEGER;
  return (one, other) => rank(other) - rank(one);
}

/** Rule RB-22: the privileges of the assembly go before those of a member. Source: RONR (12th ed.) 19:6. */
export function byPrivilege(one: Motion, other: Motion): number {
  const later = ({ particulars }: Motion): number => (particulars.privilegeOf === 'individual' ? 1 : 0);
  return later(one) - later(other);
}

const blankKinds = ['amount-to-spend', 'amount-of-income', 'names'] as const;

/** Rule RB-23: for a blank amounts to be spent go highest first, amounts of income lowest first, names as they were proposed.
 *  Source: RONR (12th ed.) 12:107-110. */
export function byBlank(one: Motion, other: Motion): number {
  const kind = blankKind(one) - blankKind(other);
  if (kind !== 0) return kind;
  switch (one.particulars.blankKind) {
    case 'amount-to-spend':
      return largestFirst(({ amount }) => amount)(one, other);
    case 'amount-of-income':
      return smallestFirst(({ amount }) => amount)(one, other);
    default:
      return 0;
  }
}

function blankKind({ particulars }: Motion): number {
  return particulars.blankKind === undefined ? -1 : blankKinds.indexOf(particulars.blankKind);
}

/** Rule RB-25: the chair's judgement orders them: what is furthest removed or most far-reaching first, and in matters of money
 *  what reaches least far. Source: UNGA rule 90; GOSP Bonn § 22(7). */
function bookOrder(order: VotingOrder): Step {
  switch (order) {
    case 'furthest-removed-first':
      return { reason: 'distance', compare: largestFirst(({ distance }) => distance) };
    case 'most-far-reaching-first':
      return { reason: 'reach', compare: byReach };
    case 'last-in-first-out':
    case 'order-of-submission':
      return { reason: 'submission', compare: () => 0 };
    default:
      return unreachable(order);
  }
}

/** Matters of money after the others, since the two are never about the same thing. */
function byReach(one: Motion, other: Motion): number {
  const money = ({ particulars }: Motion): number => (particulars.money === true ? 1 : 0);
  const order = money(one) === 1 ? smallestFirst : largestFirst;
  return money(one) - money(other) || order(({ reach }) => reach)(one, other);
}

/** Rule RB-26: as they were submitted; where nobody says when, as they were moved, parts in the place of what was divided. */
export function bySubmission(sitting: SittingInSession): Compare {
  const submitted = smallestFirst(({ submitted: place }) => place);
  const places = ({ partOf = [], id }: Motion): readonly number[] =>
    [...partOf, id].map((each) => placeOf(sitting, each));
  return (one, other) => submitted(one, other) || firstDifference(places(one), places(other));
}

const NUMBERED = /^m(\d+)$/;

/** Motions are numbered as they are made, also over several sittings: what an earlier one put off stands in the list of a later one
 *  in the order in which it was taken up. */
function placeOf({ motions }: SittingInSession, id: MotionId): number {
  const number = NUMBERED.exec(id)?.[1];
  return number === undefined ? motions.indexOf(id) : Number(number);
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((place, depth) => place !== other[depth]);
  return at === -1 ? 0 : one[at]! - other[at]!;
}

type NumberOf = (particulars: Particulars) => number | undefined;

/** Those of which the number is not known come last. */
function largestFirst(numberOf: NumberOf): Compare {
  const number = ({ particulars }: Motion): number => numberOf(particulars) ?? Number.MIN_SAFE_INTEGER;
  return (one, other) => number(other) - number(one);
}

function smallestFirst(numberOf: NumberOf): Compare {
  const number = ({ particulars }: Motion): number => numberOf(particulars) ?? Number.MAX_SAFE_INTEGER;
  return (one, other) => number(one) - number(other);
}
