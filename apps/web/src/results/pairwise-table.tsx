import type { Votes } from '@tauride/count/elections';
import { useLocale, useT } from '../messages/use-t.ts';
import styles from './results.module.css';
import { isBelowZero, isNothing, votesLess, votesText } from './votes.ts';

type Props = {
  readonly pairwise: readonly (readonly Votes[])[];
  readonly names: readonly string[];
  /** Best first: then the one who wins against all stands on top, and what is solid fills the upper half. */
  readonly order: readonly number[];
};

/** Each against each. A solid square: more prefer the one in the row to the one in the column. */
export function PairwiseTable({ pairwise, names, order }: Props) {
  const t = useT();
  return (
    <div className={styles.part}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who scrolls by keyboard must be able to reach it */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('results.pairwise.title')}>
        <table className={styles.table} data-pairs>
          <thead>
            <tr>
              <th scope="col">{t('results.pairwise.over')}</th>
              {order.map((column, place) => (
                <th key={column} scope="col">
                  {place + 1}
                  <bdi className="vh">{names[column]}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.map((row, place) => (
              <tr key={row}>
                <th scope="row">
                  {place + 1} <bdi>{names[row]}</bdi>
                </th>
                {order.map((column) => (
                  <Cell
                    key={column}
                    self={row === column}
                    votes={votesOf(pairwise, row, column)}
                    against={votesOf(pairwise, column, row)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small">{t('results.pairwise.note')}</p>
    </div>
  );
}

function votesOf(pairwise: Props['pairwise'], row: number, column: number): Votes {
  return pairwise[row]?.[column] ?? '0';
}

type CellProps = { readonly self: boolean; readonly votes: Votes; readonly against: Votes };

function Cell({ self, votes, against }: CellProps) {
  const t = useT();
  const locale = useLocale();
  if (self)
    return (
      <td data-kind="self" aria-label={t('results.pairwise.self')}>
        ·
      </td>
    );
  const more = votesLess(votes, against);
  const kind = isNothing(more) ? 'even' : isBelowZero(more) ? 'loses' : 'wins';
  return (
    <td data-kind={kind}>
      {votesText(votes, locale)}
      {kind === 'loses' ? null : <span className="vh"> {t(`results.pairwise.${kind}`)}</span>}
    </td>
  );
}
