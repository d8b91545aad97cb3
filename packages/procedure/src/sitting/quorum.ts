import { invariant } from '@tauride/kernel';
import { bodyOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { BodyId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { QuorumRule } from '../rulebook/house-rules.ts';
import type { Presence, SittingInSession } from './state.ts';

export interface Quorum {
  /** Members with a vote who must be present; `null` where the rules ask for none. */
  readonly needed: number | null;
  /** `null` where presence is not recorded. */
  readonly present: number | null;
  readonly members: number;
  /** What counting those present shows; `null` where presence is not recorded. */
  readonly counted: boolean | null;
  /** Whether the house may act: as counted, or presumed. */
  readonly holds: boolean;
}

/** Rule RQ-1: the least number of members present that makes a quorum. Source: RONR (12th ed.) 40:2. */
export function quorumNumber(rule: QuorumRule, members: number): number | null {
  switch (rule.kind) {
    case 'none':
      return null;
    case 'number':
      return rule.count;
    case 'fraction': {
      invariant(members >= 0, 'a body has no negative membership');
      const share = members * rule.num;
      return rule.compare === 'gt' ? Math.floor(share / rule.den) + 1 : Math.ceil(share / rule.den);
    }
  }
}

/** What is to be done: opening a debate may need less than a decision. */
export type QuorumAct = 'debate' | 'decision';

/** Rule RQ-20: a quorum is judged on those present; where the rules presume one, from the moment somebody doubts it. Bodies
 *  that sit as one have one roll, those that decide side by side a quorum each. */
export function quorumOf(
  state: FoundedAssembly,
  sitting: SittingInSession,
  act: QuorumAct = 'decision',
): Quorum {
  const rulebook = rulebookOf(state, sitting);
  const rule = act === 'debate' ? (rulebook.quorumToDebate ?? rulebook.quorum) : rulebook.quorum;
  const rolls = rollsOf(state, sitting).map((roll) => ({
    ...roll,
    needed: quorumNumber(rule, roll.members),
  }));
  const needed = sum(rolls.map((roll) => roll.needed));
  const present = sum(rolls.map((roll) => roll.present));
  const counted = rolls.every((roll) => roll.needed === null || roll.present !== null)
    ? rolls.every((roll) => roll.needed === null || roll.present! >= roll.needed)
    : null;
  const members = sum(rolls.map((roll) => roll.members)) ?? 0;
  return { needed, present, members, counted, holds: isTaken(sitting, counted, rulebook.quorumPresumed) };
}

/** Before anybody was counted there is a quorum unless it was doubted; where one is presumed, also against the count. */
function isTaken(
  { quorumChallenged }: SittingInSession,
  counted: boolean | null,
  presumed: boolean | undefined,
): boolean {
  if (quorumChallenged === true) return counted ?? false;
  return presumed === true || (counted ?? true);
}

interface Roll {
  readonly members: number;
  readonly present: number | null;
}

/** The rolls on which a quorum is counted: one, or one for each body that decides by itself. */
function rollsOf(state: FoundedAssembly, { bodies, call, presence }: SittingInSession): readonly Roll[] {
  const seats = bodies.map((body) => bodyOf(state, body).votingSeats);
  if (call.mode !== 'concurrent') {
    const members = seats.reduce((total, count) => total + count, 0);
    return [{ members, present: presence.phase === 'recorded' ? presence.votingCount : null }];
  }
  return bodies.map((body, at) => ({
    members: seats[at]!,
    present: presence.phase === 'recorded' ? presentIn(presence, body) : null,
  }));
}

/** Present seats with a full vote in one body of the sitting. */
function presentIn(presence: Presence & { phase: 'recorded' }, body: BodyId): number {
  return presence.byBody === undefined ? presence.votingCount : (presence.byBody[body] ?? 0);
}

function sum(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>(
    (total, number) => (total === null || number === null ? null : total + number),
    0,
  );
}

/** The refusal of an act for want of a quorum. */
export function quorumLacking({ present, needed }: Quorum, citation: string): Refusal {
  return refusal('no-quorum', citation, { present: present ?? 0, needed: needed ?? 0 });
}
