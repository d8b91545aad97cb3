import type { MemberId } from '@tauride/procedure';
import type { DeskAccount, SlipLine } from '@tauride/protocol';
import { useDeferredValue, useMemo, useState } from 'react';
import { nameOf } from '../house/house.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/notice.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import { useAccountWords } from './account-words.ts';
import styles from './credentials.module.css';
import { personPage } from './person-page.ts';
import { useAccounts } from './use-accounts.ts';
import type { KnownSlips } from './use-slips.ts';

/** Rows that are drawn at once; more are found by writing more of the name. */
const mostRows = 60;

/** Who has an account or was invited by a slip, each with what is known of it. */
export function AccountsPart({ known }: { readonly known: KnownSlips }) {
  const hall = useHall();
  const { t, locale } = useTongue();
  const { accounts, refused } = useAccounts();
  const words = useAccountWords();
  const [written, setWritten] = useState('');
  const sought = useDeferredValue(written.trim().toLocaleLowerCase(locale));
  const { directory } = hall;
  const people = useMemo(
    () =>
      peopleWith(accounts, known.slips ?? [])
        .map((id) => ({ id, name: nameOf(hall, id) }))
        .filter(({ name }) => name.toLocaleLowerCase(locale).includes(sought))
        .toSorted((one, other) => one.name.localeCompare(other.name, locale)),
    // oxlint-disable-next-line react/exhaustive-deps -- nothing else of the hall says who is called what
    [accounts, known.slips, directory, sought, locale],
  );
  return (
    <section className={styles.part} aria-label={t('desk-accounts.way')}>
      <p>{t('desk-accounts.lead')}</p>
      {refused === null ? null : <Refusal {...refused} />}
      <div className={styles.search}>
        <Field
          type="search"
          autoComplete="off"
          label={t('desk-accounts.find')}
          value={written}
          onChange={({ target }) => setWritten(target.value)}
        />
      </div>
      {accounts === null && refused === null ? (
        <StateMark kind="wait">{t('desk-accounts.loading')}</StateMark>
      ) : (
        <p className="small" role="status">
          {t('desk-accounts.count', { count: people.length })}
          {people.length > mostRows ? ` · ${t('desk-accounts.more', { shown: mostRows })}` : ''}
        </p>
      )}
      <ul className={styles.rows}>
        {people.slice(0, mostRows).map(({ id, name }) => {
          const account = accounts?.get(id);
          return (
            <li key={id}>
              <PlaceLink page={personPage(id)} className={styles.person}>
                <b dir="auto">{name}</b>
                <span className="small">
                  {account === undefined ? t('desk-accounts.invited') : words(account)}
                </span>
              </PlaceLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function peopleWith(
  accounts: ReadonlyMap<MemberId, DeskAccount> | null,
  slips: readonly SlipLine[],
): readonly MemberId[] {
  const invited = slips.flatMap(({ member, standing }) =>
    member !== null && standing === 'open' ? [member] : [],
  );
  return [...new Set([...(accounts?.keys() ?? []), ...invited])];
}
