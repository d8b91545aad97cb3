import type { Office, Seat } from '@tauride/procedure';
import { isolated } from '@tauride/text';
import { nameOf } from '../house/house.ts';
import type { Tongue } from '../house/tongue.ts';
import type { HallValue } from '../live/hall-context.tsx';

type Around = {
  readonly hall: HallValue;
  readonly tongue: Tongue;
  readonly offices: readonly Office[];
};

export function officeWord(office: Office, { t, words }: Tongue): string {
  return office === 'deputy' ? t('bodies.office.deputy') : words.text(`terms.office.${office}`);
}

/** What is to be known of a seat beside its holder's name; nothing of what is usual. */
export function seatWords(seat: Seat, { hall, tongue, offices }: Around): readonly string[] {
  const { t } = tongue;
  const { voting, weight, constituency, term, alternateFor } = seat;
  return [
    ...offices.map((office) => officeWord(office, tongue)),
    ...(voting === 'full' ? [] : [t(`bodies.voting.${voting}`)]),
    ...(weight === 1 ? [] : [t('bodies.weight', { count: weight })]),
    ...(constituency === undefined ? [] : [constituency]),
    ...(term === undefined ? [] : [termWords(term, tongue)]),
    ...(alternateFor === undefined ? [] : [alternateWords(alternateFor, { hall, tongue })]),
  ];
}

function termWords({ from, until }: NonNullable<Seat['term']>, { t }: Tongue): string {
  if (from !== undefined && until !== undefined) return t('bodies.term.both', { from, until });
  return from === undefined
    ? t('bodies.term.until', { until: until ?? '' })
    : t('bodies.term.from', { from });
}

function alternateWords(
  of: NonNullable<Seat['alternateFor']>,
  { hall, tongue: { t } }: Omit<Around, 'offices'>,
): string {
  return typeof of === 'string'
    ? t(`bodies.alternate.${of}`)
    : t('bodies.alternate.members', { names: of.map((member) => isolated(nameOf(hall, member))).join(', ') });
}
