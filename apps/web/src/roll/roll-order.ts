import { tableEntries } from '@tauride/kernel';
import type { BodyId, MandateId, MemberId, Register, RegisterLine, RollOrder } from '@tauride/procedure';
import { groupOf, type House, nameOf } from '../house/house.ts';

/** A name on the roll: an answer of its own. */
export type RollName = {
  readonly mandate: MandateId;
  readonly by: MemberId;
  readonly as: RegisterLine['as'];
  /** Whose vote it is. */
  readonly name: string;
  /** Who answers, where that is another. */
  readonly answers: string | null;
  readonly group: string | null;
};

/** The names of one faction or body, or all of them. */
export type RollSection = {
  readonly id: string;
  readonly name: string | null;
  readonly names: readonly RollName[];
};

/** Under which heading a name stands, and where that heading comes. */
type Heading = { readonly id: string; readonly name: string | null; readonly place: number };

/** The roll in the order in which it is called: by name from the one that was drawn, round to the one before; or by faction or body,
 *  the one of the drawn name first and from that name on. */
export function rollOf(
  house: House,
  who: NonNullable<Register['who']>,
  { by, from }: RollOrder,
  locale: string,
): readonly RollSection[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const made = tableEntries(who).map(([mandate, line]) => ({
    called: nameFor(house, mandate as MandateId, line),
    heading: headingOf(house, line, by),
    drawn: line.of === from,
  }));
  made.sort(
    (a, b) =>
      a.heading.place - b.heading.place ||
      compare(a.heading.name ?? '\uffff', b.heading.name ?? '\uffff') ||
      compare(a.called.name, b.called.name) ||
      (a.called.mandate < b.called.mandate ? -1 : 1),
  );
  const sections = [...Map.groupBy(made, ({ heading }) => heading.id)].map(([id, of]) => ({
    id,
    name: of[0]!.heading.name,
    names: rotated(of, ({ drawn }) => drawn).map(({ called }) => called),
    drawn: of.some(({ drawn }) => drawn),
  }));
  return rotated(sections, ({ drawn }) => drawn).map(({ drawn: _drawn, ...section }) => section);
}

/** The same round, begun with the one that fits. */
function rotated<T>(round: readonly T[], fits: (one: T) => boolean): readonly T[] {
  const at = Math.max(0, round.findIndex(fits));
  return [...round.slice(at), ...round.slice(0, at)];
}

function nameFor(house: House, mandate: MandateId, { by, of, as }: RegisterLine): RollName {
  const answers = as === 'member' ? null : nameOf(house, by);
  return { mandate, by, as, name: nameOf(house, of), answers, group: groupOf(house, of) };
}

function headingOf(house: House, { of, votes }: RegisterLine, by: RollOrder['by']): Heading {
  if (by === 'name') return { id: '', name: null, place: 0 };
  if (by === 'faction') {
    const group = groupOf(house, of);
    return { id: group ?? '', name: group, place: 0 };
  }
  // Who votes in several bodies is called once, with the first of them.
  const body = votes[0]?.body ?? ('' as BodyId);
  const place = house.sitting?.bodies.indexOf(body) ?? 0;
  return { id: body, name: house.assembly.bodies[body]?.name ?? body, place };
}

/** All names in the order in which they are called. */
export function namesOf(sections: readonly RollSection[]): readonly RollName[] {
  return sections.flatMap(({ names }) => names);
}
