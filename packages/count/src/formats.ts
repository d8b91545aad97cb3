export { readBlt, readBltFrom } from './formats/blt.ts';
export { type CvrOptions, readCvr, readCvrFrom } from './formats/cvr.ts';
export { FormatError } from './formats/format-error.ts';
export type { Chunks } from './formats/lines.ts';
export { type MarkingPolicy, ranksFromMarks } from './formats/marking.ts';
export { readPrefLib, readPrefLibFrom } from './formats/preflib.ts';
export type { PrefLibKind } from './formats/preflib-reader.ts';
export { electionEndings, readElectionFrom } from './formats/read-election.ts';
export { writeBlt } from './formats/write-blt.ts';
