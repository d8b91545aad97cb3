export { arbitraryJournal } from './arbitrary-journal.ts';
export { MinutesBuilder } from './editions.ts';
export { fullJournal, fullVotes } from './full-journal.ts';
export { hostileCases } from './hostile-texts.ts';
export { ask, end, give, hear, wholeSpeech, write } from './speeches.ts';
export { JournalBuilder, type Setting, SITTING, silent } from './journal.ts';
