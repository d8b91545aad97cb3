import type { CSSProperties } from 'react';
import { useTongue } from '../house/tongue.ts';
import { laidOut } from './lanes.ts';
import { doingOf, isAgainst, type Row } from './rows.ts';
import { EchoPart, StatementPart } from './statement-part.tsx';
import styles from './timeline.module.css';

type Props = {
  /** All of the event, by which numbers are told. */
  readonly rows: readonly Row[];
  /** Those that the filters leave. */
  readonly shown: readonly Row[];
};

const mostLanes = 4;

/** Statements along an axis: what is asserted on the start side, what is denied or laid to others on the end side, and lines
 *  from each answer to what it answers. A list for readers; the lines say nothing that its words don't. */
export function Timeline({ rows, shown }: Props) {
  const { t } = useTongue();
  const lines = linesIn(shown);
  const lanes = lines.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const size = { '--rows': shown.length, '--lanes': lanes } as CSSProperties;
  return (
    <div className={styles.timeline}>
      <div className={styles.sides} style={size}>
        <h2 className="heading">{t('statements.side.for')}</h2>
        <h2 className="heading">{t('statements.side.against')}</h2>
      </div>
      <div className={styles.picture} style={size}>
        <ol className={styles.rows}>
          {shown.map((row) => (
            <TimelineRow key={row.recorded.statement.id} row={row} rows={rows} />
          ))}
        </ol>
        {lines.map(({ from, to, lane, answering, isWithdrawn }) => (
          <i
            key={`${from} ${to}`}
            className={styles.line}
            data-answering={answering}
            data-withdrawn={isWithdrawn || undefined}
            style={
              {
                gridRow: `${Math.min(from, to) + 1} / ${Math.max(from, to) + 1}`,
                '--lane': lane,
              } as CSSProperties
            }
            aria-hidden="true"
          />
        ))}
      </div>
    </div>
  );
}

function linesIn(shown: readonly Row[]) {
  const places = new Map(shown.map(({ recorded }, place) => [recorded.statement.id, place]));
  const links = shown.flatMap(({ answers, standing }, from) => {
    const to = answers === null ? undefined : places.get(answers.id);
    return to === undefined || answers === null
      ? []
      : [{ from, to, answering: answers.answering, isWithdrawn: standing.withdrawn }];
  });
  return laidOut(links, mostLanes);
}

function TimelineRow({ row, rows }: { readonly row: Row; readonly rows: readonly Row[] }) {
  const { t } = useTongue();
  const { number, recorded, stance } = row;
  const doing = doingOf(row);
  const against = isAgainst(stance);
  const statement = <StatementPart row={row} rows={rows} />;
  const echo = <EchoPart row={row} rows={rows} />;
  return (
    <li className={styles.row} id={recorded.statement.id} tabIndex={-1} data-against={against || undefined}>
      <div className={styles.node} data-does={doing}>
        <b>
          <span aria-hidden="true">{number}</span>
          <span className="vh">{t('statements.node', { number, does: t(`statements.does.${doing}`) })}</span>
        </b>
      </div>
      <div className={styles.statement}>{statement}</div>
      <div className={styles.echo}>{echo}</div>
    </li>
  );
}
