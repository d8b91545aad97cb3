import { mandateOf, type PollId } from '@tauride/procedure';
import { useMemo, useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Field } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';
import { type NamedLine, type ShownAs, soughtLines } from './register-lines.ts';
import styles from './register.module.css';

/** Rows that are drawn at once; a register of ten thousand is sought in, not scrolled. */
const step = 200;

type Props = { readonly lines: readonly NamedLine[]; readonly poll: PollId };

/** Every line of a register, found by the names in it. */
export function RegisterTable({ lines, poll }: Props) {
  const { t } = useTongue();
  const [written, setWritten] = useState('');
  const [shown, setShown] = useState<ShownAs>('all');
  const [most, setMost] = useState(step);
  const found = useMemo(() => soughtLines(lines, { written, shown }), [lines, written, shown]);
  const rights = new Set(lines.map(({ line }) => line.as));
  const more = found.length - most;
  return (
    <section className={styles.found}>
      <Field
        type="search"
        autoComplete="off"
        label={t('register.find')}
        value={written}
        onChange={({ target }) => {
          setWritten(target.value);
          setMost(step);
        }}
      />
      {rights.size < 2 ? null : (
        <Radios
          layout="joined"
          hideLegend
          legend={t('register.show')}
          value={shown}
          options={(['all', 'member', 'alternate', 'proxy'] as const)
            .filter((value) => value === 'all' || rights.has(value))
            .map((value) => ({ value, label: t(`register.show.${value}`) }))}
          onChange={setShown}
        />
      )}
      <p className="small" role="status">
        {found.length === 0 ? t('register.no-line') : t('register.found', { count: found.length })}
      </p>
      {found.length === 0 ? null : <Rows lines={found.slice(0, most)} />}
      <Acts>
        {more > 0 ? (
          <ActButton onClick={() => setMost(most + step)}>
            {t('register.more', { count: Math.min(step, more) })}
          </ActButton>
        ) : null}
        <Download lines={lines} poll={poll} />
      </Acts>
    </section>
  );
}

function Rows({ lines }: { readonly lines: readonly NamedLine[] }) {
  const { t } = useTongue();
  const weighs = lines.some(({ weight }) => weight !== 1);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('register.of')}</th>
          <th scope="col">{t('register.cast-by')}</th>
          {weighs ? <th scope="col">{t('register.weight')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, of, by, weight }) => (
          <tr key={mandateOf(line)} data-as={line.as}>
            <th scope="row">
              <bdi>{of}</bdi>
            </th>
            <td>{t(`register.as.${line.as}`, { name: by })}</td>
            {weighs ? <td>{weight}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Download({ lines, poll }: Props) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const save = async (): Promise<void> => {
    const { registerCsv } = await import('./register-csv.ts');
    const names = new Map<string, string>(Object.values(assembly.bodies).map(({ id, name }) => [id, name]));
    saveFile(
      `register-${poll}.csv`,
      registerCsv(lines, (body) => names.get(body) ?? body),
    );
  };
  return (
    <ActButton variant="quiet" onClick={() => void save()}>
      {t('register.csv')}
    </ActButton>
  );
}

function saveFile(name: string, text: string): void {
  // Spreadsheets take a file without this mark for one of their own country's encoding.
  const address = URL.createObjectURL(new Blob(['\u{feff}', text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
