import type { Body, MemberId, SeatFacts } from '@tauride/procedure';
import { type Tell, inWords } from './cells.ts';
import type { Persons } from './find-person.ts';
import type { RowValues } from './row.ts';

const DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u;
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u;

/** A day as `YYYY-MM-DD`; `1.5.2026` is the first of May. With slashes nobody knows which is the month. */
export function dayIn(value: string, tell: Tell): string | undefined {
  if (value === '') return undefined;
  const iso = DAY.exec(value);
  const dotted = DAY_FIRST.exec(value);
  const [year, month, day] = iso ? iso.slice(1) : dotted ? dotted.slice(1).toReversed() : [];
  if (year === undefined) return tell('bad-day', { value });
  const at = new Date(Date.UTC(2000, 0, 1));
  at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const text = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return at.toISOString().startsWith(text) ? text : tell('bad-day', { value });
}

const alternateWords: { readonly [word: string]: 'faction' | 'constituency' | 'body' } = {
  faction: 'faction',
  fraktion: 'faction',
  group: 'faction',
  constituency: 'constituency',
  wahlkreis: 'constituency',
  body: 'body',
  gremium: 'body',
};

const MOST_ALTERNATES = 100;

interface SeatIn {
  readonly values: RowValues;
  readonly member: MemberId;
  readonly before: SeatFacts | undefined;
  readonly body: Body;
  readonly persons: Persons;
}

/** Rule MB-27: term, constituency and whom an alternate stands for, as the row says or as they are. */
export function factsIn(seat: SeatIn): SeatFacts {
  const { values, before, body } = seat;
  const from = values.termFrom ?? before?.term?.from;
  const until = values.termUntil ?? before?.term?.until;
  if (from !== undefined && until !== undefined && until < from)
    values.tell(values.termUntil === undefined ? 'term_from' : 'term_until', 'term-reversed');
  const term = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  const constituency = constituencyIn(values, body) ?? before?.constituency;
  const alternateFor = alternateIn(seat) ?? before?.alternateFor;
  return {
    ...(from === undefined && until === undefined ? {} : { term }),
    ...(constituency === undefined ? {} : { constituency }),
    ...(alternateFor === undefined ? {} : { alternateFor }),
  };
}

function constituencyIn(
  { constituency, tell }: RowValues,
  { constituencies = [] }: Body,
): string | undefined {
  if (constituency === '') return undefined;
  if (constituencies.length === 0) return constituency;
  const found = constituencies.find(({ name }) => name.toLowerCase() === constituency.toLowerCase());
  return found?.name ?? tell('constituency', 'unknown-constituency', { value: constituency });
}

function alternateIn({ values, member, persons }: SeatIn): SeatFacts['alternateFor'] {
  const { alternateFor: value, tell } = values;
  if (value === '') return undefined;
  const word = inWords(alternateWords, value);
  if (word !== undefined) return word;
  const names = namesIn(value, persons);
  if (names.length > MOST_ALTERNATES)
    return tell('alternate_for', 'too-long', { length: names.length, most: MOST_ALTERNATES });
  const found = names.flatMap((name) => {
    const all = persons.named(name);
    const [one] = all;
    if (one === undefined) tell('alternate_for', 'unknown-alternate', { value: name });
    else if (all.length > 1) tell('alternate_for', 'ambiguous-alternate', { value: name });
    else if (one === member) tell('alternate_for', 'alternate-of-self');
    else return one as MemberId;
    return [];
  });
  return found.length === 0 ? undefined : [...new Set(found)];
}

/** Names with semicolons between them, or with commas where none has one itself. */
function namesIn(value: string, persons: Persons): readonly string[] {
  if (persons.named(value).length > 0) return [value];
  return value
    .split(value.includes(';') ? ';' : ',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** An alternate has no vote, and a faction or constituency to stand for. */
export function checkAlternate(
  { tell }: Pick<RowValues, 'tell'>,
  { alternateFor, constituency }: SeatFacts,
  { voting, group }: { readonly voting: string; readonly group: string | null },
): void {
  if (alternateFor === undefined) return;
  if (voting === 'full') tell('alternate_for', 'alternate-votes');
  if (alternateFor === 'faction' && group === null) tell('alternate_for', 'alternate-without-faction');
  if (alternateFor === 'constituency' && constituency === undefined)
    tell('alternate_for', 'alternate-without-constituency');
}

export function sameFacts(one: SeatFacts, other: SeatFacts): boolean {
  return factCells(one).join('\n') === factCells(other).join('\n');
}

/** The facts as the cells of a row. */
export function factCells({ term, constituency, alternateFor }: SeatFacts): readonly string[] {
  const alternate = typeof alternateFor === 'object' ? alternateFor.join('; ') : (alternateFor ?? '');
  return [term?.from ?? '', term?.until ?? '', constituency ?? '', alternate];
}

/** The columns of {@link factCells}. */
export const factColumns = ['term_from', 'term_until', 'constituency', 'alternate_for'] as const;
