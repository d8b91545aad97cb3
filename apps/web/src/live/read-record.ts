import type { Line } from '@tauride/procedure';
import type { Api } from './api.ts';
import { grownBy, type Witness } from './record-check.ts';

/** An entry that the server does not give. */
export class Missing {
  readonly entry: number;
  /** Whether others are given in its place; else what came cannot be read, or nothing came. */
  readonly isGap: boolean;

  constructor(entry: number, isGap: boolean) {
    this.entry = entry;
    this.isGap = isGap;
  }
}

const pageEntries = 1000;

/** What was seen, with what lies between read from the journal, up to a size.
 *  @throws TypeError, AbortError or ProblemError without a connection */
export async function readTo(
  api: Pick<Api, 'journal'>,
  seen: Witness,
  size: number,
): Promise<Witness | Missing> {
  let grown = seen;
  while (grown.range.size < size) {
    const at = grown.range.size;
    const lines = await pageOf(api, at, Math.min(size, at + pageEntries));
    const next = lines === null ? null : grownByAll(grown, lines);
    if (next === null || lines!.length === 0) return new Missing(at, (lines?.[0]?.seq ?? 0) > at);
    if (next instanceof Missing) return next;
    grown = next;
  }
  return grown;
}

/** Lines that continue a tree, or the place where one of them does not. Null where one is no entry at all. */
function grownByAll(seen: Witness, lines: readonly Line[]): Witness | Missing | null {
  let grown = seen;
  for (const line of lines) {
    if (line.seq !== grown.range.size) return new Missing(grown.range.size, line.seq > grown.range.size);
    try {
      grown = grownBy(grown, line);
    } catch {
      return new Missing(line.seq, false);
    }
  }
  return grown;
}

/** A page of the journal; null where it is torn. */
async function pageOf(api: Pick<Api, 'journal'>, from: number, to: number): Promise<readonly Line[] | null> {
  try {
    return await api.journal(from, to);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
