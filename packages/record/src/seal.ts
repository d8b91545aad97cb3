import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalBytes, canonicalText, invariant } from '@tauride/kernel';
import { portableSha256, type Sha256 } from './hash.ts';
import { rangeOf, rootHex } from './range.ts';

/** One voter's choice as it lies in the box. */
export interface Ballot {
  readonly voter: string;
  readonly choice: string;
  /** In a secret poll: 32 lowercase hexadecimal digits that the voter's device chose, so that the voter finds the ballot again. */
  readonly nonce?: string;
  /** Integer from 1 up; default 1. */
  readonly weight?: number;
}

/** Ballot papers of one batch that say the same, as the tellers counted them. */
export interface PaperLeaf {
  readonly batch: string;
  readonly choice: string;
  /** How many there are; integer from 1 up. */
  readonly weight: number;
  /** In a box that is published as hashes: 32 lowercase hexadecimal digits that nobody is told. */
  readonly nonce?: string;
}

export interface SealOptions {
  readonly secret: boolean;
  /** Papers that lie in the box beside the ballots; default none. */
  readonly papers?: readonly PaperLeaf[];
  readonly sha?: Sha256;
}

/** A closed box: what the journal keeps of it, and the leaves that prove it. */
export interface SealedBox {
  /** Merkle root of the leaves, lowercase hexadecimal. */
  readonly root: string;
  /** Leaves: one for each ballot, and one for all papers of a batch that say the same. */
  readonly count: number;
  readonly leaves: readonly Uint8Array<ArrayBuffer>[];
  /** Ballots by choice. */
  readonly tally: { readonly [choice: string]: number };
  /** Sums of the ballots' weights by choice. */
  readonly weights: { readonly [choice: string]: number };
}

/** Seals a ballot box (rules ). The order of the ballots has no influence; of a secret poll no voter's id is kept.
 *  Papers stand after the ballots, by batch and then by what they say.
 *  @throws InvariantError for a second ballot of one voter, a missing nonce, a weight that is no integer from 1 up, or two leaves
 *  of a batch that say the same. */
export function sealBox(ballots: readonly Ballot[], options: SealOptions): SealedBox {
  invariant(
    new Set(ballots.map((ballot) => ballot.voter)).size === ballots.length,
    'a voter has two ballots in the box',
  );
  const papers = sortedPapers(options.papers ?? []);
  const leaves = [
    ...sorted(ballots, options.secret).map((ballot) => ballotLeaf(ballot, options)),
    ...papers.map(paperLeaf),
  ];
  return {
    root: rootHex(rangeOf(leaves, options.sha), options.sha ?? portableSha256),
    count: leaves.length,
    leaves,
    tally: sumByChoice([...ballots, ...papers], (one) => ('batch' in one ? weightOf(one) : 1)),
    weights: sumByChoice([...ballots, ...papers], weightOf),
  };
}

function paperLeaf(paper: PaperLeaf): Uint8Array<ArrayBuffer> {
  const { batch, choice, nonce } = paper;
  const weight = weightOf(paper);
  return canonicalBytes({
    batch,
    choice,
    ...(nonce === undefined ? {} : { nonce }),
    ...(weight === 1 ? {} : { weight }),
  });
}

/** Gives each of these papers a nonce that follows from a salt which is told to nobody: few things can stand on a paper, and from its
 *  hash alone it could be guessed. */
export function blindPapers(
  papers: readonly PaperLeaf[],
  salt: string,
  sha: Sha256 = portableSha256,
): readonly PaperLeaf[] {
  return papers.map((paper) => {
    const from = canonicalBytes({ batch: paper.batch, choice: paper.choice, salt });
    return { ...paper, nonce: bytesToHex(sha(from)).slice(0, 32) };
  });
}

function sortedPapers(papers: readonly PaperLeaf[]): PaperLeaf[] {
  const texts = new Set(papers.map(({ batch, choice }) => canonicalText([batch, choice])));
  invariant(texts.size === papers.length, 'papers of a batch that say the same stand apart');
  return papers.toSorted((a, b) => byText(a.batch, b.batch) || byText(a.choice, b.choice));
}

function byText(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

/** The bytes of one ballot in the sealed box, in canonical JSON: voter and choice, or choice and nonce in a secret poll. A weight
 *  is written only when it is not 1. */
export function ballotLeaf(ballot: Ballot, options: Pick<SealOptions, 'secret'>): Uint8Array<ArrayBuffer> {
  const weight = weightOf(ballot);
  const common = { choice: ballot.choice, ...(weight === 1 ? {} : { weight }) };
  return canonicalBytes(
    options.secret ? { ...common, nonce: nonceOf(ballot) } : { ...common, voter: ballot.voter },
  );
}

/** Ballots in an order that says nothing of when they came, nor, in a secret poll, of who cast them. */
function sorted(ballots: readonly Ballot[], secret: boolean): Ballot[] {
  const keyed = ballots.map((ballot) => ({ ballot, key: secret ? secretKey(ballot) : ballot.voter }));
  keyed.sort((a, b) => byText(a.key, b.key));
  return keyed.map(({ ballot }) => ballot);
}

/** Two devices may choose one nonce, by malice only; the rest of the leaf then decides, never the order of arrival. */
function secretKey(ballot: Ballot): string {
  return `${nonceOf(ballot)} ${String(weightOf(ballot)).padStart(16, '0')} ${ballot.choice}`;
}

function nonceOf(ballot: Ballot): string {
  const nonce = ballot.nonce ?? '';
  invariant(/^[0-9a-f]{32}$/.test(nonce), 'a secret ballot needs a nonce of 32 hexadecimal digits');
  return nonce;
}

function weightOf(ballot: Pick<Ballot, 'weight'>): number {
  const weight = ballot.weight ?? 1;
  invariant(Number.isSafeInteger(weight) && weight >= 1, `${weight} is not a weight`);
  return weight;
}

function sumByChoice<One extends Pick<Ballot, 'choice'>>(
  ballots: readonly One[],
  value: (ballot: One) => number,
): { [choice: string]: number } {
  const sums = new Map<string, number>();
  for (const ballot of ballots) {
    const sum = (sums.get(ballot.choice) ?? 0) + value(ballot);
    invariant(Number.isSafeInteger(sum), 'the sum of the weights is too large');
    sums.set(ballot.choice, sum);
  }
  // The choices are keys of the result, and the default sort is by code units everywhere.
  return Object.fromEntries([...sums.keys()].sort().map((choice) => [choice, sums.get(choice)!]));
}
