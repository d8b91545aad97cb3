import { canonicalText, type Result } from '@tauride/kernel';
import type { BoxPaper, Event, PollId, Refusal, Seal } from '@tauride/procedure';
import type { RoundBoxAnswer } from '@tauride/protocol';
import { blindPapers, type PaperLeaf, sealBox } from '@tauride/record';
import { sealableBallot } from '../hall/ballot-payload.ts';
import { answerOf, veiled } from '../hall/sealing.ts';
import { sha256 } from '../hall/sha.ts';
import type { Ballot as StoredBallot, Seal as StoredSeal } from '../store/store.ts';

type Decision = Result<readonly Event[], Refusal>;

/** The sealed box of a round: for the decision, for the count and for the store. */
export interface SealedRound {
  readonly seal: Seal;
  readonly papers: readonly BoxPaper[];
  readonly stored: StoredSeal;
}

export interface BoxOfRound {
  readonly poll: PollId;
  readonly secret: boolean;
  /** Whether it is published without what its ballots say (rule PR-24). */
  readonly veiled: boolean;
  /** What was cast on screen. */
  readonly ballots: readonly StoredBallot[];
  /** What two tellers agree on. */
  readonly papers: readonly PaperLeaf[];
  /** Of the digests in the journal, where there are any. */
  readonly salt?: string;
}

/** Seals a round: a pure function of what was cast on screen and of the papers (invariant I-4). */
export function sealRound(round: BoxOfRound): SealedRound {
  const { poll, secret, salt } = round;
  const ballots = round.ballots.map((ballot) => sealableBallot(ballot));
  // Without what blinds them, papers could be guessed from their hashes; the salt is not told of such a box.
  const papers = round.veiled ? blindPapers(round.papers, salt ?? '', sha256) : round.papers;
  const box = sealBox(ballots, { secret, sha: sha256, papers });
  const told = salt === undefined || round.veiled ? {} : { salt };
  const answer: RoundBoxAnswer = {
    ...(round.veiled ? veiled(poll, box) : answerOf(poll, secret, box)),
    ...told,
  };
  return {
    seal: { root: box.root, count: box.count },
    papers: together([...ballots.map((ballot) => (round.veiled ? counted(ballot) : ballot)), ...papers]),
    stored: { poll, sealed: canonicalText(answer), secret },
  };
}

/** Rule PR-24: what was cast under duress stands in the box as it was cast, and is counted as a blank paper. */
function counted<One extends { readonly choice: string; readonly forced?: true }>(ballot: One): One {
  return ballot.forced === true ? { ...ballot, choice: '' } : ballot;
}

/** Rule PR-25: where a lot has to be drawn before a box that tells nothing is counted to the end, what it holds is kept for it. */
export function withLeft(
  { stored, papers }: SealedRound,
  { veiled: hidden }: BoxOfRound,
  events: Decision,
): StoredSeal {
  return hidden && waitsForLot(events) ? { ...stored, left: canonicalText(papers) } : stored;
}

/** Whether the count that was decided waits for a lot. */
export function waitsForLot(events: Decision): boolean {
  if (!events.ok) return true;
  return events.value.some(
    (event) =>
      (event.type === 'RoundClosed' && event.box.counted.kind === 'lot-needed') ||
      (event.type === 'LotDrawn' && event.counted.kind === 'lot-needed'),
  );
}

/** What lies in a sealed box, papers that say the same together. */
export function papersIn({ leaves }: Pick<RoundBoxAnswer, 'leaves'>): readonly BoxPaper[] {
  return together(leaves);
}

interface Saying {
  readonly choice: string;
  readonly weight?: number;
}

/** In the order of what they say: the order in which they lay would tell whose they are. */
function together(leaves: readonly Saying[]): readonly BoxPaper[] {
  const weights = new Map<string, number>();
  for (const { choice, weight = 1 } of leaves) weights.set(choice, (weights.get(choice) ?? 0) + weight);
  return [...weights]
    .map(([paper, weight]) => ({ paper, weight }))
    .toSorted((a, b) => (a.paper < b.paper ? -1 : 1));
}
