import { tableGet } from '@tauride/kernel';
import type { FoundedAssembly, GuestId, MemberId } from '@tauride/procedure';
import type { SlipWords } from './words.ts';

/** Whom a slip or a badge is for. */
export interface Bearer {
  readonly name: string;
  /** What the record calls them, such as `Delegate 14`, where that is not the name. */
  readonly label: string | null;
  /** Bodies in which they sit or serve, the first ones by name. */
  readonly bodies: string;
  readonly faction: string | null;
  /** Of a guest. */
  readonly kind: 'guest' | 'press' | 'observer' | null;
}

export interface BearerSource {
  readonly state: FoundedAssembly;
  readonly names: { readonly [member: string]: string };
  readonly words: SlipWords;
}

/** Bodies that are named before the others are counted. */
const NAMED = 2;

export function bearerOf(
  { state, names, words }: BearerSource,
  { member, guest }: { readonly member: string | null; readonly guest: string | null },
): Bearer {
  const known = Object.hasOwn(names, member ?? guest!) ? names[member ?? guest!]! : null;
  if (member === null) return guestBearer({ state, words }, guest as GuestId, known);
  const found = tableGet(state.members, member);
  const label = found?.label ?? member;
  const seats = found?.seats ?? [];
  const served = servedBy(state, member as MemberId);
  const bodies = [...new Set([...seats.map(({ body }) => body), ...served])];
  return {
    name: known ?? label,
    label: known === null || known === label ? null : label,
    bodies: bodiesText(
      bodies.map((id) => state.bodies[id]?.name ?? id),
      words,
    ),
    faction: seats.find(({ group }) => group !== null)?.group ?? null,
    kind: null,
  };
}

function guestBearer(
  { state, words }: Pick<BearerSource, 'state' | 'words'>,
  id: GuestId,
  known: string | null,
): Bearer {
  const guest = state.guests && tableGet(state.guests, id);
  const label = guest?.label ?? id;
  const kind = guest?.kind ?? 'guest';
  const bodies = (guest && tableGet(state.sittings, guest.sitting)?.bodies) ?? [];
  return {
    name: known ?? label,
    label: known === null ? null : label,
    bodies: bodiesText(
      bodies.map((body) => state.bodies[body]?.name ?? body),
      words,
    ),
    faction: null,
    kind,
  };
}

/** Who serves a body without a seat in it still belongs to it. */
function servedBy({ bodies }: FoundedAssembly, member: MemberId) {
  return Object.values(bodies)
    .filter(({ offices: { chair, clerk, deputies, tellers } }) =>
      [chair, clerk, ...deputies, ...tellers].includes(member),
    )
    .map(({ id }) => id);
}

function bodiesText(names: readonly string[], words: SlipWords): string {
  const more = names.length - NAMED;
  return [...names.slice(0, NAMED), ...(more > 0 ? [words.text('more', { count: more })] : [])].join(' · ');
}

/** As one looks for a name in a stack of paper. */
export function byNameIn(language: string): (a: Bearer, b: Bearer) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (a, b) => compare(a.name, b.name);
}
