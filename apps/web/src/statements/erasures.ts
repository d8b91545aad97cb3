import { type Line, withoutPersonalText } from '@tauride/procedure';

/** Words that were erased after this page had read them go from it too. */
export function withErasures(lines: readonly Line[]): readonly Line[] {
  const told = new Map(
    lines.flatMap((line) =>
      'event' in line && line.event.type === 'TextErased'
        ? line.event.entries.map(({ entry }) => [entry, line.seq] as const)
        : [],
    ),
  );
  return lines.map((line) => {
    const erased = told.get(line.seq);
    return erased === undefined || !('event' in line) ? line : { ...withoutPersonalText(line), erased };
  });
}

/** The entries that tell of erasures, by the entries whose words are gone. */
export function erasuresIn(lines: readonly Line[]): ReadonlyMap<number, number> {
  return new Map(
    lines.flatMap((line) =>
      'event' in line && line.erased !== undefined ? [[line.seq, line.erased] as const] : [],
    ),
  );
}
