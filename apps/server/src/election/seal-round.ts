import { canonicalText } from '@tauride/kernel';
import type { BoxPaper, PollId, Seal } from '@tauride/procedure';
import type { RoundBoxAnswer } from '@tauride/protocol';
import { type PaperLeaf, sealBox } from '@tauride/record';
import { sealableBallot } from '../hall/ballot-payload.ts';
import { answerOf } from '../hall/sealing.ts';
import { sha256 } from '../hall/sha.ts';
import type { Ballot as StoredBallot, Seal as StoredSeal } from '../store/store.ts';

/** The sealed box of a round: for the decision, for the count and for the store. */
export interface SealedRound {
  readonly seal: Seal;
  readonly papers: readonly BoxPaper[];
  readonly stored: StoredSeal;
}

export interface BoxOfRound {
  readonly poll: PollId;
  readonly secret: boolean;
  /** What was cast on screen. */
  readonly ballots: readonly StoredBallot[];
  /** What two tellers agree on. */
  readonly papers: readonly PaperLeaf[];
  /** Of the digests in the journal, where there are any. */
  readonly salt?: string;
}

/** Seals a round: a pure function of what was cast on screen and of the papers (invariant I-4). */
export function sealRound({ poll, secret, ballots, papers, salt }: BoxOfRound): SealedRound {
  const box = sealBox(
    ballots.map((ballot) => sealableBallot(ballot)),
    { secret, sha: sha256, papers },
  );
  const told = salt === undefined ? {} : { salt };
  const answer: RoundBoxAnswer = { ...answerOf(poll, secret, box), ...told };
  return {
    seal: { root: box.root, count: box.count },
    papers: papersIn(answer),
    stored: { poll, sealed: canonicalText(answer), secret },
  };
}

/** What lies in a sealed box, papers that say the same together. */
export function papersIn({ leaves }: Pick<RoundBoxAnswer, 'leaves'>): readonly BoxPaper[] {
  const weights = new Map<string, number>();
  for (const { choice, weight = 1 } of leaves) weights.set(choice, (weights.get(choice) ?? 0) + weight);
  return [...weights].map(([paper, weight]) => ({ paper, weight }));
}
