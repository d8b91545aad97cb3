import { createHmac, randomBytes } from 'node:crypto';
import { canonicalText } from '@tauride/kernel';
import type { PollId } from '@tauride/procedure';
import type { CountedPaper } from '@tauride/protocol';
import { batchDigest } from '@tauride/record';
import { sha256 } from '../hall/sha.ts';
import type { BallotBox, Papers as StoredPapers, Store } from '../store/store.ts';

/** A batch of ballot papers as one teller found it. */
export interface FoundBatch {
  readonly poll: PollId;
  readonly batch: string;
  readonly papers: readonly CountedPaper[];
}

/** Ballot papers as they lie in the box while a round is open. */
export interface PaperStore {
  /** What the digests of a poll are salted with, in hexadecimal; to be told with the result and not before. */
  readonly saltOf: (poll: PollId) => string;
  readonly digestOf: (found: FoundBatch) => string;
  /** Resolves when they are durable.
   *  @throws Fault */
  readonly put: (found: FoundBatch) => ReturnType<BallotBox['putPapers']>;
  /** The papers that a digest in the journal stands for; undefined where they are not there, or are others. */
  readonly find: (batch: Omit<FoundBatch, 'papers'>, digest: string) => readonly CountedPaper[] | undefined;
}

/** The salts follow from one key in the data folder, so that there is nothing to write before the first batch. */
export function createPaperStore(store: Pick<Store, 'box' | 'secret'>): PaperStore {
  const key = store.secret('papers-key', () => randomBytes(32));
  const saltOf = (poll: PollId): string => createHmac('sha256', key).update(poll).digest('hex');
  const digestOf = (found: FoundBatch): string => batchDigest(found, saltOf(found.poll), sha256);
  return {
    saltOf,
    digestOf,
    put: (found) => store.box.putPapers(storedOf(found, digestOf(found))),
    find: ({ poll, batch }, digest) => {
      const content = store.box.papers(poll, digest);
      if (content === undefined) return undefined;
      const papers = JSON.parse(content) as readonly CountedPaper[];
      return digestOf({ poll, batch, papers }) === digest ? papers : undefined;
    },
  };
}

function storedOf({ poll, papers }: FoundBatch, digest: string): StoredPapers {
  return { poll, digest, content: canonicalText(papers.map(({ paper, count }) => ({ paper, count }))) };
}

/** Papers that say the same, entered on several lines, as one. */
export function together(papers: readonly CountedPaper[]): readonly CountedPaper[] {
  const counts = new Map<string, number>();
  for (const { paper, count } of papers) counts.set(paper, (counts.get(paper) ?? 0) + count);
  return [...counts].map(([paper, count]) => ({ paper, count }));
}

export function numberOf(papers: readonly CountedPaper[]): number {
  return papers.reduce((sum, { count }) => sum + count, 0);
}
