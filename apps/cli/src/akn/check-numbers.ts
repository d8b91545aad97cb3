import type { ReadParts } from './checks.ts';
import type { AknCount, AknVoting, AknWarning } from './model.ts';

/** Numbers that are no numbers, and counts that differ from the number in the text to which they point. */
export function checkNumbers(read: ReadParts): AknWarning[] {
  return read.votings.flatMap((voting) => [
    ...voting.counts.flatMap((count) => countWarnings(count)),
    ...quorumWarnings(voting),
  ]);
}

function countWarnings(count: AknCount): AknWarning[] {
  const at = { element: 'count', place: count.place } as const;
  const { label } = count.choice;
  if (count.value === null) {
    return [
      {
        ...at,
        kind: 'warning',
        code: 'count-form',
        message: `The count of "${label}" is "${count.raw}", not a whole number.`,
      },
    ];
  }
  const inText = count.inText;
  if (inText === null || inText.value === null || inText.value === count.value) return [];
  const message = `The count of "${label}" is ${count.value}, but the text in line ${inText.place.line} says ${inText.value}.`;
  return [{ ...at, kind: 'disagreement', code: 'count-differs-from-text', message }];
}

function quorumWarnings(voting: AknVoting): AknWarning[] {
  const values = voting.counts.map((count) => count.value);
  if (voting.quorum === null || values.length === 0 || values.includes(null)) return [];
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  if (sum >= voting.quorum || voting.act === 'recount') return [];
  const message = `The counts add up to ${sum}, fewer than the quorum of ${voting.quorum}.`;
  return [{ kind: 'disagreement', code: 'below-quorum', message, element: voting.act, place: voting.place }];
}
