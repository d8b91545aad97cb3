import { loadWords, type MinutesDocument, minutesOf, type SealedVote, type Sources } from '@tauride/minutes';
import { type JournalBuilder, SITTING } from '@tauride/minutes/testing';
import type { AssemblyId, Entry, Instant, MemberId } from '@tauride/procedure';
import type { AknOptions } from '../akn/options.ts';

export const words = await loadWords('en');

export const MADE_AT = Date.parse('2026-11-22T12:00:00Z') as Instant;

export const options: AknOptions = {
  assembly: 'harbour' as AssemblyId,
  form: 'debate',
  words,
  madeAt: MADE_AT,
};

/** The minutes of a sitting that was written by hand. */
export function documented(
  entries: readonly Entry[] | JournalBuilder,
  sources: Partial<Sources> = {},
): MinutesDocument {
  const journal = Array.isArray(entries)
    ? (entries as readonly Entry[])
    : (entries as JournalBuilder).entries;
  const head = { size: journal.length, root: 'ab'.repeat(32) };
  const silent: Sources = { directory: () => undefined, sealed: () => undefined };
  const document = minutesOf(journal, SITTING, { ...silent, ...sources, head });
  if (document === null) throw new Error('the sitting was never called');
  return document;
}

/** Ballots by voter. */
export function ballots(choices: Readonly<Record<string, 'yes' | 'no' | 'abstain'>>): readonly SealedVote[] {
  return Object.entries(choices).map(([voter, choice]) => ({ voter: voter as MemberId, choice }));
}
