import type { ReadParts } from './checks.ts';
import type { AknVote, AknVoting, AknWarning } from './model.ts';
import { nameKey, sharesWord } from './names.ts';
import { recountVoting } from './recount.ts';

/** Votings that cannot be found in the text, named votes that do not add up, voters who vote twice or whose reference fits somebody else. */
export function checkVotings(read: ReadParts): AknWarning[] {
  const found = read.votings.flatMap((voting) => [
    ...placeWarnings(voting),
    ...tallyWarnings(voting),
    ...voterWarnings(voting.votes),
    ...misfits(voting.votes),
  ]);
  return [...found, ...looseWarnings(read.looseVotes)];
}

function placeWarnings(voting: AknVoting): AknWarning[] {
  if (voting.foundBy === 'href') return [];
  const how = {
    count: 'found by the references of its counts',
    matter: 'found by the matter it refers to',
    nothing: 'not found',
  };
  const message = `The text of ${voting.act} "${voting.eId ?? '?'}" is not where href says; ${how[voting.foundBy]}.`;
  return [{ kind: 'warning', code: 'voting-place', message, element: voting.act, place: voting.place }];
}

function tallyWarnings(voting: AknVoting): AknWarning[] {
  const wrong = recountVoting(voting).lines.filter((line) => line.verdict === 'disagrees');
  return wrong.flatMap((line): AknWarning[] => {
    // Where the count differs from the text only, that is said at the count.
    if (line.named === null || line.document === line.named) return [];
    const message = `The document counts ${line.document ?? 'none'} for "${line.choice.label}", but names ${line.named}.`;
    return [
      {
        kind: 'disagreement',
        code: 'count-differs-from-names',
        message,
        element: voting.act,
        place: voting.place,
      },
    ];
  });
}

function* voterWarnings(votes: readonly AknVote[]): Generator<AknWarning> {
  const seen = new Map<string, AknVote>();
  for (const vote of votes) {
    const at = { element: 'vote', place: vote.place } as const;
    const key = nameKey(vote.name);
    const first = seen.get(key);
    if (key === '')
      yield { ...at, kind: 'warning', code: 'voter-unnamed', message: 'The vote names nobody.' };
    else if (first === undefined) seen.set(key, vote);
    else {
      const message = `"${vote.name}" already voted in line ${first.place.line}.`;
      yield { ...at, kind: 'disagreement', code: 'voted-twice', message };
    }
    if (vote.choice === null)
      yield {
        ...at,
        kind: 'warning',
        code: 'choice-unknown',
        message: `It is not said how "${vote.name}" voted.`,
      };
  }
}

/** One finding per reference, however many votes it does not fit: some documents point at one entry for everybody. */
function misfits(votes: readonly AknVote[]): AknWarning[] {
  const found = Map.groupBy(votes.flatMap(misfitsOf), (misfit) => misfit.id);
  return [...found.values()].map((all) => {
    const { id, showAs, vote } = all[0]!;
    const message = `"#${id}" is "${showAs}", but stands for somebody else in ${all.length} vote(s), first "${vote.name}"; the names in the text are taken.`;
    return { kind: 'disagreement', code: 'voter-differs', message, element: 'vote', place: vote.place };
  });
}

interface Misfit {
  readonly id: string;
  readonly showAs: string;
  readonly vote: AknVote;
}

function misfitsOf(vote: AknVote): Misfit[] {
  return [vote.by, vote.person].flatMap((ref) => {
    const showAs = ref?.showAs ?? null;
    if (ref === null || showAs === null || fits(vote, showAs)) return [];
    return [{ id: ref.id, showAs, vote }];
  });
}

/** Whether the name in a vote may be that of the entry it points at. */
function fits(vote: Pick<AknVote, 'name'>, showAs: string): boolean {
  return sharesWord(nameKey(vote.name), nameKey(showAs));
}

function looseWarnings(votes: readonly AknVote[]): AknWarning[] {
  return votes.map((vote) => {
    const message = `The vote of "${vote.name}" belongs to no voting.`;
    return { kind: 'warning', code: 'loose-vote', message, element: 'vote', place: vote.place };
  });
}
