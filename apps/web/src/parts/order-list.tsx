import { Fragment, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { useT } from '../messages/use-t.ts';
import { ActList, type OrderAct } from './act-list.tsx';
import styles from './order-list.module.css';

export type OrderGroup = { readonly title: string; readonly acts: readonly OrderAct[] };

type NamedAct = { readonly name: string; readonly citation?: string };

/** Acts that are not in order for one reason, with the reason in words. */
export type NotNow = {
  readonly id: string;
  readonly acts: readonly NamedAct[];
  readonly why: string;
};

type Props = {
  /** The first group fills the first column, the others the second. */
  readonly groups: readonly OrderGroup[];
  readonly notNow: readonly NotNow[];
  readonly onAct: (id: string) => void;
  /** A link to all motions, or other words after the reasons. */
  readonly more?: ReactNode;
};

function matches(act: NamedAct, sought: string): boolean {
  return `${act.name} ${act.citation ?? ''}`.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase());
}

/** All acts in order now, in groups, and those that are not, with why. The slash key goes to the filter. */
export function OrderList({ groups, notNow, onAct, more }: Props) {
  const t = useT();
  const id = useId();
  const [sought, setSought] = useState('');
  const shown = groups
    .map((group) => ({ ...group, acts: group.acts.filter((act) => matches(act, sought)) }))
    .filter((group) => group.acts.length > 0);
  const refused = notNow
    .map((row) => ({ ...row, acts: row.acts.filter((act) => matches(act, sought)) }))
    .filter((row) => row.acts.length > 0);
  const [first, ...others] = shown;
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h2 className="heading" id={id}>
          {t('parts.order.heading')}
        </h2>
        <Find
          sought={sought}
          onSought={setSought}
          found={shown.flatMap((group) => group.acts)}
          onAct={onAct}
        />
      </div>
      <div className={styles.columns}>
        <div>
          {first === undefined ? (
            <p className="small">{t(sought === '' ? 'parts.order.empty' : 'parts.order.none')}</p>
          ) : (
            <Group group={first} onAct={onAct} />
          )}
        </div>
        <div>
          {others.map((group) => (
            <Group key={group.title} group={group} onAct={onAct} />
          ))}
          <NotNowList rows={refused} more={more} />
        </div>
      </div>
    </section>
  );
}

type FindProps = {
  readonly sought: string;
  readonly onSought: (sought: string) => void;
  readonly found: readonly OrderAct[];
  readonly onAct: (id: string) => void;
};

/** The filter: Enter takes the act when only one is left. */
function Find({ sought, onSought, found, onAct }: FindProps) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => field.current?.focus() });
  return (
    <div className={styles.find}>
      <input
        ref={field}
        type="search"
        aria-label={t('parts.order.find')}
        aria-keyshortcuts="/"
        placeholder={t('parts.order.find')}
        value={sought}
        onChange={(event) => onSought(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onSought('');
          const [act, ...others] = found;
          if (event.key === 'Enter' && act !== undefined && others.length === 0) onAct(act.id);
        }}
      />
      <kbd aria-hidden="true">/</kbd>
      <span className="vh" role="status">
        {sought === '' ? '' : t('parts.order.found', { count: found.length })}
      </span>
    </div>
  );
}

function Group({ group, onAct }: { readonly group: OrderGroup; readonly onAct: (id: string) => void }) {
  return (
    <>
      <h3 className={styles.group}>{group.title}</h3>
      <ActList acts={group.acts} onAct={onAct} />
    </>
  );
}

function NotNowList({ rows, more }: { readonly rows: readonly NotNow[]; readonly more: ReactNode }) {
  const t = useT();
  if (rows.length === 0 && more === undefined) return null;
  return (
    <>
      <h3 className={styles.group}>{t('parts.order.not-now')}</h3>
      <ul className={styles.notNow}>
        {rows.map(({ id, acts, why }) => (
          <li key={id}>
            {acts.map(({ name, citation }, at) => (
              <Fragment key={name}>
                {at === 0 ? '' : ', '}
                <b>{name}</b>
                {citation === undefined ? null : <bdi> ({citation.replace(/^\((.*)\)$/u, '$1')})</bdi>}
              </Fragment>
            ))}
            : {why}
          </li>
        ))}
        {more === undefined ? null : <li>{more}</li>}
      </ul>
    </>
  );
}
