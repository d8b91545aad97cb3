import { invariant } from '@tauride/kernel';
import { bodyOf, rulebookOf, rulebookOfBody } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { BodyId } from '../ids.ts';
import { hasOwnQuorums } from '../joint/modes.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { QuorumRule } from '../rulebook/house-rules.ts';
import type { Rulebook } from '../rulebook/types.ts';
import type { Presence, SittingInSession } from './state.ts';

/** One body's part in the quorum of a joint sitting. */
export interface BodyQuorum {
  readonly body: BodyId;
  /** `null` where nothing is asked of this body alone. */
  readonly needed: number | null;
  /** `null` where presence is not recorded. */
  readonly present: number | null;
  readonly members: number;
  /** As counted; it is not held against a body that nobody counted. */
  readonly holds: boolean;
}

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
  /** Each body of a joint sitting, in the order of the call. */
  readonly bodies?: readonly BodyQuorum[];
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

/** Rules RQ-20 and JS-10: a quorum is judged on those present; where the rules presume one, from the moment somebody doubts it.
 *  Bodies that sit as one have one roll, those that decide side by side a quorum each, by their own rules.
 *  @param of the bodies that act, where not all of the sitting do */
export function quorumOf(
  state: FoundedAssembly,
  sitting: SittingInSession,
  act: QuorumAct = 'decision',
  of: readonly BodyId[] = sitting.bodies,
): Quorum {
  const rulebook = rulebookOf(state, sitting);
  const apart = hasOwnQuorums(sitting);
  // One roll is that of all, also while only one of the bodies votes.
  const rows = (apart ? of : sitting.bodies).map((body) =>
    rowOf(state, sitting, { body, act: apart ? act : null }),
  );
  const members = rows.reduce((sum, row) => sum + row.members, 0);
  const needed = apart ? sumOf(rows.map((row) => row.needed)) : quorumNumber(ruleFor(rulebook, act), members);
  const present = sumOf(rows.map((row) => row.present));
  const counted = apart ? allHold(rows) : isThere(needed, present);
  return {
    needed,
    present,
    members,
    counted,
    holds: isTaken(sitting, counted, rulebook.quorumPresumed),
    ...(sitting.bodies.length > 1 ? { bodies: rows } : {}),
  };
}

function ruleFor({ quorum, quorumToDebate }: Rulebook, act: QuorumAct): QuorumRule {
  return act === 'debate' ? (quorumToDebate ?? quorum) : quorum;
}

function rowOf(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { body: id, act }: { readonly body: BodyId; readonly act: QuorumAct | null },
): BodyQuorum {
  const { presence } = sitting;
  const body = bodyOf(state, id);
  const needed = act && quorumNumber(ruleFor(rulebookOfBody(body), act), body.votingSeats);
  const present = presence.phase === 'recorded' ? presentIn(presence, id) : null;
  return { body: id, needed, present, members: body.votingSeats, holds: isThere(needed, present) ?? true };
}

/** `null` where nobody was counted and somebody has to be. */
function isThere(needed: number | null, present: number | null): boolean | null {
  if (needed === null) return true;
  return present === null ? null : present >= needed;
}

function allHold(rows: readonly BodyQuorum[]): boolean | null {
  const held = rows.map((row) => isThere(row.needed, row.present));
  return held.includes(null) ? null : held.every((each) => each === true);
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

/** Present seats with a full vote in one body of the sitting. */
function presentIn(presence: Presence & { phase: 'recorded' }, body: BodyId): number {
  return presence.byBody === undefined ? presence.votingCount : (presence.byBody[body] ?? 0);
}

/** `null` where one of them is: nobody counted it, or nothing is asked. */
function sumOf(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>(
    (total, number) => (total === null || number === null ? null : total + number),
    0,
  );
}

/** The refusal of an act for want of a quorum: of a body of its own, or of all together. */
export function quorumLacking({ present, needed, bodies = [] }: Quorum, citation: string | null): Refusal {
  const short = bodies.find(({ holds }) => !holds);
  const least = short ?? { present, needed };
  const where = short ? { body: short.body } : {};
  return refusal('no-quorum', citation, { present: least.present ?? 0, needed: least.needed ?? 0, ...where });
}
