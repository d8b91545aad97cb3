import { type BodyId, type Poll, pollOf, type SittingId } from '@tauride/procedure';
import { useState } from 'react';
import { inSession } from '../house/house.ts';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { type BenchRow, emptyRow, rowsOf, sumOf, toReport, totalOf } from './bench-count.ts';
import { Radios } from '../parts/radios.tsx';
import styles from './clerk.module.css';
import { countBodies, votersIn } from './count-bodies.ts';
import { EntryForm } from './entry-form.tsx';
import type { Clerk } from './use-clerk.ts';

type Props = { readonly clerk: Clerk; readonly sitting: SittingId };
type OpenPoll = Poll & { readonly phase: 'open' };

/** Counts a show of hands by benches. */
export function CountForm({ clerk, sitting }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const id = inSession(hall)?.poll ?? null;
  const poll = id === null ? null : pollOf(hall.assembly, id);
  if (poll?.phase !== 'open' || poll.method !== 'hands') return <p>{t('clerk.count.none')}</p>;
  const who = { member: hall.me.member, now: hall.now() };
  const bodies = countBodies(hall, poll, who);
  if (bodies.kind === 'one')
    return <Benches key={poll.id} clerk={clerk} sitting={sitting} poll={poll} body={null} />;
  return <ByBody key={poll.id} clerk={clerk} sitting={sitting} poll={poll} mine={bodies.mine} />;
}

type ByBodyProps = Props & { readonly poll: OpenPoll; readonly mine: readonly BodyId[] };

/** The bodies are counted apart: each by its own officers where it withdrew. */
function ByBody({ mine, ...props }: ByBodyProps) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const [chosen, choose] = useState<BodyId | null>(null);
  const body = mine.find((one) => one === chosen) ?? mine[0];
  if (body === undefined) return <p>{t('clerk.count.other-officers')}</p>;
  const nameOf = (id: BodyId) => assembly.bodies[id]?.name ?? id;
  return (
    <>
      {mine.length === 1 ? (
        <h2 className="heading">{nameOf(body)}</h2>
      ) : (
        <Radios
          legend={t('clerk.count.body')}
          value={body}
          options={mine.map((value) => ({ value, label: nameOf(value) }))}
          onChange={choose}
        />
      )}
      <Benches key={body} {...props} body={body} />
    </>
  );
}

type BenchProps = Props & { readonly poll: OpenPoll; readonly body: BodyId | null };

function Benches({ clerk, sitting, poll, body }: BenchProps) {
  const { t } = useTongue();
  const parts = poll.parts.filter((part) => (part.body ?? null) === body);
  const name = body === null ? poll.id : `${poll.id}.${body}`;
  const [draft, change, clear] = useDraft(`clerk.count.${name}`, { rows: rowsOf(parts) });
  const { rows } = draft;
  const reports = toReport(rows, parts);
  const of = body === null ? {} : { body };
  const setRow = (place: number, part: Partial<BenchRow>) =>
    change({ rows: rows.map((row, at) => (at === place ? { ...row, ...part } : row)) });
  const report = async (): Promise<boolean> => {
    for (const { place, tally } of reports) {
      const command = { type: 'EnterCount', sitting, poll: poll.id, place, tally, ...of } as const;
      // One after the other, so that a refusal names the benches that make the count impossible.
      if (!(await clerk.send(t('clerk.kind.count'), command))) return false;
    }
    return true;
  };
  return (
    <EntryForm
      clerk={clerk}
      submit={t('clerk.count.submit')}
      incomplete={reports.length === 0}
      onSubmit={report}
      onClear={() => {
        if (sumOf(rows) === null) clear();
      }}
    >
      <table className={styles.count}>
        <caption className="vh">{t('clerk.kind.count')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('clerk.count.place')}</th>
            <th scope="col">{t('parts.choice.yes')}</th>
            <th scope="col">{t('parts.choice.no')}</th>
            <th scope="col">{t('parts.choice.abstain')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- a row has no other identity while its name is written
            <Row key={place} row={row} onChange={(part) => setRow(place, part)} />
          ))}
        </tbody>
        <Sum rows={rows} />
      </table>
      <div>
        <ActButton variant="link" onClick={() => change({ rows: [...rows, emptyRow] })}>
          {t('clerk.count.add')}
        </ActButton>
      </div>
      <Missing rows={rows} voters={votersIn(poll, body)} />
    </EntryForm>
  );
}

const choices = ['yes', 'no', 'abstain'] as const;

function Row({
  row,
  onChange,
}: {
  readonly row: BenchRow;
  readonly onChange: (part: Partial<BenchRow>) => void;
}) {
  const { t } = useTongue();
  return (
    <tr>
      <td>
        <input
          aria-label={t('clerk.count.place')}
          value={row.place}
          onChange={({ target }) => onChange({ place: target.value })}
        />
      </td>
      {choices.map((choice) => (
        <td key={choice}>
          <input
            inputMode="numeric"
            aria-label={`${row.place} ${t(`parts.choice.${choice}`)}`}
            value={row[choice]}
            onChange={({ target }) => onChange({ [choice]: target.value })}
          />
        </td>
      ))}
    </tr>
  );
}

function Sum({ rows }: { readonly rows: readonly BenchRow[] }) {
  const { t } = useTongue();
  const sum = sumOf(rows);
  if (sum === null) return null;
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('clerk.count.sum', { count: totalOf(sum) })}</th>
        <td>{sum.yes}</td>
        <td>{sum.no}</td>
        <td>{sum.abstain}</td>
      </tr>
    </tfoot>
  );
}

/** How many are not counted, or that more are counted than there are. */
function Missing({ rows, voters }: { readonly rows: readonly BenchRow[]; readonly voters: number }) {
  const { t } = useTongue();
  const sum = sumOf(rows);
  if (sum === null) return null;
  const count = totalOf(sum);
  if (count > voters)
    return (
      <p role="alert">
        <b>{t('clerk.count.impossible', { count, voters })}</b>
      </p>
    );
  const words =
    count === voters ? t('clerk.count.all-in') : t('clerk.count.missing', { count: voters - count, voters });
  return <p className="small">{words}</p>;
}
