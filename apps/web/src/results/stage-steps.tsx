import type { Outcome, Stage, Tie } from '@tauride/count/elections';
import { Fragment } from 'react';
import { useLocale, useT, type Translate } from '../messages/use-t.ts';
import styles from './results.module.css';
import { isBelowZero, isNothing, votesLess, votesText } from './votes.ts';

type Props = {
  readonly outcome: Pick<Outcome, 'stages' | 'ties'>;
  readonly names: readonly string[];
};

/** The count stage by stage, in words. */
export function StageSteps({ outcome, names }: Props) {
  const t = useT();
  const locale = useLocale();
  const { stages = [], ties } = outcome;
  const list = (of: readonly number[]): string =>
    new Intl.ListFormat(locale).format(of.map((one) => names[one] ?? ''));
  return (
    <ol className={styles.steps}>
      {stages.map((stage, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a stage is known by its number
        <li key={place}>
          <span>{place + 1}</span>
          <div>
            <p>
              {whatIsDone(stage, stages[place - 1], { list, locale, t })}{' '}
              <Moves stage={stage} before={stages[place - 1]} names={names} />
            </p>
            {stage.elected.length === 0 ? null : (
              <p>
                <b>{t('results.steps.elected', { names: list(stage.elected) })}</b>
              </p>
            )}
            {ties
              .filter((tie) => tie.stage === place + 1)
              .map((tie) => (
                <p key={`${tie.purpose} ${tie.among.join(' ')}`}>{tieWords(tie, list, t)}</p>
              ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

type Words = {
  readonly list: (of: readonly number[]) => string;
  readonly locale: string;
  readonly t: Translate;
};

function whatIsDone(stage: Stage, before: Stage | undefined, { list, locale, t }: Words): string {
  const { action } = stage;
  switch (action.kind) {
    case 'first-preferences':
      return t('results.steps.first');
    case 'surplus':
      return t('results.steps.surplus', { names: list(action.of) });
    case 'exclusion': {
      const names = list(action.of);
      if (action.value === undefined) return t('results.steps.exclusion', { names });
      return t('results.steps.parcel', { names, value: votesText(action.value, locale, 'all') });
    }
    case 'fill':
      return t('results.steps.fill', { names: list(action.of) });
    case 'iteration':
      return before === undefined ? t('results.steps.first') : t('results.steps.iteration');
  }
}

/** Who has more votes than a stage before, and how many. */
function Moves({
  stage,
  before,
  names,
}: {
  readonly stage: Stage;
  readonly before: Stage | undefined;
  readonly names: readonly string[];
}) {
  const t = useT();
  const locale = useLocale();
  if (before === undefined) return null;
  const gains = stage.totals
    .map((votes, candidate) => ({ candidate, votes: votesLess(votes, before.totals[candidate] ?? '0') }))
    .filter(({ votes }) => !isNothing(votes) && !isBelowZero(votes));
  const lost = votesLess(stage.nonTransferable, before.nonTransferable);
  return (
    <>
      {gains.map(({ candidate, votes }, place) => (
        <Fragment key={candidate}>
          {place === 0 ? null : ', '}
          <bdi>{names[candidate]}</bdi> <b>+{votesText(votes, locale)}</b>
        </Fragment>
      ))}
      {gains.length === 0 ? null : '. '}
      {isNothing(lost) || isBelowZero(lost)
        ? null
        : t('results.steps.lost', { votes: votesText(lost, locale) })}
    </>
  );
}

/** Who stood equal, and what decided between them. */
export function tieWords(tie: Tie, list: (of: readonly number[]) => string, t: Translate): string {
  const names = list(tie.among);
  const chosen = tie.chosen === null ? '' : list([tie.chosen]);
  if (tie.chosen === null) return t('results.tie.open', { names });
  return t(`results.tie.${tie.by === 'open' ? 'rule' : tie.by}.${tie.purpose}`, { names, chosen });
}
