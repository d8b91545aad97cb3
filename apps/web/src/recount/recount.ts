import { seedCommitment } from '@tauride/count/elections';
import { type BoxPaper, electedIn, type Election, isVeiledRound } from '@tauride/procedure';
import { countRound } from '@tauride/procedure/count-round';
import type { RoundBoxAnswer } from '@tauride/protocol';
import { type BoxFault, checkHashes, checkRoundBox, type DeclaredRound } from './check-box.ts';
import { compareCounts, type Comparison, type Count } from './compare-counts.ts';

export type RecountInput = {
  readonly election: Election;
  readonly round: DeclaredRound;
  readonly box: RoundBoxAnswer;
};

export type RecountStep = 'seal' | 'count' | 'compare';

/** How far a recount has come. */
export type RecountProgress = { readonly step: RecountStep; readonly done: number; readonly of: number };

export type Recounted =
  | { readonly kind: 'other-box'; readonly root: string; readonly fault: BoxFault }
  /** The box is the one that was sealed; what its papers say is told to nobody, so that they can't be counted. */
  | { readonly kind: 'hashes'; readonly root: string }
  | {
      readonly kind: 'counted';
      readonly root: string;
      readonly own: Count;
      readonly comparison: Comparison;
      /** Whether the seed for lots is the one that was bound before the ballot; null where no seed decides. */
      readonly seedFits: boolean | null;
    };

/** Counts the papers of a sealed box anew, with the lots that were drawn, and compares the count with the declared one. */
export function recount(
  { election, round, box }: RecountInput,
  onProgress: (progress: RecountProgress) => void = () => undefined,
): Recounted {
  const hidden = isVeiledRound(election, round);
  const of = (hidden ? (box.hashes ?? []) : box.leaves).length;
  const tell = (step: RecountStep, done: number): void => onProgress({ step, done, of });
  const check = hidden ? checkHashes : checkRoundBox;
  const { root, fault } = check(box, round, (done) => tell('seal', done));
  if (fault !== null) return { kind: 'other-box', root, fault };
  if (hidden) return { kind: 'hashes', root };
  tell('count', 0);
  const { lots, seed, commitment } = round;
  const drawn = { lots, ...(seed === undefined ? {} : { seed }) };
  const own = countRound(election, round, papersOf(box), drawn);
  tell('compare', of);
  const { box: declared } = round;
  const comparison = compareCounts(
    { ...own, elected: electedIn({ ...round, phase: 'closed', box: { ...declared, ...own } }) },
    { ...declared, elected: round.elected },
  );
  const seedFits = seed === undefined ? null : seedCommitment(seed) === commitment;
  return { kind: 'counted', root, own, comparison, seedFits };
}

function papersOf({ leaves }: RoundBoxAnswer): readonly BoxPaper[] {
  return leaves.map(({ choice, weight = 1 }) => ({ paper: choice, weight }));
}
