import type { ReactNode } from 'react';
import { type Election, isVeiledRound } from '@tauride/procedure';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import { Verdict } from '../parts/verdict.tsx';
import { namesInOrder } from '../results/candidate-names.ts';
import { votesText } from '../results/votes.ts';
import type { BoxFault, DeclaredRound } from './check-box.ts';
import { type Comparison, partingRows } from './compare-counts.ts';
import styles from './recount.module.css';
import type { RecountState } from './use-recount.ts';

type Props = {
  readonly election: Election;
  readonly round: DeclaredRound;
  readonly state: RecountState;
};

/** Whether this browser came to the declared result: the same in a word, or a difference that nobody overlooks. */
export function RecountVerdict({ election, round, state }: Props) {
  const tongue = useTongue();
  const { t } = tongue;
  if (state.phase !== 'done')
    return state.phase === 'lost' || state.phase === 'failed' ? null : (
      <p className={styles.intro}>
        {t(isVeiledRound(election, round) ? 'recount.hidden.intro' : 'recount.intro')}
      </p>
    );
  const { recounted } = state;
  if (recounted.kind === 'other-box')
    return (
      <Difference word={t('recount.box.word')} why={faultWords(recounted.fault, tongue)}>
        {null}
      </Difference>
    );
  if (recounted.kind === 'hashes')
    return (
      <>
        <Verdict word={t('recount.hidden.word')} why={t('recount.hidden.why')} />
        <p className={styles.intro}>{t('recount.hidden.trust')}</p>
      </>
    );
  const { comparison, own } = recounted;
  if (comparison.kind === 'same') {
    const id = comparison.stages > 0 ? 'recount.same.stages' : 'recount.same.figures';
    return <Verdict word={t('recount.same.word')} why={t(id, { count: own.ballots })} />;
  }
  return (
    <Difference word={t('recount.differs.word')} why={differenceWords(comparison, t)}>
      {comparison.kind === 'stage' ? <Parting {...{ election, round, comparison }} /> : null}
    </Difference>
  );
}

type DifferenceProps = { readonly word: string; readonly why: string; readonly children: ReactNode };

function Difference({ word, why, children }: DifferenceProps) {
  const { t } = useTongue();
  return (
    <div className={styles.differs} role="alert">
      <p className={styles.word}>
        <StateMark kind="alert">{word}</StateMark>
      </p>
      <p className={styles.why}>
        {why} {t('recount.differs.do')}
      </p>
      {children}
    </div>
  );
}

function faultWords(fault: BoxFault, { t }: Tongue): string {
  switch (fault.kind) {
    case 'root':
      return t('recount.box.root');
    case 'count':
      return t('recount.box.count', { found: fault.found, sealed: fault.sealed });
    case 'batch':
      return t('recount.box.batch', { batch: fault.batch, found: fault.found, sealed: fault.sealed });
  }
}

function differenceWords(comparison: Exclude<Comparison, { readonly kind: 'same' }>, t: Tongue['t']): string {
  return comparison.kind === 'stage'
    ? t('recount.differs.stage', { stage: comparison.stage })
    : t(`recount.differs.${comparison.kind}`);
}

type PartingProps = Omit<Props, 'state'> & {
  readonly comparison: Extract<Comparison, { readonly kind: 'stage' }>;
};

/** The first stage that differs, with both counts side by side. */
function Parting({ election, round, comparison }: PartingProps) {
  const { directory } = useHall();
  const { t, locale } = useTongue();
  const names = namesInOrder(election.candidates, round.order, directory);
  const mark = (of: 'in' | 'out' | null): string => (of === null ? '' : ` (${t(`recount.table.${of}`)})`);
  const votes = (text: string): string => (text === '' ? '' : votesText(text, locale, 'all'));
  return (
    <div className={styles.scroll}>
      <table className={styles.parting}>
        <caption>
          {t('recount.table')}: {t('recount.stage', { stage: comparison.stage })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('recount.table.name')}</th>
            <th scope="col">{t('recount.table.own')}</th>
            <th scope="col">{t('recount.table.declared')}</th>
          </tr>
        </thead>
        <tbody>
          {partingRows(comparison.own, comparison.declared).map((row) => (
            <tr key={row.place} data-differs={row.differs || undefined}>
              <th scope="row">
                <bdi>{row.place === null ? t('recount.table.exhausted') : names[row.place]}</bdi>
              </th>
              <td>
                <bdi>{votes(row.own)}</bdi>
                {mark(row.ownMark)}
              </td>
              <td>
                <bdi>{votes(row.declared)}</bdi>
                {mark(row.declaredMark)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
