import type { MemberId } from '@tauride/procedure';
import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { findPeople, type FoundPerson } from '../bodies/find-people.ts';
import { goTo } from '../house/place.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Field } from '../parts/field.tsx';
import { personPage } from './person-page.ts';
import styles from './credentials.module.css';
import { PersonCard } from './person-card.tsx';
import type { KnownSlips } from './use-slips.ts';
import { useStanding } from './use-standing.ts';

/** Rows that are drawn at once; more are found by writing more of the name. */
const mostRows = 30;

type Props = {
  readonly person: MemberId | null;
  readonly known: KnownSlips;
  readonly selected: ReadonlySet<MemberId>;
  readonly onSelect: (selected: ReadonlySet<MemberId>) => void;
};

/** Finds one of ten thousand while their name is written, and shows what the desk may do for them. */
export function PeoplePart({ person, known, selected, onSelect }: Props) {
  const { t } = useTongue();
  return (
    <div className={styles.columns} data-open={person === null ? undefined : true}>
      <div className={styles.find}>
        <Finder person={person} selected={selected} onSelect={onSelect} />
      </div>
      <div className={styles.card}>
        {person === null ? (
          <p className="small">{t('credentials.find.start')}</p>
        ) : (
          <PersonCard key={person} id={person} known={known} />
        )}
      </div>
    </div>
  );
}

type FinderProps = Omit<Props, 'known'>;

function Finder({ person, selected, onSelect }: FinderProps) {
  const hall = useHall();
  const { t } = useTongue();
  const [written, setWritten] = useState('');
  const sought = useDeferredValue(written);
  const { assembly, directory } = hall;
  const { found, count } = useMemo(
    () => findPeople({ assembly, directory }, sought, mostRows),
    // oxlint-disable-next-line react/exhaustive-deps -- nothing else of the assembly says who is called what
    [assembly.members, directory, sought],
  );
  const search = useRef<HTMLFormElement>(null);
  useFocusAtFirst(search, person === null);
  useKeys({ '/': () => search.current?.querySelector('input')?.focus() });
  return (
    <>
      <form
        ref={search}
        role="search"
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault();
          // What is drawn may lie a letter behind what was written.
          const [first] = findPeople(hall, written, 1).found;
          if (first !== undefined) goTo(`/${hall.me.room}/${personPage(first.id)}`);
        }}
      >
        <Field
          type="search"
          autoComplete="off"
          label={t('credentials.find')}
          hint={t('credentials.find.hint')}
          value={written}
          onChange={({ target }) => setWritten(target.value)}
        />
      </form>
      <p className="small" role="status">
        {foundWords({ sought, shown: found.length, count }, t)}
      </p>
      <Rows found={found} person={person} selected={selected} onSelect={onSelect} />
      {selected.size === 0 ? null : (
        <p>
          {t('credentials.selected', { count: selected.size })} ·{' '}
          <PlaceLink page="credentials/print">{t('credentials.way.print')}</PlaceLink>{' '}
          <ActButton variant="link" onClick={() => onSelect(new Set())}>
            {t('credentials.selected.clear')}
          </ActButton>
        </p>
      )}
    </>
  );
}

/** Whoever opens the desk writes a name; whoever opens a person reads. */
function useFocusAtFirst(search: RefObject<HTMLFormElement | null>, wanted: boolean): void {
  const isWanted = useRef(wanted);
  useEffect(() => {
    if (isWanted.current) search.current?.querySelector('input')?.focus();
  }, [search]);
}

type FoundCount = { readonly sought: string; readonly shown: number; readonly count: number };

function foundWords({ sought, shown, count }: FoundCount, t: ReturnType<typeof useTongue>['t']): string {
  if (sought.trim() === '') return t('credentials.find.count', { count });
  if (count === 0) return t('credentials.find.none');
  if (count > shown) return t('credentials.find.more', { count: count - shown });
  return t('credentials.find.count', { count });
}

type RowsProps = FinderProps & { readonly found: readonly FoundPerson[] };

function Rows({ found, person, selected, onSelect }: RowsProps) {
  const { t } = useTongue();
  const standing = useStanding();
  const toggle = (id: MemberId) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  if (found.length === 0) return null;
  return (
    <ul className={styles.rows}>
      {found.map(({ id, name }) => (
        <li key={id} data-current={id === person || undefined}>
          <input
            type="checkbox"
            aria-label={t('credentials.select', { name })}
            checked={selected.has(id)}
            onChange={() => toggle(id)}
          />
          <PlaceLink page={personPage(id)} className={styles.person}>
            <b dir="auto">{name}</b>
            <span className="small">{standing(id)}</span>
          </PlaceLink>
        </li>
      ))}
    </ul>
  );
}
