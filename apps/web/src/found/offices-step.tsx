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
              {...{ listed, holder: held.chair }}
              onHolder={(chair) => put({ chair })}
            />
            <Holder
              label={t('found.offices.clerk')}
              hint={t('found.offices.clerk.hint')}
              {...{ listed, holder: held.clerk }}
              onHolder={(clerk) => put({ clerk })}
            />
            <Tellers {...{ listed, holders: held.tellers }} onHolders={(tellers) => put({ tellers })} />
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
  /** The key of whoever holds it. */
  readonly holder: string;
  readonly onHolder: (key: string) => void;
};

function Holder({ listed, holder, onHolder, ...words }: HolderProps) {
  const t = useT();
  return (
    <Select {...words} value={holder} onChange={({ target }) => onHolder(target.value)}>
      <option value="">{t('found.offices.nobody')}</option>
      {listed.map((one) => (
        <option key={one.key} value={one.key}>
          {one.name}
        </option>
      ))}
    </Select>
  );
}

type TellersProps = {
  readonly listed: readonly Listed[];
  readonly holders: readonly string[];
  readonly onHolders: (keys: readonly string[]) => void;
};

/** As many as there are: one more field as long as somebody wants one. */
function Tellers({ listed, holders, onHolders }: TellersProps) {
  const t = useT();
  return (
    <>
      {holders.map((holder, at) => (
        <Holder
          // oxlint-disable-next-line react/no-array-index-key -- the place is what a teller's field is
          key={at}
          label={t('found.offices.teller', { number: at + 1 })}
          {...{ listed, holder }}
          onHolder={(next) => onHolders(next === '' ? holders.toSpliced(at, 1) : holders.with(at, next))}
        />
      ))}
      <div>
        <ActButton variant="quiet" onClick={() => onHolders([...holders, ''])}>
          {t('found.offices.add-teller')}
        </ActButton>
      </div>
    </>
  );
}
