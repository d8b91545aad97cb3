import type { AknChoice, AknCount, AknDebate, AknVote, AknVoting } from './model.ts';

/** One choice of a voting: what the document counts, what its text says, how many votes it names. Null where it says nothing. */
export interface RecountLine {
  readonly choice: AknChoice;
  readonly document: number | null;
  readonly text: number | null;
  readonly named: number | null;
  readonly verdict: Verdict;
}

/** `uncounted`: there is only one number or none, so nothing can be compared. */
export type Verdict = 'agrees' | 'disagrees' | 'uncounted';

export interface VotingRecount {
  readonly voting: AknVoting;
  readonly lines: readonly RecountLine[];
  readonly namedTotal: number;
  readonly unattributed: number;
  readonly documentTotal: number | null;
  readonly verdict: Verdict;
}

/** Counts the named votes of every voting anew and puts them beside the document's own numbers. */
export function recount(debate: Pick<AknDebate, 'votings'>): readonly VotingRecount[] {
  return debate.votings.map((voting) => recountVoting(voting));
}

export function recountVoting(voting: AknVoting): VotingRecount {
  const attributed = voting.votes.filter((vote) => vote.choice !== null);
  const uncounted = isUncounted(voting);
  const values = voting.counts.map((count) => count.value);
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const lines = uncounted ? [] : linesOf(voting, attributed);
  return {
    voting,
    lines,
    namedTotal: voting.votes.length,
    unattributed: voting.votes.length - attributed.length,
    documentTotal: uncounted || values.includes(null) ? null : sum,
    verdict: overall(lines),
  };
}

/** A voting that names nobody and counts nothing but zeros was decided without a count, such as by general consent. */
function isUncounted(voting: AknVoting): boolean {
  return voting.votes.length === 0 && voting.counts.every((count) => count.value === 0);
}

function linesOf(voting: AknVoting, votes: readonly AknVote[]): RecountLine[] {
  const countOf = countFinder(voting);
  const byCount = Map.groupBy(votes, (vote) => countOf(vote.choice!));
  const counted = voting.counts.map((count) => {
    const named = voting.votes.length === 0 ? null : (byCount.get(count)?.length ?? 0);
    const text = count.inText?.value ?? null;
    return {
      choice: count.choice,
      document: count.value,
      text,
      named,
      verdict: compare([count.value, text, named]),
    };
  });
  return [...counted, ...uncountedLines(voting, byCount.get(null) ?? [])];
}

/** Choices that somebody made and the document does not count. */
function uncountedLines(voting: AknVoting, votes: readonly AknVote[]): RecountLine[] {
  const rest = Map.groupBy(votes, (vote) => choiceKey(vote.choice!));
  const verdict = voting.counts.length === 0 ? 'uncounted' : 'disagrees';
  return [...rest.values()].map((found) => ({
    choice: found[0]!.choice!,
    document: null,
    text: null,
    named: found.length,
    verdict,
  }));
}

/** Finds the count that a choice falls under: the first of the same reference, else the only one of the same kind. */
function countFinder(voting: AknVoting): (choice: AknChoice) => AknCount | null {
  const byReference = new Map(voting.counts.toReversed().map((count) => [count.choice.ref?.id, count]));
  const byKind = Map.groupBy(voting.counts, (count) => count.choice.kind);
  return ({ ref, kind }) => {
    const same = ref === null ? undefined : byReference.get(ref.id);
    if (same !== undefined || kind === 'other') return same ?? null;
    const alike = byKind.get(kind) ?? [];
    return alike.length === 1 ? alike[0]! : null;
  };
}

function choiceKey(choice: AknChoice): string {
  return choice.kind === 'other' ? `other ${choice.label}` : choice.kind;
}

function compare(numbers: readonly (number | null)[]): Verdict {
  const known = numbers.filter((number) => number !== null);
  if (known.length < 2) return 'uncounted';
  return known.every((number) => number === known[0]) ? 'agrees' : 'disagrees';
}

function overall(lines: readonly RecountLine[]): Verdict {
  if (lines.some((line) => line.verdict === 'disagrees')) return 'disagrees';
  return lines.some((line) => line.verdict === 'agrees') ? 'agrees' : 'uncounted';
}
