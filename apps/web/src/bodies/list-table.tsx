import type { ListPreview, ListProblem, ListRow } from '@tauride/protocol';
import { useMemo, useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Radios } from '../parts/radios.tsx';
import styles from './bodies.module.css';
import { changeWords } from './change-words.ts';
import { problemWords } from './list-words.ts';

const step = 100;
const filters = ['changes', 'errors', 'warnings', 'all'] as const;
type Filter = (typeof filters)[number];

/** What each row of a list comes to: new, changed, unchanged, or what is wrong with it and where. */
export function ListTable({ preview }: { readonly preview: ListPreview }) {
  const { t } = useTongue();
  const { totals } = preview;
  const [filter, setFilter] = useState<Filter>(totals.error > 0 ? 'errors' : 'changes');
  const [shown, setShown] = useState(step);
  const problems = useMemo(() => Map.groupBy(preview.problems, ({ row }) => row), [preview]);
  const lines = useMemo(() => linesOf(preview, problems, filter), [preview, problems, filter]);
  return (
    <>
      <Radios
        layout="across"
        legend={t('bodies.lists.show')}
        value={filter}
        options={filters.map((value) => ({ value, label: t(`bodies.lists.show.${value}`) }))}
        onChange={(next) => {
          setFilter(next);
          setShown(step);
        }}
      />
      <div>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('bodies.lists.row')}</th>
              <th scope="col">{t('bodies.lists.column')}</th>
              <th scope="col">{t('bodies.lists.status')}</th>
              <th scope="col">{t('bodies.lists.what')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, shown).map((line) => (
              <Line key={line.key} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      {lines.length === 0 ? <p>{t('bodies.lists.none')}</p> : null}
      {lines.length > shown ? (
        <ActButton variant="quiet" onClick={() => setShown(shown + step)}>
          {t('bodies.show-more', { count: Math.min(step, lines.length - shown) })}
        </ActButton>
      ) : null}
    </>
  );
}

type TableLine = { readonly key: string } & (
  | { readonly kind: 'row'; readonly row: ListRow }
  | { readonly kind: 'problem'; readonly problem: ListProblem; readonly name: string }
);

type Problems = ReadonlyMap<number, readonly ListProblem[]>;

/** The lines that a filter shows, by row; problems of the file and its header stand first. */
function linesOf({ rows, problems }: ListPreview, byRow: Problems, filter: Filter): readonly TableLine[] {
  const names = new Map(rows.map(({ row, name }) => [row, name]));
  const asLine = (problem: ListProblem, at: number): TableLine => ({
    key: `p${problem.row}-${problem.column ?? ''}-${at}`,
    kind: 'problem',
    problem,
    name: names.get(problem.row) ?? '',
  });
  const asRow = (row: ListRow): TableLine => ({ key: `r${row.row}`, kind: 'row', row });
  switch (filter) {
    case 'errors':
    case 'warnings': {
      const severity = filter === 'errors' ? 'error' : 'warning';
      return problems.filter((problem) => problem.severity === severity).map(asLine);
    }
    case 'changes':
      return rows.filter(({ status }) => status === 'new' || status === 'changed').map(asRow);
    case 'all': {
      const known = new Set(rows.map(({ row }) => row));
      const ofFile = problems.filter(({ row }) => !known.has(row)).map(asLine);
      return [...ofFile, ...rows.flatMap((row) => [asRow(row), ...(byRow.get(row.row) ?? []).map(asLine)])];
    }
  }
}

function Line({ line }: { readonly line: TableLine }) {
  const tongue = useTongue();
  const { t } = tongue;
  if (line.kind === 'problem') {
    const { problem, name } = line;
    return (
      <tr data-severity={problem.severity}>
        <td>{problem.row}</td>
        <td>{problem.column === null ? '' : <bdi>{`${problem.column} ${problem.header}`.trim()}</bdi>}</td>
        <td>{t(`bodies.lists.${problem.severity}`)}</td>
        <td>
          {name === '' ? null : <b dir="auto">{name}: </b>}
          {problemWords(problem, tongue)}
        </td>
      </tr>
    );
  }
  const { row, status, name, changes } = line.row;
  return (
    <tr>
      <td>{row}</td>
      <td aria-hidden="true" />
      <td>{t(`bodies.lists.status.${status}`)}</td>
      <td>
        <b dir="auto">{name}</b>{' '}
        <span dir="auto">{changes.map((change) => changeWords(change, status, tongue)).join(', ')}</span>
      </td>
    </tr>
  );
}
