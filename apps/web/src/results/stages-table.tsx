import type { Outcome, Stage } from '@tauride/count/elections';
import { useLocale, useT } from '../messages/use-t.ts';
import styles from './results.module.css';
import { isBelowZero, isNothing, votesLess, votesText } from './votes.ts';

type Props = {
  readonly outcome: Pick<Outcome, 'stages' | 'elected' | 'quota' | 'valid'>;
  readonly names: readonly string[];
};

/** Every total of every stage, exactly as it was reckoned: what the picture is drawn from. */
export function StagesTable({ outcome, names }: Props) {
  const t = useT();
  const { stages = [], elected } = outcome;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who scrolls by keyboard must be able to reach it
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('results.table.title')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('results.table.candidate')}</th>
            {stages.map((_, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- a stage is known by its number
              <th key={place} scope="col">
                {t('results.table.stage', { stage: place + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name, candidate) => (
            // oxlint-disable-next-line react/no-array-index-key -- two candidates may bear one name
            <tr key={candidate} data-elected={elected.includes(candidate) || undefined}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              {stages.map((stage, place) => (
                // oxlint-disable-next-line react/no-array-index-key -- a stage is known by its number
                <Total key={place} candidate={candidate} stage={stage} before={stages[place - 1]} />
              ))}
            </tr>
          ))}
        </tbody>
        <Foot stages={stages} quota={outcome.quota} />
      </table>
    </div>
  );
}

type TotalProps = {
  readonly candidate: number;
  readonly stage: Stage;
  readonly before: Stage | undefined;
};

function Total({ candidate, stage, before }: TotalProps) {
  const t = useT();
  const locale = useLocale();
  const votes = stage.totals[candidate] ?? '0';
  const change = before === undefined ? '0' : votesLess(votes, before.totals[candidate] ?? '0');
  const declared = stage.elected.includes(candidate)
    ? t('results.table.elected')
    : stage.excluded.includes(candidate)
      ? t('results.table.out')
      : null;
  return (
    <td data-declared={declared === null ? undefined : true}>
      {isNothing(votes) && isNothing(change) && declared === null ? null : votesText(votes, locale, 'all')}
      {isNothing(change) ? null : (
        <small>
          {isBelowZero(change) ? '' : '+'}
          {votesText(change, locale, 'all')}
        </small>
      )}
      {declared === null ? null : <small>{declared}</small>}
    </td>
  );
}

type FootProps = { readonly stages: readonly Stage[]; readonly quota: string | undefined };

function Foot({ stages, quota }: FootProps) {
  const t = useT();
  const locale = useLocale();
  const rows = [
    { label: t('results.table.non-transferable'), of: (stage: Stage) => stage.nonTransferable },
    { label: t('results.table.rounding'), of: (stage: Stage) => stage.residual },
    { label: t('results.table.quota'), of: (stage: Stage) => stage.quota ?? quota },
  ];
  const shown = rows.filter(({ of }) => stages.some((stage) => !isNothing(of(stage) ?? '0')));
  return (
    <tfoot>
      {shown.map(({ label, of }) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          {stages.map((stage, place) => {
            const votes = of(stage);
            return (
              // oxlint-disable-next-line react/no-array-index-key -- a stage is known by its number
              <td key={place}>{votes === undefined ? null : votesText(votes, locale, 'all')}</td>
            );
          })}
        </tr>
      ))}
    </tfoot>
  );
}
