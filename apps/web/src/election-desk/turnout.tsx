import type { Election, PaperBatch, Round } from '@tauride/procedure';
import { isolated } from '@tauride/text';
import { hourIn } from '../house/hours.ts';
import { nameOf } from '../house/house.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import { TurnoutBar } from '../parts/threshold-bar.tsx';
import styles from './election-desk.module.css';
import { turnoutIn } from './turnout-in.ts';

type OpenRound = Round & { readonly phase: 'open' };

/** How many papers are in, on screens and on paper, and what is missing before the ballot can be closed. */
export function Turnout({ election, round }: { readonly election: Election; readonly round: OpenRound }) {
  const hall = useHall();
  const { t } = useTongue();
  const { screen, paper, cast, voters } = turnoutIn(round, hall.counters[round.poll]);
  const hour = hourIn(hall, round.openedAt);
  const { number } = round;
  const title =
    hour === null
      ? t('election-desk.turnout.title-no-hour', { number })
      : t('election-desk.turnout.title', { number, hour });
  return (
    <section className={styles.part}>
      <h2 className="heading">{title}</h2>
      <TurnoutBar cast={cast} present={voters} />
      <p className="small">
        {paper === 0
          ? null
          : `${t('election-desk.turnout.screen', { count: screen })} · ${t('election-desk.turnout.paper', { count: paper })} · `}
        {cast >= voters
          ? t('election-desk.turnout.all')
          : t('election-desk.turnout.missing', { count: voters - cast })}
      </p>
      <p className="small">{t(`election-desk.turnout.${election.rules.secret ? 'secret' : 'named'}`)}</p>
      <Batches round={round} />
    </section>
  );
}

const marks = { agreed: 'on', differs: 'alert', 'waits-for-second': 'off' } as const;

/** The batches of paper ballots with what the tellers have entered of each. */
export function Batches({ round }: { readonly round: Round }) {
  const { t } = useTongue();
  const { batches } = round;
  if (batches.length === 0) return null;
  const missing = batches.some(({ phase }) => phase !== 'agreed');
  return (
    <>
      <h2 className="label">{t('election-desk.batch.title')}</h2>
      <ul className={styles.batches}>
        {batches.map((batch) => (
          <Batch key={batch.name} batch={batch} />
        ))}
      </ul>
      {missing ? <p className="small">{t('election-desk.batch.missing')}</p> : null}
    </>
  );
}

function Batch({ batch }: { readonly batch: PaperBatch }) {
  const hall = useHall();
  const { t } = useTongue();
  const { name, phase, entries } = batch;
  const counts = [...new Set(entries.map(({ papers }) => papers))];
  return (
    <li>
      <b>
        <bdi>{name}</bdi>
      </b>
      <span className="small">
        {counts.map((count) => t('election-desk.batch.papers', { count })).join(' / ')} ·{' '}
        {entries.map(({ by }) => isolated(nameOf(hall, by))).join(', ')}
      </span>
      <StateMark kind={marks[phase]}>{t(`election-desk.batch.${phase}`)}</StateMark>
    </li>
  );
}
