import type { Election } from '../election/model.ts';
import { bltReader } from './blt-reader.ts';
import { type Chunks, eachLine, eachLineOf } from './lines.ts';

/** Reads a `.blt` file: the format of Hill, Wichmann and Woodall (Algorithm 123, The Computer Journal 30(3), 1987) with what
 *  OpenSTV, OpaVote, Droop and OpenTally added. Equal ballots lie together.
 *  @throws FormatError with the line, for what is not such a file */
export function readBlt(text: string): Election {
  const reader = bltReader();
  return reader.end(eachLine(text, reader.take));
}

/** Reads a `.blt` file in pieces, so that a large one does not have to be in memory; otherwise as {@link readBlt}. */
export async function readBltFrom(chunks: Chunks): Promise<Election> {
  const reader = bltReader();
  return reader.end(await eachLineOf(chunks, reader.take));
}
