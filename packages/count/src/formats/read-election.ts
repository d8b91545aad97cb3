import type { Election } from '../election/model.ts';
import { readBltFrom } from './blt.ts';
import { type CvrOptions, readCvrFrom } from './cvr.ts';
import type { Chunks } from './lines.ts';
import { readPrefLibFrom } from './preflib.ts';
import type { PrefLibKind } from './preflib-reader.ts';

/** Endings of the files that {@link readElectionFrom} reads. */
export const electionEndings = ['blt', 'hil', 'toi', 'soi', 'soc', 'toc', 'cat', 'json'] as const;

/** Reads an election from a file in pieces, in the format that the ending of its name says: `.blt` (or `.hil`), PrefLib, or cast
 *  vote records in JSON. `null` where no format has that ending.
 *  @throws FormatError with the line, for what is not such a file */
export async function readElectionFrom(
  fileName: string,
  chunks: Chunks,
  options: CvrOptions = {},
): Promise<Election | null> {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'blt' || ending === 'hil') return readBltFrom(chunks);
  if (ending === 'json') return readCvrFrom(chunks, options);
  const isPrefLib = (electionEndings as readonly string[]).includes(ending);
  return isPrefLib ? readPrefLibFrom(chunks, ending as PrefLibKind) : null;
}
