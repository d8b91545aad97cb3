import { tableGet } from '@tauride/kernel';
import { dayText, hourText, partsIn } from '@tauride/minutes';
import type { FoundedAssembly, Instant, KnownFrom, SittingId, UncertainTime } from '@tauride/procedure';
import { type House, nameOf } from '../house/house.ts';
import type { Tongue } from '../house/tongue.ts';
import { laterOf, memberOf, type Row } from './rows.ts';

/** The hour of an entry; empty where the sitting does not record hours. */
export function hourOf(
  { sitting, at }: { readonly sitting: SittingId; readonly at: Instant },
  { sittings, timeZone }: FoundedAssembly,
): string {
  return tableGet(sittings, sitting)?.call.hoursRecorded === false ? '' : hourText(at, timeZone);
}

/** Who stands behind a statement. */
export function whoSays(house: House, { recorded }: Row): string {
  const member = memberOf(recorded);
  const { who } = recorded.statement;
  return member === null ? ('named' in who ? who.named : '') : nameOf(house, member);
}

/** When something was, as well as it is known; empty where nothing is known. */
export function timeWords(
  when: UncertainTime | null | undefined,
  assembly: FoundedAssembly,
  tongue: Tongue,
): string {
  if (when === null || when === undefined) return '';
  const moments = momentWords(when, assembly, tongue);
  if (moments === '' || when.words === '') return when.words || moments;
  return tongue.t('statements.when.about', { words: when.words, when: moments });
}

function momentWords(
  { from, until, precision }: UncertainTime,
  assembly: FoundedAssembly,
  tongue: Tongue,
): string {
  const say = (at: Instant): string => momentOf(at, { precision, assembly, tongue });
  if (from === undefined && until === undefined) return '';
  if (until === undefined) return tongue.t('statements.when.from', { from: say(from!) });
  if (from === undefined) return tongue.t('statements.when.until', { until: say(until) });
  const [first, last] = [say(from), say(until)];
  return first === last ? first : tongue.t('statements.when.between', { from: first, until: last });
}

type Said = {
  readonly precision: UncertainTime['precision'];
  readonly assembly: FoundedAssembly;
  readonly tongue: Tongue;
};

function momentOf(at: Instant, { precision, assembly, tongue }: Said): string {
  const day = dayText(at, assembly, tongue.words);
  switch (precision) {
    case 'minute':
    case 'hour':
      return `${day}, ${hourText(at, assembly.timeZone)}`;
    case 'day':
      return day;
    case 'month':
    case 'year': {
      const { year, month } = partsIn(at, assembly.timeZone);
      if (precision === 'year') return String(year);
      const named = new Intl.DateTimeFormat(tongue.locale, {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
      return named.format(Date.UTC(year, month - 1, 15));
    }
  }
}

/** From whom or from what somebody knows, in words. */
export function sourceWords(
  { recorded: { statement } }: Row,
  { house, rows, tongue }: { readonly house: House; readonly rows: readonly Row[]; readonly tongue: Tongue },
): string {
  const from = statement.from === undefined ? '' : fromWords(statement.from, { house, rows, tongue });
  return [from, statement.source].filter(Boolean).join(' · ');
}

function fromWords(
  from: KnownFrom,
  { house, rows, tongue }: { readonly house: House; readonly rows: readonly Row[]; readonly tongue: Tongue },
): string {
  if ('member' in from) return nameOf(house, from.member);
  if ('named' in from) return from.named;
  if ('document' in from) return from.document;
  const number = rows.find(({ recorded }) => recorded.statement.id === from.statement)?.number;
  return number === undefined
    ? tongue.t('statements.from.statement.other')
    : tongue.t('statements.from.statement', { number });
}

/** One sentence that says who stands behind what now. The record never rules on truth. */
export function standsWords(house: House, rows: readonly Row[], { t, locale }: Tongue): string {
  if (rows.length === 0) return t('statements.stands.none');
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const names = (some: readonly Row[]): string =>
    list.format([...new Set(some.map((row) => whoSays(house, row)))]);
  const standing = rows.filter((row) => !row.standing.withdrawn);
  const stances = ['asserted', 'corroborated', 'denied', 'laid-to-others', 'corrected'] as const;
  const clauses = stances.flatMap((stance) => {
    const some = standing.filter((row) => row.stance === stance);
    return some.length === 0 ? [] : [t(`statements.stands.${stance}`, { names: names(some) })];
  });
  const contested = standing.filter(({ standing: { response } }) => response === 'contested');
  const gone = rows.filter((row) => row.standing.withdrawn);
  if (contested.length > 0) clauses.push(t('statements.stands.contested', { names: names(contested) }));
  if (gone.length > 0)
    clauses.push(t('statements.stands.withdrawn', { names: names(gone), count: gone.length }));
  const isNeither = gone.length === 0 && standing.every(({ stance }) => stance !== 'corroborated');
  return `${clauses.join('; ')}.${isNeither ? ` ${t('statements.stands.neither')}` : ''}`;
}

/** Whether anybody stands against anything in it now. */
export function isInDispute(rows: readonly Row[]): boolean {
  return rows.some(({ standing }) => standing.contestedNow);
}

/** What the member said to have said, where they contest what was entered in their name and still do. */
export function contestedBy({ recorded, standing }: Row) {
  return standing.response === 'contested' ? laterOf(recorded, 'contested') : undefined;
}
