import { tableGet } from '@tauride/kernel';
import { dossierOf, incidentsIn, type IncidentId, type Line, type SittingId } from '@tauride/procedure';
import { useMemo, useState } from 'react';
import { PlaceLink } from '../house/place-link.tsx';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { type HallValue, useHall } from '../live/hall-context.tsx';
import { Select } from '../parts/field.tsx';
import { Question } from '../parts/question.tsx';
import { Check } from '../parts/radios.tsx';
import { MineNotice, StateButton } from './later.ts';
import { type Row, rowsAbout } from './rows.ts';
import styles from './statements.module.css';
import { standsWords, timeWords } from './words.ts';

type Props = { readonly entries: readonly Line[] };

type Listed = {
  readonly id: IncidentId | null;
  readonly title: string;
  readonly where: string;
  readonly sitting: SittingId | null;
  readonly rows: readonly Row[];
};

/** Every event that was reported, with how many statements are about it and how it stands. */
export function IndexPage({ entries }: Props) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const [contested, setContested] = useState(false);
  const [sitting, setSitting] = useState('');
  const listed = useMemo(
    () => listedIn(entries, hall, tongue),
    // oxlint-disable-next-line react/exhaustive-deps -- names that come later don't change what is listed
    [entries, tongue],
  );
  const shown = listed.filter(
    (one) =>
      (!contested || contestedIn(one.rows) > 0) &&
      (sitting === '' ||
        one.sitting === sitting ||
        one.rows.some(({ recorded }) => recorded.sitting === sitting)),
  );
  return (
    <div className={styles.index}>
      <Question
        state="none"
        label={t('statements.title')}
        requirement={t('statements.rule')}
        text={t('statements.index')}
      />
      <MineNotice />
      <StateButton incident={null} />
      {listed.length === 0 ? (
        <div className={styles.empty}>
          <p>{t('statements.index.empty')}</p>
          <p>{t('statements.index.empty.next')}</p>
        </div>
      ) : (
        <>
          <div className={styles.search}>
            <SittingSelect listed={listed} value={sitting} onChange={setSitting} />
            <Check label={t('statements.filter.contested')} checked={contested} onChange={setContested} />
          </div>
          <ul className={styles.events}>
            {shown.map((one) => (
              <EventRow key={one.id ?? ''} listed={one} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function listedIn(entries: readonly Line[], { assembly }: HallValue, tongue: Tongue): readonly Listed[] {
  const dossier = dossierOf(entries);
  const events = incidentsIn(dossier).map(({ incident, sitting }) => ({
    id: incident.id,
    title: incident.title,
    where: [incident.place, timeWords(incident.when, assembly, tongue)].filter(Boolean).join(' · '),
    sitting,
    rows: rowsAbout(dossier, incident.id),
  }));
  const others = rowsAbout(dossier, null);
  const rest = { id: null, title: tongue.t('statements.other'), where: '', sitting: null, rows: others };
  return others.length === 0 ? events : [...events, rest];
}

function contestedIn(rows: readonly Row[]): number {
  return rows.filter(({ standing }) => standing.contestedNow).length;
}

type SittingProps = {
  readonly listed: readonly Listed[];
  readonly value: string;
  readonly onChange: (sitting: string) => void;
};

function SittingSelect({ listed, value, onChange }: SittingProps) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const of = ({ sitting, rows }: Listed): readonly SittingId[] => [
    ...(sitting === null ? [] : [sitting]),
    ...rows.map(({ recorded }) => recorded.sitting),
  ];
  const sittings = [...new Set(listed.flatMap(of))];
  if (sittings.length < 2) return null;
  return (
    <Select
      label={t('statements.index.sitting')}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{t('statements.index.all')}</option>
      {sittings.map((id) => (
        <option key={id} value={id}>
          {tableGet(assembly.sittings, id)?.call.title ?? id}
        </option>
      ))}
    </Select>
  );
}

function EventRow({ listed: { id, title, where, rows } }: { readonly listed: Listed }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const contested = contestedIn(rows);
  return (
    <li>
      <PlaceLink page={`statements/${id ?? 'other'}`} className={styles.event}>
        <span className={styles.title} dir="auto">
          {title}
        </span>
        {where === '' ? null : <span className="small">{where}</span>}
        <span>
          {t('statements.index.count', { count: rows.length })}
          {contested === 0 ? null : <b> · {t('statements.index.contested', { count: contested })}</b>}
        </span>
        {id === null ? null : (
          <span className="small">
            {t('statements.stands')} {standsWords(hall, rows, tongue)}
          </span>
        )}
      </PlaceLink>
    </li>
  );
}
