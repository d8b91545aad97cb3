import type { RecordedIncident, StandingChange } from '@tauride/procedure';
import { dayIn } from '../house/hours.ts';
import { type House, nameOf } from '../house/house.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import type { Row } from './rows.ts';
import styles from './statements.module.css';
import { hourOf, whoSays } from './words.ts';

type Props = { readonly rows: readonly Row[]; readonly incident: RecordedIncident | undefined };

type Line = Pick<RecordedIncident, 'seq' | 'at' | 'sitting'> & { readonly text: string };

/** Who stood behind what and when it changed, in the order of the record. */
export function ChangesPart({ rows, incident }: Props) {
  const hall = useHall();
  const tongue = useTongue();
  const lines = linesOf(hall, { rows, incident }, tongue);
  if (lines.length === 0) return null;
  return (
    <section className={styles.changes}>
      <h2 className="heading">{tongue.t('statements.changes')}</h2>
      <ol>
        {lines.map((line) => (
          <li key={`${line.seq} ${line.text}`}>
            <span className="small">
              <bdi>{momentIn(hall, line, tongue)}</bdi>
            </span>
            <span>{line.text}</span>
            <span className="small">
              <bdi>{tongue.t('statements.entry', { entry: line.seq })}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where hours are not recorded, neither is the day on which something was entered past midnight. */
function momentIn(house: House, line: Line, tongue: Tongue): string {
  const hour = hourOf(line, house.assembly);
  return hour === '' ? tongue.t('parts.minutes.no-hour') : `${dayIn(house, line.at, tongue)}, ${hour}`;
}

function linesOf(house: House, { rows, incident }: Props, tongue: Tongue): readonly Line[] {
  const { t } = tongue;
  const told = rows.flatMap((row): readonly Line[] => {
    const { number, recorded, stance } = row;
    const name = whoSays(house, row);
    const does = t(`statements.does.${stance}`).toLocaleLowerCase(tongue.locale);
    return [
      { ...recorded, text: t('statements.change.entered', { name, does, number }) },
      ...recorded.changes.flatMap((change) => {
        const text = changeWords(change, { number, name: signerOf(house, change, name) }, tongue);
        return text === null ? [] : [{ ...change, text }];
      }),
    ];
  });
  const reported =
    incident === undefined
      ? []
      : [{ ...incident, text: t('statements.change.reported', { title: incident.incident.title }) }];
  return [...reported, ...told].toSorted((one, other) => one.seq - other.seq);
}

/** The clerk may act for a member who has no device. */
function signerOf(house: House, { by, how }: StandingChange, name: string): string {
  return how === 'withdrawn' && by !== 'operator' ? nameOf(house, by) : name;
}

const told = ['withdrawn', 'confirmed', 'contested', 'countersigned'] as const;

/** Answers stand there as statements of their own. */
function changeWords(
  { how }: StandingChange,
  values: { readonly number: number; readonly name: string },
  { t }: Tongue,
): string | null {
  if (how === 'entry-corrected') return t('statements.change.corrected', values);
  const found = told.find((one) => one === how);
  return found === undefined ? null : t(`statements.change.${found}`, values);
}
