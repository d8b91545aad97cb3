import { knowledgeName } from '@tauride/minutes';
import { knownAs } from '../house/known.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Select } from '../parts/field.tsx';
import { Provenance } from '../parts/provenance.tsx';
import { Check } from '../parts/radios.tsx';
import styles from './filters.module.css';
import { AfterField } from './after-field.tsx';
import {
  countBy,
  doingOf,
  doings,
  type Filter,
  isOnlyWitnessed,
  onlyWitnessed,
  type Row,
  unfiltered,
  voiceOf,
  ways,
} from './rows.ts';
import { whoSays } from './words.ts';

type Props = {
  /** As they stood after the statement that the slider names. */
  readonly rows: readonly Row[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly after: number;
  /** How many statements there are now. */
  readonly count: number;
  readonly onAfter: (after: number) => void;
};

/** What of an event is shown: by how it stands, how it is known, who says it, and up to which statement. */
export function Filters({ rows, filter, onFilter, after, count, onAfter }: Props) {
  const { t } = useTongue();
  return (
    <div className={styles.filters}>
      <div>
        <Check
          label={t('statements.filter.witnessed')}
          checked={isOnlyWitnessed(filter)}
          onChange={(only) => onFilter(onlyWitnessed(filter, only))}
        />
        <Check
          label={t('statements.filter.contested')}
          checked={filter.contested}
          onChange={(contested) => onFilter({ ...filter, contested })}
        />
      </div>
      <Doings rows={rows} filter={filter} onFilter={onFilter} />
      <Ways rows={rows} filter={filter} onFilter={onFilter} />
      <AfterField after={after} count={count} onAfter={onAfter} />
      <Who rows={rows} filter={filter} onFilter={onFilter} />
      {filter === unfiltered ? null : (
        <ActButton variant="quiet" onClick={() => onFilter(unfiltered)}>
          {t('statements.filter.clear')}
        </ActButton>
      )}
    </div>
  );
}

type PartProps = Pick<Props, 'rows' | 'filter' | 'onFilter'>;

function toggled<One>(list: readonly One[], one: One): readonly One[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}

function Doings({ rows, filter, onFilter }: PartProps) {
  const { t } = useTongue();
  const counts = countBy(rows, doingOf);
  return (
    <fieldset>
      <legend className="label">{t('statements.filter.stands')}</legend>
      <div className={styles.checks}>
        {doings.map((doing) => (
          <label key={doing}>
            <input
              type="checkbox"
              checked={counts.has(doing) && !filter.without.includes(doing)}
              disabled={!counts.has(doing)}
              onChange={() => onFilter({ ...filter, without: toggled(filter.without, doing) })}
            />
            <span>{t(`statements.does.${doing}`)}</span>
            <span>{counts.get(doing) ?? 0}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Ways({ rows, filter, onFilter }: PartProps) {
  const { t, words } = useTongue();
  const counts = countBy(rows, ({ recorded }) => recorded.statement.how);
  return (
    <fieldset>
      <legend className="label">{t('statements.filter.known')}</legend>
      <div className={styles.checks}>
        {ways.map((way) => (
          <label key={way}>
            <input
              type="checkbox"
              checked={counts.has(way) && !filter.unknown.includes(way)}
              disabled={!counts.has(way)}
              onChange={() => onFilter({ ...filter, unknown: toggled(filter.unknown, way) })}
            />
            <Provenance known={knownAs(way)} word={knowledgeName(way, words)} />
            <span>{counts.get(way) ?? 0}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Who({ rows, filter, onFilter }: PartProps) {
  const hall = useHall();
  const { t, locale } = useTongue();
  const names = new Map(rows.map((row) => [voiceOf(row), whoSays(hall, row)]));
  const sorted = [...names].toSorted(([, one], [, other]) => one.localeCompare(other, locale));
  return (
    <Select
      label={t('statements.filter.who')}
      value={filter.who}
      onChange={({ target }) => onFilter({ ...filter, who: target.value })}
    >
      <option value="">{t('statements.filter.everyone')}</option>
      {sorted.map(([voice, name]) => (
        <option key={voice} value={voice}>
          {name}
        </option>
      ))}
    </Select>
  );
}
