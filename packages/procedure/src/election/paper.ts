import type { CandidateId } from '../ids.ts';

/** A ballot paper as it lies in the box: candidates from the first rank on, ranks parted by `>`, equal ones by `=`, such as
 *  `c3>c1=c2`; nothing for a blank paper. Marks without an order are one rank. */
export type PaperText = string;

/** A paper that nobody can count; only tellers enter it. */
export const INVALID_PAPER = 'invalid';

/** Papers that say the same: as many as `weight` says. */
export interface BoxPaper {
  readonly paper: PaperText;
  readonly weight: number;
}

export function paperText(ranks: readonly (readonly CandidateId[])[]): PaperText {
  return ranks.map((rank) => rank.join('=')).join('>');
}

/** The ranks of a paper; `null` where the text has not the form of one. */
export function paperRanks(text: PaperText): readonly (readonly CandidateId[])[] | null {
  if (text === '') return [];
  if (!/^c\d+(?:[>=]c\d+)*$/.test(text)) return null;
  const ranks = text.split('>').map((rank) => rank.split('=') as CandidateId[]);
  const all = ranks.flat();
  return new Set(all).size === all.length ? ranks : null;
}
