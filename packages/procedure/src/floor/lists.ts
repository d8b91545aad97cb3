import { rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MemberId } from '../ids.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { speechesOf } from './limits.ts';
import { currentRequests } from './requests.ts';
import type { FloorRequest } from './state.ts';

/** Rule RF-26: where several lists are kept they take turns, and within one those who speak for the first time go first.
 *  @param startList the list whose turn it is */
export function speakersByList(
  state: FoundedAssembly,
  sitting: SittingInSession,
  startList: string,
): readonly MemberId[] {
  return requestsByList(state, sitting, startList)
    .filter(({ purpose }) => purpose === 'debate')
    .map(({ member }) => member);
}

/** Requests for something else than debate are not on a list and come before it. */
export function requestsByList(
  state: FoundedAssembly,
  sitting: SittingInSession,
  startList: string,
): readonly FloorRequest[] {
  const requests = currentRequests(sitting);
  const debate = requests.filter(({ purpose }) => purpose === 'debate');
  const lists = rotated(listsOf(state, sitting), startList).map((list) =>
    newcomersFirst(
      state,
      sitting,
      debate.filter((request) => (request.list ?? '') === list),
    ),
  );
  return [...requests.filter(({ purpose }) => purpose !== 'debate'), ...inTurn(lists)];
}

/** The list whose turn is next; `null` where the rules keep a single one. */
export function nextList(state: FoundedAssembly, sitting: SittingInSession): string | null {
  const lists = rulebookOf(state, sitting).floor.lists ?? [];
  if (lists.length === 0) return null;
  const last = sitting.lastList === undefined ? -1 : lists.indexOf(sitting.lastList);
  return lists[(last + 1) % lists.length]!;
}

/** The lists of the rulebook, the unnamed one last. */
function listsOf(state: FoundedAssembly, sitting: SittingInSession): readonly string[] {
  return [...(rulebookOf(state, sitting).floor.lists ?? []), ''];
}

function rotated(lists: readonly string[], start: string): readonly string[] {
  const at = Math.max(0, lists.indexOf(start));
  return [...lists.slice(at), ...lists.slice(0, at)];
}

function newcomersFirst(
  state: FoundedAssembly,
  sitting: SittingInSession,
  requests: readonly FloorRequest[],
): readonly FloorRequest[] {
  const hasSpoken = ({ member }: FloorRequest): boolean =>
    sitting.stack.some((on) => speechesOf(state, sitting, { on, member }) > 0);
  return [...requests.filter((request) => !hasSpoken(request)), ...requests.filter(hasSpoken)];
}

function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => (at < list.length ? [list[at]!] : [])),
  ).flat();
}
