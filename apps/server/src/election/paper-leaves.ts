import { err, ok, type Result } from '@tauride/kernel';
import { agreedOf, type PaperBatch, type Round } from '@tauride/procedure';
import type { CountedPaper } from '@tauride/protocol';
import type { PaperLeaf } from '@tauride/record';
import type { PapersMissing } from '../hall/not-done.ts';
import { numberOf, type PaperStore } from './papers.ts';

/** The papers of the agreed batches, or the first batch whose papers are not what the journal has of it: for the count it was not
 *  entered, and the round cannot be closed. */
export function paperLeaves(round: Round, papers: PaperStore): Result<readonly PaperLeaf[], PapersMissing> {
  const leaves: PaperLeaf[] = [];
  for (const batch of round.batches.filter(({ phase }) => phase === 'agreed')) {
    const found = agreedPapers(round, batch, papers);
    if (!found) return err({ kind: 'papers-missing', batch: batch.name });
    for (const { paper, count } of found) leaves.push({ batch: batch.name, choice: paper, weight: count });
  }
  return ok(leaves);
}

function agreedPapers(
  { poll }: Round,
  { name, entries }: PaperBatch,
  papers: PaperStore,
): readonly CountedPaper[] | undefined {
  const agreed = agreedOf(entries);
  const found = agreed && papers.find({ poll, batch: name }, agreed.digest);
  return found && numberOf(found) === agreed?.papers ? found : undefined;
}
