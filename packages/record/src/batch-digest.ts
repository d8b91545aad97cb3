import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalBytes, invariant } from '@tauride/kernel';
import { portableSha256, type Sha256 } from './hash.ts';

/** What a teller found in a batch of ballot papers. */
export interface BatchContent {
  readonly poll: string;
  readonly batch: string;
  /** What the papers say, and how many say it; each text once. */
  readonly papers: readonly { readonly paper: string; readonly count: number }[];
}

/** Rule R-17: SHA-256, in hexadecimal, of the canonical JSON of poll, batch, papers in the order of their texts, and a salt: two
 *  tellers have the same digest when they found the same, and without the salt nobody learns from it what that was.
 *  @param salt drawn for the poll; it is told when the result is
 *  @throws InvariantError when a text stands twice */
export function batchDigest(content: BatchContent, salt: string, sha: Sha256 = portableSha256): string {
  const { poll, batch } = content;
  const papers = content.papers
    .map(({ paper, count }) => ({ paper, count }))
    .sort((a, b) => Number(a.paper > b.paper) - Number(a.paper < b.paper));
  invariant(new Set(papers.map(({ paper }) => paper)).size === papers.length, 'a paper stands twice');
  return bytesToHex(sha(canonicalBytes({ batch, papers, poll, salt })));
}
