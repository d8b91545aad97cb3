import { type Body, membersOf } from '@tauride/procedure';
import { useDeferredValue, useState } from 'react';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Field, Select } from '../parts/field.tsx';
import styles from './bodies.module.css';
import { firstRows, type Grouping, rowGroups, type SeatRow } from './bodies-view.ts';
import { SeatForm } from './seat-form.tsx';
import { seatWords } from './seat-words.ts';

/** Rows drawn at once: a phone takes a congress of thousands in steps. */
const step = 100;

type Props = { readonly body: Body; readonly isManaged: boolean };

/** The members of a body, found by name, in factions or constituencies. */
export function MembersPart({ body, isManaged }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const all = membersOf(hall.assembly, body.id);
  const [written, setWritten] = useState('');
  const [by, setBy] = useState<Grouping>(() =>
    all.some(({ seat }) => seat.group !== null) ? 'faction' : 'none',
  );
  const [shown, setShown] = useState(step);
  const sought = useDeferredValue(written);
  const groups = rowGroups({ ...hall, body, by, now: hall.now(), written: sought });
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const groupings: readonly Grouping[] = [
    'none',
    ...(all.some(({ seat }) => seat.group !== null) ? (['faction'] as const) : []),
    ...(all.some(({ seat }) => seat.constituency !== undefined) ? (['constituency'] as const) : []),
  ];
  return (
    <section className={styles.members}>
      <h2 className="heading">{t('bodies.members', { count: all.length })}</h2>
      <Find
        written={written}
        by={by}
        groupings={groupings}
        onWrite={(text) => {
          setWritten(text);
          setShown(step);
        }}
        onGroup={setBy}
      />
      <p className="small" role="status">
        {sought.trim() === '' ? '' : t('bodies.members.found', { count })}
      </p>
      {firstRows(groups, shown).map(({ title, rows }) => (
        <Group
          key={title}
          title={by === 'none' ? null : title}
          rows={rows}
          body={body}
          isManaged={isManaged}
        />
      ))}
      {count > shown ? (
        <ActButton variant="quiet" onClick={() => setShown(shown + step)}>
          {t('bodies.show-more', { count: Math.min(step, count - shown) })}
        </ActButton>
      ) : null}
    </section>
  );
}

type FindProps = {
  readonly written: string;
  readonly by: Grouping;
  readonly groupings: readonly Grouping[];
  readonly onWrite: (written: string) => void;
  readonly onGroup: (by: Grouping) => void;
};

function Find({ written, by, groupings, onWrite, onGroup }: FindProps) {
  const { t } = useTongue();
  return (
    <search className={styles.search}>
      <Field
        label={t('bodies.members.find')}
        type="search"
        autoComplete="off"
        value={written}
        onChange={({ target }) => onWrite(target.value)}
      />
      {groupings.length < 2 ? null : (
        <Select
          label={t('bodies.by')}
          value={by}
          onChange={({ target }) => onGroup(target.value as Grouping)}
        >
          {groupings.map((one) => (
            <option key={one} value={one}>
              {t(`bodies.by.${one}`)}
            </option>
          ))}
        </Select>
      )}
    </search>
  );
}

type GroupProps = Props & { readonly title: string | null; readonly rows: readonly SeatRow[] };

function Group({ title, rows, body, isManaged }: GroupProps) {
  const { t } = useTongue();
  return (
    <>
      {title === null ? null : (
        <h3 className={styles.group} dir="auto">
          {title === '' ? t('bodies.by.nowhere') : title}
        </h3>
      )}
      <ul className={styles.seats}>
        {rows.map((row) => (
          <Row key={row.member.id} row={row} body={body} isManaged={isManaged} />
        ))}
      </ul>
    </>
  );
}

function Row({ row, body, isManaged }: Props & { readonly row: SeatRow }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const [open, setOpen] = useState(false);
  const words = seatWords(row.seat, { hall, tongue, offices: row.offices });
  return (
    <li>
      <PlaceLink page={`members/${encodeURIComponent(row.member.id)}`} className={styles.person}>
        <span className={styles.name} dir="auto">
          {row.name}
        </span>
        <span className="small">
          {words.join(' · ')}
          {row.isOver ? (
            <b>
              {words.length === 0 ? '' : ' · '}
              {t('bodies.term.over')}
            </b>
          ) : null}
        </span>
      </PlaceLink>
      {isManaged ? (
        <ActButton
          variant="link"
          aria-label={t('bodies.change-of', { name: row.name })}
          onClick={() => setOpen(true)}
        >
          {t('bodies.change')}
        </ActButton>
      ) : null}
      {open ? <SeatForm row={row} body={body} name={row.name} onClose={() => setOpen(false)} /> : null}
    </li>
  );
}
