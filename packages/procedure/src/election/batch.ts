import type { MemberId } from '../ids.ts';
import type { PaperBatch } from './state.ts';

type Entered = PaperBatch['entries'][number];

/** Rule RE-30: papers are agreed when two tellers have entered the same. Who enters again corrects what that one entered before;
 *  where two differ, a third may decide by entering the same as one of them. */
export function withPapers(
  batches: readonly PaperBatch[],
  { batch: name, by, papers, digest }: Entered & { readonly batch: string },
): readonly PaperBatch[] {
  const before = batches.find((batch) => batch.name === name);
  const others = (before?.entries ?? []).filter((entry) => entry.by !== by);
  const entries = [...others, { by, papers, digest }];
  const after: PaperBatch = { name, entries, phase: phaseOf(entries) };
  return before ? batches.map((batch) => (batch === before ? after : batch)) : [...batches, after];
}

function phaseOf(entries: readonly Entered[]): PaperBatch['phase'] {
  if (entries.length < 2) return 'waits-for-second';
  return agreedOf(entries) ? 'agreed' : 'differs';
}

/** What two tellers entered alike. */
export function agreedOf(entries: readonly Entered[]): Entered | undefined {
  return entries.find((one, at) => entries.slice(at + 1).some((other) => isSame(one, other)));
}

function isSame(one: Entered, other: Entered): boolean {
  return one.by !== other.by && one.papers === other.papers && one.digest === other.digest;
}

/** What one member entered into a batch. */
export function entryBy(batch: PaperBatch | undefined, member: MemberId): Entered | undefined {
  return batch?.entries.find(({ by }) => by === member);
}

/** Papers of a batch: as agreed, or as many as somebody claims. */
export function papersIn({ entries }: PaperBatch): number {
  return agreedOf(entries)?.papers ?? Math.max(...entries.map(({ papers }) => papers));
}
