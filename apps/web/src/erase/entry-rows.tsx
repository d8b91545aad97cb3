import type { Seq } from '@tauride/procedure';
import { isolated } from '@tauride/text';
import { useId } from 'react';
import { nameOf } from '../house/house.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { useMoment } from '../record/alarm-words.ts';
import { entryName } from '../record/entry-name.ts';
import type { EraseRow } from './erase-view.ts';
import styles from './erase.module.css';

type Props = {
  readonly rows: readonly EraseRow[];
  readonly chosen?: ReadonlySet<Seq>;
  /** Where they can be chosen. */
  readonly onChoose?: (seq: Seq, isChosen: boolean) => void;
};

/** Entries with their words; those whose words stay say why. */
export function EntryRows({ rows, chosen, onChoose }: Props) {
  if (rows.length === 0) return null;
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <li key={row.entry.seq}>
          {onChoose === undefined || row.stays !== null ? (
            <div>
              <RowWords row={row} />
            </div>
          ) : (
            <Choosable
              row={row}
              isChosen={chosen?.has(row.entry.seq) === true}
              onChoose={(isChosen) => onChoose(row.entry.seq, isChosen)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

type ChoosableProps = {
  readonly row: EraseRow;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
};

function Choosable({ row, isChosen, onChoose }: ChoosableProps) {
  const id = useId();
  return (
    <label htmlFor={id}>
      <input id={id} type="checkbox" checked={isChosen} onChange={({ target }) => onChoose(target.checked)} />
      <span>
        <RowWords row={row} />
      </span>
    </label>
  );
}

function RowWords({ row: { entry, words, stays } }: { readonly row: EraseRow }) {
  const hall = useHall();
  const { t, locale } = useTongue();
  const moment = useMoment();
  const by = entry.by === 'operator' ? t('erase.operator') : isolated(nameOf(hall, entry.by));
  const facts = [
    t('erase.entry', { entry: entry.seq.toLocaleString(locale) }),
    entryName(entry.event.type, t),
    moment(entry.at),
    by,
  ];
  return (
    <>
      <span className="small">
        <bdi>{facts.join(' · ')}</bdi>
      </span>
      {[...new Set(words)].map((text) => (
        <span key={text} className={styles.words} dir="auto">
          {text.length > 300 ? `${text.slice(0, 300)}…` : text}
        </span>
      ))}
      {stays === null ? null : (
        <span className={styles.stays}>{t(`erase.stays.${stays}`, { entry: entry.erased ?? 0 })}</span>
      )}
    </>
  );
}
