import type { Constraint } from '../election/model.ts';
import { type Bounds, type Completion, findCompletion, type Kind } from './completion.ts';

/** Whether `chosen` can be completed from `possible` to exactly `seats` so that every constraint is kept. Exact for up to dozens of
 *  groups; see {@link findCompletion} for the limit, beyond which the answer is yes.
 *  @param possible those who can still be chosen; whoever is in `chosen` too counts as chosen */
export function feasible(
  constraints: readonly Constraint[],
  chosen: readonly number[],
  possible: readonly number[],
  seats: number,
): boolean {
  const { kinds, bounds, places } = questionOf(constraints, chosen, possible, seats);
  return findCompletion(kinds, bounds, places) !== null;
}

/** Those of `possible` with whom the constraints can no longer be kept. */
export function doomedBy(
  constraints: readonly Constraint[],
  chosen: readonly number[],
  possible: readonly number[],
  seats: number,
): readonly number[] {
  const question = questionOf(constraints, chosen, possible, seats);
  const isTaken = (completion: Completion, kind: number): boolean => completion[kind]! > 0;
  return membersWithout(question, isTaken, ({ kinds, bounds, places }, kind) => {
    const { counts } = kinds[kind]!;
    const taken = bounds.map(({ atLeast, atMost }, of) => ({
      atLeast: atLeast - counts[of]!,
      atMost: atMost - counts[of]!,
    }));
    const found = findCompletion(oneFewer(kinds, kind), taken, places - 1);
    return found === null || found === 'unknown' ? found : oneMore(found, kind);
  });
}

/** Those of `possible` without whom the constraints can no longer be kept. */
export function guardedBy(
  constraints: readonly Constraint[],
  chosen: readonly number[],
  possible: readonly number[],
  seats: number,
): readonly number[] {
  const question = questionOf(constraints, chosen, possible, seats);
  const isSpared = (completion: Completion, kind: number): boolean =>
    completion[kind]! < question.kinds[kind]!.size;
  return membersWithout(question, isSpared, ({ kinds, bounds, places }, kind) =>
    findCompletion(oneFewer(kinds, kind), bounds, places),
  );
}

/** What can be asked of the candidates who stand. */
export interface Enforceable {
  readonly constraints: readonly Constraint[];
  /** How many places can be filled while they are kept. */
  readonly seats: number;
}

/** Rule VS-41: a lower limit asks no more than the group has candidates; places that no allowed candidate can take stay empty; limits
 *  that no number of places can keep together are not applied. */
export function enforceable(
  constraints: readonly Constraint[],
  standing: readonly number[],
  seats: number,
): Enforceable {
  const most = Math.min(seats, standing.length);
  const isStanding = new Set(standing);
  const asked = constraints.map((constraint) => ({
    ...constraint,
    atLeast: Math.min(constraint.atLeast ?? 0, constraint.of.filter((one) => isStanding.has(one)).length),
  }));
  for (let places = most; places > 0 && asked.length > 0; places -= 1)
    if (feasible(asked, [], standing, places)) return { constraints: asked, seats: places };
  return { constraints: [], seats: most };
}

interface Question {
  readonly kinds: readonly Kind[];
  /** By kind. */
  readonly members: readonly (readonly number[])[];
  readonly bounds: readonly Bounds[];
  readonly places: number;
}

function questionOf(
  constraints: readonly Constraint[],
  chosen: readonly number[],
  possible: readonly number[],
  seats: number,
): Question {
  const groups = constraints.map(({ of }) => new Set(of));
  const taken = new Set(chosen);
  const byKey = new Map<string, { counts: readonly number[]; members: number[] }>();
  for (const candidate of possible) {
    if (taken.has(candidate)) continue;
    const counts = groups.map((group) => (group.has(candidate) ? 1 : 0));
    const key = counts.join('');
    const kind = byKey.get(key) ?? { counts, members: [] };
    kind.members.push(candidate);
    byKey.set(key, kind);
  }
  // Those whom most constraints count first, so that the search soon sees which limit binds.
  const kinds = [...byKey.values()].toSorted((one, other) => countOf(other.counts) - countOf(one.counts));
  return {
    kinds: kinds.map(({ counts, members }) => ({ counts, size: members.length })),
    members: kinds.map(({ members }) => members),
    bounds: constraints.map(({ atLeast, atMost }, at) => {
      const have = [...taken].filter((candidate) => groups[at]!.has(candidate)).length;
      return { atLeast: (atLeast ?? 0) - have, atMost: (atMost ?? seats) - have };
    }),
    places: seats - taken.size,
  };
}

function countOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Members of the kinds of which no completion has what is asked. One search often answers for many kinds. */
function membersWithout(
  question: Question,
  has: (completion: Completion, kind: number) => boolean,
  search: (question: Question, kind: number) => Completion | 'unknown' | null,
): readonly number[] {
  const known: Completion[] = [];
  const lacking = question.members.filter((_, kind) => {
    if (known.some((completion) => has(completion, kind))) return false;
    const found = search(question, kind);
    if (found !== null && found !== 'unknown') known.push(found);
    return found === null;
  });
  return lacking.flat().toSorted((one, other) => one - other);
}

function oneFewer(kinds: readonly Kind[], fewer: number): readonly Kind[] {
  return kinds.map((kind, at) => (at === fewer ? { ...kind, size: kind.size - 1 } : kind));
}

function oneMore(completion: Completion, more: number): Completion {
  return completion.map((taken, at) => (at === more ? taken + 1 : taken));
}
