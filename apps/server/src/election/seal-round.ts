import { canonicalText, invariant } from '@tauride/kernel';
import {
  agreedOf,
  type BoxPaper,
  type Election,
  type PaperBatch,
  type PollId,
  type Round,
  type Seal,
} from '@tauride/procedure';
import type { CountedPaper, RoundBoxAnswer } from '@tauride/protocol';
import { type PaperLeaf, sealBox } from '@tauride/record';
import { answerOf } from '../hall/sealing.ts';
import { sealableBallot } from '../hall/ballot-payload.ts';
import { sha256 } from '../hall/sha.ts';
import type { Ballot as StoredBallot, Seal as StoredSeal } from '../store/store.ts';
import { numberOf, type PaperStore } from './papers.ts';

/** The sealed box of a round: for the decision, for the count and for the store. */
export interface SealedRound {
  readonly seal: Seal;
  readonly papers: readonly BoxPaper[];
  readonly stored: StoredSeal;
}

export interface BallotsOfRound {
  readonly election: Election;
  readonly round: Round;
  readonly ballots: readonly StoredBallot[];
}

/** Seals what was cast on screen and the batches on which two tellers agree: a pure function of them (invariant I-4). */
export function sealRound({ election, round, ballots }: BallotsOfRound, papers: PaperStore): SealedRound {
  const { secret } = election.rules;
  const box = sealBox(
    ballots.map((ballot) => sealableBallot(ballot)),
    {
      secret,
      sha: sha256,
      papers: round.batches.flatMap((batch) => leavesOf(round, batch, papers)),
    },
  );
  const salt = round.batches.length === 0 ? {} : { salt: papers.saltOf(round.poll) };
  const answer: RoundBoxAnswer = { ...answerOf(round.poll, secret, box), ...salt };
  return {
    seal: { root: box.root, count: box.count },
    papers: papersIn(answer),
    stored: { poll: round.poll, sealed: canonicalText(answer), secret },
  };
}

/** What lies in a sealed box, papers that say the same together. */
export function papersIn({ leaves }: Pick<RoundBoxAnswer, 'leaves'>): readonly BoxPaper[] {
  const weights = new Map<string, number>();
  for (const { choice, weight = 1 } of leaves) weights.set(choice, (weights.get(choice) ?? 0) + weight);
  return [...weights].map(([paper, weight]) => ({ paper, weight }));
}

/** The first batch whose papers are not what its digest in the journal says: for the count it was not entered. */
export function missingBatch({ poll, batches }: Round, papers: PaperStore): PaperBatch | undefined {
  return batches.find((batch) => batch.phase === 'agreed' && papersOf(poll, batch, papers) === undefined);
}

/** The papers on which two entries agree, if they are there and as many. */
function papersOf(
  poll: PollId,
  { name, entries }: PaperBatch,
  papers: PaperStore,
): readonly CountedPaper[] | undefined {
  const agreed = agreedOf(entries);
  const found = agreed && papers.find({ poll, batch: name }, agreed.digest);
  return found && numberOf(found) === agreed?.papers ? found : undefined;
}

function leavesOf({ poll }: Round, batch: PaperBatch, papers: PaperStore): readonly PaperLeaf[] {
  if (batch.phase !== 'agreed') return [];
  const found = papersOf(poll, batch, papers);
  invariant(found !== undefined, `the papers of batch ${batch.name} are not in the box`);
  return found.map(({ paper, count }) => ({ batch: batch.name, choice: paper, weight: count }));
}
