import { tableIds } from '@tauride/kernel';
import { JournalBuilder, wholeSpeech } from '@tauride/minutes/testing';
import { evolve, initialAssembly, type Publicity } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { bookAfter, clearanceIn, emptyBook } from './book.ts';
import { createViews } from './views.ts';

function spokenIn(publicity: Publicity) {
  const journal = new JournalBuilder({ call: { publicity } }).open();
  const from = journal.entries.length;
  const speech = wholeSpeech(journal, 'Ten chairs.');
  let [book, state] = [emptyBook, initialAssembly];
  const views = createViews({ past: () => [], state: () => state, wanted: () => [] });
  for (const entry of journal.entries) {
    const before = state;
    state = evolve(state, entry);
    book = bookAfter(book, state, entry);
    views.advance({ before, entry, after: state, clearance: clearanceIn(book, entry.seq), forks: [] });
  }
  const seen = views.of('public');
  return {
    speech,
    hidden: journal.entries.slice(from).map(({ seq }) => clearanceIn(book, seq).level !== 'public'),
    known: seen.phase === 'founded' ? tableIds(seen.spoken) : [],
  };
}

describe('what the public gets of a debate', () => {
  it('[DB-9] is everything of a public sitting, and nothing of another', () => {
    const open = spokenIn('public');
    expect(new Set(open.hidden)).toEqual(new Set([false]));
    expect(open.known).toEqual([String(open.speech)]);
    const closed = spokenIn('members');
    expect(closed.hidden.length).toBeGreaterThan(10);
    expect(new Set(closed.hidden)).toEqual(new Set([true]));
    expect(closed.known).toEqual([]);
  });
});
