import { tableValues } from '@tauride/kernel';
import type { FoundedAssembly, Sitting } from '@tauride/procedure';

/** As many groups as a list on screen offers; any other is written. */
const most = 30;

/** Factions and groups with seats in the bodies of a sitting, in order. */
export function groupsIn({ members }: FoundedAssembly, { bodies }: Sitting): readonly string[] {
  const found = new Set<string>();
  for (const { seats } of tableValues(members))
    for (const { body, group } of seats) if (group !== null && bodies.includes(body)) found.add(group);
  return [...found].toSorted().slice(0, most);
}
