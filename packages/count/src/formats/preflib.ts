import type { Election } from '../election/model.ts';
import { type Chunks, eachLine, eachLineOf } from './lines.ts';
import { type PrefLibKind, prefLibReader } from './preflib-reader.ts';

/** Reads a PrefLib file of orders (`.soc`, `.soi`, `.toc`, `.toi`) or categories (`.cat`), in today's form or the one before 2022.
 *  It says nothing of seats: `seats` is 1. Source: preflib.org/format.
 *  @param kind as the file's ending says it; a header that says otherwise goes before
 *  @throws FormatError with the line, for what is not such a file */
export function readPrefLib(text: string, kind: PrefLibKind | null = null): Election {
  const reader = prefLibReader(kind);
  return reader.end(eachLine(text, reader.take));
}

/** Reads a PrefLib file in pieces; otherwise as {@link readPrefLib}. */
export async function readPrefLibFrom(chunks: Chunks, kind: PrefLibKind | null = null): Promise<Election> {
  const reader = prefLibReader(kind);
  return reader.end(await eachLineOf(chunks, reader.take));
}
