import { emptyMinutes, foldMinutes, type MinuteLine, type Minutes, type Sources } from '@tauride/minutes';
import {
  type Assembly,
  evolve,
  initialAssembly,
  isSealed,
  type Line,
  type SittingId,
} from '@tauride/procedure';

/** The line of the minutes that tells of each entry, by the entry's number; entries outside of sittings have none. */
export function toldInMinutes(
  lines: readonly Line[],
  sittings: readonly SittingId[],
  directory: Sources['directory'],
): ReadonlyMap<number, MinuteLine> {
  const sources: Sources = { directory, sealed: () => undefined };
  let told: readonly Minutes[] = sittings.map(emptyMinutes);
  let before: Assembly = initialAssembly;
  for (const entry of lines) {
    const after = evolve(before, entry);
    const move = { before, entry, after };
    if (!isSealed(entry)) told = told.map((minutes) => foldMinutes(minutes, { ...move, entry }, sources));
    before = after;
  }
  return new Map(told.flatMap((minutes) => minutes.lines.map((line) => [line.seq, line] as const)));
}
