export { readBlt, readBltFrom } from './formats/blt.ts';
export { FormatError } from './formats/format-error.ts';
export type { Chunks } from './formats/lines.ts';
export { writeBlt } from './formats/write-blt.ts';
