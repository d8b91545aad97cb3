import { rulebookIds } from '@tauride/procedure';
import type { Founding, Problem } from '@tauride/protocol';
import { isClean, type RosterPreview } from '@tauride/roster';

export type FoundingProblem = NonNullable<Problem['fields']>[number];

/** What the form of a founding cannot say, field by field. */
export function problemsIn(founding: Founding, read: RosterPreview): readonly FoundingProblem[] {
  return [...inBodies(founding), ...inPeople(read), ...inOffices(founding, read), ...inSitting(founding)];
}

function inBodies({ bodies }: Founding): readonly FoundingProblem[] {
  return bodies.flatMap(({ body, name, rulebook }, at) => [
    ...(isFirst(bodies, at, (one) => one.body === body) ? [] : [told(`bodies.${at}.body`, 'is there twice')]),
    ...(isFirst(bodies, at, (one) => one.name.toLowerCase() === name.toLowerCase())
      ? []
      : [told(`bodies.${at}.name`, 'is the name of two bodies')]),
    ...(rulebookIds().some((id) => id === rulebook) ? [] : [told(`bodies.${at}.rulebook`, 'is no rulebook')]),
  ]);
}

function isFirst<T>(all: readonly T[], at: number, same: (one: T) => boolean): boolean {
  return all.findIndex(same) === at;
}

function inPeople(read: RosterPreview): readonly FoundingProblem[] {
  if (isClean(read)) return read.rows.length === 0 ? [told('people', 'names nobody')] : [];
  return read.problems
    .filter(({ severity }) => severity === 'error')
    .map(({ row, column, code }) => told(`people.${row}${column === null ? '' : `.${column}`}`, code));
}

/** Rule FO-5: a body without a chair could never open a sitting. */
function inOffices({ bodies, offices }: Founding, read: RosterPreview): readonly FoundingProblem[] {
  const rows = new Map(read.rows.map((row) => [row.row, row]));
  const unknown = offices.flatMap(({ body, row }, at) => {
    const holder = rows.get(row);
    const isThere =
      holder !== undefined && holder.status !== 'error' && bodies.some((one) => one.body === body);
    return isThere ? [] : [told(`offices.${at}.row`, 'names nobody of the list')];
  });
  const chairs = bodies.flatMap(({ body }, at) => {
    const count = offices.filter((one) => one.body === body && one.office === 'chair').length;
    return count === 1 ? [] : [told(`bodies.${at}.chair`, 'must be one member of the list')];
  });
  return [...unknown, ...chairs];
}

function inSitting({ bodies, sitting }: Founding): readonly FoundingProblem[] {
  const known = new Set<string>(bodies.map(({ body }) => body));
  const isKnown = sitting?.bodies.every((body) => known.has(body)) ?? true;
  return isKnown ? [] : [told('sitting.bodies', 'names a body that is not founded here')];
}

function told(field: string, problem: string): FoundingProblem {
  return { field, problem };
}
