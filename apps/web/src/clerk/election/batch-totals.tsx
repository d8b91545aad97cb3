import { useTongue } from '../../house/tongue.ts';
import type { PaperTotals } from './paper-count.ts';
import type { PaperRules } from './paper-line.ts';
import styles from './papers.module.css';

type Props = {
  readonly rules: PaperRules;
  readonly names: readonly string[];
  readonly totals: PaperTotals;
};

/** The numbers on the paper with their names, and what was counted of each so far. */
export function BatchTotals({ rules, names, totals }: Props) {
  const { t } = useTongue();
  const { papers, blank, invalid, first } = totals;
  return (
    <table className={styles.totals}>
      <caption>{t('election-desk.papers.so-far', { count: papers })}</caption>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            <span className="vh">{t('election-desk.stand.title')}</span>
          </th>
          <th scope="col">
            {t(rules.form.kind === 'ranks' ? 'election-desk.papers.first' : 'election-desk.papers.marks')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rules.order.map((id, place) => (
          <tr key={id}>
            <td>{place + 1}</td>
            <th scope="row">
              <bdi>{names[place]}</bdi>
            </th>
            <td>{first.get(id) ?? 0}</td>
          </tr>
        ))}
        <tr>
          <td>0</td>
          <th scope="row">{t('election-desk.papers.blank')}</th>
          <td>{blank}</td>
        </tr>
        <tr>
          <td>-</td>
          <th scope="row">{t('election-desk.papers.invalid')}</th>
          <td>{invalid}</td>
        </tr>
      </tbody>
    </table>
  );
}
