import { useT } from '../messages/use-t.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Select } from '../parts/field.tsx';
import type { OfficesDraft } from './draft.ts';
import styles from './found.module.css';
import { type Listed, officesHeld } from './people.ts';
import type { StepProps } from './wizard.tsx';

/** Who presides, who writes, who counts, in each body. */
export function OfficesStep({ draft, change, people, wrong }: StepProps) {
  const t = useT();
  return (
    <div className={styles.fields}>
      {draft.bodies.map(({ id, name }) => {
        const held = officesHeld(draft, people, id);
        const put = (part: Partial<OfficesDraft>) =>
          change({ offices: { ...draft.offices, [id]: { ...held, ...part } } });
        const listed = people.listed.filter(({ body }) => body === id);
        return (
          <fieldset className={styles.offices} key={id}>
            <legend className="heading" dir="auto">
              {name}
            </legend>
            <Holder
              label={t('found.offices.chair')}
              error={wrong(`chair.${id}`)}
              {...{ listed, row: held.chair }}
              onRow={(chair) => put({ chair })}
            />
            <Holder
              label={t('found.offices.clerk')}
              hint={t('found.offices.clerk.hint')}
              {...{ listed, row: held.clerk }}
              onRow={(clerk) => put({ clerk })}
            />
            <Tellers {...{ listed, rows: held.tellers }} onRows={(tellers) => put({ tellers })} />
          </fieldset>
        );
      })}
    </div>
  );
}

type HolderProps = {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly listed: readonly Listed[];
  readonly row: string;
  readonly onRow: (row: string) => void;
};

function Holder({ listed, row, onRow, ...words }: HolderProps) {
  const t = useT();
  return (
    <Select {...words} value={row} onChange={({ target }) => onRow(target.value)}>
      <option value="">{t('found.offices.nobody')}</option>
      {listed.map((one) => (
        <option key={one.row} value={one.row}>
          {one.name}
        </option>
      ))}
    </Select>
  );
}

type TellersProps = {
  readonly listed: readonly Listed[];
  readonly rows: readonly string[];
  readonly onRows: (rows: readonly string[]) => void;
};

/** As many as there are: one more field as long as somebody wants one. */
function Tellers({ listed, rows, onRows }: TellersProps) {
  const t = useT();
  return (
    <>
      {rows.map((row, at) => (
        <Holder
          // oxlint-disable-next-line react/no-array-index-key -- the place is what a teller's field is
          key={at}
          label={t('found.offices.teller', { number: at + 1 })}
          {...{ listed, row }}
          onRow={(next) => onRows(next === '' ? rows.toSpliced(at, 1) : rows.with(at, next))}
        />
      ))}
      <div>
        <ActButton variant="quiet" onClick={() => onRows([...rows, ''])}>
          {t('found.offices.add-teller')}
        </ActButton>
      </div>
    </>
  );
}
