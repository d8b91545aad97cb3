import { type CandidateId, INVALID_PAPER, paperRanks, type PaperText } from '@tauride/procedure';
import type { Translate } from '../../messages/use-t.ts';

/** A paper in words: numbers with names, best first. */
export function paperWords(
  paper: PaperText,
  order: readonly CandidateId[],
  names: readonly string[],
  t: Translate,
): string {
  if (paper === '') return t('election-desk.papers.blank');
  if (paper === INVALID_PAPER) return t('election-desk.papers.invalid');
  const nameOf = (id: CandidateId): string => {
    const place = order.indexOf(id);
    return `${place + 1} ${names[place] ?? id}`;
  };
  return (paperRanks(paper) ?? []).map((rank) => rank.map(nameOf).join(' = ')).join(' · ');
}
