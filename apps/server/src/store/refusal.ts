import type { AppendRefusal, Batch, BallotBox, Reply } from './store.ts';

interface Present {
  readonly tail: number;
  replyTo(key: string): Reply | undefined;
  readonly isClosed: (poll: string) => boolean;
  readonly box: Pick<BallotBox, 'sealed'>;
  /** Whether the words of a committed entry are still there. */
  readonly isOpen: (seq: number) => boolean;
}

/** Why a batch may not be written at present, or undefined when it may. */
export function refusalOf(batch: Batch, present: Present): AppendRefusal | undefined {
  const { idempotency, seals = [], erasing } = batch;
  if (idempotency && present.replyTo(idempotency.key)) return 'key-used';
  if (batch.expectedSeq !== present.tail) return 'sequence-conflict';
  if (seals.some(({ poll }) => present.box.sealed(poll) !== undefined)) return 'box-sealed';
  if (!seals.every(({ poll }) => present.isClosed(poll))) return 'box-open';
  if (erasing && !erasing.entries.every(({ seq }) => present.isOpen(seq))) return 'not-erasable';
  return undefined;
}
