import { tableGet } from '@tauride/kernel';
import { dossierOf, type Incident, type IncidentId, type Line } from '@tauride/procedure';
import { type ReactNode, useMemo, useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Question } from '../parts/question.tsx';
import { ChangesPart } from './changes-part.tsx';
import { CitePart } from './cite-part.tsx';
import { StateButton } from './later.ts';
import { Filters } from './filters.tsx';
import { cutAfter, type Filter, passes, type Row, rowsAbout, unfiltered } from './rows.ts';
import styles from './statements.module.css';
import { Timeline } from './timeline.tsx';
import { erasuresIn } from './erasures.ts';
import { isInDispute, standsWords, timeWords } from './words.ts';

type Props = {
  readonly entries: readonly Line[];
  /** `null`: the statements that are about no event. */
  readonly id: IncidentId | null;
};

/** One event: who stood behind what, and when that changed. */
export function EventPage({ entries, id }: Props) {
  const { t } = useTongue();
  const dossier = useMemo(() => dossierOf(entries), [entries]);
  const incident = id === null ? null : (tableGet(dossier.incidents, id)?.incident ?? undefined);
  const erasures = useMemo(() => erasuresIn(entries), [entries]);
  const all = useMemo(() => rowsAbout(dossier, id, erasures), [dossier, id, erasures]);
  const [chosen, setAfter] = useState<number | null>(null);
  const after = Math.min(chosen ?? all.length, all.length);
  const rows = useMemo(
    () => (after === all.length ? all : rowsAbout(dossierOf(cutAfter(entries, all, after)), id, erasures)),
    [entries, all, after, id, erasures],
  );
  const [filter, setFilter] = useState<Filter>(unfiltered);
  if (incident === undefined)
    return <Question state="none" label={t('statements.title')} text={t('statements.unknown')} />;
  const shown = rows.filter((row) => passes(row, filter));
  const filters = (
    <Filters
      rows={rows}
      filter={filter}
      onFilter={setFilter}
      after={after}
      count={all.length}
      onAfter={(next) => setAfter(next === all.length ? null : next)}
    />
  );
  return (
    <>
      <EventHead incident={incident} rows={rows}>
        {all.length === 0 ? null : (
          <OnPhone shown={shown.length} all={rows.length}>
            {filters}
          </OnPhone>
        )}
        <StateButton incident={id} />
      </EventHead>
      {all.length === 0 ? null : (
        <aside className={styles.filter} aria-label={t('statements.filter')}>
          {filters}
        </aside>
      )}
      <div className={styles.line}>
        {all.length === 0 ? null : <Timeline rows={rows} shown={shown} />}
        <p className="small" role="status">
          {shown.length === rows.length
            ? ''
            : t('statements.filter.hidden', { count: rows.length - shown.length })}
        </p>
        <ChangesPart rows={rows} incident={id === null ? undefined : tableGet(dossier.incidents, id)} />
        <CitePart title={incident?.title ?? t('statements.other')} rows={rows} />
      </div>
    </>
  );
}

type HeadProps = {
  readonly incident: Incident | null;
  readonly rows: readonly Row[];
  readonly children: ReactNode;
};

/** The event as a question: the largest thing on the page, and how it stands. */
function EventHead({ incident, rows, children }: HeadProps) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const state = rows.length === 0 ? 'none' : isInDispute(rows) ? 'dispute' : 'open';
  const place = [incident?.place ?? '', timeWords(incident?.when, hall.assembly, tongue)];
  const where = place.filter(Boolean).join(' · ');
  return (
    <div className={styles.question}>
      <Question
        state="none"
        label={t(`statements.state.${state}`)}
        detail={incident === null ? t('statements.other') : t('statements.event')}
        requirement={t('statements.rule')}
        text={incident?.title ?? t('statements.other.question')}
      >
        {where === '' ? null : <p className={styles.where}>{where}</p>}
        <p className={styles.stands}>
          <b>{t('statements.stands')}</b> {standsWords(hall, rows, tongue)}
        </p>
        <div className={styles.headActs}>{children}</div>
      </Question>
    </div>
  );
}

type OnPhoneProps = { readonly shown: number; readonly all: number; readonly children: ReactNode };

/** Where there is no room beside the statements the filters open under the question. */
function OnPhone({ shown, all, children }: OnPhoneProps) {
  const { t } = useTongue();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.onPhone} data-open={open || undefined}>
      <ActButton aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(shown === all ? 'statements.filter.all' : 'statements.filter.shown', { shown, all })}
      </ActButton>
      {open ? children : null}
    </div>
  );
}
