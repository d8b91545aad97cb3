import type { Outcome, Votes } from '@tauride/count/elections';
import type { CSSProperties } from 'react';
import { useLocale, useT, type Translate } from '../messages/use-t.ts';
import { type Column, type Fate, type Flow, type FlowBar, flowOf, type Lane } from './flow.ts';
import { barWidth, type Box, boxOf, keptBox, quotaPath, ribbonPath, sizeOf, step } from './flow-shapes.ts';
import styles from './rounds-flow.module.css';
import { StagesTable } from './stages-table.tsx';
import { StageSteps } from './stage-steps.tsx';
import { votesText } from './votes.ts';

type Props = {
  readonly outcome: Pick<Outcome, 'elected' | 'stages' | 'quota' | 'ties' | 'valid'>;
  /** By candidate, in the numbers of the outcome. */
  readonly names: readonly string[];
  /** The picture alone, where nobody can open anything: the hall display. */
  readonly bare?: boolean;
};

/** A count by transfers: candidates in lanes, stages in columns, votes that move from one to another, and the quota as a line. */
export function RoundsFlow({ outcome, names, bare = false }: Props) {
  const t = useT();
  const flow = flowOf(outcome);
  if (flow.columns.length === 0) return null;
  return (
    <figure className={styles.flow} style={{ '--lanes': flow.exhausted + 1 } as CSSProperties}>
      <Picture flow={flow} names={names} exhausted={outcome.stages?.at(-1)?.nonTransferable ?? '0'} />
      {bare ? null : (
        <figcaption className={styles.more}>
          <Legend flow={flow} quota={outcome.quota} />
          <details>
            <summary>{t('results.steps.title')}</summary>
            <StageSteps outcome={outcome} names={names} />
          </details>
          <details>
            <summary>{t('results.table.title')}</summary>
            <StagesTable outcome={outcome} names={names} />
          </details>
        </figcaption>
      )}
    </figure>
  );
}

type PictureProps = {
  readonly flow: Flow;
  readonly names: readonly string[];
  /** Votes that count for nobody in the end. */
  readonly exhausted: Votes;
};

function Picture({ flow, names, exhausted }: PictureProps) {
  const t = useT();
  const locale = useLocale();
  const { columns, lanes } = flow;
  const elected = lanes
    .filter(({ fate }) => fate.kind === 'elected')
    .map(({ candidate }) => names[candidate]!);
  const label = t('results.flow.label', {
    count: columns.length,
    elected: elected.length === 0 ? t('results.nobody') : new Intl.ListFormat(locale).format(elected),
  });
  return (
    <div className={styles.picture} role="img" aria-label={label}>
      <Heads columns={columns} />
      <ol className={styles.lanes}>
        {lanes.map((lane) => (
          <li key={lane.candidate} data-fate={lane.fate.kind}>
            <span className={styles.name}>
              <bdi>{names[lane.candidate]}</bdi>
            </span>
            <span className={styles.fate}>{fateWords(lane, columns, t)}</span>
          </li>
        ))}
        <li data-fate="exhausted">
          <span className={styles.name}>{t('results.flow.exhausted')}</span>
          <span className={styles.fate}>{votesText(exhausted, locale)}</span>
        </li>
      </ol>
      <Drawing flow={flow} />
    </div>
  );
}

/** The number of the stage over each column. */
function Heads({ columns }: { readonly columns: readonly Column[] }) {
  const width = Math.max(1, columns.length - 1) * step + barWidth;
  return (
    <div className={styles.heads}>
      {columns.map(({ to }, place) => (
        <span
          key={to}
          style={{ insetInlineStart: `${(((place * step + barWidth / 2) * 100) / width).toFixed(2)}%` }}
        >
          {to + 1}
        </span>
      ))}
    </div>
  );
}

function fateWords({ fate }: Lane, columns: readonly Column[], t: Translate): string {
  const stage = stageOf(fate, columns);
  if (fate.kind === 'left') return t('results.flow.left');
  if (stage === null) return t(fate.kind === 'elected' ? 'results.flow.elected-last' : 'results.flow.left');
  if (fate.doomed) return t('results.flow.doomed', { stage });
  return t(fate.kind === 'elected' ? 'results.flow.elected' : 'results.flow.out', { stage });
}

function stageOf({ column }: Fate, columns: readonly Column[]): number | null {
  return column === null ? null : columns[column]!.to + 1;
}

/** Shapes alone: every word stands beside it, so that it can be stretched. */
function Drawing({ flow }: { readonly flow: Flow }) {
  const { width, height } = sizeOf(flow);
  const { lanes, ribbons, bars, quotas } = flow;
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {lanes.map(({ candidate }, lane) => (
        <line
          key={candidate}
          className={styles.ground}
          x1={0}
          x2={width}
          y1={lane * step + 94}
          y2={lane * step + 94}
        />
      ))}
      {bars.map((bar) => (
        <Kept key={keyOf(bar)} bar={bar} flow={flow} />
      ))}
      {ribbons.map((ribbon) => (
        <path
          key={`${ribbon.column} ${ribbon.from.lane ?? '-'} ${ribbon.to.lane ?? '-'}`}
          className={styles.ribbon}
          d={ribbonPath(ribbon, flow)}
        />
      ))}
      {bars.map((bar) => (
        <Bar key={keyOf(bar)} bar={bar} flow={flow} />
      ))}
      {lanes.map(({ candidate, fate }, lane) =>
        quotas.includes(null) || fate.kind === 'excluded' ? null : (
          <path
            key={candidate}
            className={styles.quota}
            d={quotaPath(lane, fate.column ?? quotas.length - 1, flow)}
          />
        ),
      )}
    </svg>
  );
}

function keyOf({ lane, column }: FlowBar): string {
  return `${lane} ${column}`;
}

type BarProps = { readonly bar: FlowBar; readonly flow: Flow };

function Bar({ bar, flow }: BarProps) {
  const { lane, votes, gained } = bar;
  const kind = lane === flow.exhausted ? 'exhausted' : bar.standing;
  const came = boxOf(bar, { votes: gained, from: votes - gained }, flow);
  return (
    <>
      <rect className={styles.bar} data-kind={kind} {...rounded(boxOf(bar, { votes }, flow))} />
      {gained > 0 && kind !== 'elected' ? <rect className={styles.gained} {...rounded(came)} /> : null}
    </>
  );
}

/** What stays with the same candidate, drawn from the column before. */
function Kept({ bar, flow }: BarProps) {
  const { lane, column, votes, gained } = bar;
  const kept = votes - gained;
  if (column === 0 || kept <= 0) return null;
  return (
    <rect className={styles.kept} data-kind={bar.standing} {...rounded(keptBox(lane, column, kept, flow))} />
  );
}

function rounded({ x, y, width, height }: Box) {
  return { x, width, y: y.toFixed(1), height: height.toFixed(1) };
}

function Legend({ flow, quota }: { readonly flow: Flow; readonly quota: string | undefined }) {
  const t = useT();
  const locale = useLocale();
  const kinds = ['hopeful', 'elected', 'going'] as const;
  return (
    <ul className={styles.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <i className={styles.key} data-kind={kind} />
          {t(`results.flow.key.${kind}`)}
        </li>
      ))}
      <li>
        <i className={styles.key} data-kind="moved" />
        {t('results.flow.key.moved')}
      </li>
      {quota === undefined || flow.quotas.includes(null) ? null : (
        <li>
          <i className={styles.key} data-kind="quota" />
          {t('results.quota', { quota: votesText(quota, locale, 'exact') })}
        </li>
      )}
    </ul>
  );
}
