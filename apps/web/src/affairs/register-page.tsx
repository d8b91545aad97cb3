import {
  type BodyId,
  isInForce,
  type Resolution,
  type ResolutionStatus,
  resolutionStatuses,
  statusOn,
} from '@tauride/procedure';
import { useDeferredValue, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { bodyNames } from '../house/house.ts';
import { dayIn } from '../house/hours.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Field, Select } from '../parts/field.tsx';
import { Question } from '../parts/question.tsx';
import styles from './affairs.module.css';
import { RegisterActs } from './later.ts';
import {
  adoptingBodies,
  countsOf,
  everything,
  findResolutions,
  type RegisterSearch,
  today,
} from './register-view.ts';
import { StatusMark } from './status-mark.tsx';

/** As many rows as are drawn at once: a phone takes a register of thousands in steps. */
const step = 60;

/** The texts that the bodies adopted, with how each stands today. */
export function RegisterPage() {
  const { assembly, now } = useHall();
  const { t } = useTongue();
  const { all, force } = countsOf(assembly, today(assembly, now()));
  return (
    <>
      <Question
        state="none"
        label={t('affairs.register.label')}
        detail={all === 0 ? '' : t('affairs.register.count', { count: all, force })}
        text={t('affairs.register')}
      />
      {all === 0 ? <Empty /> : <Listed />}
      <RegisterActs />
    </>
  );
}

function Empty() {
  const { t } = useTongue();
  return (
    <div className={styles.empty}>
      <p>{t('affairs.register.empty')}</p>
      <p className="small">{t('affairs.register.empty.why')}</p>
    </div>
  );
}

function Listed() {
  const { assembly, now } = useHall();
  const { t } = useTongue();
  const [search, setSearch] = useState(everything);
  const sought = useDeferredValue(search);
  const day = today(assembly, now());
  const found = findResolutions(assembly, sought, day);
  const isAll = found.length === countsOf(assembly, day).all;
  return (
    <>
      <Search search={search} onSearch={(part) => setSearch({ ...search, ...part })} />
      <p className="small" role="status">
        {isAll ? '' : t('affairs.register.found', { count: found.length })}
      </p>
      {found.length === 0 ? (
        <div className={styles.empty}>
          <p>{t('affairs.register.none')}</p>
          <ActButton variant="quiet" onClick={() => setSearch(everything)}>
            {t('affairs.register.clear')}
          </ActButton>
        </div>
      ) : (
        <Rows key={JSON.stringify(sought)} found={found} />
      )}
    </>
  );
}

type SearchProps = {
  readonly search: RegisterSearch;
  readonly onSearch: (part: Partial<RegisterSearch>) => void;
};

function Search({ search, onSearch }: SearchProps) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const bodies = adoptingBodies(assembly);
  return (
    <search className={styles.search}>
      <Field
        label={t('affairs.register.find')}
        type="search"
        value={search.words}
        onChange={({ target }) => onSearch({ words: target.value })}
      />
      <Select
        label={t('affairs.register.status')}
        value={search.status}
        onChange={({ target }) => onSearch({ status: target.value as ResolutionStatus | '' })}
      >
        <option value="">{t('affairs.register.all')}</option>
        {resolutionStatuses.map((status) => (
          <option key={status} value={status}>
            {t(`affairs.status.${status}`)}
          </option>
        ))}
      </Select>
      {bodies.length < 2 ? null : (
        <Select
          label={t('affairs.register.body')}
          value={search.body}
          onChange={({ target }) => onSearch({ body: target.value as BodyId | '' })}
        >
          <option value="">{t('affairs.register.all')}</option>
          {bodies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <ActButton variant="quiet" onClick={() => window.print()}>
        {t('affairs.register.print')}
      </ActButton>
    </search>
  );
}

function Rows({ found }: { readonly found: readonly Resolution[] }) {
  const { t } = useTongue();
  const [shown, setShown] = useState(step);
  // Print has all that was found, not only what the screen has drawn so far.
  useEffect(() => {
    const drawAll = () => flushSync(() => setShown(found.length));
    window.addEventListener('beforeprint', drawAll);
    return () => window.removeEventListener('beforeprint', drawAll);
  }, [found.length]);
  const left = found.length - shown;
  return (
    <>
      <ol className={styles.register}>
        {found.slice(0, shown).map((resolution) => (
          <Row key={resolution.id} resolution={resolution} />
        ))}
      </ol>
      {left > 0 ? (
        <ActButton variant="quiet" onClick={() => setShown(shown + step)}>
          {t('affairs.register.more', { count: Math.min(left, step) })}
        </ActButton>
      ) : null}
    </>
  );
}

function Row({ resolution }: { readonly resolution: Resolution }) {
  const hall = useHall();
  const tongue = useTongue();
  const { id, number, title, bodies, adoptedAt } = resolution;
  const status = statusOn(resolution, today(hall.assembly, hall.now()));
  const names = bodyNames(hall.assembly);
  return (
    <li data-void={isInForce(status) ? undefined : true}>
      <PlaceLink page={`resolutions/${id}`} className={styles.row}>
        <bdi className={styles.number}>{number}</bdi>
        <span className={styles.title} dir="auto">
          {title}
        </span>
        <span className="small">
          {bodies.map((body) => names[body] ?? body).join(', ')} · {dayIn(hall, adoptedAt, tongue)}
        </span>
        <StatusMark status={status} />
      </PlaceLink>
    </li>
  );
}
