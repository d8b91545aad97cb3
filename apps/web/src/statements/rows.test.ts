import {
  dossierOf,
  type IncidentId,
  type Line,
  type StatementEvent,
  type StatementId,
} from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import {
  cutAfter,
  doingOf,
  isOnlyWitnessed,
  onlyWitnessed,
  passes,
  type Row,
  rowsAbout,
  unfiltered,
} from './rows.ts';

const YARD = 'i1' as IncidentId;
const sitting = 'day-1';

/** Entries of a journal in which these events stand one after the other. */
function lines(...events: readonly object[]): readonly Line[] {
  return events.map(
    (event, seq) =>
      ({ v: 1, seq, at: seq * 1000, by: 'clerk', event: { sitting, ...event } as StatementEvent }) as Line,
  );
}

const says = (id: string, part: object = {}) => ({
  type: 'StatementEntered',
  statement: {
    id,
    kind: 'report',
    who: { named: `speaker of ${id}` },
    capacity: '',
    text: `text of ${id}`,
    how: 'witnessed',
    source: '',
    about: '',
    answers: null,
    incident: YARD,
    ...part,
  },
});

const journal = lines(
  { type: 'IncidentReported', incident: { id: YARD, title: 'What was done?', place: '', when: null } },
  says('s1', { how: 'told', from: { named: 'friends' } }),
  says('s2', { incident: undefined }),
  says('s3', { kind: 'denial', answers: 's1' }),
  says('s4', { kind: 'denial', answers: 's1', answering: 'lays-to-others', who: { member: 'd2' } }),
  says('s5', { kind: 'corroboration', answers: 's1' }),
  { type: 'StatementWithdrawn', statement: 's3' as StatementId, reason: '' },
);

const drawn = (rows: readonly Row[]) =>
  rows.map((row) => `${row.number} ${row.recorded.statement.id} ${doingOf(row)}`);

describe('statements about an event', () => {
  const rows = rowsAbout(dossierOf(journal), YARD);

  it('are numbered among themselves, and say what each does', () => {
    expect(drawn(rows)).toEqual([
      '1 s1 asserted',
      '2 s3 withdrawn',
      '3 s4 laid-to-others',
      '4 s5 corroborated',
    ]);
    expect(drawn(rowsAbout(dossierOf(journal), null))).toEqual(['1 s2 asserted']);
  });

  it('name their answers by those numbers, also one that was withdrawn', () => {
    expect(rows[0]!.answeredBy).toEqual([
      { id: 's3', answering: 'denies', number: 2, isWithdrawn: true },
      { id: 's4', answering: 'lays-to-others', number: 3, isWithdrawn: false },
      { id: 's5', answering: 'corroborates', number: 4, isWithdrawn: false },
    ]);
    expect(rows[2]!.answers).toEqual({ id: 's1', answering: 'lays-to-others', number: 1 });
  });

  it('stand after an earlier one as they stood then', () => {
    const after = (count: number) => rowsAbout(dossierOf(cutAfter(journal, rows, count)), YARD);
    expect(drawn(after(2))).toEqual(['1 s1 asserted', '2 s3 denied']);
    expect(after(1)[0]!.standing.contestedNow).toBe(false);
    expect(after(2)[0]!.standing.contestedNow).toBe(true);
    expect(drawn(after(4))).toEqual(drawn(rows));
  });

  it('say which entry tells that their words were erased', () => {
    const erased = rowsAbout(dossierOf(journal), YARD, new Map([[1, 9]]));
    expect(erased.map((row) => row.erased)).toEqual([9, null, null, null]);
  });
});

describe('filters', () => {
  const rows = rowsAbout(dossierOf(journal), YARD);
  const shown = (filter: Partial<typeof unfiltered>) =>
    rows.filter((row) => passes(row, { ...unfiltered, ...filter })).map(({ number }) => number);

  it('leave only what was witnessed, what is contested now, or what one person says', () => {
    expect(shown({})).toEqual([1, 2, 3, 4]);
    expect(shown(onlyWitnessed(unfiltered, true))).toEqual([2, 3, 4]);
    expect(shown({ contested: true })).toEqual([1]);
    expect(shown({ who: 'd2' })).toEqual([3]);
    expect(shown({ who: '=speaker of s5' })).toEqual([4]);
    expect(shown({ without: ['withdrawn'] })).toEqual([1, 3, 4]);
  });

  it('know that nothing but the witnessed is asked for, however that came about', () => {
    expect(isOnlyWitnessed(unfiltered)).toBe(false);
    expect(
      isOnlyWitnessed({ ...unfiltered, unknown: ['told', 'document', 'inferred', 'reconstructed'] }),
    ).toBe(true);
    expect(onlyWitnessed(onlyWitnessed(unfiltered, true), false)).toEqual(unfiltered);
  });
});
